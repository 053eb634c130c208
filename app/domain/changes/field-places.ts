import { fieldName, isOfferField, rowName } from '../field-names';

const parts: Record<string, string> = { doneWhen: 'done when', lines: 'line', deliverables: 'deliverable' };

/** "Deliverable 2, done when": where a path like `deliverables[1].doneWhen` is, in words. */
export function placeInWords(path: string): string {
  const [first = '', ...rest] = path.split('.');
  const [, list = '', index] = /^(\w+)(?:\[(\d+)\])?$/.exec(first) ?? [];
  const head = isOfferField(list) ? (index === undefined ? fieldName(list) : capital(rowName(list))) : list;
  const inner = rest.flatMap((step) => {
    const [, key = '', row] = /^(\w+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    return parts[key] ? [numbered(parts[key], row)] : [];
  });
  return [numbered(head, index), ...inner].join(', ');
}

const numbered = (name: string, index: string | undefined): string =>
  index === undefined ? name : `${name} ${Number(index) + 1}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

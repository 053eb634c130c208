/** What a field is called, and a row of it. The words are those of its form. */
const names: Record<string, string> = {
  title: 'What the offer is called',
  problem: 'What bothers them now',
  outcome: 'What they get out of it',
  deliverables: 'Deliverable',
  exclusions: 'Not included',
  clientProvides: 'What they provide',
  place: 'Where',
  startsOn: 'Starts',
  endsOn: 'Ends',
  validUntil: 'Last day to say yes',
  milestones: 'Milestone',
  lines: 'Line',
  options: 'Option',
  payments: 'Payment',
  paymentTerms: 'Payment terms',
  safety: 'What they risk',
  nextStep: 'How to say yes',
  restsOn: 'What it rests on',
  coverNote: 'Cover note',
};
const parts: Record<string, string> = { doneWhen: 'done when', lines: 'line', deliverables: 'deliverable' };

/** "Deliverable 2, done when": where a path like `deliverables[1].doneWhen` is, in words. */
export function placeInWords(path: string): string {
  const [first = '', ...rest] = path.split('.');
  const [, list = '', index] = /^(\w+)(?:\[(\d+)\])?$/.exec(first) ?? [];
  const head = numbered(names[list] ?? list, index);
  const inner = rest.flatMap((step) => {
    const [, key = '', row] = /^(\w+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    return parts[key] ? [numbered(parts[key], row)] : [];
  });
  return [head, ...inner].join(', ');
}

const numbered = (name: string, index: string | undefined): string =>
  index === undefined ? name : `${name} ${Number(index) + 1}`;

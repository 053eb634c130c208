import type { Letter, LetterPart } from '../../app/domain/post/letter';

/** A letter as plain text: all that the HTML says, in the same order. */
export function letterText({ parts, smallPrint }: Letter): string {
  const said = parts.map(partText).filter(Boolean);
  const small = smallPrint.length > 0 ? [['-- ', ...smallPrint].join('\n')] : [];
  return `${[...said, ...small].join('\n\n')}\n`;
}

function partText(part: LetterPart): string {
  switch (part.kind) {
    case 'text':
    case 'lead':
      return part.text;
    case 'facts':
      return part.facts.map(({ label, value }) => `${label} ${value}`).join('\n');
    case 'list':
      return part.items.length === 0 ? '' : listText(part);
    case 'choices':
      return part.items.length === 0 ? '' : [part.heading, ...part.items.map(listText)].join('\n\n');
    case 'quote':
      return part.text === '' ? '' : [`${part.heading}:`, ...part.text.split('\n').map(quoted)].join('\n');
    case 'button':
      return `${part.label}:\n${part.url}`;
  }
}

const listText = ({ heading, items }: { heading: string; items: string[] }): string =>
  [heading, ...items.map((item) => `- ${item}`)].join('\n');
const quoted = (line: string) => `> ${line}`.trimEnd();

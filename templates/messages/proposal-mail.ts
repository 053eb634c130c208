import type { DocumentView } from '../../app/domain/document-view';

export type Message = { subject: string; text: string; html: string };

/**
 * The mail that carries a proposal: enough to say yes from, with the document attached. `extendedTo`: the later last
 * day to say yes, where the document still says the earlier one.
 */
export function proposalMail(view: DocumentView, contactName: string, extendedTo?: string): Message {
  const greeting = contactName ? `Dear ${contactName},` : 'Hello,';
  const parts: Part[] = [
    { kind: 'text', text: greeting },
    { kind: 'text', text: view.problem },
    { kind: 'text', text: view.outcome },
    { kind: 'facts', facts: [...view.facts, ...view.price.totals.filter(({ due }) => due)] },
    {
      kind: 'text',
      text: extendedTo ? `It is open longer than the document says: until ${extendedTo}.` : '',
    },
    {
      kind: 'list',
      heading: `${view.deliverables.heading}:`,
      items: view.deliverables.items.map(deliverable),
    },
    { kind: 'list', heading: `${view.exclusions.heading}:`, items: view.exclusions.items },
    {
      kind: 'list',
      heading: `${view.clientProvides.heading}:`,
      items: view.clientProvides.items,
    },
    { kind: 'text', text: view.safety?.text ?? '' },
    { kind: 'text', text: view.nextStep?.text ?? 'To say yes, just reply to this mail.' },
    { kind: 'text', text: `The whole offer is attached (${view.footer.number}).` },
    { kind: 'text', text: ['Kind regards', '', ...signature(view)].join('\n') },
  ];
  return {
    subject: [view.title, view.from.name].filter(Boolean).join(', from '),
    text: `${parts.map(asText).filter(Boolean).join('\n\n')}\n`,
    html: parts.map(asHtml).filter(Boolean).join('\n'),
  };
}

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'facts'; facts: { label: string; value: string }[] }
  | { kind: 'list'; heading: string; items: string[] };

const deliverable = ({ name, doneWhen }: { name: string; doneWhen: string }) =>
  doneWhen ? `${name} (${lowerFirst(doneWhen)})` : name;
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

const signature = ({ metadata, from }: DocumentView): string[] => [metadata.author || from.name];

function asText(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'facts':
      return part.facts.map(({ label, value }) => `${label}: ${value}`).join('\n');
    case 'list':
      return part.items.length === 0
        ? ''
        : [part.heading, ...part.items.map((item) => `- ${item}`)].join('\n');
  }
}

function asHtml(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text === '' ? '' : `<p>${escaped(part.text).replaceAll('\n', '<br>')}</p>`;
    case 'facts':
      return `<p>${part.facts.map(({ label, value }) => `${escaped(label)}: <strong>${escaped(value)}</strong>`).join('<br>')}</p>`;
    case 'list': {
      if (part.items.length === 0) return '';
      const items = part.items.map((item) => `<li>${escaped(item)}</li>`).join('');
      return `<p>${escaped(part.heading)}</p><ul>${items}</ul>`;
    }
  }
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

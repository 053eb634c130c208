import type { DocumentView, List } from '../../app/domain/document/document-view';

export type Message = { subject: string; text: string; html: string };

/** The mail that carries a proposal: enough to say yes from, with the document attached. */
export function proposalMail(view: DocumentView): Message {
  const { mail } = view;
  const parts: Part[] = [
    { kind: 'text', text: mail.greeting },
    { kind: 'text', text: view.coverNote },
    { kind: 'text', text: view.problem },
    { kind: 'text', text: view.outcome },
    { kind: 'facts', facts: mail.facts },
    { kind: 'choices', ...mail.options },
    { kind: 'text', text: mail.openUntil },
    { kind: 'list', ...mail.youGet },
    { kind: 'list', ...mail.inEveryOption },
    { kind: 'list', ...mail.youMayAdd },
    { kind: 'list', heading: mail.notIncluded, items: view.exclusions.items },
    { kind: 'list', heading: mail.youProvide, items: view.clientProvides.items },
    { kind: 'text', text: view.safety?.text ?? '' },
    { kind: 'text', text: view.nextStep?.text ?? mail.justReply },
    { kind: 'text', text: mail.attached },
    { kind: 'text', text: [mail.regards, '', view.metadata.author || view.from.name].join('\n') },
  ];
  return {
    subject: mail.subject,
    text: `${parts.map(asText).filter(Boolean).join('\n\n')}\n`,
    html: parts.map(asHtml).filter(Boolean).join('\n'),
  };
}

type Part =
  | { kind: 'text'; text: string }
  | { kind: 'facts'; facts: { label: string; value: string }[] }
  | ({ kind: 'list' } & List)
  | { kind: 'choices'; heading: string; items: List[] };

function asText(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'facts':
      return part.facts.map(({ label, value }) => `${label} ${value}`).join('\n');
    case 'list':
      return part.items.length === 0
        ? ''
        : [part.heading, ...part.items.map((item) => `- ${item}`)].join('\n');
    case 'choices':
      return part.items.length === 0 ? '' : [part.heading, ...part.items.map(choiceText)].join('\n\n');
  }
}

function asHtml(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text === '' ? '' : `<p>${escaped(part.text).replaceAll('\n', '<br>')}</p>`;
    case 'facts':
      return `<p>${part.facts.map(({ label, value }) => `${escaped(label)} <strong>${escaped(value)}</strong>`).join('<br>')}</p>`;
    case 'list': {
      if (part.items.length === 0) return '';
      const items = part.items.map((item) => `<li>${escaped(item)}</li>`).join('');
      return `<p>${escaped(part.heading)}</p><ul>${items}</ul>`;
    }
    case 'choices':
      return part.items.length === 0
        ? ''
        : [`<p>${escaped(part.heading)}</p>`, ...part.items.map(choiceHtml)].join('\n');
  }
}

const choiceText = ({ heading, items }: List): string =>
  [heading, ...items.map((item) => `- ${item}`)].join('\n');

function choiceHtml({ heading, items }: List): string {
  const list = items.map((item) => `<li>${escaped(item)}</li>`).join('');
  return `<p><strong>${escaped(heading)}</strong></p>${list && `<ul>${list}</ul>`}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

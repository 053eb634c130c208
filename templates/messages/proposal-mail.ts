import type { DocumentView } from '../../app/domain/document/document-view';
import type { Letter } from '../../app/domain/post/letter';
import { type Message, messageOf } from './message';

export type { Message } from './message';

/** Where the client reads the offer as a page, what the button to it says, and how to say yes with it. */
export type Online = { label: string; url: string; nextStep: string };

/** The mail that carries a proposal: enough to say yes from, with the document attached. */
export const proposalMail = (
  view: DocumentView,
  { online = null, logo = false }: { online?: Online | null; logo?: boolean } = {},
): Message => messageOf(proposalLetter(view, online), { logo });

function proposalLetter(view: DocumentView, online: Online | null): Letter {
  const { mail } = view;
  return {
    language: view.language,
    subject: mail.subject,
    preview: view.outcome || view.problem,
    firm: { name: view.from.name, accent: view.accent },
    parts: [
      { kind: 'text', text: mail.greeting },
      { kind: 'text', text: mail.opening },
      { kind: 'lead', text: view.title },
      { kind: 'text', text: view.problem },
      { kind: 'text', text: view.outcome },
      { kind: 'facts', facts: mail.facts },
      { kind: 'choices', ...mail.options },
      { kind: 'text', text: mail.openUntil },
      ...(online ? [{ kind: 'button' as const, label: online.label, url: online.url }] : []),
      { kind: 'list', ...mail.youGet },
      { kind: 'list', ...mail.inEveryOption },
      { kind: 'list', ...mail.youMayAdd },
      { kind: 'list', heading: mail.notIncluded, items: view.exclusions.items },
      { kind: 'list', heading: mail.youProvide, items: view.clientProvides.items },
      { kind: 'text', text: view.safety?.text ?? '' },
      { kind: 'text', text: online?.nextStep ?? view.nextStep?.text ?? mail.justReply },
      { kind: 'text', text: mail.attached },
      { kind: 'text', text: [mail.regards, '', view.metadata.author || view.from.name].join('\n') },
    ],
    smallPrint: [],
  };
}

import type { DocumentView, Fact, MailTexts } from './document-parts';
import type { MailWords } from './words/words';

/** The mail's own texts, in the words of the document it carries. `openUntil`: said already, or empty. */
export function mailTexts(
  { title, from, facts, price, deliverables, exclusions, clientProvides, footer }: Omit<DocumentView, 'mail'>,
  words: MailWords,
  contactName: string,
  openUntil: string,
): MailTexts {
  const labelled = ({ label, value }: Fact): Fact => ({ label: words.fact(label), value });
  return {
    subject: title && from.name ? words.subject(title, from.name) : title || from.name,
    greeting: words.greeting(contactName),
    openUntil,
    facts: [...facts, ...price.totals.filter(({ due }) => due)].map(labelled),
    options: {
      heading: words.list(price.options.heading),
      items: price.options.items.map(({ name, total }) => `${words.fact(name)} ${total}`),
    },
    youGet: words.list(deliverables.heading),
    notIncluded: words.list(exclusions.heading),
    youProvide: words.list(clientProvides.heading),
    justReply: words.justReply,
    attached: words.attached(footer.number),
    regards: words.regards,
  };
}

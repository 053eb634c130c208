import type { DocumentView, Fact, List, MailTexts, PriceLine } from './document-parts';
import type { MailWords } from './words/words';

/** The mail's own texts, in the words of the document it carries. `openUntil`: said already, or empty. */
export function mailTexts(
  view: Omit<DocumentView, 'mail'>,
  words: MailWords,
  contactName: string,
  openUntil: string,
): MailTexts {
  const { title, from, facts, price, deliverables, exclusions, clientProvides, footer } = view;
  const priced = (lines: PriceLine[]): List['items'] =>
    lines.map(({ description, amount }) => `${words.fact(description)} ${amount}`);
  const labelled = ({ label, value }: Fact): Fact => ({ label: words.fact(label), value });
  return {
    subject: title && from.name ? words.subject(title, from.name) : title || from.name,
    greeting: view.coverNote.trim() ? '' : words.greeting(contactName),
    opening: view.coverNote.trim() || words.opening,
    openUntil,
    facts: [...facts, ...price.totals.filter(({ due }) => due)].map(labelled),
    options: {
      heading: words.list(price.options.heading),
      items: price.options.items.map((option) => ({
        heading: `${words.fact(option.name)} ${option.total}`,
        items: option.deliverables.length > 0 ? option.deliverables.map(inOneLine) : priced(option.lines),
      })),
    },
    inEveryOption: {
      heading: price.linesHeading && words.list(price.linesHeading),
      items: price.linesHeading ? priced(price.lines) : [],
    },
    youMayAdd: { heading: words.list(price.optionalLines.heading), items: priced(price.optionalLines.lines) },
    youGet: { heading: words.list(deliverables.heading), items: deliverables.items.map(inOneLine) },
    notIncluded: words.list(exclusions.heading),
    youProvide: words.list(clientProvides.heading),
    justReply: words.justReply,
    attached: words.attached(footer.number),
    regards: words.regards,
  };
}

const inOneLine = ({ name, doneWhen }: { name: string; doneWhen: string }): string =>
  doneWhen ? `${name} (${lowerFirst(doneWhen)})` : name;
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

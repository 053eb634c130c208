import type { Language } from '../../proposal';
import type { AskedLine } from './element-words';
import { rankingWordsIn } from './ranking-words';

/** What a firm calls its client in a line of its own, in the five languages. */
const they =
  /(?<!\p{L})(they|them|theirs?|sie|ihnen|ihr\p{L}*|ils|elles|leurs?|ellos|ellas|sus?|loro)(?!\p{L})/iu;

/** Who is who in the lines of a list, in the language of the client; of "they" only where a line says it. */
export function whoIsWho(
  firm: string,
  lines: readonly Omit<AskedLine, 'index'>[],
  language: Language,
): string {
  const words = rankingWordsIn(language);
  return lines.some(({ text, isOurs }) => !isOurs && they.test(text))
    ? words.weAndThey(firm)
    : words.we(firm);
}

/** The list as a text that goes into a mail: what is asked, and a gap for the place of each line. */
export function askedText(firm: string, lines: readonly AskedLine[], language: Language): string {
  const words = rankingWordsIn(language);
  return [
    words.heading(firm),
    `${words.text} ${whoIsWho(firm, lines, language)}`,
    lines.map(({ text }) => `___ ${text}`).join('\n'),
  ].join('\n\n');
}

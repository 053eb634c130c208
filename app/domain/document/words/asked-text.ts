import type { Language } from '../../proposal';
import type { AskedLine } from './element-words';
import { rankingWordsIn } from './ranking-words';

/** Who is who in the lines of a list, in the language of the client. */
export function whoIsWho(firm: string, lines: readonly AskedLine[], language: Language): string {
  const words = rankingWordsIn(language);
  return lines.every(({ isOurs }) => isOurs) ? words.we(firm) : words.weAndThey(firm);
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

import type { Grammar, VagueEntry } from './vague-entry';

/** Letters of the languages that have a lexicon: the classes of Unicode are slow to make a hundred patterns of. */
export const letters = 'A-Za-zÀ-ɏ';
const oneWord = `[${letters}0-9’-]{1,20}`;
const noLetter = `(?![${letters}0-9_])`;

/** What a pattern of the word lists stands for, as the source of a regular expression. Bounded, so that it is linear. */
export const sourceOf = (pattern: string, { numbers }: Pick<Grammar, 'numbers'>): string =>
  pattern
    .replaceAll('[ -]', ' ')
    .replaceAll(' ?', '[\\s-]?')
    .replaceAll(' ', '[\\s-]{1,2}')
    .replaceAll("'", '’')
    .replaceAll('<n>', `(?:[0-9][0-9.,]{0,12}|${numbers})`)
    .replaceAll('<w>', oneWord)
    .replaceAll('\\p{L}', letters);

const anyOf = (patterns: readonly string[], grammar: Grammar): string =>
  `(?:${patterns.map((pattern) => sourceOf(pattern, grammar)).join('|')})`;

/** Texts are read with one apostrophe, the typographic one; it is as long as the other. */
export const withOneApostrophe = (text: string): string => text.replaceAll("'", '’');

/** The forms of an English verb: improve, improves, improved, improving. */
export function formsOf(verb: string): string {
  if (verb.endsWith('e')) return `${verb.slice(0, -1)}(?:e|es|ed|ing)`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}(?:y|ies|ied|ying)`;
  return `${verb}(?:s|es|ed|ing)?`;
}

export type CompiledEntry = Pick<VagueEntry, 'id' | 'why' | 'sharper' | 'releasedBy'> & {
  words: RegExp;
  notAfter: RegExp | null;
  notBefore: RegExp | null;
};

export function compiled(entry: VagueEntry, grammar: Grammar): CompiledEntry {
  const { id, why, sharper, releasedBy, words, verbs = [], notAfter, notBefore } = entry;
  const all = [...words, ...verbs.map(formsOf)];
  return {
    id,
    why,
    sharper,
    ...(releasedBy && { releasedBy }),
    words: new RegExp(anyOf(all, grammar) + noLetter, 'gi'),
    notAfter: notAfter
      ? new RegExp(`(?:^|[^${letters}0-9])${anyOf(notAfter, grammar)}[\\s-]{1,2}$`, 'i')
      : null,
    notBefore: notBefore ? new RegExp(`^[\\s-]{0,2}${anyOf(notBefore, grammar)}${noLetter}`, 'i') : null,
  };
}

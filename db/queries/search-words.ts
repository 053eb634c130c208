import { type Expression, sql } from 'kysely';
import { contains } from '../dialect';
import { searchable } from './search-text';

/** What the search box looks for: all of these, in any case. */
export const partsOf = (words: string): string[] => searchable(words).split(/\s+/).filter(Boolean);

/**
 * Whether `column` holds a word of `partsOf`. The columns are as somebody wrote them, and a database may know the two
 * cases of plain letters alone: a word with others is looked for in the three ways in which one writes it.
 */
export function holds(column: Expression<string>, word: string) {
  const small = contains(sql<string>`lower(${column})`, word);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
  if (/^[\x00-\x7f]*$/.test(word)) return small;
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return sql<boolean>`(${small} or ${contains(column, capital)} or ${contains(column, word.toUpperCase())})`;
}

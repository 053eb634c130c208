import { type Expression, sql } from 'kysely';

/** Everything that differs between the two engines, and nothing else. */
export type Engine = 'sqlite' | 'postgres';

/** Run on every SQLite connection. WAL alone would mean synchronous=NORMAL, which can lose the last answer. */
export const sqlitePragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
] as const;

/** Rows whose `column` contains `words` as typed: the wildcards of LIKE are taken literally. */
export function contains(column: Expression<string>, words: string) {
  const literal = words.replace(/[\\%_]/g, (character) => `\\${character}`);
  return sql<boolean>`${column} like ${`%${literal}%`} escape '\\'`;
}

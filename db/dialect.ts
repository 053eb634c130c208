import {
  type Expression,
  type Kysely,
  type KyselyPlugin,
  OperationNodeTransformer,
  PostgresAdapter,
  type QueryExecutorProvider,
  sql,
  type ValueNode,
} from 'kysely';

/** Everything that differs between the two engines, and nothing else. */
export type Engine = 'sqlite' | 'postgres';

/** Run on every SQLite connection. WAL alone would mean synchronous=NORMAL, which can lose the last answer. */
export const sqlitePragmas = [
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'busy_timeout = 5000',
  // What is deleted is overwritten: who was forgotten is not found in the file by whoever reads its bytes.
  'secure_delete = ON',
] as const;

/**
 * Empties what SQLite keeps beside the file of what was written last, so that what was just erased is not there either.
 * Left to the next time where somebody is reading. PostgreSQL clears its pages away by itself.
 */
export async function emptyJournal<T>(db: Kysely<T>): Promise<void> {
  if (isPostgres(db)) return;
  await db.connection().execute(async (one) => {
    await sql`pragma busy_timeout = 0`.execute(one);
    await sql`pragma wal_checkpoint(truncate)`.execute(one);
    await sql`pragma busy_timeout = 5000`.execute(one);
  });
}

const isPostgres = (db: QueryExecutorProvider): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;

/** Rows whose `column` contains `words` as typed: the wildcards of LIKE are taken literally. */
export const contains = (column: Expression<string>, words: string) => like(column, `%${literal(words)}%`);

/** The same of its beginning. */
export const beginsWith = (column: Expression<string>, words: string) => like(column, `${literal(words)}%`);

const like = (column: Expression<string>, pattern: string) =>
  sql<boolean>`${column} like ${pattern} escape '\\'`;
const literal = (words: string) => words.replace(/[\\%_]/g, (character) => `\\${character}`);

/**
 * The order of names and titles: by code point, with no difference between a and A. PostgreSQL would use the order of
 * the language it was set up in, which differs from server to server and from SQLite.
 */
export function alphabetical(db: QueryExecutorProvider, column: string) {
  return isPostgres(db) ? sql`lower(${sql.ref(column)} collate "C")` : sql`lower(${sql.ref(column)})`;
}

/** PostgreSQL fails on a text with U+0000, which any address can hold; the replacement character finds nothing. */
export const withoutNul: KyselyPlugin = {
  transformQuery: ({ node }) => nulReplacer.transformNode(node),
  transformResult: async ({ result }) => result,
};

const nulReplacer = new (class extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return typeof node.value === 'string' ? { ...node, value: node.value.replaceAll('\0', '\uFFFD') } : node;
  }
})();

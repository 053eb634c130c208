import {
  type Expression,
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
] as const;

/** Rows whose `column` contains `words` as typed: the wildcards of LIKE are taken literally. */
export function contains(column: Expression<string>, words: string) {
  const literal = words.replace(/[\\%_]/g, (character) => `\\${character}`);
  return sql<boolean>`${column} like ${`%${literal}%`} escape '\\'`;
}

/**
 * The order of names and titles: by code point, with no difference between a and A. PostgreSQL would use the order of
 * the language it was set up in, which differs from server to server and from SQLite.
 */
export function alphabetical(db: QueryExecutorProvider, column: string) {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  return postgres ? sql`lower(${sql.ref(column)} collate "C")` : sql`lower(${sql.ref(column)})`;
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

import { afterKey } from '../after-key';
import { inParts } from '../in-parts';
import type { Db } from '../open';
import type { Schema } from '../schema';

/** A row as its columns are stored; bytes are bytes. */
export type StoredRow = Record<string, string | number | null | Uint8Array>;

/**
 * Everything that an export holds, in an order in which each row finds what it refers to. What is not here belongs to
 * one installation and its visitors: who may sign in, and what keeps them signed in.
 */
export const exportedTables = [
  ['pictures', ['sha256']],
  ['firm', ['id']],
  ['people', ['id']],
  ['fonts', ['sha256']],
  ['starters', ['id']],
  ['hidden_starters', ['starter_id']],
  ['clients', ['id']],
  ['contacts', ['id']],
  ['proposals', ['id']],
  ['revisions', ['proposal_id', 'revision']],
  ['documents', ['proposal_id', 'revision']],
  ['answers', ['proposal_id']],
  ['deliveries', ['proposal_id']],
  ['events', ['seq']],
  ['chain_head', ['id']],
  ['records', ['proposal_id', 'revision', 'accepted_at']],
  ['shares', ['id']],
  ['views', ['id']],
  ['acceptances', ['id']],
  ['questions', ['id']],
  ['outbox', ['id']],
  ['scheduled_sendings', ['proposal_id']],
  ['reminders', ['proposal_id', 'revision', 'kind']],
  ['facts', ['id']],
  ['ledgers', ['id']],
  ['ledger_links', ['id']],
  ['exchange_rates', ['currency', 'to_currency']],
  ['imports', ['id']],
  ['imported_deals', ['proposal_id']],
  ['import_added', ['import_id', 'what', 'id']],
  ['deal_changes', ['import_id', 'proposal_id']],
] as const satisfies readonly (readonly [keyof Schema, readonly string[]])[];
export type ExportedTable = (typeof exportedTables)[number][0];

export const leftOutOfExports = [
  'accounts',
  'sessions',
  'invitations',
  'setup_codes',
  // Read anew from the events.
  'client_readings',
  'insight_readings',
] as const satisfies readonly (keyof Schema)[];

/** Some of these rows are files. */
const heavy: ReadonlySet<ExportedTable> = new Set(['pictures', 'fonts', 'documents', 'records', 'imports']);

/** A table's rows in the order of its key, some at a time: few enough that whoever shares the processor gets a word in. */
export async function* rowsOf(
  db: Db,
  table: ExportedTable,
  atATime = heavy.has(table) ? 5 : 200,
): AsyncGenerator<StoredRow[]> {
  const keys = exportedTables.find(([name]) => name === table)?.[1] ?? [];
  for (let last: StoredRow | undefined; ; ) {
    let query = db.selectFrom(table).selectAll().limit(atATime);
    for (const key of keys) query = query.orderBy(key as never);
    if (last)
      query = query.where(
        afterKey(
          keys,
          keys.map((key) => last?.[key]),
        ),
      );
    const rows = (await query.execute()) as unknown as StoredRow[];
    if (rows.length > 0) yield rows;
    if (rows.length < atATime) return;
    last = rows.at(-1);
  }
}

/** Takes away what a server that was opened once has made: see `isEmpty`. */
export async function clearNew(db: Db): Promise<void> {
  for (const table of [
    'setup_codes',
    'sessions',
    'invitations',
    'accounts',
    'people',
    'firm',
    'chain_head',
  ] as const) {
    await db.deleteFrom(table).execute();
  }
}

export async function insertStored(db: Db, table: ExportedTable, rows: readonly StoredRow[]): Promise<void> {
  for (const part of inParts(rows, 100))
    await db
      .insertInto(table)
      .values(part as never)
      .execute();
}

/** Which proposal each grew from, once all are there: a mended database may hold a child before its parent. */
export async function setParents(
  db: Db,
  parents: readonly (readonly [id: string, parentId: string])[],
): Promise<void> {
  for (const [id, parent_id] of parents)
    await db.updateTable('proposals').set({ parent_id }).where('id', '=', id).execute();
}

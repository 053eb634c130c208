import type { Reading } from '~/domain/import/deal';
import { guessReading } from '~/domain/import/guess-reading';
import { guessFormat, readWithColumns } from '~/forms/deals-file.server';
import { keepFile } from '~/workflows/import-deals.server';
import { setUp } from '~/workflows/setup.server';
import type { Work } from '~/workflows/work.server';
import type { Db } from '~db/open';
import { type DealRow, dealsCsv } from '../support/deals-file';
import type { TestEngine } from '../support/engines';

export const now = '2026-11-24T09:30:00.000Z';
const tables = [
  'clients',
  'people',
  'contacts',
  'proposals',
  'answers',
  'deliveries',
  'imported_deals',
  'import_added',
  'deal_changes',
] as const;

/** How many rows each table that an import writes has. */
export async function counts(db: Db): Promise<Record<string, number>> {
  const count = async (table: (typeof tables)[number] | 'events' | 'imports') => {
    const { n } = await db
      .selectFrom(table)
      .select((e) => e.fn.countAll().as('n'))
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  const found: Record<string, number> = {};
  for (const table of [...tables, 'events', 'imports'] as const) found[table] = await count(table);
  return found;
}

/** Keeps a file of deals, read as it is guessed but for `changes`. */
export const kept = (work: Work, rows: readonly DealRow[], changes: Partial<Reading> = {}) =>
  keptBytes(work, dealsCsv(rows), changes);

/** The same of a file as it is written. */
export const keptText = (work: Work, text: string, changes: Partial<Reading> = {}) =>
  keptBytes(work, new TextEncoder().encode(text), changes);

async function keptBytes(work: Work, bytes: Uint8Array, changes: Partial<Reading>) {
  const format = guessFormat(bytes);
  const { table, columns } = readWithColumns(bytes, format);
  const reading = { ...guessReading(table, columns, { currency: 'USD', source: 'crm' }), ...changes };
  const id = await keepFile(work, { fileName: 'deals.csv', bytes, format: JSON.stringify(format), reading });
  return { id, table, reading };
}

/** A firm with nobody in it yet. */
export async function importOffice(engine: TestEngine): Promise<{ db: Db; work: Work }> {
  const { db } = await engine.open();
  const work: Work = { db, now: () => now };
  await setUp(work);
  return { db, work };
}

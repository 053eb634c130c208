import type { Db } from '../open';
import { idsOfEach, listNamesOf } from './merged-clients';

/**
 * The text that searching looks in for a proposal: its title and number, and what its client is called, also by the
 * names of those that were merged into it. It is written anew when one of these changes.
 */
export async function refreshSearch(db: Db, id: string): Promise<void> {
  const row = await texts(db).where('proposals.id', '=', id).executeTakeFirst();
  if (row) await write(db, row, await otherNames(db, row.clientId));
}

/** The same of all of a client's. */
export async function refreshSearchOf(db: Db, clientId: string): Promise<void> {
  const others = await otherNames(db, clientId);
  const rows = await texts(db).where('client_id', '=', clientId).orderBy('proposals.id').execute();
  for (const row of rows) await write(db, row, others);
}

/** The same of those whose client has other names, of many that were just written without them. */
export async function refreshSearchWhereMerged(
  db: Db,
  written: readonly { id: string; clientId: string }[],
): Promise<void> {
  const ids = await idsOfEach(db, [...new Set(written.map(({ clientId }) => clientId))]);
  const merged = new Set([...ids].flatMap(([id, kept]) => (id === kept ? [] : [kept])));
  for (const { id, clientId } of written) if (merged.has(clientId)) await refreshSearch(db, id);
}

/** Without case, and an accented letter in one form only: keyboards and files write it in one character or in two. */
export const searchable = (text: string): string => text.normalize('NFC').toLowerCase();

const texts = (db: Db) =>
  db
    .selectFrom('proposals')
    .innerJoin('clients', 'clients.id', 'client_id')
    .select(['proposals.id', 'client_id as clientId', 'title', 'number', 'clients.name as clientName']);

type Texts = { id: string; title: string; number: string | null; clientName: string };

async function write(
  db: Db,
  { id, title, number, clientName }: Texts,
  others: readonly string[],
): Promise<void> {
  const text = searchable([title, clientName, number ?? '', ...others].join(' '));
  await db.updateTable('proposals').set({ search_text: text }).where('id', '=', id).execute();
}

const otherNames = async (db: Db, clientId: string): Promise<string[]> =>
  (await listNamesOf(db, clientId)).map(({ name }) => name);

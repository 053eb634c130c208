import { DomainError } from '../../app/domain/errors';
import type { StarterOffer } from '../../app/domain/starter-offer';
import { newId } from '../id';
import { readStarterText } from '../json';
import type { Db } from '../open';
import { searchable } from './search-text';

/** One of the firm's own starter offers. */
export type OwnStarter = StarterOffer & { retiredAt: string | null };
export type StarterDraft = Omit<StarterOffer, 'id'>;

/** In the order in which they are offered; the retired ones, too. */
export async function listStarters(db: Db): Promise<OwnStarter[]> {
  const rows = await starters(db).orderBy('position').orderBy('id').execute();
  return rows.map(asStarter);
}

export async function findStarter(db: Db, id: string): Promise<OwnStarter | undefined> {
  const row = await starters(db).where('id', '=', id).executeTakeFirst();
  return row && asStarter(row);
}

export async function getStarter(db: Db, id: string): Promise<OwnStarter> {
  const starter = await findStarter(db, id);
  if (!starter) throw new DomainError('not-found', 'There is no such starter offer here.');
  return starter;
}

/** Puts one at the end of the list. Returns its id. */
export async function insertStarter(db: Db, starter: StarterDraft, at: string): Promise<string> {
  const id = newId();
  const last = await db
    .selectFrom('starters')
    .select((e) => e.fn.max('position').as('position'))
    .executeTakeFirst();
  await db
    .insertInto('starters')
    .values({
      id,
      ...columnsOf(starter),
      position: Number(last?.position ?? 0) + 1,
      retired_at: null,
      created_at: at,
      updated_at: at,
    })
    .execute();
  return id;
}

export async function updateStarter(db: Db, id: string, starter: StarterDraft, at: string): Promise<void> {
  await db
    .updateTable('starters')
    .set({ ...columnsOf(starter), updated_at: at })
    .where('id', '=', id)
    .execute();
}

/** `at`: since when it is not offered any more; null brings it back. */
export async function updateRetirement(db: Db, id: string, at: string | null): Promise<void> {
  await db.updateTable('starters').set({ retired_at: at }).where('id', '=', id).execute();
}

/** Gives every starter its place in `ids`. */
export async function updatePositions(db: Db, ids: string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await db
      .updateTable('starters')
      .set({ position: index + 1 })
      .where('id', '=', id)
      .execute();
  }
}

/** For the rest of the transaction nobody else changes one: two who move them do so one after the other. */
export async function holdStarters(db: Db): Promise<void> {
  await db
    .updateTable('starters')
    .set((e) => ({ position: e.ref('position') }))
    .execute();
}

/** The ids of the built-in starters that are not offered here. */
export async function listHidden(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('hidden_starters').select('starter_id').execute();
  return new Set(rows.map(({ starter_id }) => starter_id));
}

export async function insertHidden(db: Db, starterId: string, at: string): Promise<void> {
  await db
    .insertInto('hidden_starters')
    .values({ starter_id: starterId, hidden_at: at })
    .onConflict((c) => c.column('starter_id').doNothing())
    .execute();
}

export async function deleteHidden(db: Db, starterId: string): Promise<void> {
  await db.deleteFrom('hidden_starters').where('starter_id', '=', starterId).execute();
}

const starters = (db: Db) =>
  db.selectFrom('starters').select(['id', 'name', 'trade', 'pitch', 'offer', 'retired_at as retiredAt']);

const asStarter = (row: Omit<OwnStarter, 'offer'> & { offer: string }): OwnStarter => ({
  ...row,
  offer: readStarterText(row.offer),
});

const columnsOf = ({ name, trade, pitch, offer }: StarterDraft) => ({
  ...{ name, trade, pitch },
  offer: JSON.stringify(offer),
  search_text: searchable(`${name} ${trade}`),
});

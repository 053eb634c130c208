import { sql } from 'kysely';
import { forgotten } from '../../app/domain/erasing';
import type { ClientsMerged } from '../../app/domain/event-facts';
import { contains } from '../dialect';
import { inParts } from '../in-parts';
import { readFacts } from '../json';
import type { Db } from '../open';

/**
 * Two clients that are one: the rows of one of them went to the other, its events stay as they were written, and its own
 * row says whose it is now. A client that others were merged into may be merged itself, so these rows are a tree; all
 * questions about it are asked here.
 */

/** The ids under which events of a client were written: its own, and those of clients that were merged into it. */
export async function idsOf(db: Db, clientId: string): Promise<string[]> {
  return [...(await idsOfEach(db, [clientId])).keys()];
}

/** The same of several clients: each id, with the client to whom it belongs now. */
export async function idsOfEach(db: Db, clientIds: readonly string[]): Promise<Map<string, string>> {
  const ids = new Map(clientIds.map((id) => [id, id]));
  for (let next = [...clientIds]; next.length > 0; ) {
    const rows: { id: string; into: string | null }[] = [];
    for (const part of inParts(next))
      rows.push(
        ...(await db
          .selectFrom('clients')
          .select(['id', 'merged_into as into'])
          .where('merged_into', 'in', part)
          .execute()),
      );
    // A file that somebody wrote into may go round in a circle.
    next = rows.filter(({ id }) => !ids.has(id)).map(({ id }) => id);
    for (const { id, into } of rows) if (!ids.has(id)) ids.set(id, ids.get(into ?? '') ?? id);
  }
  return ids;
}

export type Kept = { id: string; name: string };

/** Where a client is now: itself, or the one that it was merged into. Undefined for an id that is none. */
export async function findKept(db: Db, id: string): Promise<Kept | undefined> {
  const seen = new Set<string>();
  for (let next = id; ; ) {
    const row = await db
      .selectFrom('clients')
      .select(['id', 'name', 'merged_into as into'])
      .where('id', '=', next)
      .executeTakeFirst();
    if (!row) return undefined;
    if (row.into === null || seen.has(row.into)) return { id: row.id, name: row.name };
    seen.add(row.into);
    next = row.into;
  }
}

/** Whether a client is part of another one by now, through whomever. */
export const isMergedInto = async (db: Db, id: string, into: string): Promise<boolean> =>
  id !== into && (await findKept(db, id))?.id === into;

/** Whether a client was merged into another one once, and stands alone again. */
export const wasSeparated = async (db: Db, id: string, from: string): Promise<boolean> =>
  (await findKept(db, id))?.id === id && (await findMerging(db, { id, into: from })) !== undefined;

/** Where several are, by the id that was asked for; those that are none are left out. */
export async function keptOfEach(db: Db, ids: readonly string[]): Promise<Map<string, Kept>> {
  const rows = new Map<string, Kept & { into: string | null }>();
  for (let next = [...new Set(ids)]; next.length > 0; ) {
    const found: (Kept & { into: string | null })[] = [];
    for (const part of inParts(next))
      found.push(
        ...(await db
          .selectFrom('clients')
          .select(['id', 'name', 'merged_into as into'])
          .where('id', 'in', part)
          .execute()),
      );
    for (const row of found) rows.set(row.id, row);
    next = [...new Set(found.flatMap(({ into }) => (into !== null && !rows.has(into) ? [into] : [])))];
  }
  const kept = new Map<string, Kept>();
  for (const id of ids) {
    let row = rows.get(id);
    for (let steps = rows.size; row?.into && steps > 0; steps -= 1) row = rows.get(row.into);
    if (row) kept.set(id, { id: row.id, name: row.name });
  }
  return kept;
}

/** Clients of which another name holds all these words: how somebody may still look for them. */
export async function idsCalled(db: Db, words: readonly string[]): Promise<string[]> {
  if (words.length === 0) return [];
  const rows = await db
    .selectFrom('clients')
    .select('id')
    .where('merged_into', 'is not', null)
    .where((e) => e.and(words.map((word) => contains(e.ref('name_key'), word))))
    .limit(mostCalled)
    .execute();
  const kept = await keptOfEach(
    db,
    rows.map(({ id }) => id),
  );
  return [...new Set([...kept.values()].map(({ id }) => id))];
}

const mostCalled = 1000;

/** Names that clients had before they were merged, each with the client that it is the name of now. */
export async function listOtherNames(db: Db): Promise<{ name: string; client: Kept }[]> {
  const rows = await db
    .selectFrom('clients')
    .select(['id', 'name'])
    .where('merged_into', 'is not', null)
    // That of somebody who asked to be forgotten.
    .where('name', '!=', forgotten)
    .orderBy('name_key')
    .execute();
  const kept = await keptOfEach(
    db,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, name }) => {
    const client = kept.get(id);
    return client ? [{ name, client }] : [];
  });
}

/** Which client a `clients-merged` event says became part of its own; null where somebody made it unreadable. */
export function mergedIn(facts: string): string | null {
  try {
    return (readFacts('clients-merged', facts).facts as ClientsMerged).mergedId;
  } catch {
    return null;
  }
}

/** The other names of one client, each with the client it was merged into: not always this one itself. */
export async function listNamesOf(
  db: Db,
  clientId: string,
): Promise<{ id: string; name: string; into: string; createdAt: string }[]> {
  const ids = await idsOf(db, clientId);
  if (ids.length < 2) return [];
  return db
    .selectFrom('clients')
    .select(['id', 'name', 'created_at as createdAt', sql<string>`merged_into`.as('into')])
    .where('id', 'in', ids)
    .where('merged_into', 'is not', null)
    .orderBy('name_key')
    .execute();
}

/**
 * Where the ledger lies now of which a client's events tell, by the id under which they were written: one that was put
 * aside stayed there, one that was taken went on to whom its client was merged into.
 */
export async function listLedgerPlaces(db: Db, clientId: string): Promise<Map<string, string>> {
  const ids = await idsOf(db, clientId);
  const into = new Map((await listNamesOf(db, clientId)).map((one) => [one.id, one.into]));
  const rows = await db.selectFrom('ledgers').select('client_id').where('client_id', 'in', ids).execute();
  const lying = new Set(rows.map(({ client_id }) => client_id));
  const placeOf = (id: string) => {
    let place = id;
    for (let steps = ids.length; !lying.has(place) && steps > 0; steps -= 1) place = into.get(place) ?? place;
    return place;
  };
  return new Map(ids.map((id) => [id, placeOf(id)]));
}

/** Whether what an event of a client's ledger says is of the one that stands, not of one that was put aside. */
export async function isOfStandingLedger(db: Db, clientId: string, eventId: string): Promise<boolean> {
  const event = await db
    .selectFrom('events')
    .select('client_id as writtenOf')
    .where('id', '=', eventId)
    .executeTakeFirst();
  return (await listLedgerPlaces(db, clientId)).get(event?.writtenOf ?? '') === clientId;
}

/** For the rest of the transaction nobody else changes these clients, merged ones too: see `holdClient`. */
export async function holdClients(db: Db, ids: readonly string[]): Promise<void> {
  const rows: { id: string; key: string }[] = [];
  for (const id of ids) {
    const row = await db
      .selectFrom('clients')
      .select(['id', 'name_key as key'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (row) rows.push(row);
  }
  // In the order in which imports hold theirs.
  for (const { id } of rows.sort((a, b) => (a.key < b.key ? -1 : 1)))
    await db
      .updateTable('clients')
      .set((e) => ({ created_at: e.ref('created_at') }))
      .where('id', '=', id)
      .execute();
}

export async function setMergedInto(db: Db, id: string, into: string | null): Promise<void> {
  await db.updateTable('clients').set({ merged_into: into }).where('id', '=', id).execute();
}

/** The event by which a client was merged into another one, the last where there are several. */
export async function findMerging(
  db: Db,
  { id, into }: { id: string; into: string },
): Promise<{ seq: number; happenedOn: string; facts: ClientsMerged } | undefined> {
  const rows = await db
    .selectFrom('events')
    .select(['seq', 'happened_on as happenedOn', 'facts'])
    .where('client_id', '=', into)
    .where('kind', '=', 'clients-merged')
    .orderBy('seq', 'desc')
    .execute();
  return rows
    .map((row) => ({ ...row, facts: readFacts('clients-merged', row.facts).facts as ClientsMerged }))
    .find(({ facts }) => facts.mergedId === id);
}

import { DomainError } from '../../app/domain/errors';
import { nameKey, namesakeKey } from '../../app/domain/name-key';
import { alphabetical } from '../dialect';
import { newId } from '../id';
import { inParts } from '../in-parts';
import type { Db } from '../open';
import { findNamesakes } from './client-names';
import { findKept } from './merged-clients';

export type Client = { id: string; name: string; address: string; createdAt: string };

/** Every client, by name. One that was merged into another is none any more, here and below. */
export async function listClients(db: Db): Promise<Client[]> {
  const rows = await clients(db).orderBy(alphabetical(db, 'name_key')).execute();
  return rows.map(asClient);
}

export async function findClient(db: Db, id: string): Promise<Client | undefined> {
  const row = await clients(db).where('id', '=', id).executeTakeFirst();
  return row && asClient(row);
}

/** One that was merged into `into`, as it was then. */
export async function findMerged(db: Db, id: string, into: string): Promise<Client | undefined> {
  const row = await db
    .selectFrom('clients')
    .select(['id', 'name', 'address', 'created_at'])
    .where('id', '=', id)
    .where('merged_into', '=', into)
    .executeTakeFirst();
  return row && asClient(row);
}

/** Throws `not-found`, and `conflict` for one that was merged into another meanwhile. */
export async function getClient(db: Db, id: string): Promise<Client> {
  const client = await findClient(db, id);
  if (client) return client;
  const kept = await findKept(db, id);
  if (!kept) throw new DomainError('not-found', 'There is no such client here.');
  throw new DomainError('conflict', 'This client was just merged with another. Reload the page.');
}

/**
 * For the rest of the transaction nobody else changes this client or starts a proposal to them. Call it before anything
 * of theirs is held: whoever holds both goes that way round. Events and contacts can still be written beside it.
 */
export async function holdClient(db: Db, id: string): Promise<Client> {
  await db
    .updateTable('clients')
    .set((e) => ({ created_at: e.ref('created_at') }))
    .where('id', '=', id)
    .execute();
  return getClient(db, id);
}

/** By the name it has, or had before it was merged into another: see `findNameHolder`. */
export async function findClientByName(db: Db, name: string): Promise<Client | undefined> {
  const holder = await findNameHolder(db, name);
  const kept = holder && (await findKept(db, holder.id));
  return kept && findClient(db, kept.id);
}

/**
 * Whose name it is, of a client or of one that was merged: of several who are called alike but for case, the one of just
 * that spelling, then the one that was here first.
 */
export async function findNameHolder(
  db: Db,
  name: string,
): Promise<{ id: string; name: string } | undefined> {
  return (await findNamesakes(db, name))[0];
}

export async function insertClient(
  db: Db,
  client: { name: string; address: string; createdAt: string },
): Promise<string> {
  const id = newId();
  const { name, address, createdAt } = client;
  await db
    .insertInto('clients')
    .values({ id, name, name_key: nameKey(name), address, created_at: createdAt })
    .execute();
  return id;
}

/**
 * Clients of names that are not here yet, added at once; returns those that were added. `apart`: beside others of that
 * name in another case.
 */
export async function insertClients(
  db: Db,
  clients: readonly { name: string; address: string; createdAt: string }[],
  { apart = false } = {},
): Promise<{ id: string; name: string }[]> {
  const rows = clients.map(({ name, address, createdAt }) => ({
    ...{ id: newId(), name, name_key: apart ? namesakeKey(name) : nameKey(name) },
    ...{ address, created_at: createdAt },
  }));
  const added: { id: string; name: string }[] = [];
  for (const part of inParts(rows)) {
    const inserted = await db
      .insertInto('clients')
      .values(part)
      .onConflict((c) => c.column('name_key').doNothing())
      .returning(['id', 'name'])
      .execute();
    added.push(...inserted);
  }
  return added;
}

/** The client of that name, added where there is none; two who add it at the same time get the same one. */
export async function findOrInsertClient(
  db: Db,
  client: { name: string; address: string; createdAt: string },
): Promise<{ id: string; added: boolean }> {
  const { name, address, createdAt } = client;
  // A write, of nobody, before anything is read: on SQLite a transaction that only read so far fails where another writes
  // meanwhile, and does not wait.
  await db.updateTable('clients').set({ address: '' }).where('id', '=', '').execute();
  const here = await findClientByName(db, name);
  if (here) return { id: here.id, added: false };
  const row = { id: newId(), name, name_key: nameKey(name), address, created_at: createdAt };
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('clients')
    .values(row)
    .onConflict((c) => c.column('name_key').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows === 1n) return { id: row.id, added: true };
  const known = await findClientByName(db, name);
  if (!known) throw new DomainError('conflict', 'This client was just removed. Type the name again.');
  return { id: known.id, added: false };
}

export async function updateClient(
  db: Db,
  client: { id: string; name: string; address: string },
): Promise<void> {
  const { id, name, address } = client;
  const [holder] = (await findNamesakes(db, name)).filter((one) => one.id !== id);
  const name_key = holder ? namesakeKey(name) : nameKey(name);
  await db.updateTable('clients').set({ name, name_key, address }).where('id', '=', id).execute();
}

/** Where this client was when something was last sent to them at a time of theirs (IANA). */
export async function findTimeZone(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('clients').select('time_zone').where('id', '=', id).executeTakeFirst();
  return row?.time_zone ?? null;
}

export async function updateTimeZone(db: Db, id: string, timeZone: string | null): Promise<void> {
  await db.updateTable('clients').set({ time_zone: timeZone }).where('id', '=', id).execute();
}

const clients = (db: Db) =>
  db.selectFrom('clients').select(['id', 'name', 'address', 'created_at']).where('merged_into', 'is', null);
const asClient = (row: { id: string; name: string; address: string; created_at: string }): Client => {
  const { created_at, ...client } = row;
  return { ...client, createdAt: created_at };
};

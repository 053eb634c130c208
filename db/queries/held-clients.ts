import { exactKey, nameKey, namesakeKey } from '../../app/domain/name-key';
import { inParts } from '../in-parts';
import type { Db } from '../open';
import { insertClients } from './clients';
import { keptOfEach } from './merged-clients';

type Named = { id: string; name: string };

/**
 * The clients of just these spellings, held for the rest of the transaction: see `holdClient`. By `exactKey`; one who is
 * called so in another case alone is somebody else. The name of one who was merged leads to the one that stays.
 */
export async function holdClientsNamed(db: Db, names: readonly string[]): Promise<Map<string, Named>> {
  const exact = new Set(names.map(exactKey));
  const keys = [...new Set(names.flatMap((name) => [nameKey(name), namesakeKey(name)]))].sort();
  const held = new Map<string, Named>();
  for (const part of inParts(keys)) {
    const rows = await db
      .updateTable('clients')
      .set((e) => ({ created_at: e.ref('created_at') }))
      .where('name_key', 'in', part)
      .returning(['id', 'name'])
      .execute();
    const named = rows.filter(({ name }) => exact.has(exactKey(name)));
    const kept = await keptOfEach(
      db,
      named.map(({ id }) => id),
    );
    const others = [...kept.values()].filter(({ id }) => rows.every((row) => row.id !== id));
    await holdAll(db, [...new Set(others.map(({ id }) => id))].sort());
    for (const client of named) held.set(exactKey(client.name), kept.get(client.id) ?? client);
  }
  return held;
}

async function holdAll(db: Db, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('clients')
    .set((e) => ({ created_at: e.ref('created_at') }))
    .where('id', 'in', ids)
    .execute();
}

/** The same, with those added that are missing: beside whoever is called so in another case. */
export async function holdOrInsertClients(
  db: Db,
  clients: readonly { name: string; address: string; createdAt: string }[],
): Promise<{ held: Map<string, Named>; added: Named[] }> {
  const names = clients.map(({ name }) => name);
  const held = await holdClientsNamed(db, names);
  const added: Named[] = [];
  for (const apart of [false, true]) {
    const missing = clients.filter(({ name }) => !held.has(exactKey(name)));
    if (missing.length === 0) break;
    const inserted = await insertClients(db, missing, { apart });
    for (const client of inserted) held.set(exactKey(client.name), client);
    added.push(...inserted);
    if (inserted.length === missing.length) break;
    // Somebody may have typed one of them a moment ago.
    const typed = await holdClientsNamed(
      db,
      missing.map(({ name }) => name),
    );
    for (const [key, client] of typed) held.set(key, client);
  }
  return { held, added };
}

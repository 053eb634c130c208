import { exactKey, nameKey, namesakeKey } from '../../app/domain/name-key';
import { inParts } from '../in-parts';
import type { Db } from '../open';
import { insertClients } from './clients';

type Named = { id: string; name: string };

/**
 * The clients of just these spellings, held for the rest of the transaction: see `holdClient`. By `exactKey`; one who is
 * called so in another case alone is somebody else.
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
    for (const client of rows) if (exact.has(exactKey(client.name))) held.set(exactKey(client.name), client);
  }
  return held;
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

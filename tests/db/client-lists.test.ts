import { beforeEach, describe, expect, test } from 'vitest';
import type { ClientSearch } from '~/domain/client-search';
import type { Db } from '~db/open';
import { listFamiliarClients, searchClients } from '~db/queries/client-lists';
import { listClients } from '~db/queries/clients';
import { insertContact, listContactsAt } from '~db/queries/contacts';
import { eachEngine } from '../support/engines';
import { addClient, addProposal, at, type Cast, insertCast } from './rows';

const today = '2026-11-22';

eachEngine((engine) => {
  let db: Db;
  let cast: Cast;
  beforeEach(async () => {
    ({ db } = await engine.open());
    cast = await insertCast(db);
  });

  /** A client who turns on these days. */
  async function turning(name: string, due_on: string, fading_on: string, faded_on: string): Promise<string> {
    const client_id = await addClient(db, name);
    const last_exchange_on = `2026-0${name.length}-01`;
    await db
      .insertInto('client_readings')
      .values({ client_id, last_exchange_on, rhythm_days: 30, due_on, fading_on, faded_on })
      .execute();
    return client_id;
  }
  const search = (asked: Partial<ClientSearch> = {}) =>
    searchClients(db, { words: '', standing: null, page: 1, today, ...asked });
  const namesOf = ({ rows }: { rows: { name: string }[] }) => rows.map(({ name }) => name);

  describe('the list of clients', () => {
    test('says how many offers each got and accepted', async () => {
      await addClient(db, 'Quiet');
      for (const state of ['accepted', 'delivered', 'stopped', 'declined'] as const) {
        await addProposal(db, cast, { state });
      }
      const { rows, total } = await search();
      expect(total).toBe(2);
      expect(rows.map(({ name, proposals, accepted }) => [name, proposals, accepted])).toEqual([
        ['Northwind Tiles', 4, 3],
        ['Quiet', 0, 0],
      ]);
    });

    test('says how it stands today, and finds by it', async () => {
      await turning('Cu', '2026-11-23', '2026-12-23', '2027-01-23');
      await turning('Due', '2026-11-22', '2026-11-23', '2027-01-23');
      await turning('Fade', '2026-10-22', '2026-11-22', '2026-11-23');
      await turning('Gone!', '2026-08-22', '2026-09-22', '2026-11-22');
      const { rows } = await search();
      expect(rows.map(({ name, standing }) => [name, standing])).toEqual([
        ['Cu', 'current'],
        ['Due', 'due'],
        ['Fade', 'fading'],
        ['Gone!', 'faded'],
        ['Northwind Tiles', 'none'],
      ]);
      for (const { name, standing } of rows) expect(namesOf(await search({ standing }))).toEqual([name]);
    });

    test('finds any part of a name in any case, with wildcards as letters', async () => {
      await addClient(db, 'Éclair & Co');
      await addClient(db, '100% Tiles');
      expect(namesOf(await search({ words: 'éCLAIR' }))).toEqual(['Éclair & Co']);
      expect(namesOf(await search({ words: '0%' }))).toEqual(['100% Tiles']);
      expect(namesOf(await search({ words: '%' }))).toEqual(['100% Tiles']);
      expect(await search({ words: 'nobody' })).toEqual({ rows: [], total: 0 });
    });

    test('shows each client on one page, in the order of names whatever their case', async () => {
      const names = ['zebra', 'Éclair', 'apple', 'Banana', 'b-team', 'B. Tiles'];
      for (const name of names) await addClient(db, name);
      const order = ['apple', 'b-team', 'B. Tiles', 'Banana', 'Northwind Tiles', 'zebra', 'Éclair'];
      expect(namesOf(await search())).toEqual(order);
      expect((await listClients(db)).map(({ name }) => name)).toEqual(order);
      for (let n = 0; n < 50; n += 1) await addClient(db, `Many ${n + 100}`);
      const [first, second] = [await search(), await search({ page: 2 })];
      expect([first.rows.length, second.rows.length, first.total]).toEqual([50, 7, 57]);
      expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(57);
    });
  });

  test('the familiar clients are those heard of last', async () => {
    await turning('Mai 5', '2026-11-23', '2026-12-23', '2027-01-23');
    await turning('Juli  7', '2026-11-23', '2026-12-23', '2027-01-23');
    expect(namesOf({ rows: await listFamiliarClients(db, 2) })).toHaveLength(2);
    const familiar = namesOf({ rows: await listFamiliarClients(db) }).filter((name) => /\d/.test(name));
    expect(familiar).toEqual(['Juli  7', 'Mai 5']);
  });

  test('the contacts at some clients stand in the order of their names, whatever their case', async () => {
    const elsewhere = await addClient(db, 'Old Mill');
    const add = (name: string, clientId: string) =>
      insertContact(db, { name, email: '', role: '', clientId, createdAt: at() });
    for (const name of ['eve', 'Bob', 'ann']) await add(name, cast.clientId);
    await add('Cy', elsewhere);
    const names = (await listContactsAt(db, [cast.clientId])).map(({ name }) => name);
    expect(names).toEqual(['ann', 'Bob', 'Dana Fox', 'eve']);
    expect(await listContactsAt(db, [cast.clientId, elsewhere])).toHaveLength(5);
    expect(await listContactsAt(db, [])).toEqual([]);
  });
});

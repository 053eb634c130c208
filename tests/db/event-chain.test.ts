import { Migrator, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { migrate } from '~db/migrate';
import * as theLoop from '~db/migrations/0001-the-loop';
import * as draftsIndex from '~db/migrations/0002-drafts-index';
import * as offersWithAChoice from '~db/migrations/0003-offers-with-a-choice';
import * as photosAndFonts from '~db/migrations/0004-photos-and-fonts';
import * as ownStarters from '~db/migrations/0005-own-starters';
import * as optionsInLists from '~db/migrations/0006-options-in-lists';
import { type Db, openDatabase } from '~db/open';
import { findChainHead, listChainAfter } from '~db/queries/chain';
import { insertEvent, listEventsOf } from '~db/queries/events';
import { walked } from '../support/chain';
import { closing, eachEngine } from '../support/engines';
import { at, insertCast } from './rows';

const write = (db: Db, clientId: string, name: string) =>
  insertEvent(db, {
    kind: 'client-added',
    facts: { name },
    at: at(),
    happenedOn: '2026-11-22',
    clientId,
  });

eachEngine((engine) => {
  describe('events', () => {
    test('follow one another, and the last one’s place is handed back', async () => {
      const { db } = await engine.open();
      const { clientId } = await insertCast(db);
      expect(await walked(db)).toEqual({ events: 0, fault: null });
      await write(db, clientId, 'first');
      const head = await write(db, clientId, 'Zweite \u0000 „ö“ 🍵');
      expect(head).toEqual({ seq: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(await findChainHead(db)).toEqual(head);
      expect(await walked(db)).toEqual({ events: 2, fault: null });
    });

    test('that are written at once, in no transaction, make one chain', async () => {
      const { db } = await engine.open();
      const { clientId } = await insertCast(db);
      await Promise.all(Array.from({ length: 100 }, (_, n) => write(db, clientId, `${n}`)));
      expect(await walked(db)).toEqual({ events: 100, fault: null });
    });

    test('of a transaction that fails leave no gap', async () => {
      const { db } = await engine.open();
      const { clientId } = await insertCast(db);
      const failed = db.transaction().execute(async (trx) => {
        await write(trx, clientId, 'never');
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      await write(db, clientId, 'first');
      expect(await walked(db)).toEqual({ events: 1, fault: null });
    });

    test('are never changed, deleted or replaced, whoever asks the database', async () => {
      const { db } = await engine.open();
      const { clientId } = await insertCast(db);
      await write(db, clientId, 'first');
      const before = await listChainAfter(db, 0, 10);
      const refused = /never changed or deleted/;
      await expect(db.updateTable('events').set({ kind: 'x' }).execute()).rejects.toThrow(refused);
      await expect(db.deleteFrom('events').execute()).rejects.toThrow(refused);
      const away = engine.name === 'postgres' ? sql`truncate events` : sql`delete from events`;
      await expect(away.execute(db)).rejects.toThrow(refused);
      const rows = await db.selectFrom('events').selectAll().execute();
      const replaced = rows.map((row) => ({ ...row, facts: '{}' }));
      if (engine.name === 'sqlite') {
        await expect(db.replaceInto('events').values(replaced).execute()).rejects.toThrow(refused);
        const sameNumber = replaced.map((row) => ({ ...row, id: 'another' }));
        await expect(db.replaceInto('events').values(sameNumber).execute()).rejects.toThrow(refused);
      } else {
        const upsert = db
          .insertInto('events')
          .values(replaced)
          .onConflict((c) => c.column('id').doUpdateSet({ facts: '{}' }));
        await expect(upsert.execute()).rejects.toThrow(refused);
      }
      expect(await listChainAfter(db, 0, 10)).toEqual(before);
    });
  });

  test('events from before the chain are chained in the order in which they were written', async () => {
    const database = closing(openDatabase(await engine.emptyPlace()));
    const { db } = database;
    await new Migrator({ db, provider: { getMigrations: async () => firstSix } }).migrateToLatest();
    const { clientId } = await insertCast(db);
    // Two pages, the last written first, and two of each instant.
    const count = 700;
    for (let n = count - 1; n >= 0; n -= 1) {
      const id = `event-${String(n).padStart(4, '0')}`;
      await sql`
        insert into events (id, at, happened_on, client_id, proposal_id, kind, facts)
        values (${id}, ${at(Math.floor(n / 2))}, '2026-11-22', ${clientId}, null, 'client-added', ${`{"name":"${n}"}`})
      `.execute(db);
    }
    await migrate(database);
    expect(await walked(db)).toEqual({ events: count, fault: null });
    const chain = await listChainAfter(db, 0, count);
    expect(chain.map(({ facts }) => facts)).toEqual(chain.map((_, n) => `{"name":"${n}"}`));
    expect(new Set(chain.map(({ factsSalt }) => factsSalt)).size).toBe(count);
    await write(db, clientId, 'later');
    expect(await walked(db)).toEqual({ events: count + 1, fault: null });
    expect(await listEventsOf(db, clientId, 2000)).toHaveLength(count + 1);
    await expect(db.deleteFrom('events').execute()).rejects.toThrow(/never changed or deleted/);
  });
});

const firstSix = {
  '0001-the-loop': theLoop,
  '0002-drafts-index': draftsIndex,
  '0003-offers-with-a-choice': offersWithAChoice,
  '0004-photos-and-fonts': photosAndFonts,
  '0005-own-starters': ownStarters,
  '0006-options-in-lists': optionsInLists,
};

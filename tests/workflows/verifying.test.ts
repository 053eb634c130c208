import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { revise } from '~/workflows/revise.server';
import { verify } from '~/workflows/verify.server';
import type { EventsTable } from '~db/schema-evidence';
import { eachEngine } from '../support/engines';
import { type Office, openOffice } from './office';
import { anyTampering, dropTriggers, replaceEvents, rewritten, tampered } from './tampering';

eachEngine((engine) => {
  let office: Office;
  let ids: string[];
  beforeEach(async () => {
    office = await openOffice(engine);
    ids = [await office.sent({ title: 'One' }), await office.accepted({ title: 'Two' })];
    const again = await office.sent({ title: 'Three' });
    await revise(office, again);
    await office.send(again);
    ids.push(again);
  });
  const faultOf = async (head?: string) => {
    const verdict = await verify(office.db, head);
    return verdict.ok ? null : verdict.fault;
  };
  const headHash = async () => {
    const verdict = await verify(office.db);
    return verdict.ok ? verdict.head.hash : '';
  };

  test('what nobody touched is found whole and counted', async () => {
    expect(await verify(office.db)).toEqual({
      ok: true,
      head: { seq: 14, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      counts: { copies: 4, documents: 4, acceptances: 0, records: 0 },
      unanchored: 0,
      forgotten: [],
      erased: [],
    });
  });

  test('a head that was printed still counts when the chain has grown', async () => {
    const printed = await headHash();
    await office.sent();
    expect(await faultOf(printed)).toBeNull();
    expect(await faultOf('0'.repeat(64))).toBeNull();
    expect(await faultOf('f'.repeat(64))).toContain('cut or written anew');
  });

  describe('with the triggers taken away', () => {
    let rows: EventsTable[];
    beforeEach(async () => {
      rows = await office.db.selectFrom('events').selectAll().orderBy('seq').execute();
      await dropTriggers(office.db, engine.name);
      // Whose names a forger could use.
      const row = { name: 'X', name_key: 'x', address: '', created_at: office.now() };
      await office.db
        .insertInto('clients')
        .values({ ...row, id: 'another-client' })
        .execute();
    });

    test('any edit, deletion, insertion, reordering or cut of events is found, at 200 random places', async () => {
      await fc.assert(
        fc.asyncProperty(anyTampering, async (act) => {
          const after = tampered(rows, act);
          fc.pre(JSON.stringify(after) !== JSON.stringify(rows));
          await replaceEvents(office.db, after);
          expect(await faultOf()).toEqual(expect.any(String));
        }),
        { numRuns: 200 },
      );
      await replaceEvents(office.db, rows);
      expect(await faultOf()).toBeNull();
    });

    test('a chain that was cut, its end and all, is found by a head that was printed', async () => {
      const printed = await headHash();
      // Who is thorough takes away what those events told of.
      const kept = rewritten(rows.slice(0, 1));
      await office.db.deleteFrom('documents').execute();
      await office.db.updateTable('revisions').set({ sent_at: null, snapshot: null, sha256: null }).execute();
      await replaceEvents(office.db, kept);
      await office.db
        .updateTable('chain_head')
        .set({ seq: 1, hash: kept[0]?.hash ?? '' })
        .execute();
      expect(await faultOf()).toBeNull();
      expect(await faultOf(printed)).toContain('cut or written anew');
    });

    test('a chain that was written anew, whole in itself, is found by a head that was printed', async () => {
      const printed = await headHash();
      const facts = JSON.stringify({ name: 'Somebody else' });
      const anew = rewritten(rows.map((row) => (row.seq === 1 ? { ...row, facts } : row)));
      await replaceEvents(office.db, anew);
      await office.db
        .updateTable('chain_head')
        .set({ hash: anew.at(-1)?.hash ?? '' })
        .execute();
      expect(await faultOf()).toBeNull();
      expect(await faultOf(printed)).toContain('cut or written anew');
    });

    test('an event without a place in the chain is found', async () => {
      const [row] = rows as [EventsTable];
      await office.db
        .insertInto('events')
        .values({ ...row, id: 'beside', seq: -1 })
        .execute();
      expect(await faultOf()).toBe('There is 1 event more than the chain has.');
      await office.db.deleteFrom('chain_head').execute();
      expect(await faultOf()).toContain('where the chain stands is missing');
    });
  });
});

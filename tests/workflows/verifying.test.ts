import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { DomainError } from '~/domain/errors';
import { revise } from '~/workflows/revise.server';
import { send } from '~/workflows/send.server';
import { anchorEarlier, storeDocument } from '~/workflows/store-pdf.server';
import { verify } from '~/workflows/verify.server';
import { sha256 } from '~db/digest';
import { getProposal } from '~db/queries/proposals';
import { insertRecord } from '~db/queries/records';
import { getDraft } from '~db/queries/revisions';
import type { EventsTable } from '~db/schema-evidence';
import { eachEngine } from '../support/engines';
import { type Office, offer, openOffice } from './office';
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

  describe('of what was sent', () => {
    const changeOf = async (change: (id: string, number: string) => Promise<unknown>) => {
      const id = ids[1] ?? '';
      const { number } = await getProposal(office.db, id);
      await change(id, number ?? '');
      return { fault: await faultOf(), number };
    };

    test('a word that was changed in a copy is found', async () => {
      const { fault, number } = await changeOf((id) =>
        sql`update revisions set snapshot = replace(snapshot, 'Two', 'Too') where proposal_id = ${id}`.execute(
          office.db,
        ),
      );
      expect(fault).toBe(
        `The sent copy of ${number}, revision 1, is not what was sent: its text was changed.`,
      );
    });

    test('a copy that was changed with its hash is found by the event that told of it', async () => {
      const { fault } = await changeOf((id) =>
        office.db
          .updateTable('revisions')
          .set({ sha256: 'e'.repeat(64) })
          .where('proposal_id', '=', id)
          .execute(),
      );
      expect(fault).toMatch(/^Not what was sent: the copy that event \d+ .* has another hash now\.$/);
    });

    test('a copy that is gone is found', async () => {
      const { fault } = await changeOf(async (id) => {
        await office.db.deleteFrom('documents').where('proposal_id', '=', id).execute();
        await office.db.deleteFrom('revisions').where('proposal_id', '=', id).execute();
      });
      expect(fault).toMatch(/^Missing: the copy that event \d+ /);
    });

    test('a copy whose text is gone is found', async () => {
      const { fault, number } = await changeOf((id) =>
        office.db.updateTable('revisions').set({ snapshot: null }).where('proposal_id', '=', id).execute(),
      );
      expect(fault).toBe(`The sent copy of ${number}, revision 1, is gone, though it was sent.`);
    });

    test('a copy that nothing tells of is found', async () => {
      const id = await office.draft();
      const { snapshot, sha256 } = await office.db
        .selectFrom('revisions')
        .select(['snapshot', 'sha256'])
        .where('proposal_id', '=', ids[0] ?? '')
        .executeTakeFirstOrThrow();
      await office.db
        .updateTable('revisions')
        .set({ snapshot, sha256, sent_at: office.now() })
        .where('proposal_id', '=', id)
        .execute();
      expect(await faultOf()).toContain('the history does not say that it was sent');
    });

    test('a PDF with another byte is found', async () => {
      const { fault, number } = await changeOf((id) =>
        office.db
          .updateTable('documents')
          .set({ pdf: new Uint8Array([1, 2]) })
          .where('proposal_id', '=', id)
          .execute(),
      );
      expect(fault).toBe(`The PDF of ${number}, revision 1, is not as it was printed: it was changed.`);
    });

    test('a PDF that was changed with its hash is found by the event that told of it', async () => {
      const pdf = new Uint8Array([1, 2]);
      const { fault } = await changeOf((id) =>
        office.db
          .updateTable('documents')
          .set({ pdf, pdf_sha256: sha256(pdf), event_seq: null })
          .where('proposal_id', '=', id)
          .execute(),
      );
      expect(fault).toMatch(/^Not what was stored: the PDF that event \d+ .* has another hash now\.$/);
    });

    test('a PDF that is gone is found, and one that was printed anew, byte for byte, is not', async () => {
      const id = ids[1] ?? '';
      const rows = await office.db
        .deleteFrom('documents')
        .where('proposal_id', '=', id)
        .returningAll()
        .execute();
      expect(await faultOf()).toMatch(/^Missing: the PDF that event \d+ \(.+\) says was stored\.$/);
      await storeDocument(office, { proposalId: id, revision: 1 }, rows[0]?.pdf ?? new Uint8Array());
      expect(await faultOf()).toBeNull();
    });

    test('a PDF that no event tells of is found', async () => {
      const press = { ...office.press, print: () => Promise.reject(new DomainError('failed', 'out')) };
      const id = await office.draft();
      await send({ ...office, press }, id, (await getDraft(office.db, id)).saves);
      const pdf = new Uint8Array([1, 2]);
      const row = { proposal_id: id, revision: 1, printed_at: office.now(), event_seq: 2 };
      await office.db
        .insertInto('documents')
        .values({ ...row, pdf, pdf_sha256: sha256(pdf) })
        .execute();
      expect(await faultOf()).toContain('the history does not say that it was stored');
    });

    test('an acceptance record of no acceptance is found', async () => {
      const { fault, number } = await changeOf((id) =>
        insertRecord(office.db, {
          proposalId: id,
          revision: 1,
          acceptedAt: office.now(),
          pdf: new Uint8Array([1, 2]),
          pdfSha256: 'e'.repeat(64),
          printedAt: office.now(),
          eventSeq: 1,
        }),
      );
      expect(fault).toBe(`The acceptance record of ${number}, revision 1, is of a yes that is gone.`);
    });
  });

  describe('PDFs of before the log told of any', () => {
    beforeEach(async () => {
      const pdf = new TextEncoder().encode('of before');
      const earlier = { pdf, pdf_sha256: sha256(pdf), event_seq: null };
      const press = { ...office.press, print: () => Promise.reject(new DomainError('failed', 'out')) };
      for (const title of ['Four', 'Five']) {
        const id = await office.draft({ offer: { ...offer, title } });
        await send({ ...office, press }, id, (await getDraft(office.db, id)).saves);
        const row = { proposal_id: id, revision: 1, printed_at: office.now() };
        await office.db
          .insertInto('documents')
          .values({ ...row, ...earlier })
          .execute();
        ids.push(id);
      }
    });

    test('are counted apart until their events are written, and held for from then on', async () => {
      expect(await verify(office.db)).toMatchObject({ ok: true, unanchored: 2 });
      expect(await anchorEarlier(office)).toBe(2);
      expect(await anchorEarlier(office)).toBe(0);
      expect(await verify(office.db)).toMatchObject({ ok: true, unanchored: 0 });
      const pdf = new Uint8Array([1, 2]);
      await office.db
        .updateTable('documents')
        .set({ pdf, pdf_sha256: sha256(pdf), event_seq: null })
        .where('proposal_id', '=', ids.at(-1) ?? '')
        .execute();
      expect(await faultOf()).toMatch(/^Not what was stored/);
    });

    test('get no event where they do not fit their own hash, and are named', async () => {
      await office.db
        .updateTable('documents')
        .set({ pdf: new Uint8Array([1, 2]) })
        .where('proposal_id', '=', ids.at(-1) ?? '')
        .execute();
      expect(await anchorEarlier(office)).toBe(1);
      expect(await faultOf()).toContain('is not as it was printed');
    });
  });
});

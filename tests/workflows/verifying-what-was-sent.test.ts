import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { DomainError } from '~/domain/errors';
import { send } from '~/workflows/send.server';
import { anchorEarlier, printedOf, storeDocument } from '~/workflows/store-pdf.server';
import { verify } from '~/workflows/verify.server';
import { sha256 } from '~db/digest';
import { getProposal } from '~db/queries/proposals';
import { insertRecord } from '~db/queries/records';
import { getDraft } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { type Office, offer, openOffice } from './office';

eachEngine((engine) => {
  let office: Office;
  let ids: string[];
  beforeEach(async () => {
    office = await openOffice(engine);
    ids = [await office.sent({ title: 'One' }), await office.accepted({ title: 'Two' })];
  });
  const faultOf = async () => {
    const verdict = await verify(office.db);
    return verdict.ok ? null : verdict.fault;
  };
  /** Sent while the press is out. */
  const sentUnprinted = async (title: string) => {
    const press = { ...office.press, print: () => Promise.reject(new DomainError('failed', 'out')) };
    const id = await office.draft({ offer: { ...offer, title } });
    await send({ ...office, press }, id, (await getDraft(office.db, id)).saves);
    return id;
  };

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
      const key = { proposalId: id, revision: 1 };
      await storeDocument(office, key, rows[0]?.pdf ?? new Uint8Array(), await printedOf(office.db, key));
      expect(await faultOf()).toBeNull();
    });

    test.each([2, null])('a PDF that no event tells of is found, though it says %s', async (event_seq) => {
      const id = await sentUnprinted('Three');
      const pdf = new Uint8Array([1, 2]);
      const row = { proposal_id: id, revision: 1, printed_at: office.now(), event_seq };
      await office.db
        .insertInto('documents')
        .values({ ...row, pdf, pdf_sha256: sha256(pdf) })
        .execute();
      // The server does not vouch for it either.
      expect(await anchorEarlier(office)).toBe(0);
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
      // A log that tells of none yet.
      office = await openOffice(engine);
      ids = [];
      const pdf = new TextEncoder().encode('of before');
      const earlier = { pdf, pdf_sha256: sha256(pdf), event_seq: null };
      for (const title of ['Four', 'Five']) {
        const id = await sentUnprinted(title);
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

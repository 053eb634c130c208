import { beforeEach, describe, expect, test } from 'vitest';
import type { Snapshot } from '~/domain/proposal';
import type { Db } from '~db/open';
import { hasProposals, listDrafts } from '~db/queries/proposal-lists';
import {
  deleteProposal,
  findProposal,
  getProposal,
  insertProposal,
  listChildren,
  listProposalsOf,
  moveProposal,
  updateProposal,
  updateSummary,
} from '~db/queries/proposals';
import {
  deleteDraft,
  findDraft,
  findLatestSent,
  findRevision,
  freezeDraft,
  getDraft,
  getRevision,
  getSent,
  insertRevision,
  listRevisions,
  updateDraft,
} from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { addClient, addProposal, addRevision, at, type Cast, insertCast, offer } from './rows';

const notFound = { name: 'DomainError', code: 'not-found' };
const conflict = { name: 'DomainError', code: 'conflict' };
const sha256 = 'a'.repeat(64);

eachEngine((engine) => {
  let db: Db;
  let cast: Cast;
  beforeEach(async () => {
    ({ db } = await engine.open());
    cast = await insertCast(db);
  });

  describe('proposals', () => {
    const insert = (changes: Partial<Parameters<typeof insertProposal>[1]> = {}) =>
      insertProposal(db, { ...cast, parentId: null, currency: 'EUR', createdAt: at(), ...changes });

    test('start as drafts with nothing in them', async () => {
      const id = await insert();
      expect(await findProposal(db, id)).toEqual({
        id,
        clientId: cast.clientId,
        clientName: 'Northwind Tiles',
        contactId: cast.contactId,
        authorId: cast.authorId,
        parentId: null,
        number: null,
        state: 'draft',
        title: '',
        currency: 'EUR',
        totalMinor: 0,
        optionCount: 0,
        startsOn: null,
        endsOn: null,
        validUntil: null,
        sentAt: null,
        starterId: null,
        starterName: null,
        copiedFromId: null,
        createdAt: at(),
        updatedAt: at(),
      });
    });

    test('that do not exist are not found', async () => {
      expect(await findProposal(db, 'none')).toBeUndefined();
      expect(await findProposal(db, 'no\u0000ne')).toBeUndefined();
      await expect(getProposal(db, 'none')).rejects.toMatchObject(notFound);
    });

    test('show what their offer says, to the largest exact amount', async () => {
      const id = await insert();
      const dated = { ...offer, startsOn: '2026-12-01', endsOn: '2026-12-08', validUntil: '2026-12-15' };
      await updateSummary(db, id, { ...dated, currency: 'JPY' }, 8_999_999_999_999_999, at(9));
      expect(await getProposal(db, id)).toMatchObject({
        title: 'Review',
        currency: 'JPY',
        totalMinor: 8_999_999_999_999_999,
        startsOn: '2026-12-01',
        endsOn: '2026-12-08',
        validUntil: '2026-12-15',
        updatedAt: at(9),
      });
    });

    test('know how many options the client has, as lists do', async () => {
      const id = await insert();
      const option = { name: 'Small', deliverables: [], lines: [] };
      await updateSummary(db, id, { ...offer, options: [option, option] }, 200_00, at(9));
      expect((await getProposal(db, id)).optionCount).toBe(2);
      await addRevision(db, id);
      expect((await listDrafts(db)).map(({ optionCount }) => optionCount)).toEqual([2]);
    });

    test('move from the state they are in, and from no other', async () => {
      const id = await insert();
      await moveProposal(db, id, { from: 'draft', to: 'sent', at: at(1) });
      expect(await getProposal(db, id)).toMatchObject({ state: 'sent', updatedAt: at(1) });
      const late = moveProposal(db, id, { from: 'draft', to: 'sent', at: at(2) });
      await expect(late).rejects.toMatchObject(conflict);
      expect(await getProposal(db, id)).toMatchObject({ state: 'sent', updatedAt: at(1) });
    });

    test('are listed oldest first, for a client and for what they led to', async () => {
      const root = await insert({ createdAt: at(1) });
      const second = await insert({ createdAt: at(3), parentId: root });
      const first = await insert({ createdAt: at(2), parentId: root });
      const elsewhere = await addClient(db, 'Old Mill');
      await insert({ clientId: elsewhere, contactId: null });
      const ids = (found: { id: string }[]) => found.map(({ id }) => id);
      expect(ids(await listProposalsOf(db, cast.clientId))).toEqual([root, first, second]);
      expect(ids(await listChildren(db, root))).toEqual([first, second]);
      expect(await listChildren(db, first)).toEqual([]);
    });

    test('have a number that is theirs alone', async () => {
      await updateProposal(db, await insert(), { number: 'JL-0001', sent_at: at(1) });
      await expect(updateProposal(db, await insert(), { number: 'JL-0001' })).rejects.toThrow(/unique/i);
    });

    test('that were never sent are deleted with their text', async () => {
      const id = await insert();
      await addRevision(db, id);
      expect(await hasProposals(db)).toBe(true);
      await deleteProposal(db, id);
      expect(await hasProposals(db)).toBe(false);
      expect(await listRevisions(db, id)).toEqual([]);
    });

    test('that were sent meanwhile are not deleted', async () => {
      const id = await insert();
      await addRevision(db, id);
      await freezeDraft(db, await getDraft(db, id), { at: at(1), canonical: '{}', sha256, advice: [] });
      await expect(deleteProposal(db, id)).rejects.toMatchObject(conflict);
      expect(await listRevisions(db, id)).toHaveLength(1);
    });
  });

  describe('revisions', () => {
    const snapshot: Snapshot = {
      kind: 'first-cup/sent@1',
      number: 'JL-0001',
      revision: 1,
      sentOn: '2026-11-22',
      sentAt: at(1),
      from: {
        firmName: 'Juniper & Lane',
        address: '',
        author: { name: 'Ida', email: '', photoSha256: null },
        accent: '#7a4419',
        locale: 'en-GB',
        timeZone: 'Europe/London',
        logoSha256: null,
        fonts: [],
      },
      to: { name: 'Northwind', address: '', contact: null },
      offer,
    };
    const advice = [
      { rule: 'scope.inputs', field: 'clientProvides', ground: 'judgement', sentence: 'Say it.', left: true },
    ] as const;
    const sent = { at: at(1), canonical: JSON.stringify(snapshot), sha256, advice: [...advice] };
    let id: string;
    beforeEach(async () => {
      id = await addProposal(db, cast);
      await addRevision(db, id);
    });

    test('are drafts that count their saves', async () => {
      const draft = await getDraft(db, id);
      expect(draft).toEqual({
        proposalId: id,
        revision: 1,
        contactId: null,
        saves: 0,
        offer,
        ignored: [],
        advice: null,
        toCheck: [],
        sent: null,
      });
      await updateDraft(db, { ...draft, offer: { ...offer, title: 'Été' } }, at(1));
      expect(await findDraft(db, id)).toMatchObject({ saves: 1, offer: { title: 'Été' } });
      expect(await findLatestSent(db, id)).toBeUndefined();
      await expect(getSent(db, id, 1)).rejects.toMatchObject(notFound);
    });

    test('once frozen hold the snapshot and can no longer be written, frozen or discarded', async () => {
      const draft = await getDraft(db, id);
      await freezeDraft(db, draft, sent);
      expect(await getSent(db, id, 1)).toEqual({
        ...draft,
        advice,
        sent: { at: at(1), snapshot, sha256 },
      });
      expect(await findDraft(db, id)).toBeUndefined();
      await expect(getDraft(db, id)).rejects.toMatchObject(conflict);
      await expect(updateDraft(db, draft, at(2))).rejects.toMatchObject(conflict);
      await expect(freezeDraft(db, draft, sent)).rejects.toMatchObject(conflict);
      await expect(deleteDraft(db, draft)).rejects.toMatchObject(conflict);
    });

    test('that were saved since they were read are neither frozen nor overwritten', async () => {
      const read = await getDraft(db, id);
      await updateDraft(db, { ...read, offer: { ...offer, title: 'Newer' } }, at(1));
      await expect(freezeDraft(db, read, sent)).rejects.toMatchObject(conflict);
      await expect(
        updateDraft(db, { ...read, offer: { ...offer, title: 'Older' } }, at(2)),
      ).rejects.toMatchObject(conflict);
      expect((await getDraft(db, id)).offer.title).toBe('Newer');
    });

    test('are listed latest first, and the latest that was sent is the one the client has', async () => {
      await freezeDraft(db, await getDraft(db, id), sent);
      await insertRevision(db, { proposalId: id, revision: 2, offer, at: at(2) });
      expect(await listRevisions(db, id)).toEqual([
        { revision: 2, sentAt: null },
        { revision: 1, sentAt: at(1) },
      ]);
      expect((await findLatestSent(db, id))?.revision).toBe(1);
      await deleteDraft(db, await getDraft(db, id));
      expect(await listRevisions(db, id)).toHaveLength(1);
    });

    test('that do not exist are not found', async () => {
      expect(await findRevision(db, id, 2)).toBeUndefined();
      await expect(getRevision(db, id, 2)).rejects.toMatchObject(notFound);
      await expect(getSent(db, id, 2)).rejects.toMatchObject(notFound);
    });

    test('keep every character of what was written', async () => {
      const title = 'Ελληνικά, Кириллица, Tiếng Việt, 😀, "quotes", \\ and \u2028';
      await updateDraft(db, { ...(await getDraft(db, id)), offer: { ...offer, title } }, at(1));
      expect((await getDraft(db, id)).offer.title).toBe(title);
    });

    test('whose text was damaged by hand fail where they are read', async () => {
      await db.updateTable('revisions').set({ offer: '{"title":1}' }).execute();
      await expect(findDraft(db, id)).rejects.toThrow(/title/);
    });
  });
});

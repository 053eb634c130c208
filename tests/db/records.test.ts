import { beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '~db/open';
import { deleteAnswer, findAnswer, insertAnswer, listAnswersOf } from '~db/queries/answers';
import { deleteDelivery, findDelivery, insertDelivery, listDeliveriesOf } from '~db/queries/deliveries';
import { findDocument, hasDocument, insertDocument } from '~db/queries/documents';
import { insertEvent, listEventsOf, listEventsOfProposal } from '~db/queries/events';
import { findPicture, insertPicture } from '~db/queries/pictures';
import {
  listAnsweredLately,
  listDoorOpeners,
  listDrafts,
  listPromises,
  listWaiting,
} from '~db/queries/proposal-lists';
import { freezeDraft, getDraft, insertRevision } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { addClient, addProposal, addRevision, at, type Cast, insertCast, offer } from './rows';

const sha256 = 'a'.repeat(64);

eachEngine((engine) => {
  let db: Db;
  let cast: Cast;
  beforeEach(async () => {
    ({ db } = await engine.open());
    cast = await insertCast(db);
  });

  describe('documents and pictures', () => {
    /** A window into a larger buffer: what a careless driver would store whole. */
    const bytes = new Uint8Array([9, 9, 0, 1, 127, 128, 255, 9]).subarray(2, 7);
    const stored = Buffer.from([0, 1, 127, 128, 255]);

    test('a PDF is stored byte for byte, once and for all', async () => {
      const proposalId = await addProposal(db, cast);
      await addRevision(db, proposalId);
      expect(await hasDocument(db, proposalId, 1)).toBe(false);
      expect(await findDocument(db, proposalId, 1)).toBeUndefined();
      const document = {
        proposalId,
        revision: 1,
        pdf: bytes,
        pdfSha256: sha256,
        printedAt: at(),
        eventSeq: 1,
      };
      await insertDocument(db, document);
      await insertDocument(db, { ...document, pdf: new Uint8Array([1]), pdfSha256: 'other' });
      expect(await hasDocument(db, proposalId, 1)).toBe(true);
      const found = await findDocument(db, proposalId, 1);
      expect(found?.pdf).toBeInstanceOf(Uint8Array);
      expect(Buffer.from(found?.pdf ?? [])).toEqual(stored);
      expect(found?.pdfSha256).toBe(sha256);
    });

    test('a PDF of a revision that does not exist is refused', async () => {
      const proposalId = await addProposal(db, cast);
      const document = {
        proposalId,
        revision: 1,
        pdf: bytes,
        pdfSha256: sha256,
        printedAt: at(),
        eventSeq: 1,
      };
      await expect(insertDocument(db, document)).rejects.toThrow(/foreign key/i);
    });

    test('a picture is stored byte for byte, and once whoever brings it', async () => {
      const picture = { sha256, mediaType: 'image/png', bytes, createdAt: at() };
      await insertPicture(db, picture);
      await insertPicture(db, { ...picture, mediaType: 'image/jpeg' });
      const found = await findPicture(db, sha256);
      expect(found?.mediaType).toBe('image/png');
      expect(Buffer.from(found?.bytes ?? [])).toEqual(stored);
      expect(await findPicture(db, 'none')).toBeUndefined();
    });
  });

  describe('answers and deliveries', () => {
    let proposalId: string;
    beforeEach(async () => {
      proposalId = await addProposal(db, cast, { state: 'accepted' });
    });
    const answer = () => ({
      proposalId,
      revision: 1,
      kind: 'declined' as const,
      answeredOn: '2026-11-22',
      answeredBy: 'Dana',
      reason: 'not now',
      note: 'after the move',
      choice: { option: 1, ticked: [0, 2] },
      leaveOut: ['The call'],
      amountMinor: 45_000,
      until: '2027-01-15',
    });
    const delivery = () => ({
      proposalId,
      outcome: 'broken' as const,
      onTime: false,
      inScope: true,
      atPrice: true,
      endedOn: '2026-11-22',
      ledById: cast.authorId,
      note: 'two days late',
    });

    test('an answer is read as it was written, with its client’s others, and can be taken back', async () => {
      await insertAnswer(db, { ...answer(), createdAt: at() });
      expect(await findAnswer(db, proposalId)).toEqual(answer());
      const { kind, answeredOn, reason } = answer();
      expect(await listAnswersOf(db, cast.clientId)).toEqual([
        { proposalId, kind, answeredOn, reason, until: answer().until },
      ]);
      expect(await listAnswersOf(db, await addClient(db, 'Old Mill'))).toEqual([]);
      await deleteAnswer(db, proposalId);
      expect(await findAnswer(db, proposalId)).toBeUndefined();
    });

    test('a proposal has one answer', async () => {
      await insertAnswer(db, { ...answer(), createdAt: at() });
      await expect(insertAnswer(db, { ...answer(), createdAt: at() })).rejects.toThrow(/unique/i);
    });

    test('a delivery is read with yes, no and nothing kept apart, and can be taken back', async () => {
      await insertDelivery(db, { ...delivery(), createdAt: at() });
      expect(await findDelivery(db, proposalId)).toEqual(delivery());
      expect(await listDeliveriesOf(db, cast.clientId)).toEqual([delivery()]);
      await deleteDelivery(db, proposalId);
      const bounds = { onTime: null, inScope: null, atPrice: null };
      const stopped = { ...delivery(), ...bounds, outcome: 'stopped' as const, ledById: null };
      await insertDelivery(db, { ...stopped, createdAt: at() });
      expect(await findDelivery(db, proposalId)).toEqual(stopped);
      expect(await listDeliveriesOf(db, await addClient(db, 'Old Mill'))).toEqual([]);
    });
  });

  describe('history', () => {
    test('is listed latest first: a client’s by the day it happened, a proposal’s as it was written down', async () => {
      const { clientId } = cast;
      const proposalId = await addProposal(db, cast);
      const write = (name: string, happenedOn: string, second: number, ofProposal = false) =>
        insertEvent(db, {
          kind: 'client-added',
          facts: { name },
          at: at(second),
          happenedOn,
          clientId,
          proposalId: ofProposal ? proposalId : null,
        });
      await write('second', '2026-11-02', 1);
      await write('first', '2026-11-01', 3, true);
      await write('third', '2026-11-02', 2);
      await write('fourth', '2026-11-02', 2, true);
      const facts = (events: { facts: unknown }[]) => events.map(({ facts }) => facts);
      const names = ['fourth', 'third', 'second', 'first'].map((name) => ({ name }));
      expect(facts(await listEventsOf(db, clientId, 10))).toEqual(names);
      expect(facts(await listEventsOf(db, clientId, 2))).toEqual(names.slice(0, 2));
      expect(facts(await listEventsOfProposal(db, proposalId))).toEqual([names[3], names[0]]);
      expect(await listEventsOf(db, await addClient(db, 'Old Mill'), 10)).toEqual([]);
      const [latest] = await listEventsOf(db, clientId, 1);
      expect(latest).toEqual({
        id: expect.any(String),
        at: at(2),
        happenedOn: '2026-11-02',
        clientId,
        proposalId,
        kind: 'client-added',
        facts: { name: 'fourth' },
      });
    });
  });

  describe('home’s lists', () => {
    const titles = (rows: { title: string }[]) => rows.map(({ title }) => title);
    const add = (title: string, changes: Parameters<typeof addProposal>[2]) =>
      addProposal(db, cast, { title, ...changes });

    test('drafts are what is being written: offers never sent and revisions of sent ones, latest first', async () => {
      const writeOn = (proposalId: string, second: number, revision = 1) =>
        insertRevision(db, { proposalId, revision, offer, at: at(second) });
      await writeOn(await add('Old draft', {}), 1);
      await writeOn(await add('New draft', {}), 3);
      const revised = await add('Revised', { state: 'sent' });
      await addRevision(db, revised);
      const sent = { at: at(), canonical: '{}', sha256, advice: [] };
      await freezeDraft(db, await getDraft(db, revised), sent);
      expect(titles(await listDrafts(db))).toEqual(['New draft', 'Old draft']);
      await writeOn(revised, 2, 2);
      expect(titles(await listDrafts(db))).toEqual(['New draft', 'Revised', 'Old draft']);
    });

    test('waiting offers close in order, and those long expired are out of sight', async () => {
      await add('Tomorrow', { state: 'sent', valid_until: '2026-11-23' });
      await add('Today', { state: 'sent', valid_until: '2026-11-22' });
      await add('Long ago', { state: 'sent', valid_until: '2026-10-01' });
      await add('Just expired', { state: 'sent', valid_until: '2026-11-01' });
      await add('Answered', { state: 'accepted', valid_until: '2026-11-23' });
      const waiting = await listWaiting(db, { since: '2026-11-01', timeZone: 'UTC' });
      expect(titles(waiting)).toEqual(['Just expired', 'Today', 'Tomorrow']);
    });

    test('promises are accepted work, the one that ends first on top', async () => {
      await add('Later', { state: 'accepted', ends_on: '2026-12-08' });
      await add('Sooner', { state: 'accepted', ends_on: '2026-12-01' });
      await add('Kept', { state: 'delivered', ends_on: '2026-11-01' });
      expect(titles(await listPromises(db))).toEqual(['Sooner', 'Later']);
    });

    test('the latest answers come with what was said, at most eight of them', async () => {
      for (let day = 1; day <= 10; day += 1) {
        const proposalId = await add(`Answer ${day}`, { state: 'declined' });
        await insertAnswer(db, {
          proposalId,
          revision: 1,
          kind: 'declined',
          answeredOn: `2026-11-${String(day).padStart(2, '0')}`,
          answeredBy: 'Dana',
          reason: 'not now',
          note: '',
          choice: null,
          leaveOut: [],
          amountMinor: null,
          until: null,
          createdAt: at(),
        });
      }
      const lately = await listAnsweredLately(db, '2026-11-02');
      expect(titles(lately)).toEqual([10, 9, 8, 7, 6, 5, 4, 3].map((day) => `Answer ${day}`));
      const said = { answer: 'declined', answeredOn: '2026-11-10', answeredBy: 'Dana', reason: 'not now' };
      expect(lately[0]).toMatchObject(said);
      expect(titles(await listAnsweredLately(db, '2026-11-10'))).toEqual(['Answer 10']);
    });

    test('what can have opened a door was accepted once, latest first', async () => {
      await add('Sent', { state: 'sent' });
      await add('Kept', { state: 'delivered', updated_at: at(1) });
      await add('Stopped', { state: 'stopped', updated_at: at(3) });
      await add('Accepted', { state: 'accepted', updated_at: at(2) });
      expect(titles(await listDoorOpeners(db))).toEqual(['Stopped', 'Accepted', 'Kept']);
    });
  });
});

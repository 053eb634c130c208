import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { acceptOnPage } from '~/workflows/client-answer.server';
import { beforeErasing, deleteContact, eraseContact } from '~/workflows/erase-contact.server';
import { printSent, printWaiting } from '~/workflows/print.server';
import { recognise } from '~/workflows/recognise.server';
import { printRecord, printRecordsWaiting } from '~/workflows/record.server';
import { shownSha256 } from '~/workflows/shown.server';
import { verify } from '~/workflows/verify.server';
import { findAcceptance } from '~db/queries/acceptances';
import { insertContact, listContacts } from '~db/queries/contacts';
import { findDocument } from '~db/queries/documents';
import { insertEvent } from '~db/queries/events';
import { getProposal } from '~db/queries/proposals';
import { findRecord } from '~db/queries/records';
import { putReminder } from '~db/queries/reminders';
import { findLatestSent, getSent } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { contentsOf, dana, notFound, type Office, offer, openOffice } from './office';

eachEngine((engine) => {
  let office: Office;
  let id: string;
  let clientId: string;
  let contactId: string;
  const key = () => ({ proposalId: id, revision: 1, acceptedAt: '2026-11-22T12:00:00.000Z' });
  const named = async () =>
    JSON.stringify(await contentsOf(office.db)).match(/Dana|D\. Fox|northwind\.example|203\.0\.113\.9/gi) ??
    [];
  const faultOf = async () => {
    const verdict = await verify(office.db);
    return verdict.ok ? null : verdict.fault;
  };
  const forget = () => eraseContact(office, clientId, contactId, { papers: true, by: 'Ida Brandt' });

  beforeEach(async () => {
    office = await openOffice(engine);
    id = await office.sent({ ...offer, problem: 'Dana Fox lost a morning to it.' });
    const latest = await findLatestSent(office.db, id);
    if (!latest) throw new Error('Nothing was sent.');
    const choice = { option: null, ticked: [] };
    const { validUntil } = await getProposal(office.db, id);
    await acceptOnPage(office, id, {
      ...{ choice, name: 'D. Fox', purchaseOrder: '', words: 'Dana Fox says hello', copyTo: '' },
      shown: shownSha256(latest, { validUntil, choice }),
      from: { socketAddress: '127.0.0.1', forwardedAddress: '203.0.113.9', userAgent: 'A phone' },
    });
    await printRecord(office, key());
    const proposal = await getProposal(office.db, id);
    clientId = proposal.clientId;
    contactId = proposal.contactId ?? '';
  });

  describe('blacking a person out of papers', () => {
    test('is for whoever forgets them to choose: without it all papers stay', async () => {
      expect(await beforeErasing(office, clientId, contactId)).toMatchObject({
        papers: { copy: 1, document: 1, acceptance: 1, record: 1 },
        traceless: false,
      });
      await eraseContact(office, clientId, contactId);
      expect((await findDocument(office.db, id, 1))?.pdf.length).toBeGreaterThan(0);
      expect((await findAcceptance(office.db, id))?.name).toBe('D. Fox');
      expect((await getSent(office.db, id, 1)).sent.snapshot.to.contact).toEqual(dana);
      expect(await verify(office.db)).toMatchObject({ ok: true, erased: [] });
    });

    test('takes their name out of all there is, however they typed it, and verify says what was taken', async () => {
      expect((await named()).length).toBeGreaterThan(10);
      const { sha256 } = (await getSent(office.db, id, 1)).sent;
      await forget();
      expect(await named()).toEqual([]);
      const { sent } = await getSent(office.db, id, 1);
      expect(sent.snapshot.to.contact).toEqual({ name: 'somebody', email: '', role: '' });
      expect(sent.sha256).toBe(sha256);
      const words = JSON.stringify(offer).replaceAll('Dana', 'somebody');
      expect(sent.snapshot.offer).toEqual({
        ...JSON.parse(words),
        problem: 'somebody lost a morning to it.',
      });
      const { number } = await getProposal(office.db, id);
      expect(await verify(office.db)).toMatchObject({
        ok: true,
        counts: { copies: 1, documents: 1, acceptances: 1, records: 1 },
        erased: [
          {
            ...{ proposalId: id, number, by: 'Ida Brandt', at: office.clock.now },
            removed: [
              { what: 'copy', revision: 1, sha256 },
              { what: 'acceptance', revision: 1 },
              { what: 'document', revision: 1 },
              { what: 'record', revision: 1 },
            ],
          },
        ],
      });
    });

    test('leaves no PDF, prints none anew, and says so to whoever asks for one', async () => {
      await forget();
      const printed = office.printed.length;
      expect(await printWaiting(office)).toBe(0);
      expect(await printRecordsWaiting(office)).toBe(0);
      await expect(printSent(office, id, 1)).rejects.toMatchObject({
        ...notFound,
        message: expect.stringContaining('taken away on purpose'),
      });
      await expect(printRecord(office, key())).rejects.toMatchObject(notFound);
      expect(office.printed.length).toBe(printed);
    });

    test('lets whoever holds a paper compare it as before, and tells them what was done here', async () => {
      const hashes = [
        (await getSent(office.db, id, 1)).sent.sha256,
        (await findDocument(office.db, id, 1))?.pdfSha256 ?? '',
        (await findRecord(office.db, key()))?.pdfSha256 ?? '',
      ];
      expect((await recognise(office.db, hashes[0] ?? ''))?.notes).toEqual([]);
      await forget();
      for (const hash of hashes) {
        expect((await recognise(office.db, hash))?.notes).toEqual([
          expect.stringContaining('on 22 November 2026 a name was blacked out on purpose'),
        ]);
      }
    });

    test('of two people in one copy is one after the other', async () => {
      const jo = await insertContact(office.db, {
        ...{ clientId, name: 'Jo Day', email: '', role: '', createdAt: office.clock.now },
      });
      const second = await office.sent({ ...offer, problem: 'Dana Fox and Jo Day wait.' });
      await eraseContact(office, clientId, jo, { papers: true });
      expect((await getSent(office.db, second, 1)).sent.snapshot.offer.problem).toBe(
        'Dana Fox and somebody wait.',
      );
      expect((await findDocument(office.db, id, 1))?.pdf.length).toBeGreaterThan(0);
      expect(await faultOf()).toBeNull();
      await forget();
      expect((await getSent(office.db, second, 1)).sent.snapshot.offer.problem).toBe(
        'somebody and somebody wait.',
      );
      expect(await faultOf()).toBeNull();
      expect(await named()).toEqual([]);
    });
  });

  describe('what was blacked out', () => {
    test.each([
      ['a copy', `update revisions set snapshot = replace(snapshot, 'lost', 'won')`, 'after a name was'],
      ['a yes', `update acceptances set words = 'No'`, 'changed after it was blacked out'],
    ])('and changed since is found: %s', async (_, statement, words) => {
      await forget();
      await sql.raw(statement).execute(office.db);
      expect(await faultOf()).toContain(words);
    });

    test.each([
      [
        'a copy',
        `update revisions set snapshot = replace(snapshot, 'Dana Fox', 'somebody')`,
        'not what was sent',
      ],
      ['a yes', `update acceptances set name = 'somebody'`, 'Not what was accepted'],
      ['a PDF', `update documents set pdf = ''`, 'no event says that it was on purpose'],
      ['a record', `update records set pdf = ''`, 'no event says that it was on purpose'],
    ])('with no event to say so is found: %s', async (_, statement, words) => {
      await sql.raw(statement).execute(office.db);
      expect(await faultOf()).toContain(words);
    });

    test('can’t be brought back as another paper', async () => {
      await forget();
      await office.db
        .updateTable('documents')
        .set({ pdf: new TextEncoder().encode('Another') })
        .execute();
      expect(await faultOf()).toContain('not as it was printed');
    });
  });

  test('forgetting reads the words of reminders, and the key of a deal that had none', async () => {
    await putReminder(
      office.db,
      { proposalId: id, revision: 1 },
      { kind: 'unread', wanted: true, words: 'Dana Fox, have you seen it?', sentAt: null },
    );
    await eraseContact(office, clientId, contactId);
    expect(await office.db.selectFrom('reminders').select('words').execute()).toEqual([
      { words: 'somebody, have you seen it?' },
    ]);
  });

  describe('deleting a person', () => {
    const add = (name: string) =>
      insertContact(office.db, { clientId, name, email: '', role: '', createdAt: office.clock.now });

    test('whom nothing names takes them away, and no line is written', async () => {
      const jo = await add('Jo Day');
      const { events } = await contentsOf(office.db);
      expect((await beforeErasing(office, clientId, jo)).traceless).toBe(true);
      await deleteContact(office, clientId, jo);
      expect((await listContacts(office.db, clientId)).map(({ name }) => name)).toEqual([dana.name]);
      expect((await contentsOf(office.db)).events).toEqual(events);
    });

    test('to whom an offer went, or whom the log names, is refused', async () => {
      const conflict = { code: 'conflict', message: expect.stringContaining('Forget them instead') };
      await expect(deleteContact(office, clientId, contactId)).rejects.toMatchObject(conflict);
      const jo = await add('Jo Day');
      await insertEvent(office.db, {
        ...{ kind: 'question-asked', at: office.clock.now, happenedOn: '2026-11-22', clientId },
        facts: { title: 'Review', by: 'Jo Day', text: 'When?' },
      });
      await expect(deleteContact(office, clientId, jo)).rejects.toMatchObject(conflict);
      const kim = await add('Kim Lee');
      await insertEvent(office.db, {
        ...{ kind: 'touchpoint-logged', at: office.clock.now, happenedOn: '2026-11-22', clientId },
        facts: {
          ...{ touchpointId: 't', kind: 'call', startedBy: 'us', signals: [], note: '' },
          ...{ contactId: kim, contact: 'K. Lee', person: '' },
        },
      });
      await expect(deleteContact(office, clientId, kim)).rejects.toMatchObject(conflict);
      await expect(deleteContact(office, 'another', kim)).rejects.toMatchObject(notFound);
    });
  });
});

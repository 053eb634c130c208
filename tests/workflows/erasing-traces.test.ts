import { beforeEach, describe, expect, test } from 'vitest';
import { withdraw } from '~/workflows/answer.server';
import { acceptOnPage } from '~/workflows/client-answer.server';
import { eraseContact } from '~/workflows/erase-contact.server';
import { writeLedger } from '~/workflows/ledger.server';
import { makeLedgerLink } from '~/workflows/ledger-links.server';
import { rankLedger } from '~/workflows/ledger-rankings.server';
import { printRecord } from '~/workflows/record.server';
import { reverse } from '~/workflows/reverse.server';
import { shownSha256 } from '~/workflows/shown.server';
import { verify } from '~/workflows/verify.server';
import { insertContact, listContacts, listContactsAt, listContactsEver } from '~db/queries/contacts';
import { insertFact } from '~db/queries/facts';
import { listContactsByClient } from '~db/queries/imported-deals';
import { getProposal } from '~db/queries/proposals';
import { putReminder } from '~db/queries/reminders';
import { findLatestSent } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { plantImport } from '../support/planted-import';
import { contentsOf, dana, type Office, offer, openOffice } from './office';

eachEngine((engine) => {
  let office: Office;
  let id: string;
  let clientId: string;
  let contactId: string;
  const forget = (papers = true) => eraseContact(office, clientId, contactId, { papers });
  const traces = async () =>
    JSON.stringify(await contentsOf(office.db)).match(/Dana Fox|dana@northwind/gi) ?? [];
  const add = (name: string) =>
    insertContact(office.db, { clientId, name, email: '', role: '', createdAt: office.clock.now });
  const faultOf = async () => {
    const verdict = await verify(office.db);
    return verdict.ok ? null : verdict.fault;
  };
  const title = 'A week with Dana Fox';
  const all = { fileName: 'Dana Fox.csv', spelled: 'dana fox', client: 'Northwind Tiles', title };
  const sayYes = async () => {
    const latest = await findLatestSent(office.db, id);
    if (!latest) throw new Error('Nothing was sent.');
    const choice = { option: null, ticked: [] };
    const { validUntil } = await getProposal(office.db, id);
    await acceptOnPage(office, id, {
      ...{ choice, name: 'Dana Fox', purchaseOrder: 'DANA FOX 7', words: 'Dana Fox says hello', copyTo: '' },
      shown: shownSha256(latest, { validUntil, choice }),
      from: { socketAddress: '127.0.0.1', forwardedAddress: '203.0.113.9', userAgent: 'A phone' },
    });
  };
  const rank = async (linkFor: string | null, by: string) => {
    const three = ['Dates', 'Price', 'Doors'].map((name, at) => ({
      ...{ name, ourRank: at + 1, valueToUsMinor: 100_000, valueToThemMinor: null, was: '' },
    }));
    await writeLedger(office, clientId, { from: 0, currency: 'USD', lines: three, by: 'Ida Brandt' });
    const token = await makeLedgerLink(office, clientId, linkFor);
    await rankLedger(office, token, { version: 1, ranks: [3, 1, 2], words: 'Price first', by });
    return token;
  };
  const rankings = () => office.db.selectFrom('ledgers').select(['ranked_by', 'their_words']).execute();

  beforeEach(async () => {
    office = await openOffice(engine);
    id = await office.sent({ ...offer, title, problem: 'Dana Fox lost a morning to it.' });
    const proposal = await getProposal(office.db, id);
    [clientId, contactId] = [proposal.clientId, proposal.contactId ?? ''];
  });

  describe('somebody who is named everywhere', () => {
    beforeEach(async () => {
      const { db } = office;
      const at = office.clock.now;
      await sayYes();
      await printRecord(office, { proposalId: id, revision: 1, acceptedAt: at });
      const draft = await office.draft({ offer: { ...offer, title, problem: 'Dana Fox waits.' } });
      await putReminder(
        db,
        { proposalId: id, revision: 1 },
        { kind: 'unread', wanted: true, words: 'Dana Fox, have you seen it?', sentAt: null },
      );
      await insertFact(db, {
        ...{ id: 'fact', clientId, kind: 'goal', text: 'Dana Fox wants peace', confirmedOn: '2026-11-22' },
        createdAt: at,
      });
      await rank(contactId, 'Dana Fox');
      await plantImport(db, 'one', all, [{ proposalId: draft, key: 'Dana Fox 2026' }]);
      await db.updateTable('clients').set({ address: 'c/o Dana Fox\nQuay 1' }).execute();
      await insertContact(db, { clientId, name: 'Jo Day', email: '', role: 'Helps Dana Fox', createdAt: at });
      const advice = {
        rule: 'r',
        field: 'problem',
        ground: 'judgement',
        sentence: 'Ask Dana Fox',
        left: false,
      };
      const check = { field: 'problem', why: 'mentions', words: ['Dana Fox'] };
      await db
        .updateTable('revisions')
        .set({ findings: JSON.stringify([advice]), to_check: JSON.stringify([check]) })
        .execute();
      const mail = {
        kind: 'offer',
        cause: 'a',
        proposal_id: id,
        revision: 1,
        message_id: 'm',
        state: 'sent',
      };
      const to = { to_name: 'Dana Fox', to_address: dana.email, facts: '{"name":"Dana Fox"}' };
      const times = { next_try_at: at, give_up_at: at, created_at: at, sent_at: at };
      await db
        .insertInto('outbox')
        .values({ id: 'mail', ...mail, ...to, ...times, last_error: `${dana.email} is unknown` })
        .execute();
      const sending = { proposal_id: draft, saves: 0, looked_at: '{}', send_at: at, zone: null };
      await db
        .insertInto('scheduled_sendings')
        .values({ ...sending, problem: 'Dana Fox has no address', created_at: at })
        .execute();
      const question = { id: 'q', proposal_id: id, revision: 1, asked_at: at, asked_by: 'Dana Fox' };
      await db
        .insertInto('questions')
        .values({ ...question, text: 'It’s Dana Fox', reply: 'Dear Dana Fox' })
        .execute();
      const reading = { key: 'k', seq: 1, today: '2026-11-22', computed_at: at, reading: '["Dana Fox"]' };
      await db.insertInto('insight_readings').values(reading).execute();
    });

    test('leaves no trace of name and address in any table, and the chain holds', async () => {
      expect((await traces()).length).toBeGreaterThan(40);
      await forget();
      expect(await traces()).toEqual([]);
      expect(await faultOf()).toBeNull();
      const { title: left } = await getProposal(office.db, id);
      expect(left).toBe('A week with somebody');
      const rows = await office.db
        .selectFrom('proposals')
        .select('search_text')
        .where('id', '=', id)
        .execute();
      expect(rows[0]?.search_text).toContain('a week with somebody northwind tiles fc-');
    });

    test('does not come back with what is written later', async () => {
      await forget();
      await reverse(office, id, { what: 'proposal-accepted', reason: 'A mistake' });
      await withdraw(office, id, { on: '2026-11-22', by: 'Ida Brandt', reason: 'no time' });
      expect(await traces()).toEqual([]);
    });

    test('stays in the papers alone where these are not chosen', async () => {
      await forget(false);
      const { revisions, documents, acceptances, records, ...others } = await contentsOf(office.db);
      expect(JSON.stringify(others)).not.toMatch(/Dana Fox|dana@northwind/i);
      expect(JSON.stringify([revisions, acceptances])).toContain('Dana Fox');
      expect([documents?.length, records?.length]).toEqual([1, 1]);
    });
  });

  describe('links and rankings', () => {
    test('by a link that was made for them end with them', async () => {
      const token = await rank(contactId, 'D.');
      await forget(false);
      const again = { version: 1, ranks: [1, 2, 3], words: '', by: 'D.' };
      await expect(rankLedger(office, token, again)).rejects.toMatchObject({ code: 'not-found' });
      expect(await rankings()).toEqual([{ ranked_by: 'somebody', their_words: '' }]);
      const events = office.db.selectFrom('events').select('facts').where('kind', '=', 'ledger-ranked');
      expect(JSON.parse((await events.execute())[0]?.facts ?? '')).toMatchObject({ by: 'somebody' });
      expect(await faultOf()).toBeNull();
    });

    test('that carry their name lose their words, by whatever link they came', async () => {
      await rank(null, 'dana fox');
      await forget(false);
      expect(await rankings()).toEqual([{ ranked_by: 'somebody', their_words: '' }]);
    });

    test('of others stay', async () => {
      const token = await rank(await add('Jo Day'), 'Jo Day');
      await forget(false);
      expect(await rankings()).toEqual([{ ranked_by: 'Jo Day', their_words: 'Price first' }]);
      await rankLedger(office, token, { version: 1, ranks: [1, 2, 3], words: '', by: 'Jo Day' });
    });
  });

  test('who was forgotten is offered nowhere, and stands on the client’s page alone', async () => {
    await forget();
    expect(await listContacts(office.db, clientId)).toEqual([]);
    expect(await listContactsAt(office.db, [clientId])).toEqual([]);
    expect(await listContactsByClient(office.db)).toEqual([]);
    expect((await listContactsEver(office.db, clientId)).map(({ name }) => name)).toEqual(['somebody']);
  });
});

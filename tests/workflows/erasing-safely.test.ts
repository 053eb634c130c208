import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { DomainError } from '~/domain/errors';
import { acceptOnPage } from '~/workflows/client-answer.server';
import { eraseContact } from '~/workflows/erase-contact.server';
import { printSent } from '~/workflows/print.server';
import { printRecord } from '~/workflows/record.server';
import { send } from '~/workflows/send.server';
import { shownSha256 } from '~/workflows/shown.server';
import { verify } from '~/workflows/verify.server';
import { findAcceptance } from '~db/queries/acceptances';
import { insertContact } from '~db/queries/contacts';
import { findDocument } from '~db/queries/documents';
import { insertEvent } from '~db/queries/events';
import { getProposal } from '~db/queries/proposals';
import { findRecord } from '~db/queries/records';
import { findLatestSent, getSent } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { actsAt, contentsOf, type Office, offer, openOffice } from './office';
import { dropTriggers } from './tampering';

eachEngine((engine) => {
  let office: Office;
  let id: string;
  let clientId: string;
  let contactId: string;
  const { refused } = actsAt(() => office);
  const key = () => ({ proposalId: id, revision: 1, acceptedAt: '2026-11-22T12:00:00.000Z' });
  const forget = (papers = true) => eraseContact(office, clientId, contactId, { papers, by: 'Ida Brandt' });
  const sayYes = async (name: string) => {
    const latest = await findLatestSent(office.db, id);
    if (!latest) throw new Error('Nothing was sent.');
    const choice = { option: null, ticked: [] };
    const { validUntil } = await getProposal(office.db, id);
    await acceptOnPage(office, id, {
      ...{ choice, name, purchaseOrder: '', words: 'Good', copyTo: '' },
      shown: shownSha256(latest, { validUntil, choice }),
      from: { socketAddress: '127.0.0.1', forwardedAddress: '203.0.113.9', userAgent: 'A phone' },
    });
  };
  const note = async (text: string) => {
    const facts = { title: 'Review', by: 'Ida Brandt', text };
    const about = { at: office.clock.now, happenedOn: '2026-11-22', clientId };
    await office.db
      .transaction()
      .execute((trx) => insertEvent(trx, { kind: 'question-asked', facts, ...about }));
  };
  const told = async () => JSON.stringify((await contentsOf(office.db)).events);
  const faultOf = async () => {
    const verdict = await verify(office.db);
    return verdict.ok ? null : verdict.fault;
  };

  beforeEach(async () => {
    office = await openOffice(engine);
    id = await office.sent({ ...offer, problem: 'Dana Fox lost a morning to it.' });
    const proposal = await getProposal(office.db, id);
    [clientId, contactId] = [proposal.clientId, proposal.contactId ?? ''];
  });

  describe('what was changed before', () => {
    beforeEach(async () => {
      await sayYes('Dana Fox');
      await printRecord(office, key());
      await dropTriggers(office.db, engine.name);
    });

    test.each([
      ['a copy', `update revisions set snapshot = replace(snapshot, 'lost', 'won')`],
      ['a yes', `update acceptances set total_minor = 1`],
      ['a yes that is gone', `delete from acceptances`],
      ['a PDF', `update documents set pdf = ${engine.name === 'postgres' ? `'\\x41'` : `x'41'`}`],
      ['the hash of a PDF', `update documents set pdf_sha256 = 'ab'`],
      ['a PDF that is gone', `delete from documents`],
      ['a record', `update records set pdf = ${engine.name === 'postgres' ? `'\\x41'` : `x'41'`}`],
      ['an event', `update events set facts = replace(facts, 'Dana', 'Jana')`],
    ])('is not passed off as blacked out: %s', async (_, statement) => {
      await sql.raw(statement).execute(office.db);
      const message = expect.stringMatching(/^Nothing was erased.*Run verify first/);
      await refused(() => forget(), { code: 'conflict', message });
      await refused(() => forget(false), { code: 'conflict', message });
      expect(await faultOf()).not.toBeNull();
    });

    test.each([
      ['a copy', `update revisions set snapshot = replace(snapshot, 'lost', 'won')`],
      ['an event', `update events set facts = '{"by":"Eve"}' where facts_salt = ''`],
    ])('since it was blacked out neither: %s', async (_, statement) => {
      await forget();
      const jo = { clientId, name: 'Eve', email: '', role: '', createdAt: office.clock.now };
      const eve = await insertContact(office.db, jo);
      await sql.raw(statement).execute(office.db);
      await refused(() => eraseContact(office, clientId, eve, { papers: true }), { code: 'conflict' });
      expect(await faultOf()).not.toBeNull();
    });

    test('at another client keeps nobody from being forgotten', async () => {
      const other = await office.draft({ client: { name: 'Old Mill', address: '' } });
      await send(office, other, 0);
      await office.db
        .updateTable('revisions')
        .set({ snapshot: '{}' })
        .where('proposal_id', '=', other)
        .execute();
      await forget();
      expect((await findAcceptance(office.db, id))?.name).toBe('somebody');
    });
  });

  describe('a yes', () => {
    test('that somebody else gave to an offer that went to them stays theirs', async () => {
      await sayYes('Victor Lang');
      const before = await findAcceptance(office.db, id);
      await forget();
      expect(await findAcceptance(office.db, id)).toEqual(before);
      expect(before).toMatchObject({ name: 'Victor Lang', forwardedAddress: '203.0.113.9' });
      expect(await office.db.selectFrom('answers').select('answered_by').execute()).toEqual([
        { answered_by: 'Victor Lang' },
      ]);
      expect(await told()).toContain('Victor Lang');
      expect(await faultOf()).toBeNull();
    });

    test.each(['Dana', 'Fox'])('under “%s” alone takes that word out of nothing else', async (typed) => {
      await sayYes(typed);
      await note('Dana Day and Jo Fox will be there, said Dana Fox');
      await forget();
      expect(await told()).toContain('Dana Day and Jo Fox will be there, said somebody');
      expect((await findAcceptance(office.db, id))?.name).toBe('somebody');
      expect(await faultOf()).toBeNull();
    });

    test('under their initials goes with its answer and its line, and the same initials stay elsewhere', async () => {
      await sayYes('D. Fox');
      await note('D. Fox from the bank rang');
      await forget(false);
      expect(await office.db.selectFrom('answers').select('answered_by').execute()).toEqual([
        { answered_by: 'somebody' },
      ]);
      expect((await findAcceptance(office.db, id))?.name).toBe('D. Fox');
      expect((await told()).match(/D\. Fox/g)).toHaveLength(1);
      await forget();
      expect(await findAcceptance(office.db, id)).toMatchObject({ name: 'somebody', forwardedAddress: '' });
      expect(await faultOf()).toBeNull();
    });

    test('under initials that fit a colleague too is left alone', async () => {
      const dirk = { clientId, name: 'Dirk Fox', email: '', role: '', createdAt: office.clock.now };
      await insertContact(office.db, dirk);
      await sayYes('D. Fox');
      await forget();
      expect((await findAcceptance(office.db, id))?.name).toBe('D. Fox');
    });
  });

  test('somebody who is known by one word is forgotten where it stands alone, and colleagues keep theirs', async () => {
    const fox = await insertContact(office.db, {
      ...{ clientId, name: 'Fox', email: '', role: '', createdAt: office.clock.now },
    });
    await note('Fox');
    await note('Dana Fox rang');
    await eraseContact(office, clientId, fox, { papers: true });
    expect(await told()).toContain('Dana Fox rang');
    expect(await told()).not.toMatch(/\\"Fox\\"/);
  });

  test('first without the papers and then with them forgets all that both at once would', async () => {
    await sayYes('Dana Fox');
    await printRecord(office, key());
    await forget(false);
    expect((await getSent(office.db, id, 1)).sent.snapshot.to.contact?.name).toBe('Dana Fox');
    await forget();
    expect(JSON.stringify(await contentsOf(office.db))).not.toMatch(/Dana Fox|dana@northwind/i);
    expect(await findAcceptance(office.db, id)).toMatchObject({ name: 'somebody', userAgent: '' });
    expect((await findDocument(office.db, id, 1))?.pdf).toHaveLength(0);
    expect((await findRecord(office.db, key()))?.pdf).toHaveLength(0);
    expect(await faultOf()).toBeNull();
  });

  describe('a PDF that is being printed while somebody is forgotten', () => {
    /** Forgets them while the first PDF is in the press. */
    const slowPress = () => {
      let waiting = true;
      return {
        ...office.press,
        print: async (job: Parameters<Office['press']['print']>[0]) => {
          const pdf = new TextEncoder().encode(JSON.stringify(job.view));
          if (waiting) {
            waiting = false;
            await forget();
          }
          return pdf;
        },
      };
    };

    test('is not kept: it is printed anew, of what is left', async () => {
      const unprinted = await office.draft({ offer: { ...offer, problem: 'Dana Fox waits.' } });
      const print = () => Promise.reject(new DomainError('failed', 'The press is out of paper.'));
      await send({ ...office, press: { ...office.press, print } }, unprinted, 0);
      const pdf = await printSent({ ...office, press: slowPress() }, unprinted, 1);
      expect(new TextDecoder().decode(pdf)).not.toContain('Dana Fox');
      expect(new TextDecoder().decode((await findDocument(office.db, unprinted, 1))?.pdf)).toContain(
        'somebody waits.',
      );
      expect(await faultOf()).toBeNull();
    });

    test('of a yes neither', async () => {
      await sayYes('Dana Fox');
      const pdf = await printRecord({ ...office, press: slowPress() }, key());
      expect(new TextDecoder().decode(pdf)).not.toContain('Dana Fox');
      expect(new TextDecoder().decode((await findRecord(office.db, key()))?.pdf)).not.toContain('Dana Fox');
      expect(await faultOf()).toBeNull();
    });
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { withdraw } from '~/workflows/answer.server';
import { editClient } from '~/workflows/clients.server';
import { eraseContact } from '~/workflows/erase-contact.server';
import { logTouchpoint, type Touchpoint } from '~/workflows/lines.server';
import { queueProposal, queueQuestion } from '~/workflows/queue-mail.server';
import { startProposal } from '~/workflows/start.server';
import { verify } from '~/workflows/verify.server';
import { insertContact } from '~db/queries/contacts';
import { updatePerson } from '~db/queries/people';
import { getProposal } from '~db/queries/proposals';
import { findLatestSent, getDraft, getSent } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { postTo, startMailServer } from '../support/mail-server';
import { dana, type Office, offer, openOffice } from './office';

/** What is of other people, or of nobody, though it reads like the name of whoever is forgotten. */
eachEngine((engine) => {
  let office: Office;
  let id: string;
  let clientId: string;
  let contactId: string;
  const forget = () => eraseContact(office, clientId, contactId, { papers: true });
  const add = (name: string, email = '') =>
    insertContact(office.db, { clientId, name, email, role: '', createdAt: office.clock.now });
  const sentTo = async (contact: string) => {
    const one = await office.draft({ contact: { id: contact } });
    await office.send(one);
    return one;
  };
  const copyOf = async (proposalId: string) => (await getSent(office.db, proposalId, 1)).sent.snapshot;
  const about = async (proposalId: string) => {
    const latest = await findLatestSent(office.db, proposalId);
    if (!latest) throw new Error('Nothing was sent.');
    return { proposalId, snapshot: latest.sent.snapshot, at: office.now() };
  };
  const mails = () =>
    office.db.selectFrom('outbox').select(['to_name', 'to_address', 'state']).orderBy('id').execute();
  const factsOf = async (kind: string) => {
    const rows = await office.db.selectFrom('events').select('facts').where('kind', '=', kind).execute();
    return rows.map(({ facts }) => JSON.parse(facts));
  };

  beforeEach(async () => {
    office = await openOffice(engine);
    id = await office.sent();
    const proposal = await getProposal(office.db, id);
    [clientId, contactId] = [proposal.clientId, proposal.contactId ?? ''];
  });

  test('a colleague who reads the same mailbox keeps their copies, their mails and the address', async () => {
    await office.db.updateTable('contacts').set({ email: 'info@northwind.example' }).execute();
    const jo = await add('Jo Day', 'Info@northwind.example');
    const theirs = await sentTo(jo);
    const work = { ...office, post: postTo(await startMailServer()) };
    await queueProposal(work, office.db, await about(id));
    await queueProposal(work, office.db, await about(theirs));
    await forget();
    expect((await copyOf(theirs)).to.contact).toMatchObject({
      name: 'Jo Day',
      email: 'Info@northwind.example',
    });
    expect((await copyOf(id)).to.contact?.name).toBe('somebody');
    expect(await mails()).toEqual([
      { to_name: 'somebody', to_address: 'info@northwind.example', state: 'cancelled' },
      { to_name: 'Jo Day', to_address: 'Info@northwind.example', state: 'waiting' },
    ]);
  });

  test('one of us who has their name or address is still who wrote, took back and hears of it', async () => {
    const person = { id: office.authorId, name: dana.name, email: dana.email, active: true };
    await updatePerson(office.db, person);
    const second = await office.sent();
    const work = { ...office, post: postTo(await startMailServer()) };
    await queueQuestion(work, office.db, await about(second), 'q', { question: 'When?', by: 'Jo' });
    await withdraw(office, second, { on: '2026-11-22', by: dana.name, reason: '' });
    await forget();
    expect((await copyOf(second)).from.author).toMatchObject({ name: dana.name, email: dana.email });
    expect((await factsOf('proposal-withdrawn'))[0]).toMatchObject({ by: dana.name });
    expect(await mails()).toMatchObject([{ to_address: dana.email, state: 'waiting' }]);
    expect(await verify(office.db)).toMatchObject({ ok: true });
  });

  test('a line about a namesake still says who it was, and one about them says nobody', async () => {
    const other = await add('Dana Fox', 'other@northwind.example');
    const call = {
      kind: 'call' as const,
      startedBy: 'us' as const,
      signals: [],
      personId: null,
      note: '',
    } satisfies Partial<Touchpoint>;
    for (const who of [other, contactId])
      await logTouchpoint(office, clientId, { ...call, contactId: who, on: '2026-11-22' });
    await forget();
    expect((await factsOf('touchpoint-logged')).map(({ contact }) => contact)).toEqual([
      'Dana Fox',
      'somebody',
    ]);
  });

  describe('a client who is called as they are', () => {
    let own: string;
    let mine: string;
    beforeEach(async () => {
      own = await startProposal(office, {
        ...{ client: { name: 'Kim Lee', address: '' }, contact: { ...dana, name: 'Kim Lee', email: '' } },
        ...{ authorId: office.authorId, parentId: null, offer },
      });
      await office.send(own);
      mine = (await getProposal(office.db, own)).clientId;
    });
    const forgetKim = async () =>
      eraseContact(office, mine, (await getProposal(office.db, own)).contactId ?? '', { papers: true });

    test('keeps that name, and so do its copies', async () => {
      await forgetKim();
      expect((await copyOf(own)).to).toMatchObject({ name: 'Kim Lee', contact: { name: 'somebody' } });
      expect(await factsOf('client-added')).toContainEqual({ name: 'Kim Lee' });
    });

    test('loses it everywhere when it was renamed first', async () => {
      await editClient(office, { id: mine, name: 'A studio', address: '' });
      await forgetKim();
      expect((await copyOf(own)).to.name).toBe('somebody');
      expect(await factsOf('client-added')).not.toContainEqual({ name: 'Kim Lee' });
      expect(await verify(office.db)).toMatchObject({ ok: true });
    });
  });

  test.each(['900.00', '1', '2026-12-01', 'quiet', 'percent'])(
    'no price, day or choice changes because somebody is called “%s”',
    async (name) => {
      const odd = await add(name);
      const draft = await office.draft();
      const before = [(await getDraft(office.db, draft)).offer, await copyOf(id)];
      await eraseContact(office, clientId, odd, { papers: true });
      expect([(await getDraft(office.db, draft)).offer, await copyOf(id)]).toEqual(before);
    },
  );

  test('a month in an offer to somebody who is called like one stays', async () => {
    const may = await add('May Lee');
    const theirs = await office.draft({
      contact: { id: may },
      offer: { ...offer, problem: 'By 4 May, says May Lee.' },
    });
    await office.send(theirs);
    await eraseContact(office, clientId, may, { papers: true });
    expect((await copyOf(theirs)).offer.problem).toBe('By 4 May, says somebody.');
  });
});

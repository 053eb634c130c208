import { beforeEach, describe, expect, test } from 'vitest';
import { decline } from '~/workflows/answer.server';
import { acceptOnPage, postpone } from '~/workflows/client-answer.server';
import { editContact } from '~/workflows/clients.server';
import { beforeErasing, eraseContact } from '~/workflows/erase-contact.server';
import { logTouchpoint, type Touchpoint } from '~/workflows/lines.server';
import { ask } from '~/workflows/question.server';
import { reverse } from '~/workflows/reverse.server';
import { send } from '~/workflows/send.server';
import { verify } from '~/workflows/verify.server';
import { findAcceptance } from '~db/queries/acceptances';
import { insertContact } from '~db/queries/contacts';
import { getProposal } from '~db/queries/proposals';
import { getSent } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import { postTo, startMailServer } from '../support/mail-server';
import { contentsOf, dana, type Office, offer, openOffice } from './office';
import { from, none, theirPageAt } from './their-page';

/** Names by which somebody goes who was known otherwise before, or signed as people do. */
eachEngine((engine) => {
  let office: Office;
  let id: string;
  let clientId: string;
  let contactId: string;
  const { read } = theirPageAt(() => office);
  const forget = (papers = true) => eraseContact(office, clientId, contactId, { papers });
  const traces = async (pattern: RegExp) => JSON.stringify(await contentsOf(office.db)).match(pattern) ?? [];
  const holds = async () => expect(await verify(office.db)).toMatchObject({ ok: true });
  const yes = async (name: string, copyTo = '') =>
    acceptOnPage({ ...office, post: postTo(await startMailServer()) }, id, {
      ...{ choice: none, name, purchaseOrder: '', words: '', copyTo, from },
      shown: await read(id),
    });

  beforeEach(async () => {
    office = await openOffice(engine);
    id = await office.sent();
    const proposal = await getProposal(office.db, id);
    [clientId, contactId] = [proposal.clientId, proposal.contactId ?? ''];
  });

  test('a name and an address of before go too, where a line or a mail has them', async () => {
    await editContact(office, clientId, {
      ...dana,
      id: contactId,
      name: 'Dana Hill',
      email: 'hill@old.example',
    });
    const call = {
      kind: 'call' as const,
      startedBy: 'us' as const,
      signals: [],
      contactId,
      personId: null,
    } satisfies Partial<Touchpoint>;
    await logTouchpoint(office, clientId, { ...call, note: 'Dana Hill rang', on: '2026-11-22' });
    await editContact(office, clientId, { ...dana, id: contactId, email: 'new@northwind.example' });
    const work = { ...office, post: postTo(await startMailServer()) };
    const second = await office.draft({ contact: { id: contactId } });
    await send(office, second, 0);
    const mail = {
      ...{ id: 'm', cause: 'proposal/m/1', kind: 'proposal', proposal_id: second, revision: 1, facts: '{}' },
      ...{ to_name: 'Dana Hill', to_address: 'hill@old.example', message_id: 'm', state: 'waiting' },
      ...{ next_try_at: work.now(), give_up_at: work.now(), created_at: work.now(), sent_at: null },
    };
    await office.db.insertInto('outbox').values(mail).execute();
    await forget();
    expect(await traces(/Dana Hill|Dana Fox|hill@old|new@northwind|dana@northwind/gi)).toEqual([]);
    expect(await office.db.selectFrom('outbox').select('state').execute()).toEqual([{ state: 'cancelled' }]);
    await holds();
  });

  test('a private address to which they had a copy of their yes mailed goes with that yes', async () => {
    await yes('D. Fox', 'dana@home.example');
    await forget();
    expect(await traces(/dana@home|D\. Fox/gi)).toEqual([]);
    await holds();
  });

  test('a no, a wish and a question that they signed with initials or one name lose it', async () => {
    await ask(office, id, { by: 'Dana', text: 'When?' });
    await postpone(office, id, { by: 'D. Fox', revision: 1, note: '', until: null });
    await reverse(office, id, { what: 'proposal-declined', reason: 'A mistake' });
    await decline(office, id, { on: '2026-11-22', by: 'Ms. Dana Fox', reason: '', note: '' });
    await forget(false);
    const { revisions: _, documents: __, ...rest } = await contentsOf(office.db);
    expect(JSON.stringify(rest).match(/Dana|D\. Fox/g)).toBeNull();
    await holds();
  });

  describe('a yes under one name of theirs', () => {
    test('goes with where it came from', async () => {
      await yes('dana');
      await forget();
      expect(await findAcceptance(office.db, id)).toMatchObject({ name: 'somebody', forwardedAddress: '' });
      await holds();
    });

    test('stays where a colleague has that name too', async () => {
      const about = { clientId, email: '', role: '', createdAt: office.clock.now };
      await insertContact(office.db, { ...about, name: 'Dana Day' });
      await yes('Dana');
      await forget();
      expect((await findAcceptance(office.db, id))?.name).toBe('Dana');
    });
  });

  describe('a first name alone', () => {
    const note = async (text: string) => {
      const call = {
        kind: 'call' as const,
        startedBy: 'us' as const,
        signals: [],
        contactId: null,
        personId: null,
      };
      await logTouchpoint(office, clientId, { ...call, note: text, on: '2026-11-22' });
    };
    const aloneBefore = async () => (await beforeErasing(office, clientId, contactId)).alone;
    beforeEach(() => note('Dana rang, not Dana Day'));

    test('goes where it is asked for, and is shown before', async () => {
      await note('Dana Fox rang');
      const alone = await aloneBefore();
      expect(alone).toMatchObject({ name: 'Dana', texts: ['Dana rang, not Dana Day'] });
      await eraseContact(office, clientId, contactId, { alone: true });
      const { events } = await contentsOf(office.db);
      expect(JSON.stringify(events)).toContain('somebody rang, not Dana Day');
      await holds();
    });

    test('stays where it is not', async () => {
      await forget(false);
      expect((await traces(/Dana rang/g)).length).toBe(1);
    });

    test('is nobody’s to take where a colleague of theirs or one of us has it', async () => {
      const about = { clientId, email: '', role: '', createdAt: office.clock.now };
      await insertContact(office.db, { ...about, name: 'Jo Dana' });
      expect(await aloneBefore()).toBeNull();
      await eraseContact(office, clientId, contactId, { alone: true });
      expect((await traces(/Dana rang/g)).length).toBe(1);
    });
  });

  test('a name with a title goes where it stands without, and the titles of others stay', async () => {
    await editContact(office, clientId, { ...dana, id: contactId, name: 'Dr. Naomi Fox' });
    const about = { ...offer, problem: 'Naomi Fox and Dr. Lang wait for Dr. Naomi Fox.' };
    const second = await office.draft({ contact: { id: contactId }, offer: about });
    await office.send(second);
    await forget();
    expect(await traces(/Naomi/g)).toEqual([]);
    expect((await getSent(office.db, second, 1)).sent.snapshot.offer.problem).toBe(
      'somebody and Dr. Lang wait for somebody.',
    );
  });

  test('what went to them names them by no title either', async () => {
    const about = { ...offer, coverNote: 'Dear Ms Fox, as agreed.', problem: 'Fox hunting is out.' };
    await office.sent(about);
    await forget();
    expect(await traces(/Ms Fox/g)).toEqual([]);
    expect((await traces(/Fox hunting is out/g)).length).toBeGreaterThan(0);
  });
});

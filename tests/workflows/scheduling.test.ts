import { beforeEach, describe, expect, test, vi } from 'vitest';
import { instantOf } from '~/domain/instants';
import { later } from '~/domain/post/next-try';
import { openLog } from '~/http/log';
import { goRounds } from '~/http/post-rounds';
import type { Post } from '~/mail/post';
import { postpone } from '~/workflows/client-answer.server';
import { linksAt } from '~/workflows/links.server';
import { discardDraft, revise } from '~/workflows/revise.server';
import { schedule, sendDue, sendSoon, undoSending } from '~/workflows/schedule.server';
import type { MailWork, PrintWork } from '~/workflows/work.server';
import { readdress, writeOffer } from '~/workflows/write.server';
import { listMailsOf } from '~db/queries/outbox';
import { getDraft } from '~db/queries/revisions';
import { findSending } from '~db/queries/scheduled-sendings';
import { eachEngine } from '../support/engines';
import { actsAt, conflict, contentsOf, dana, invalid, type Office, openOffice, raced } from './office';

/** A post that takes nothing: these tests are about what is put into the outbox. */
const unused: Post = {
  host: 'mail.example',
  from: null,
  send: async () => ({ kind: 'line', sentence: 'away' }),
  close: async () => {},
};

eachEngine((engine) => {
  let office: Office;
  let work: PrintWork & MailWork;
  beforeEach(async () => {
    office = await openOffice(engine);
    work = { ...office, post: unused };
  });
  const { refused } = actsAt(() => office);
  const wait = (ms: number) => {
    office.clock.now = later(office.clock.now, ms);
  };
  const sendIt = async (id: string) => sendSoon(work, id, (await getDraft(office.db, id)).saves);
  const mailsOf = async (id: string) =>
    (await listMailsOf(office.db, id)).map(({ kind, to }) => [kind, to.address]);
  const problemOf = async (id: string) => (await findSending(office.db, id))?.problem;

  describe('Send', () => {
    test('freezes nothing for 30 seconds, then the offer and its mail go together', async () => {
      const id = await office.draft();
      expect(await sendIt(id)).toBe('scheduled');
      wait(29_999);
      expect(await sendDue(work)).toBe(0);
      expect(await office.state(id)).toBe('draft');
      wait(1);
      expect(await sendDue(work)).toBe(1);
      expect(await office.state(id)).toBe('sent');
      expect(await mailsOf(id)).toEqual([['proposal', dana.email]]);
      expect(await findSending(office.db, id)).toBeUndefined();
      expect(await sendDue(work)).toBe(0);
    });

    test('that is undone leaves everything as it was', async () => {
      const id = await office.draft();
      const before = await contentsOf(office.db);
      await sendIt(id);
      wait(29_999);
      await undoSending(work, id);
      expect(await contentsOf(office.db)).toEqual(before);
      wait(60_000);
      expect(await sendDue(work)).toBe(0);
    });

    test('can’t be undone once it went out', async () => {
      const id = await office.draft();
      await sendIt(id);
      wait(30_000);
      await sendDue(work);
      await refused(() => undoSending(work, id), conflict);
    });

    test('without a mail server, or without an address, freezes at once as before', async () => {
      const id = await office.draft();
      expect(await sendSoon({ ...work, post: null }, id, 0)).toBe('frozen');
      const other = await office.draft({ contact: { name: 'Max Orr', email: '', role: '' } });
      expect(await sendIt(other)).toBe('frozen');
      expect([await office.state(id), await office.state(other)]).toEqual(['sent', 'sent']);
      expect([...(await mailsOf(id)), ...(await mailsOf(other))]).toEqual([]);
    });

    test('refuses at once what could not go out', async () => {
      const id = await office.draft({
        offer: { ...(await getDraft(office.db, await office.draft())).offer, exclusions: [] },
      });
      await refused(() => sendIt(id), invalid);
      const stale = await office.draft();
      await refused(() => sendSoon(work, stale, 7), conflict);
    });

    test('and two servers that go round at once send it once', async () => {
      const id = await office.draft();
      await sendIt(id);
      wait(30_000);
      const [one, two] = await Promise.all([sendDue(work), sendDue(work)]);
      expect(one + two).toBe(1);
      expect(await mailsOf(id)).toHaveLength(1);
    });

    test('and Undo at the same moment: it goes out or it stays, never half', async () => {
      const ids = await Promise.all(Array.from({ length: 8 }, () => office.draft()));
      for (const id of ids) await sendIt(id);
      wait(30_000);
      await raced([...ids.map((id) => undoSending(work, id)), sendDue(work)]);
      for (const id of ids) {
        const sent = (await office.state(id)) === 'sent';
        expect(await mailsOf(id)).toHaveLength(sent ? 1 : 0);
        expect(await findSending(office.db, id)).toBeUndefined();
      }
    });
  });

  describe('a draft that is about to go out', () => {
    test.each([
      ['text', (id: string) => writeOffer(office, id, { title: 'Another title' })],
      ['addressee', (id: string) => readdress(office, id, { name: 'Max', email: 'max@x.example', role: '' })],
    ])('stays when its %s is changed, and says so', async (_what, change) => {
      const id = await office.draft();
      await sendIt(id);
      await change(id);
      expect(await problemOf(id)).toBe('It was changed after Send was pressed.');
      wait(60_000);
      expect(await sendDue(work)).toBe(0);
      expect(await office.state(id)).toBe('draft');
      await sendIt(id);
      expect(await problemOf(id)).toBeNull();
    });

    test('stays, and says why, when it no longer passes on the day it would go out', async () => {
      const id = await office.draft();
      await schedule(work, id, { saves: 0, sendAt: '2026-12-14T09:00:00.000Z', zone: 'Europe/London' });
      // The server was off for two days.
      office.clock.now = '2026-12-16T09:00:00.000Z';
      expect(await sendDue(work)).toBe(0);
      expect(await office.state(id)).toBe('draft');
      expect(await problemOf(id)).toBe('The last day to say yes has passed. Choose today or later.');
      expect(await mailsOf(id)).toEqual([]);
    });

    test('may be a revision: what the client has stays theirs until then', async () => {
      const id = await office.sent();
      await revise(office, id);
      expect(await sendIt(id)).toBe('scheduled');
      expect((await getDraft(office.db, id)).revision).toBe(2);
      wait(30_000);
      expect(await sendDue(work)).toBe(1);
      expect((await listMailsOf(office.db, id)).map(({ revision }) => revision)).toEqual([2]);
    });
  });

  describe('a revision that is about to go out', () => {
    const revised = async () => {
      const id = await office.sent();
      await revise(office, id);
      await sendIt(id);
      return id;
    };

    test('stays when the client answers what they have, and says so', async () => {
      const id = await revised();
      await postpone(office, id, { by: 'Dana Fox', revision: 1, note: '', until: '2027-03-01' });
      wait(30_000);
      expect(await sendDue(work)).toBe(0);
      expect(await problemOf(id)).toContain('An answer came meanwhile');
      expect(await office.state(id)).toBe('declined');
    });

    test('takes its time with it when it is discarded: the next revision waits for its own', async () => {
      const id = await revised();
      await discardDraft(office, id);
      await revise(office, id);
      wait(30_000);
      expect(await sendDue(work)).toBe(0);
      expect(await findSending(office.db, id)).toBeUndefined();
    });

    test.each([
      ['the contact’s details', () => office.db.updateTable('contacts').set({ email: '' })],
      ['the contact’s details', () => office.db.updateTable('contacts').set({ email: 'new@else.example' })],
      ['the client’s name or address', () => office.db.updateTable('clients').set({ name: 'Southwind' })],
      ['your firm’s details', () => office.db.updateTable('firm').set({ name: 'Juniper' })],
      ['the logo, colour or fonts', () => office.db.updateTable('firm').set({ accent: '#123456' })],
      ['the author’s details', () => office.db.updateTable('people').set({ name: 'Ida Brandt-Lane' })],
    ])('stays, and names it, when %s changed since it was read', async (what, change) => {
      const id = await revised();
      await change().execute();
      wait(30_000);
      expect(await sendDue(work)).toBe(0);
      expect(await problemOf(id)).toBe(`After Send was pressed, ${what} changed.`);
      expect((await getDraft(office.db, id)).revision).toBe(2);
      await office.db.updateTable('contacts').set({ email: dana.email }).execute();
      await sendIt(id);
      wait(30_000);
      expect(await sendDue(work)).toBe(1);
    });

    test('stays when an earlier version kept it: nobody knows what its writer looked at', async () => {
      const id = await revised();
      await office.db.updateTable('scheduled_sendings').set({ looked_at: '{}' }).execute();
      wait(30_000);
      expect(await sendDue(work)).toBe(0);
      expect(await problemOf(id)).toBe('It may have changed after Send was pressed.');
    });
  });

  test('a sending that is due on a server without a mail server stays, and says so', async () => {
    const id = await office.draft();
    await sendIt(id);
    wait(30_000);
    expect(await sendDue({ ...work, post: null })).toBe(0);
    expect(await office.state(id)).toBe('draft');
    expect(await problemOf(id)).toContain('No mail is sent from here any more.');
  });

  test('the rounds of a server without a mail server see to what is due, too', async () => {
    const id = await office.draft();
    await sendIt(id);
    wait(30_000);
    const stop = goRounds({ ...office, post: null, links: linksAt(undefined) }, openLog('silent'));
    await vi.waitFor(async () => expect(await problemOf(id)).toContain('No mail is sent'));
    await stop();
  });

  describe('sending later', () => {
    const at = (sendAt: string) => ({ saves: 0, sendAt, zone: 'America/New_York' });

    test('goes out at nine where the client is', async () => {
      const id = await office.draft();
      const sendAt = instantOf('2026-11-24', '09:00', 'America/New_York');
      await schedule(work, id, at(sendAt));
      office.clock.now = '2026-11-24T13:59:59.999Z';
      expect(await sendDue(work)).toBe(0);
      office.clock.now = '2026-11-24T14:00:00.000Z';
      expect(await sendDue(work)).toBe(1);
    });

    test('is refused for a moment that has passed, and for one at which the offer is closed', async () => {
      const id = await office.draft();
      await refused(() => schedule(work, id, at(office.clock.now)), { ...invalid, field: 'on' });
      await refused(() => schedule(work, id, at('2026-12-16T00:00:00.000Z')), { ...invalid, field: 'on' });
      await schedule(work, id, at('2026-12-15T23:59:00.000Z'));
    });

    test('is moved by asking again', async () => {
      const id = await office.draft();
      await schedule(work, id, at('2026-11-24T14:00:00.000Z'));
      await schedule(work, id, at('2026-11-25T14:00:00.000Z'));
      office.clock.now = '2026-11-24T14:00:00.000Z';
      expect(await sendDue(work)).toBe(0);
    });
  });
});

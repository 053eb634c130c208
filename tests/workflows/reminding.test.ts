import { beforeEach, describe, expect, test } from 'vitest';
import type { Post } from '~/mail/post';
import { extend } from '~/workflows/answer.server';
import { queueProposal } from '~/workflows/queue-mail.server';
import { editReminder, editReminderRules, remindDue, reminderPlans } from '~/workflows/remind.server';
import { revise } from '~/workflows/revise.server';
import type { MailWork } from '~/workflows/work.server';
import { listMailsOf } from '~db/queries/outbox';
import { findLatestSent } from '~db/queries/revisions';
import { insertShare } from '~db/queries/shares';
import { eachEngine } from '../support/engines';
import { actsAt, conflict, type Office, openOffice } from './office';

const post: Post = { host: 'mail.example', from: null, send: async () => null, close: async () => {} };

eachEngine((engine) => {
  let office: Office;
  let work: MailWork;
  beforeEach(async () => {
    office = await openOffice(engine);
    work = { ...office, post };
  });
  const { yes } = actsAt(() => office);
  const onDay = (day: string, time = '10:00') => {
    office.clock.now = `${day}T${time}:00.000Z`;
  };
  const mailsOf = async (id: string) => (await listMailsOf(office.db, id)).map(({ facts }) => facts);
  const rules = { unreadDays: 3, unansweredDays: 5, expiringDays: 2 };

  describe('reminding', () => {
    test('is nothing that happens by itself before somebody asks for it', async () => {
      const id = await office.sent();
      for (const day of ['2026-11-27', '2026-12-13']) {
        onDay(day);
        expect(await remindDue(work)).toBe(0);
      }
      expect((await reminderPlans(office, id)).map(({ wanted }) => wanted)).toEqual([false, false, false]);
    });

    test('goes by the firm’s rules, once, in office hours', async () => {
      await editReminderRules(office, rules);
      const id = await office.sent();
      onDay('2026-11-27', '08:59');
      expect(await remindDue(work)).toBe(0);
      onDay('2026-11-27', '09:00');
      const both = await Promise.all([remindDue(work), remindDue(work)]);
      expect(both.sort()).toEqual([0, 1]);
      onDay('2026-11-28');
      expect(await remindDue(work)).toBe(0);
      onDay('2026-12-13');
      expect(await remindDue(work)).toBe(1);
      expect(await mailsOf(id)).toEqual([
        { reminder: 'unanswered', words: '' },
        { reminder: 'expiring', words: '' },
      ]);
    });

    test('stops with an answer, and with a revision that is being written', async () => {
      await editReminderRules(office, rules);
      const answered = await office.sent();
      const revised = await office.sent();
      await yes(answered);
      await revise(office, revised);
      onDay('2026-11-27');
      expect(await remindDue(work)).toBe(0);
      expect(await reminderPlans(office, answered)).toMatchObject([{ on: null }, { on: null }, { on: null }]);
    });

    test('can be switched on or off and worded for one offer', async () => {
      const id = await office.sent();
      const plan = async () => (await reminderPlans(office, id))[1];
      expect(await plan()).toMatchObject({ on: null, subject: 'A yes, a no or a question? Checkout review' });
      await editReminder(office, id, 'unanswered', { wanted: true, words: 'Just asking, Dana.' });
      expect(await plan()).toMatchObject({ on: '2026-11-27', words: 'Just asking, Dana.', ownWords: true });
      onDay('2026-11-27');
      expect(await remindDue(work)).toBe(1);
      expect(await mailsOf(id)).toEqual([{ reminder: 'unanswered', words: 'Just asking, Dana.' }]);
      await expect(
        editReminder(office, id, 'unanswered', { wanted: false, words: '' }),
      ).rejects.toMatchObject(conflict);
    });

    test('follows the last day to say yes when that is moved', async () => {
      await editReminderRules(office, { ...rules, unansweredDays: null });
      const id = await office.sent();
      const closing = async () => (await reminderPlans(office, id))[2]?.on;
      expect(await closing()).toBe('2026-12-13');
      await extend(office, id, '2026-12-20');
      expect(await closing()).toBe('2026-12-18');
      onDay('2026-12-19');
      expect(await closing()).toBeNull();
    });

    test('says that nobody opened it only of a mail that went, counted from when it did', async () => {
      await editReminderRules(office, { ...rules, unansweredDays: null });
      const id = await office.sent();
      const sent = await findLatestSent(office.db, id);
      if (!sent) throw new Error('nothing was sent');
      await queueProposal(work, office.db, {
        ...{ proposalId: id, snapshot: sent.sent.snapshot, at: office.now() },
      });
      await insertShare(office.db, {
        ...{ proposalId: id, tokenSha256: 'x', forWhat: 'mail', createdAt: office.now() },
      });
      const unread = async () => (await reminderPlans(office, id))[0]?.on;
      expect(await unread()).toBeNull();
      onDay('2026-11-25');
      expect(await remindDue(work)).toBe(0);
      // The mail server was away for three days.
      await office.db.updateTable('outbox').set({ state: 'sent', sent_at: office.now() }).execute();
      expect(await unread()).toBe('2026-11-30');
      onDay('2026-11-30');
      expect(await remindDue(work)).toBe(1);
    });

    test('goes on with the others where one offer can’t be read, and tells of it', async () => {
      await editReminderRules(office, rules);
      const ids = [await office.sent(), await office.sent(), await office.sent()];
      await office.db
        .updateTable('revisions')
        .set({ snapshot: '{' })
        .where('proposal_id', '=', ids.sort()[1] ?? '')
        .execute();
      onDay('2026-11-27');
      const errors: unknown[] = [];
      expect(await remindDue(work, (error) => errors.push(error))).toBe(2);
      expect(errors).toHaveLength(1);
    });

    test('does nothing without a mail server', async () => {
      await editReminderRules(office, rules);
      await office.sent();
      onDay('2026-11-27');
      expect(await remindDue({ ...work, post: null })).toBe(0);
    });
  });
});

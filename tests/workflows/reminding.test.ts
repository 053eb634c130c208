import { beforeEach, describe, expect, test } from 'vitest';
import type { Post } from '~/mail/post';
import { extend } from '~/workflows/answer.server';
import { editReminder, editReminderRules, remindDue, reminderPlans } from '~/workflows/remind.server';
import { revise } from '~/workflows/revise.server';
import type { MailWork } from '~/workflows/work.server';
import { listMailsOf } from '~db/queries/outbox';
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

    test('does nothing without a mail server', async () => {
      await editReminderRules(office, rules);
      await office.sent();
      onDay('2026-11-27');
      expect(await remindDue({ ...work, post: null })).toBe(0);
    });
  });
});

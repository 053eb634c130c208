import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '~/domain/calendar';
import { type ReminderKind, reminderKinds } from '~/domain/post/reminder-kinds';
import {
  dueReminder,
  noReminders,
  plannedReminders,
  stillTrue,
  usualRules,
  type Waiting,
} from '~/domain/reminders';

/** Sent on Tuesday 1 December, open until the 15th. */
const waiting: Waiting = {
  standing: 'sent',
  revising: false,
  sentAt: '2026-12-01T10:00:00.000Z',
  mailedAt: '2026-12-01T10:00:00.000Z',
  unmailed: false,
  validUntil: '2026-12-15',
  timeZone: 'Europe/London',
  views: [],
  wanted: {},
  dropped: [],
  sent: {},
};
const due = (changes: Partial<Waiting>, today: string) =>
  dueReminder({ ...waiting, ...changes }, usualRules, today);
const opened = { views: ['2026-12-02T10:00:00.000Z', '2026-12-03T10:00:00.000Z'] };

describe('a reminder', () => {
  test('asks whether it arrived, after three days without an opening', () => {
    expect(due({}, '2026-12-03')).toBeNull();
    expect(due({}, '2026-12-04')).toBe('unread');
  });

  test('counts from the day the mail went out, and waits for it', () => {
    const late = { mailedAt: '2026-12-03T10:00:00.000Z' };
    expect(due(late, '2026-12-04')).toBeNull();
    // Three days after that Thursday is a Sunday.
    expect(due(late, '2026-12-07')).toBe('unread');
    expect(due({ mailedAt: null }, '2026-12-04')).toBeNull();
    expect(due({ views: null, ...late }, '2026-12-07')).toBeNull();
    expect(due({ views: null, ...late }, '2026-12-08')).toBe('unanswered');
  });

  test('is not about an offer whose mail waits or failed, unless they have it all the same', () => {
    const unmailed = { mailedAt: null, unmailed: true };
    for (const views of [null, []]) {
      expect(due({ ...unmailed, views }, '2026-12-07')).toBeNull();
      expect(due({ ...unmailed, views }, '2026-12-13')).toBeNull();
    }
    expect(due({ ...unmailed, ...opened }, '2026-12-07')).toBe('unanswered');
  });

  test('asks for an answer five days after the first opening, on a working day', () => {
    expect(due(opened, '2026-12-06')).toBeNull();
    expect(due(opened, '2026-12-07')).toBe('unanswered');
    // Five days after Tuesday is a Sunday.
    const onTuesday = { views: ['2026-12-08T10:00:00.000Z'] };
    expect(due(onTuesday, '2026-12-13')).toBe('expiring');
    expect(due(onTuesday, '2026-12-14')).toBe('unanswered');
  });

  test('never says that nobody opened it where that is not known', () => {
    expect(due({ views: null }, '2026-12-04')).toBeNull();
    expect(due({ views: null }, '2026-12-07')).toBe('unanswered');
  });

  test('says two days before the end that it closes, and on no other day', () => {
    const sent = { unread: '2026-12-04', unanswered: '2026-12-08' };
    expect(due({ sent }, '2026-12-12')).toBeNull();
    expect(due({ sent }, '2026-12-13')).toBe('expiring');
    expect(due({ sent }, '2026-12-14')).toBeNull();
    expect(due({ sent, validUntil: '2026-12-03' }, '2026-12-01')).toBeNull();
  });

  test('that had to wait says nothing that is not so any more', () => {
    const then = { opened: false, validUntil: '2026-12-15', today: '2026-12-13' };
    for (const kind of reminderKinds) expect(stillTrue(kind, then)).toBe(true);
    const opened = { ...then, opened: true };
    expect(reminderKinds.filter((kind) => stillTrue(kind, opened))).toEqual(['unanswered', 'expiring']);
    for (const late of [
      { ...then, today: '2026-12-14' },
      { ...then, validUntil: '2026-12-20' },
    ]) {
      expect(reminderKinds.filter((kind) => stillTrue(kind, late))).toEqual(['unread', 'unanswered']);
    }
  });

  test('that became untrue on its way is not called sent, and does not go again', () => {
    const dropped = { ...waiting, dropped: ['unread' as const] };
    expect(dueReminder(dropped, usualRules, '2026-12-04')).not.toBe('unread');
    expect(plannedReminders(dropped, usualRules).find(({ kind }) => kind === 'unread')).toMatchObject({
      on: null,
      sentOn: null,
    });
  });

  test('goes out for one offer though the firm sends none, and not where the writer said no', () => {
    expect(dueReminder({ ...waiting, wanted: { unread: true } }, noReminders, '2026-12-04')).toBe('unread');
    expect(dueReminder(waiting, noReminders, '2026-12-04')).toBeNull();
    expect(due({ wanted: { unread: false } }, '2026-12-04')).toBeNull();
  });
});

const days = fc.integer({ min: 0, max: 40 });
const anyWaiting: fc.Arbitrary<Waiting> = fc.record({
  standing: fc.constantFrom(
    'draft',
    'sent',
    'expired',
    'accepted',
    'declined',
    'withdrawn',
    'delivered',
    'stopped',
  ),
  revising: fc.boolean(),
  sentAt: days.map((n) => `${addDays('2026-11-20', n)}T23:30:00.000Z`),
  mailedAt: fc.option(days.map((n) => `${addDays('2026-11-20', n)}T23:45:00.000Z`)),
  unmailed: fc.boolean(),
  validUntil: fc.option(days.map((n) => addDays('2026-11-25', n))),
  timeZone: fc.constantFrom('Europe/London', 'Pacific/Auckland', 'America/Los_Angeles'),
  views: fc.option(
    fc.array(
      days.map((n) => `${addDays('2026-11-20', n)}T08:00:00.000Z`),
      { maxLength: 3 },
    ),
  ),
  wanted: fc.record(
    { unread: fc.boolean(), unanswered: fc.boolean(), expiring: fc.boolean() },
    { requiredKeys: [] },
  ),
  dropped: fc.constant([]),
  sent: fc.constant({}),
});
const anyRules = fc.record({
  unreadDays: fc.option(fc.integer({ min: 1, max: 14 })),
  unansweredDays: fc.option(fc.integer({ min: 1, max: 14 })),
  expiringDays: fc.option(fc.integer({ min: 1, max: 7 })),
});

describe('whatever happens', () => {
  test('nobody is reminded of what was answered, withdrawn, expired or is being rewritten', () => {
    fc.assert(
      fc.property(anyWaiting, anyRules, days, (state, rules, day) => {
        const kind = dueReminder(state, rules, addDays('2026-11-20', day));
        if (state.standing !== 'sent' || state.revising) expect(kind).toBeNull();
        if (kind === 'unread') expect(state.mailedAt).not.toBeNull();
        if (kind) expect(state.wanted[kind]).not.toBe(false);
      }),
    );
  });

  test('each kind goes out at most once of a revision, and never two on one day', () => {
    fc.assert(
      fc.property(anyWaiting, anyRules, (state, rules) => {
        const gone: { kind: ReminderKind; day: string }[] = [];
        for (let day = 0; day < 70; day += 1) {
          const today = addDays('2026-11-20', day);
          const sent = Object.fromEntries(gone.map(({ kind, day }) => [kind, day]));
          // Asked again and again, as a server does.
          for (let time = 0; time < 2; time += 1) {
            const kind = dueReminder({ ...state, sent: { ...sent } }, rules, today);
            if (!kind) continue;
            gone.push({ kind, day: today });
            sent[kind] = today;
          }
        }
        expect(new Set(gone.map(({ kind }) => kind)).size).toBe(gone.length);
        expect(new Set(gone.map(({ day }) => day)).size).toBe(gone.length);
        for (const { kind, day } of gone) {
          if (kind !== 'expiring' || state.validUntil === null) continue;
          expect(day <= state.validUntil).toBe(true);
        }
      }),
    );
  });

  test('what is planned is what goes out on that day', () => {
    fc.assert(
      fc.property(anyWaiting, anyRules, (state, rules) => {
        for (const { kind, on } of plannedReminders(state, rules)) {
          if (on === null) continue;
          const others = Object.fromEntries(reminderKinds.filter((k) => k !== kind).map((k) => [k, false]));
          const alone = { ...state, wanted: { ...others, [kind]: true } };
          expect(dueReminder(alone, rules, on)).toBe(kind);
        }
      }),
    );
  });
});

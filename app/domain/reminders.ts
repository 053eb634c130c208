import { addDays, dateIn, workday } from './calendar';
import type { Standing } from './lifecycle';
import { type ReminderKind, reminderKinds } from './post/reminder-kinds';
import type { CivilDate } from './proposal';

/** When a firm reminds its clients, in days; null: not at all. */
export type ReminderRules = {
  /** After it was mailed, where nobody opened it. */
  unreadDays: number | null;
  /** After it was first opened, or sent where openings are not known. */
  unansweredDays: number | null;
  /** Before its last valid day. */
  expiringDays: number | null;
};

/** Nobody is written to in somebody's name unless they asked for it. */
export const noReminders: ReminderRules = { unreadDays: null, unansweredDays: null, expiringDays: null };
/** What a reminder that is switched on for one offer alone goes by. */
export const usualRules = { unreadDays: 3, unansweredDays: 5, expiringDays: 2 } satisfies ReminderRules;

export type Waiting = {
  standing: Standing;
  /** A newer revision is being written: nobody is reminded of the one before. */
  revising: boolean;
  sentAt: string;
  /** When the mail server took the mail that brought it; null: it has not, or the offer was taken along by hand. */
  mailedAt: string | null;
  /** That mail waits or failed: nobody is reminded of what they may not have. */
  unmailed: boolean;
  validUntil: CivilDate | null;
  timeZone: string;
  /** When the client opened this revision, UTC; null: such things are not known here. */
  views: readonly string[] | null;
  /** Where this offer differs from the firm's rules: true sends it, false does not. */
  wanted: Partial<Record<ReminderKind, boolean>>;
  /** Of this revision: those that were on their way when they became untrue. They did not go, and don't go again. */
  dropped: readonly ReminderKind[];
  /** Of this revision, with the day on which each went out. */
  sent: Partial<Record<ReminderKind, CivilDate>>;
};

export type PlannedReminder = {
  kind: ReminderKind;
  wanted: boolean;
  /** The day it goes out if nothing happens until then; null: it will not. */
  on: CivilDate | null;
  sentOn: CivilDate | null;
};

/** Every kind of reminder of one revision: whether and when it goes out. */
export function plannedReminders(waiting: Waiting, rules: ReminderRules): PlannedReminder[] {
  const theirs = !waiting.unmailed || (waiting.views ?? []).length > 0;
  const open = waiting.standing === 'sent' && !waiting.revising && theirs;
  return reminderKinds.map((kind) => {
    const sentOn = waiting.sent[kind] ?? null;
    const days = rules[daysOf[kind]];
    const wanted = waiting.wanted[kind] ?? days !== null;
    const goesOut = open && wanted && sentOn === null && !waiting.dropped.includes(kind);
    const on = goesOut ? dayOf(kind, waiting, days ?? usualRules[daysOf[kind]]) : null;
    return { kind, wanted, on, sentOn };
  });
}

/**
 * The reminder that goes out on `today`, if any: never two on one day. One that was missed is made up for, but for the
 * one that says how many days are left.
 */
export function dueReminder(waiting: Waiting, rules: ReminderRules, today: CivilDate): ReminderKind | null {
  if (Object.values(waiting.sent).includes(today)) return null;
  const due = plannedReminders(waiting, rules).filter(
    ({ kind, on }) => on !== null && (kind === 'expiring' ? on === today : on <= today),
  );
  // What closes soon is said first; whoever has opened it knows that it arrived.
  return due.at(-1)?.kind ?? null;
}

/** Whether what a reminder says is so on the day it goes out, which may be later than the one it was meant for. */
export function stillTrue(
  kind: ReminderKind,
  { opened, validUntil, today }: { opened: boolean; validUntil: CivilDate | null; today: CivilDate },
): boolean {
  if (kind === 'unread') return !opened;
  return (
    kind !== 'expiring' || (validUntil !== null && addDays(today, usualRules.expiringDays) === validUntil)
  );
}

const daysOf = {
  unread: 'unreadDays',
  unanswered: 'unansweredDays',
  expiring: 'expiringDays',
} as const satisfies Record<ReminderKind, keyof ReminderRules>;

function dayOf(kind: ReminderKind, waiting: Waiting, days: number): CivilDate | null {
  const { views, sentAt, mailedAt, timeZone, validUntil } = waiting;
  const sentOn = dateIn(timeZone, sentAt);
  const inTime = (day: CivilDate) => (validUntil !== null && day > validUntil ? null : day);
  switch (kind) {
    case 'unread':
      return mailedAt !== null && views?.length === 0
        ? inTime(workday(addDays(dateIn(timeZone, mailedAt), days)))
        : null;
    case 'unanswered': {
      const from = views === null ? (mailedAt ?? sentAt) : [...views].sort()[0];
      return from === undefined ? null : inTime(workday(addDays(dateIn(timeZone, from), days)));
    }
    case 'expiring': {
      const day = validUntil === null ? null : addDays(validUntil, -days);
      return day !== null && day > sentOn ? day : null;
    }
  }
}

import { z } from 'zod';
import { type ReminderRules, usualRules } from '../domain/reminders';
import { checkbox, text } from './fields';
import { decimal } from './number-fields';

/** A number of days, or empty for not at all. */
const daysOrNone = decimal({ whole: 3, decimals: 0 })
  .transform((typed) => (typed === '' ? null : Number(typed)))
  .refine(
    (value) => value === null || (value >= 1 && value <= 60),
    'Type a whole number from 1 to 60, or leave it empty.',
  );

/** When a firm reminds its clients. */
export const reminderRulesForm = z
  .strictObject({ unreadDays: daysOrNone, unansweredDays: daysOrNone, expiring: checkbox })
  .transform(
    ({ expiring, ...days }): ReminderRules => ({
      ...days,
      // Its words say how many days are left.
      expiringDays: expiring ? usualRules.expiringDays : null,
    }),
  );

/** One reminder of one offer: whether it goes out, and what it says. */
export const reminderForm = z.strictObject({ wanted: checkbox, words: text(2_000) });

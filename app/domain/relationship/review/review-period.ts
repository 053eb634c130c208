import { addDays, addMonths } from '../../calendar';
import type { CivilDate } from '../../proposal';

/** The first and the last day that a review looks at, both included. */
export type ReviewPeriod = { from: CivilDate; to: CivilDate };

export const isWithin = (day: CivilDate, { from, to }: ReviewPeriod): boolean => day >= from && day <= to;

/** The three months that end today: the talk is now, and what was done last week belongs to it. */
export const lastThreeMonths = (today: CivilDate): ReviewPeriod => ({
  from: addDays(addMonths(today, -3), 1),
  to: today,
});

/** The last quarter of the calendar that is over. */
export function lastQuarter(today: CivilDate): ReviewPeriod {
  const month = Number(today.slice(5, 7));
  const begun = `${today.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
  return { from: addMonths(begun, -3), to: addDays(begun, -1) };
}

/** The year up to today. */
export const lastTwelveMonths = (today: CivilDate): ReviewPeriod => ({
  from: addDays(addMonths(today, -12), 1),
  to: today,
});

/** Whether it is whole months of the calendar. */
export const isWholeMonths = ({ from, to }: ReviewPeriod): boolean =>
  from.endsWith('-01') && addDays(to, 1).endsWith('-01');

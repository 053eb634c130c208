import { addDays, dateIn, isPast, noonOn } from './calendar';
import { type Standing, type State, standing } from './lifecycle';
import type { CivilDate } from './proposal';

/**
 * How long a deal of before is taken to be alive that has no last day: half a year from the day on which it began. Our
 * judgement. Offers that are said yes to are so within weeks, and one that nobody said a word about for six months has
 * gone cold, whatever a pipeline says.
 */
export const aliveDays = 180;

/** The last day of an offer: its own, or of one that has none the day on which it counts as run out. */
export const lastDayOf = ({
  validUntil,
  sentOn,
}: {
  validUntil: CivilDate | null;
  sentOn: CivilDate;
}): CivilDate => validUntil ?? addDays(sentOn, aliveDays);

/** Whether it ran out without an answer: only of one that is with the client. */
export const hasRunOut = (
  offer: { validUntil: CivilDate | null; sentOn: CivilDate },
  today: CivilDate,
): boolean => isPast(lastDayOf(offer), today);

/**
 * The instant at or after which a deal of before must have begun for its last day to be `day` or later. A file names
 * days alone, and they are kept as noon where the firm is.
 */
export const begunBy = (day: CivilDate, timeZone: string): string =>
  noonOn(addDays(day, -aliveDays), timeZone);

/** How a proposal stands where the firm is: as its state says, or run out. */
export const standingOn = (
  { state, validUntil, sentAt }: { state: State; validUntil: CivilDate | null; sentAt: string | null },
  { timeZone, today }: { timeZone: string; today: CivilDate },
): Standing => {
  if (state !== 'sent' || sentAt === null) return standing(state, validUntil, today);
  return standing(state, lastDayOf({ validUntil, sentOn: dateIn(timeZone, sentAt) }), today);
};

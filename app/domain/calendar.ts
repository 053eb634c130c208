import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from './proposal';

/** The civil date in `timeZone` (IANA) at `instant` (UTC, ISO 8601). */
export function dateIn(timeZone: string, instant: string): CivilDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/**
 * `dateIn` for many instants: the calendar is asked twice for each day of UTC, and for every instant only on the days
 * on which the zone changes its clock.
 */
export function datesIn(timeZone: string): (instant: string) => CivilDate {
  const shifts = new Map<string, number | null>();
  const shiftAt = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6;
  return (instant) => {
    const day = instant.slice(0, 10);
    let shift = shifts.get(day);
    if (shift === undefined) {
      const [first, last] = [shiftAt(`${day}T00:00:00Z`), shiftAt(`${day}T23:59:59.999Z`)];
      shift = first === last ? first : null;
      shifts.set(day, shift);
    }
    if (shift === null) return dateIn(timeZone, instant);
    return new Date(Date.parse(instant) + shift).toISOString().slice(0, 10);
  };
}

/** Whether `text` is a real civil date, written `YYYY-MM-DD`, in the years 1900 to 2999. */
export function isCivilDate(text: string): boolean {
  if (!/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  // An import asks this twice for each of its rows: a hundred times as fast as making a PlainDate.
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `date` moved by `days` whole days; negative goes back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** `date`, or the Monday after it where it falls on a weekend. */
export function workday(date: CivilDate): CivilDate {
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  return dayOfWeek > 5 ? addDays(date, 8 - dayOfWeek) : date;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** An offer is open for the whole of its last valid day; `today` is the civil date in the firm's zone. */
export function isPast(lastDay: CivilDate, today: CivilDate): boolean {
  return lastDay < today;
}

/** "8 December 2026", as `locale` writes it; "8 December" where it is in the same year as `today`. */
export function longDate(date: CivilDate, locale: string, today?: CivilDate): string {
  const thisYear = today !== undefined && today.slice(0, 4) === date.slice(0, 4);
  return Temporal.PlainDate.from(date).toLocaleString(
    locale,
    thisYear ? { day: 'numeric', month: 'long' } : { dateStyle: 'long' },
  );
}

/** "8 Dec 2026", as `locale` writes it; "8 Dec" where it is in the same year as `today`. */
export function shortDate(date: CivilDate, locale: string, today?: CivilDate): string {
  const thisYear = today !== undefined && today.slice(0, 4) === date.slice(0, 4);
  return Temporal.PlainDate.from(date).toLocaleString(locale, {
    day: 'numeric',
    month: 'short',
    ...(thisYear ? {} : { year: 'numeric' }),
  });
}

/** "15:04": the time of day of an instant in `timeZone`, as `locale` writes it. */
export function timeIn(timeZone: string, instant: string, locale: string): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime();
  return time.toLocaleString(locale, { timeStyle: 'short' });
}

/** "March 2025": the month of an instant in `timeZone`, as `locale` writes it. */
export function monthIn(timeZone: string, instant: string, locale: string): string {
  const date = Temporal.PlainDate.from(dateIn(timeZone, instant));
  return date.toLocaleString(locale, { month: 'long', year: 'numeric' });
}

/** "New York": the place that a time zone is named after; a zone without one by its name. */
export const placeOf = (timeZone: string): string => (timeZone.split('/').at(-1) ?? '').replaceAll('_', ' ');

/**
 * A span of whole days as one says it: "one day", "99 days", from 100 days on "3 months", and from two years on "9 years".
 * Parts of a day are rounded.
 */
export function spanInWords(days: number): string {
  const whole = Math.round(days);
  if (whole < 100) return whole === 1 ? 'one day' : `${whole} days`;
  if (whole < 730) return `${Math.round(whole / 30.4375)} months`;
  return `${Math.round(whole / 365.25)} years`;
}

/** "today", "tomorrow", "in 9 days", "3 days ago", "9 years ago". */
export function daysInWords(days: number): string {
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${spanInWords(days)}` : `${spanInWords(-days)} ago`;
}

/** Whether the runtime knows this IANA time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** The UTC instant, ISO 8601, at which it is noon on `date` in `timeZone` (IANA). */
export function noonOn(date: CivilDate, timeZone: string): string {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone, plainTime: '12:00' })
    .toInstant()
    .toString();
}

/** The UTC instant, ISO 8601, at which `date` begins in `timeZone` (IANA). */
export function midnightOn(date: CivilDate, timeZone: string): string {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone }).toInstant().toString();
}

/** "2026-11-24 10:30:05 +01:00": an instant by the clock of `timeZone`, to the second and with its offset from UTC. */
export function instantAt(timeZone: string, instant: string): string {
  const { year, month, day, hour, minute, second, offset } =
    Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)} ${offset}`;
}

/** "Thu 10 Dec", as `locale` writes it; with the year where it is not the one of `today`. */
export function weekdayDate(date: CivilDate, locale: string, today: CivilDate): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return Temporal.PlainDate.from(date).toLocaleString(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...year,
  });
}

/** The first Monday after `date`. */
export function mondayAfter(date: CivilDate): CivilDate {
  return addDays(date, 8 - Temporal.PlainDate.from(date).dayOfWeek);
}

/** `date` moved by whole months; negative goes back. The 31st becomes the last day of a shorter month. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Whole days since 1 January 1970. `daysBetween` for those who count a hundred thousand of them: it parses no calendar. */
export const dayNumber = (date: CivilDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / 86_400_000;

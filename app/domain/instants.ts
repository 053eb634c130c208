import { Temporal } from 'temporal-polyfill';
import type { CivilDate } from './proposal';

/**
 * The UTC instant, ISO 8601 with milliseconds, at which clocks in `timeZone` (IANA) show `time` ('09:30') on `date`. A
 * time that is skipped when clocks go forward is as long after the change; of one that comes twice it is the first.
 */
export function instantOf(date: CivilDate, time: string, timeZone: string): string {
  const { epochMilliseconds } = Temporal.PlainDate.from(date)
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(timeZone, { disambiguation: 'compatible' });
  return new Date(epochMilliseconds).toISOString();
}

/** "Tue 24 Nov, 09:30", as clocks in `timeZone` show the instant and `locale` writes it. */
export function clockTime(instant: string, timeZone: string, locale: string): string {
  const written = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...parts }).format(Date.parse(instant));
  const day = written({ weekday: 'short', day: 'numeric', month: 'short' });
  return `${day}, ${written({ timeStyle: 'short' })}`;
}

/** "New York": the place that an IANA zone is named for. */
export const placeOf = (timeZone: string): string =>
  (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

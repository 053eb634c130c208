import { addMonths } from '../calendar';
import type { CivilDate } from '../proposal';

/** A calendar year, or the last twelve months. */
export type Period = string;
export const lastTwelve: Period = 'last-12';

export const isPeriod = (text: string): text is Period => text === lastTwelve || /^(19|2\d)\d{2}$/.test(text);

/** Whether a day lies in the period; in none, every day does. The last twelve months end today. */
export function inPeriod(period: Period | null, today: CivilDate): (day: CivilDate) => boolean {
  if (period === null) return () => true;
  if (period !== lastTwelve) return (day) => day.slice(0, 4) === period;
  const since = addMonths(today, -12);
  return (day) => day > since && day <= today;
}

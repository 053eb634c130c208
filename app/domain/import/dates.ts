import { isCivilDate } from '../calendar';
import type { CivilDate } from '../proposal';

/** In which order a date is written where it begins with neither a year nor anything else that decides. */
export const dateOrders = ['mdy', 'dmy'] as const;
export type DateOrder = (typeof dateOrders)[number];

/**
 * What the dates of a file say of their order. `unsure`: no day above 12 anywhere, so somebody has to say. `plain`: all of
 * them begin with the year, and nothing is to be said.
 */
export type OrderFound = { order: DateOrder; unsure: boolean; mixed: boolean; plain: boolean };

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[T ].*)?$/;

/**
 * Reads the order out of all dates of a file: only a day above 12 decides, and points, which are written between day
 * and month alone. `mixed`: both orders are sure somewhere; those of one of them can't be read then.
 */
export function orderOf(dates: readonly string[]): OrderFound {
  let asks = false;
  const sure: Record<DateOrder, number> = { mdy: 0, dmy: 0 };
  for (const text of dates) {
    const found = yearLast.exec(text.trim());
    if (!found) continue;
    const [first, mark, second] = [Number(found[1]), found[2], Number(found[3])];
    if (first > 12 || mark === '.') sure.dmy += 1;
    else if (second > 12) sure.mdy += 1;
    else if (first !== second) asks = true;
  }
  const order: DateOrder = sure.mdy > sure.dmy ? 'mdy' : 'dmy';
  const none = sure.mdy + sure.dmy === 0;
  const given = dates.filter((text) => text.trim() !== '');
  const plain = given.length > 0 && given.every((text) => yearFirst.test(text.trim()));
  return { order, unsure: none && asks, mixed: sure.mdy > 0 && sure.dmy > 0, plain };
}

/** The civil date that `text` means; null where it means none. A year of two digits is of 1970 to 2069. */
export function dateOf(text: string, order: DateOrder): CivilDate | null {
  const trimmed = text.trim();
  const plain = yearFirst.exec(trimmed);
  if (plain) return real(plain[1], plain[3], plain[4]);
  const found = yearLast.exec(trimmed);
  if (!found) return null;
  const [, first, mark, second, year = ''] = found;
  const [month, day] = order === 'mdy' && mark !== '.' ? [first, second] : [second, first];
  const full = year.length === 4 ? year : `${Number(year) < 70 ? 20 : 19}${year}`;
  return real(full, month, day);
}

function real(year = '', month = '', day = ''): CivilDate | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

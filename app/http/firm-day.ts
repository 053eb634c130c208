import { type Firm, getFirm } from '../../db/queries/firm';
import { dateIn, shortDate } from '../domain/calendar';
import { documentLocale } from '../domain/document/document-view';
import { formatMoney } from '../domain/money';
import type { CivilDate } from '../domain/proposal';
import type { Context } from './context';

/**
 * The firm, its day, and how it writes money and dates. Loaders format and pages show the strings, because Node's
 * and a browser's Intl need not agree.
 */
export type FirmDay = {
  firm: Firm;
  today: CivilDate;
  locale: string;
  money(amountMinor: number, currency: string): string;
  day(date: CivilDate): string;
  /** "7,212 clients", "1 client". */
  count(n: number, one: string): string;
};

export async function firmDay({ db, now }: Pick<Context, 'db' | 'now'>): Promise<FirmDay> {
  const firm = await getFirm(db);
  const locale = documentLocale('en', firm.locale);
  const today = dateIn(firm.time_zone, now());
  return {
    firm,
    today,
    locale,
    money: (amountMinor, currency) => formatMoney(amountMinor, currency, locale),
    day: (date) => shortDate(date, locale, today),
    count: (n, one) => `${new Intl.NumberFormat(locale).format(n)} ${n === 1 ? one : `${one}s`}`,
  };
}

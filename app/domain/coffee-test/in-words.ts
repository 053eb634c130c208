import { longDate } from '../calendar';
import { formatMoneyShort } from '../money';
import type { CivilDate, CurrencyCode } from '../proposal';

/** How the sentences of the coffee test, which are in English, write days and money. */

/** "15 December 2026". */
export const dayInWords = (date: CivilDate): string => longDate(date, 'en-GB');

/** "$2,500". */
export const moneyInWords = (amountMinor: number, currency: CurrencyCode): string =>
  formatMoneyShort(amountMinor, currency, 'en');

/** "sign, book and send". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

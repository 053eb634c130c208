import { shortDate } from '../calendar';
import { formatMoney } from '../money';
import type { Choice, CivilDate, Offer } from '../proposal';
import { totalsOf } from '../totals';
import type { Fact } from './document-parts';
import { dueRows, printable } from './document-totals';
import { documentLocale } from './document-view';
import { wordsIn } from './words/document-words';

/**
 * What is due when of what they took (`choice`; the offer as it is where there was none), in the document's words. Empty
 * where everything is due at once. Throws as `totalsOf` does.
 */
export function dueOfChoice(offer: Offer, choice: Choice | null, firmLocale: string): Fact[] {
  const words = wordsIn(offer.language);
  const locale = documentLocale(offer.language, firmLocale);
  const day = words.day ?? ((written: string) => written);
  const writing = {
    words,
    locale,
    price: (minor: number) => printable(formatMoney(minor, offer.currency, locale)),
    date: (value: CivilDate) => day(printable(shortDate(value, locale))),
  };
  const totals = choice ? totalsOf(offer, choice) : totalsOf(offer);
  return dueRows(offer, totals, writing).map(({ label, value }) => ({ label, value }));
}

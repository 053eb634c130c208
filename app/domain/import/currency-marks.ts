import { isCurrency } from '../currencies';
import type { CurrencyCode } from '../proposal';

/** Signs that stand for one currency alone. "$" and "kr" stand for many, and decide nothing. */
const signs: Record<string, CurrencyCode> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  '₫': 'VND',
  '₴': 'UAH',
  '₱': 'PHP',
  '₦': 'NGN',
  zł: 'PLN',
};

/** The currency that an amount of a file names by its sign or code, as in "1.250,50 €" or "CHF 900"; null for none. */
export function currencyIn(amount: string): CurrencyCode | null {
  const [mark] = /[\p{L}\p{Sc}]+/u.exec(amount) ?? [];
  if (mark === undefined) return null;
  const code = mark.toUpperCase();
  return signs[mark.toLowerCase()] ?? (isCurrency(code) ? code : null);
}

/** The currency that most of the amounts name; null where none of them names one. */
export function usualCurrencyIn(amounts: readonly string[]): CurrencyCode | null {
  const counts = new Map<CurrencyCode, number>();
  for (const amount of amounts) {
    const currency = currencyIn(amount);
    if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

import { convertMinor, sumMinor } from './money';
import type { CivilDate, CurrencyCode, Decimal } from './proposal';

/** One unit of `from` costs `rate` of `to`, as the firm entered it for that day. */
export type ExchangeRate = { from: CurrencyCode; to: CurrencyCode; rate: Decimal; on: CivilDate };

/** A sum of amounts in one currency, and the rates that it took. */
export type Converted = { currency: CurrencyCode; totalMinor: number; used: ExchangeRate[] };

/**
 * Amounts in several currencies as one sum in `to`, each converted and rounded before they are added. Null where a rate
 * is missing: then they stay apart.
 */
export function convertedTo(
  to: CurrencyCode,
  amounts: readonly { currency: CurrencyCode; totalMinor: number }[],
  rates: readonly ExchangeRate[],
): Converted | null {
  const used: ExchangeRate[] = [];
  const converted: number[] = [];
  for (const { currency, totalMinor } of amounts) {
    if (currency === to) {
      converted.push(totalMinor);
      continue;
    }
    const rate = rates.find((one) => one.from === currency && one.to === to);
    if (!rate) return null;
    if (!used.includes(rate)) used.push(rate);
    converted.push(convertMinor(totalMinor, rate));
  }
  return { currency: to, totalMinor: sumMinor(converted), used };
}

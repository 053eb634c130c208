import * as published from 'dinero.js/bigint/currencies';
import type { CurrencyCode } from './proposal';

/**
 * ISO 4217 codes and how many decimals each is written with, frozen with the version of dinero.js in the lock
 * file (Intl's digits differ between runtimes). MGA and MRU count in fifths there; ISO 4217 gives them two decimals.
 */
const decimals: Record<CurrencyCode, number> = Object.fromEntries(
  Object.values(published).map(({ code, base, exponent }) => [code, base === 10n ? Number(exponent) : 2]),
);

export const currencyCodes: readonly CurrencyCode[] = Object.keys(decimals).sort();

export function isCurrency(code: string): boolean {
  return Object.hasOwn(decimals, code);
}

/** How many decimals amounts in this currency have: 2 for USD, 0 for JPY, 3 for KWD. */
export function exponentOf(currency: CurrencyCode): number {
  return decimals[currency] ?? 2;
}

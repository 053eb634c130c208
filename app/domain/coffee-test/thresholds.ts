import { exponentOf } from '../currencies';
import type { CurrencyCode } from '../proposal';
import { defaultRelationshipThresholds } from '../relationship/thresholds';
import type { Footing } from './rule';

/** Where the coffee test draws its lines. The defaults are our judgement; a firm may set its own. */
export type Thresholds = {
  /** A first offer ends within so many days of its start. */
  firstOfferDays: number;
  /** An offer is open for at most so many days. */
  validDays: number;
  deliverables: number;
  /** Of everything that is printed of the offer. */
  words: number;
  options: number;
  /** At most so much of the total is due before delivery. */
  beforeDeliveryPercent: number;
  /** A fact about the client counts as fresh for so many days after it was confirmed. */
  factDays: number;
  /** The most that a first offer asks, in whole units (dollars) of a currency; null where none is drawn. */
  firstCupCeiling: number | null;
};

export const defaultThresholds: Thresholds = {
  firstOfferDays: 14,
  validDays: 30,
  deliverables: 5,
  words: 400,
  options: 3,
  beforeDeliveryPercent: 50,
  factDays: 90,
  firstCupCeiling: 2_500,
};

/**
 * What 2,500 US dollars roughly are, in a round number of whole units. Not an exchange rate: a first cup is a first
 * cup at any rate of the day. A currency that is not listed has no ceiling until the firm sets one.
 */
export const ceilings: Partial<Record<CurrencyCode, number>> = {
  USD: 2_500,
  EUR: 2_500,
  GBP: 2_000,
  CHF: 2_500,
  CAD: 3_500,
  AUD: 4_000,
  NZD: 4_000,
  SGD: 3_500,
  SEK: 25_000,
  NOK: 25_000,
  DKK: 18_000,
  PLN: 10_000,
  CZK: 60_000,
  HUF: 1_000_000,
  JPY: 400_000,
  INR: 200_000,
  BRL: 14_000,
  MXN: 50_000,
  ZAR: 45_000,
  KWD: 750,
};

/**
 * The most that a first offer asks, in minor units of `currency`: the firm's own line in the firm's currency, else the
 * listed one; null where none is drawn.
 */
export function ceilingMinor(
  currency: CurrencyCode,
  { firmCurrency, thresholds }: Pick<Footing, 'firmCurrency' | 'thresholds'>,
): number | null {
  const whole = currency === firmCurrency ? thresholds.firstCupCeiling : (ceilings[currency] ?? null);
  return whole === null ? null : whole * 10 ** exponentOf(currency);
}

/** The footing of a first offer by a firm that works in `currency` and set no thresholds. */
export const firstFooting = (currency: CurrencyCode): Footing => ({
  thresholds: { ...defaultThresholds, firstCupCeiling: ceilings[currency] ?? null },
  firmCurrency: currency,
  followsOn: false,
  largestKeptMinor: {},
  multiple: 1,
  stretch: defaultRelationshipThresholds.stretch,
  halved: false,
  pages: null,
});

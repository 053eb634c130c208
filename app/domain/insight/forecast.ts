import { sumMinor, wholeMinor } from '../money';
import type { CurrencyCode } from '../proposal';
import { shareOf } from './difference';
import { type Observed, resultOf, type SentOffer, settled } from './sent-offer';
import { bandOf, stepBands } from './step-ups';
import { enough, type Rate, z } from './wilson';

/** What the open offers in one currency may come to. Minor units. */
export type Forecast = {
  currency: CurrencyCode;
  offers: number;
  openMinor: number;
  expectedMinor: number;
  /** Hold what comes of them about 95 times in 100. */
  lowMinor: number;
  highMinor: number;
};

/** Offers that are weighed alike: first ones, and follow-ons by the size of their step. */
export const offerKinds = ['first', ...stepBands] as const;
export type OfferKind = (typeof offerKinds)[number];

export const kindOf = (offer: SentOffer, bases: ReadonlyMap<string, number>): OfferKind => {
  const base = bases.get(offer.id);
  return base === undefined ? 'first' : bandOf(offer.totalMinor, base);
};

/** By which rate offers of a kind are weighed: their own, or where that is too few, the one of `all`. */
export type Weight = { of: OfferKind | 'all'; rate: Rate };
export type Weights = Record<OfferKind, Weight>;

/** Of the whole log of the firm, whatever is asked about. Null while that is too few to say anything. */
export function weightsOf(observed: Observed, bases: ReadonlyMap<string, number>): Weights | null {
  const ended = settled({ ...observed, isAsked: () => true }).map(({ offer, yes }) => ({
    kind: kindOf(offer, bases),
    yes,
  }));
  const all = shareOf(ended, ({ yes }) => yes);
  if (all === null || all.n < enough) return null;
  const weights = offerKinds.map((kind): [OfferKind, Weight] => {
    const own = shareOf(
      ended.filter((one) => one.kind === kind),
      ({ yes }) => yes,
    );
    return [kind, own && own.n >= enough ? { of: kind, rate: own } : { of: 'all', rate: all }];
  });
  return Object.fromEntries(weights) as Weights;
}

/** The open offers that are asked about. */
export const openOffers = ({ offers, today, isAsked }: Observed): SentOffer[] =>
  offers.filter((offer) => isAsked(offer) && resultOf(offer, today) === 'open');

/** Each open offer times the firm's rate for its kind, each currency on its own. */
export function forecastsOf(
  open: readonly SentOffer[],
  bases: ReadonlyMap<string, number>,
  weights: Weights,
): Forecast[] {
  const currencies = [...new Set(open.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const asks = open
      .filter((offer) => offer.currency === currency)
      .map((offer) => ({ askMinor: offer.totalMinor, ...weights[kindOf(offer, bases)] }));
    const openMinor = sumMinor(asks.map(({ askMinor }) => askMinor));
    const expected = asks.reduce((sum, { askMinor, rate }) => sum + askMinor * rate.rate, 0);
    const reach = z * Math.sqrt(varianceOf(asks));
    return {
      currency,
      offers: asks.length,
      openMinor,
      expectedMinor: wholeMinor(expected),
      lowMinor: wholeMinor(Math.max(0, expected - reach)),
      highMinor: wholeMinor(Math.min(openMinor, expected + reach)),
    };
  });
}

/**
 * Two things are not known. Who says yes: of independent yeses each adds a²·p·(1−p) (W. Feller, "An Introduction to
 * Probability Theory and Its Applications" I, 1968, IX.5). And the rate itself, which moves all asks weighed by it
 * together: the Wilson interval, read as z standard errors to each side, adds (Σa)²·s². The law of total variance sums
 * the two (N. A. Weiss, "A Course in Probability", 2005, 385–386).
 */
function varianceOf(asks: readonly ({ askMinor: number } & Weight)[]): number {
  const sums = new Map<string, { askedMinor: number; error: number }>();
  let byChance = 0;
  for (const { askMinor, of, rate } of asks) {
    byChance += askMinor ** 2 * rate.rate * (1 - rate.rate);
    const askedMinor = askMinor + (sums.get(of)?.askedMinor ?? 0);
    sums.set(of, { askedMinor, error: (rate.high - rate.low) / (2 * z) });
  }
  return [...sums.values()].reduce((sum, { askedMinor, error }) => sum + (askedMinor * error) ** 2, byChance);
}

import { sumMinor, wholeMinor } from '../money';
import type { CurrencyCode } from '../proposal';
import { each, type InTurns } from './in-turns';
import { predictedOf } from './predicted';
import { type Observed, resultOf, type SentOffer, settledInTurns } from './sent-offer';
import { bandOf, type Sizes, stepBands } from './step-ups';
import { enough, type Rate, rateOf } from './wilson';
import { sizeOf } from './won-amounts';

/** What the open offers in one currency may come to. Minor units. */
export type Forecast = {
  currency: CurrencyCode;
  offers: number;
  openMinor: number;
  expectedMinor: number;
  /** Hold what comes of them at least 95 times in 100. */
  lowMinor: number;
  highMinor: number;
};

/** Offers that are weighed alike: first ones, and follow-ons by the size of their step. */
export const offerKinds = ['first', ...stepBands] as const;
export type OfferKind = (typeof offerKinds)[number];

/** An open offer whose amount is known: of the others nothing can be expected in money. */
export type Ask = SentOffer & { totalMinor: number };

export const kindOf = (
  { id, totalMinor }: Pick<Ask, 'id' | 'totalMinor'>,
  bases: ReadonlyMap<string, number>,
): OfferKind => {
  const base = bases.get(id);
  return base === undefined ? 'first' : bandOf(totalMinor, base);
};

/** By which rate offers of a kind are weighed: their own, or where that is too few, the one of `all`. */
export type Weight = { of: OfferKind | 'all'; rate: Rate };
export type Weights = Record<OfferKind, Weight>;

/**
 * Of the whole log of the firm, whatever is asked about. Null while that is too few to say anything. A step counts by its
 * size only where that is known whatever the answer; among all offers, and among first ones, it need not be.
 */
export function* weightsInTurns(observed: Observed, { bases, wonOnly }: Sizes): InTurns<Weights | null> {
  const counts = new Map<OfferKind | 'all', { yeses: number; n: number }>();
  const count = (kind: OfferKind | 'all', yes: boolean) => {
    const of = counts.get(kind) ?? { yeses: 0, n: 0 };
    counts.set(kind, { yeses: of.yeses + (yes ? 1 : 0), n: of.n + 1 });
  };
  yield* each(yield* settledInTurns({ ...observed, isAsked: () => true }), ({ offer, yes }) => {
    count('all', yes);
    if (!bases.has(offer.id)) count('first', yes);
    else {
      const size = sizeOf(offer, wonOnly);
      if (size !== null) count(kindOf({ id: offer.id, totalMinor: size }, bases), yes);
    }
  });
  const rate = (kind: OfferKind | 'all') => {
    const { yeses, n } = counts.get(kind) ?? { yeses: 0, n: 0 };
    return n < enough ? null : rateOf(yeses, n);
  };
  const all = rate('all');
  if (all === null) return null;
  const weights = offerKinds.map((kind): [OfferKind, Weight] => {
    const own = rate(kind);
    return [kind, own ? { of: kind, rate: own } : { of: 'all', rate: all }];
  });
  return Object.fromEntries(weights) as Weights;
}

/** The open offers that are asked about. */
export function* openOffers({ offers, today, isAsked }: Observed): InTurns<SentOffer[]> {
  const open: SentOffer[] = [];
  yield* each(offers, (offer) => {
    if (isAsked(offer) && resultOf(offer, today) === 'open') open.push(offer);
  });
  return open;
}

/** Those whose amount is known. */
export const asksOf = (open: readonly SentOffer[]): Ask[] =>
  open.flatMap((offer) => (offer.totalMinor === null ? [] : [{ ...offer, totalMinor: offer.totalMinor }]));

/** Each open offer times the chance that the firm's answers give its kind, each currency on its own. */
export function forecastsOf(
  open: readonly Ask[],
  bases: ReadonlyMap<string, number>,
  weights: Weights,
): Forecast[] {
  const currencies = [...new Set(open.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const asks = open
      .filter((offer) => offer.currency === currency)
      .map((offer) => ({ askMinor: offer.totalMinor, ...weights[kindOf(offer, bases)] }));
    const openMinor = sumMinor(asks.map(({ askMinor }) => askMinor));
    const { expected, low, high } = predictedOf(asks);
    return {
      currency,
      offers: asks.length,
      openMinor,
      expectedMinor: wholeMinor(expected),
      lowMinor: wholeMinor(low),
      highMinor: wholeMinor(high),
    };
  });
}

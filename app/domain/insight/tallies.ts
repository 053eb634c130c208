import { sumMinor } from '../money';
import type { CurrencyCode } from '../proposal';
import { shareOf } from './difference';
import { type Observed, resultOf, type SentOffer, settled } from './sent-offer';
import { daysToYes, type Middle, middleOf } from './starters';
import type { Rate } from './wilson';

export type Amount = { currency: CurrencyCode; totalMinor: number };

/** What became of the offers of one person, or of one quarter. */
export type Tally = {
  key: string;
  sent: number;
  open: number;
  yes: Rate | null;
  daysToYes: Middle;
  /** What was said yes to, each currency on its own. */
  accepted: Amount[];
};

/** One row for each key, in the order of the keys; what has none is in no row. */
export function talliesBy(observed: Observed, keyOf: (offer: SentOffer) => string | null): Tally[] {
  const groups = new Map<string, SentOffer[]>();
  for (const offer of observed.offers.filter(observed.isAsked)) {
    const key = keyOf(offer);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(offer);
    else groups.set(key, [offer]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, offers]) => {
      const ended = settled({ ...observed, offers });
      const yeses = ended.filter(({ yes }) => yes).map(({ offer }) => offer);
      return {
        key,
        sent: offers.length,
        open: offers.filter((offer) => resultOf(offer, observed.today) === 'open').length,
        yes: shareOf(ended, ({ yes }) => yes),
        daysToYes: middleOf(yeses.map(daysToYes)),
        accepted: amountsOf(yeses),
      };
    });
}

/** "2026 Q3": the quarter in which it was sent. */
export const quarterOf = ({ sentOn }: SentOffer): string =>
  `${sentOn.slice(0, 4)} Q${Math.ceil(Number(sentOn.slice(5, 7)) / 3)}`;

/** The sum in each currency, by its code; what is not known is in none. */
export function amountsOf(
  offers: readonly { currency: CurrencyCode; totalMinor: number | null }[],
): Amount[] {
  const known = offers.filter((offer) => offer.totalMinor !== null);
  const currencies = [...new Set(known.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => ({
    currency,
    totalMinor: sumMinor(
      known.filter((offer) => offer.currency === currency).map(({ totalMinor }) => totalMinor ?? 0),
    ),
  }));
}

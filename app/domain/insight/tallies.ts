import { sumMinor } from '../money';
import type { CurrencyCode } from '../proposal';
import { each, groupsInTurns, type InTurns } from './in-turns';
import { type Observed, resultOf, type SentOffer, settledInTurns } from './sent-offer';
import { daysToYes, type Middle, middleOf } from './starters';
import { type Rate, rateOf } from './wilson';

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
export function* talliesInTurns(
  observed: Observed,
  keyOf: (offer: SentOffer) => string | null,
): InTurns<Tally[]> {
  const groups = yield* groupsInTurns(observed.offers, (offer) =>
    observed.isAsked(offer) ? keyOf(offer) : null,
  );
  const rows: Tally[] = [];
  for (const [key, offers] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let open = 0;
    yield* each(offers, (offer) => {
      if (resultOf(offer, observed.today) === 'open') open += 1;
    });
    const ended = yield* settledInTurns({ ...observed, offers });
    const yeses = ended.filter(({ yes }) => yes).map(({ offer }) => offer);
    yield;
    const daysTo = middleOf(yeses.map(daysToYes));
    const accepted = amountsOf(yeses);
    yield;
    rows.push({
      key,
      sent: offers.length,
      open,
      yes: rateOf(yeses.length, ended.length),
      daysToYes: daysTo,
      accepted,
    });
  }
  return rows;
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

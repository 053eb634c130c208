import type { CivilDate } from '../proposal';
import { type AdviceFigures, adviceFigures } from './advice';
import { chainsOf } from './chains';
import { type DeclineFigures, declineFigures } from './declines';
import { type Forecast, forecastsOf, kindOf, openOffers, type Weights, weightsOf } from './forecast';
import { type LedOnCurve, ledOnCurve } from './led-on';
import { inPeriod, type Period } from './period';
import type { Observed, SentOffer } from './sent-offer';
import { leadFigures, type StarterFigures, starterFigures } from './starters';
import { basesOf, type StepFigures, stepFigures } from './step-ups';
import { quarterOf, type Tally, talliesBy } from './tallies';

/** Of which offers: of one of our people, and sent in a period; null for all. */
export type Question = { authorId: string | null; period: Period | null };

/** All that the insights say on one day. Plain data: it is kept as JSON where there is much to read. */
export type Insights = {
  all: Omit<StarterFigures, 'starter'>;
  starters: StarterFigures[];
  ledOn: LedOnCurve;
  steps: StepFigures[];
  declines: DeclineFigures[];
  advice: AdviceFigures[];
  people: Tally[];
  quarters: Tally[];
  /** Null while the firm's log is too short to weigh anything. */
  forecast: { weights: Weights; totals: Forecast[]; open: OpenAsk[] } | null;
  /** The years in which anything was sent, the latest first. */
  years: string[];
};

/** One open offer and the chance that it has, by its kind. */
export type OpenAsk = { id: string; totalMinor: number; currency: string; kind: keyof Weights };

/** The ones that close first are named; the totals hold all of them. */
const namedAsks = 8;

export function insightsOf(
  offers: readonly SentOffer[],
  today: CivilDate,
  { authorId, period }: Question,
): Insights {
  const isThen = inPeriod(period, today);
  const isAsked = ({ authorId: author, sentOn }: SentOffer) =>
    (authorId === null || author === authorId) && isThen(sentOn);
  const observed: Observed = { offers, today, isAsked };
  const chains = chainsOf(offers);
  const bases = basesOf(offers);
  const weights = weightsOf(observed, bases);
  const open = openOffers(observed);
  return {
    all: leadFigures(observed, chains),
    starters: starterFigures(observed, chains),
    ledOn: ledOnCurve(observed, chains),
    steps: stepFigures(observed, bases),
    declines: declineFigures(observed),
    advice: adviceFigures(observed),
    people: talliesBy(observed, ({ authorId: author }) => author),
    quarters: talliesBy(observed, quarterOf),
    forecast: weights && {
      weights,
      totals: forecastsOf(open, bases, weights),
      open: open
        .toSorted(byLastDay)
        .slice(0, namedAsks)
        .map((offer) => ({
          id: offer.id,
          totalMinor: offer.totalMinor,
          currency: offer.currency,
          kind: kindOf(offer, bases),
        })),
    },
    years: [...new Set(offers.map(({ sentOn }) => sentOn.slice(0, 4)))].sort().reverse(),
  };
}

/** What never closes comes last. */
const byLastDay = (a: SentOffer, b: SentOffer): number => {
  const [one, other] = [a.validUntil ?? '9999', b.validUntil ?? '9999'];
  return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1;
};

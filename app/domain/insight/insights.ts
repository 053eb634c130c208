import { lastDayOf } from '../last-day';
import type { CivilDate } from '../proposal';
import { type AdviceFigures, adviceFigures } from './advice';
import { chainsOf } from './chains';
import { type DeclineFigures, declineFigures } from './declines';
import {
  type Ask,
  asksOf,
  type Forecast,
  forecastsOf,
  kindOf,
  openOffers,
  type Weights,
  weightsOf,
} from './forecast';
import { type LedOnCurve, ledOnCurve } from './led-on';
import { inPeriod, type Period } from './period';
import type { Observed, SentOffer } from './sent-offer';
import { leadFigures, type StarterFigures, starterFigures } from './starters';
import { basesOf, type StepFigures, stepFigures, stepsOfUnknownSize } from './step-ups';
import { quarterOf, type Tally, talliesBy } from './tallies';

/** Of which offers: of one of our people, and sent in a period; null for all. */
export type Question = { authorId: string | null; period: Period | null };

/** All that the insights say on one day. Plain data: it is kept as JSON where there is much to read. */
export type Insights = {
  all: Omit<StarterFigures, 'starter'>;
  starters: StarterFigures[];
  ledOn: LedOnCurve;
  steps: StepFigures[];
  /** Steps that ended, and whose size says nothing: they are in none of the rows. */
  stepsLeftOut: number;
  declines: DeclineFigures[];
  advice: AdviceFigures[];
  people: Tally[];
  quarters: Tally[];
  /** Null while the firm's log is too short to weigh anything. */
  forecast: {
    weights: Weights;
    totals: Forecast[];
    open: OpenAsk[];
    /** How many are open of which nobody knows the amount. */
    unknown: number;
  } | null;
  /** The years in which anything was sent, the latest first. */
  years: string[];
};

/** One open offer and the chance that it has, by its kind. */
export type OpenAsk = { id: string; totalMinor: number; currency: string; kind: keyof Weights };

/** The ones that close first are named; the totals hold all of them. */
const namedAsks = 8;

/** Everything at once. */
export function insightsOf(offers: readonly SentOffer[], today: CivilDate, question: Question): Insights {
  const reading = insightsInParts(offers, today, question);
  for (;;) {
    const part = reading.next();
    if (part.done) return part.value;
  }
}

/** The same, with a pause after each part, in which whoever reads a hundred thousand lets others in. */
export function* insightsInParts(
  offers: readonly SentOffer[],
  today: CivilDate,
  { authorId, period }: Question,
): Generator<void, Insights> {
  const isThen = inPeriod(period, today);
  const isAsked = ({ authorId: author, sentOn }: SentOffer) =>
    (authorId === null || author === authorId) && isThen(sentOn);
  const observed: Observed = { offers, today, isAsked };
  const chains = chainsOf(offers);
  yield;
  const bases = basesOf(offers);
  yield;
  const weights = weightsOf(observed, bases);
  yield;
  const all = leadFigures(observed, chains);
  yield;
  const starters = starterFigures(observed, chains);
  yield;
  const ledOn = ledOnCurve(observed, chains);
  yield;
  const steps = stepFigures(observed, bases);
  const stepsLeftOut = stepsOfUnknownSize(observed, bases);
  const declines = declineFigures(observed);
  yield;
  const advice = adviceFigures(observed);
  yield;
  const people = talliesBy(observed, ({ authorId: author }) => author);
  yield;
  const quarters = talliesBy(observed, quarterOf);
  yield;
  const open = openOffers(observed);
  const asks = asksOf(open);
  const years = [...new Set(offers.map(({ sentOn }) => sentOn.slice(0, 4)))].sort().reverse();
  const forecast = weights && {
    weights,
    totals: forecastsOf(asks, bases, weights),
    unknown: open.length - asks.length,
    open: asks
      .toSorted(byLastDay)
      .slice(0, namedAsks)
      .map((offer) => askOf(offer, bases)),
  };
  return { all, starters, ledOn, steps, stepsLeftOut, declines, advice, people, quarters, forecast, years };
}

const askOf = (offer: Ask, bases: ReadonlyMap<string, number>): OpenAsk => ({
  id: offer.id,
  totalMinor: offer.totalMinor,
  currency: offer.currency,
  kind: kindOf(offer, bases),
});

/** What closes first comes first: a deal of before when it counts as run out. */
const byLastDay = (a: SentOffer, b: SentOffer): number => {
  const [one, other] = [lastDayOf(a), lastDayOf(b)];
  return one === other ? (a.id < b.id ? -1 : 1) : one < other ? -1 : 1;
};

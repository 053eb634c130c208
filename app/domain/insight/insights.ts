import { lastDayOf } from '../last-day';
import type { CivilDate } from '../proposal';
import { type AdviceFigures, adviceInTurns } from './advice';
import { chainsInTurns } from './chains';
import { type DeclineFigures, declinesInTurns } from './declines';
import {
  type Ask,
  asksOf,
  type Forecast,
  forecastsOf,
  kindOf,
  openOffers,
  type Weights,
  weightsInTurns,
} from './forecast';
import { type GrownChain, grownChainsInTurns } from './grown-chains';
import { each, type InTurns } from './in-turns';
import { type LedOnCurve, ledOnInTurns } from './led-on';
import { inPeriod, type Period } from './period';
import type { Observed, SentOffer } from './sent-offer';
import { type StandingFigures, standingsInTurns } from './standings';
import { leadsInTurns, type StarterFigures, startersInTurns } from './starters';
import { type StepFigures, sizesInTurns, stepsInTurns } from './step-ups';
import { quarterOf, type Tally, talliesInTurns } from './tallies';

/** Of which offers: of one of our people, and sent in a period; null for all. */
export type Question = { authorId: string | null; period: Period | null };

/** All that the insights say on one day. Plain data: it is kept as JSON where there is much to read. */
export type Insights = {
  all: Omit<StarterFigures, 'starter'>;
  starters: StarterFigures[];
  grown: GrownChain[];
  ledOn: LedOnCurve;
  steps: StepFigures[];
  /** Steps that ended, and whose size says nothing: they are in none of the rows. */
  stepsLeftOut: number;
  standings: StandingFigures[];
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

/** The key of the row of what no file names anybody for: with it the people add up to all that was sent. */
export const nobodyNamed = '';

/** The ones that close first are named; the totals hold all of them. */
const namedAsks = 8;

/** The same, with a pause every few milliseconds, in which whoever reads a hundred thousand lets others in. */
export function* insightsInParts(
  offers: readonly SentOffer[],
  today: CivilDate,
  { authorId, period }: Question,
): InTurns<Insights> {
  const isThen = inPeriod(period, today);
  const isAsked = ({ authorId: author, sentOn }: SentOffer) =>
    (authorId === null || author === authorId) && isThen(sentOn);
  const observed: Observed = { offers, today, isAsked };
  const chains = yield* chainsInTurns(offers);
  const sizes = yield* sizesInTurns(observed);
  const weights = yield* weightsInTurns(observed, sizes);
  const all = yield* leadsInTurns(observed, chains);
  const starters = yield* startersInTurns(observed, chains);
  const grown = yield* grownChainsInTurns(observed, chains);
  const ledOn = yield* ledOnInTurns(observed, chains);
  const { figures: steps, leftOut: stepsLeftOut } = yield* stepsInTurns(observed, sizes);
  const standings = yield* standingsInTurns(observed);
  const declines = yield* declinesInTurns(observed);
  const advice = yield* adviceInTurns(observed);
  const people = yield* talliesInTurns(observed, ({ authorId: author }) => author ?? nobodyNamed);
  const quarters = yield* talliesInTurns(observed, quarterOf);
  const open = yield* openOffers(observed);
  const asks = asksOf(open);
  const years = new Set<string>();
  yield* each(offers, ({ sentOn }) => years.add(sentOn.slice(0, 4)));
  const forecast = weights && {
    weights,
    totals: forecastsOf(asks, sizes.bases, weights),
    unknown: open.length - asks.length,
    open: asks
      .toSorted(byLastDay)
      .slice(0, namedAsks)
      .map((offer) => askOf(offer, sizes.bases)),
  };
  return {
    ...{
      all,
      starters,
      grown,
      ledOn,
      steps,
      stepsLeftOut,
      standings,
      declines,
      advice,
      people,
      quarters,
      forecast,
    },
    years: [...years].sort().reverse(),
  };
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

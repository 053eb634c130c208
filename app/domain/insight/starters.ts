import { dayNumber } from '../calendar';
import { median } from '../median';
import { type Chains, daysToNext, growthOf, ledOnWithin } from './chains';
import { each, groupsInTurns, type InTurns } from './in-turns';
import { leadMonths, type Observed, type SentOffer, settledInTurns, watchedUntil, yesOn } from './sent-offer';
import { type Rate, rateOf } from './wilson';

/** The middle of `n` observations; null of none. */
export type Middle = { median: number; n: number } | null;

/** What became of the offers that were begun from one starter offer; of `starter: null`, from none. */
export type StarterFigures = {
  starter: { id: string; name: string } | null;
  sent: number;
  /** Of those that ended; what is still open is not counted, what we took back neither. */
  yes: Rate | null;
  daysToYes: Middle;
  /** Led to another yes within twelve months, of those whose yes is that long ago. */
  ledOn: Rate | null;
  /** Days to that next yes, of those that led on so. */
  daysToNext: Middle;
  /** The largest yes of its chain as a multiple of it, of those that led on so far. */
  growth: Middle;
};

/** One row for each starter offer, the one that was sent most first. */
export function* startersInTurns(observed: Observed, chains: Chains): InTurns<StarterFigures[]> {
  const groups = yield* groupsInTurns(observed.offers, (offer) =>
    observed.isAsked(offer) ? (offer.starter?.id ?? '') : null,
  );
  const rows: StarterFigures[] = [];
  for (const offers of groups.values()) {
    const figures = yield* leadsInTurns({ ...observed, offers }, chains);
    rows.push({ starter: latestName(offers), ...figures });
  }
  return rows.sort((a, b) => b.sent - a.sent || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** The same figures of all offers that are asked about. */
export function* leadsInTurns(observed: Observed, chains: Chains): InTurns<Omit<StarterFigures, 'starter'>> {
  const until = watchedUntil(observed.today, leadMonths);
  const found = { sent: 0, ended: 0, yeses: 0, watched: 0, ledOn: 0 };
  const days: { toYes: (number | null)[]; toNext: (number | null)[]; growth: (number | null)[] } = {
    toYes: [],
    toNext: [],
    growth: [],
  };
  yield* each(observed.offers, (offer) => {
    if (observed.isAsked(offer)) found.sent += 1;
  });
  yield* each(yield* settledInTurns(observed), ({ offer, yes }) => {
    found.ended += 1;
    if (!yes) return;
    found.yeses += 1;
    days.toYes.push(daysToYes(offer));
    days.growth.push(growthOf(offer, chains));
    if (offer.answer === null || offer.answer.on > until) return;
    found.watched += 1;
    if (!ledOnWithin(offer, chains, leadMonths)) return;
    found.ledOn += 1;
    days.toNext.push(daysToNext(offer, chains));
  });
  const figures = { sent: found.sent, yes: rateOf(found.yeses, found.ended) };
  const daysTo = middleOf(days.toYes);
  yield;
  const ledOn = rateOf(found.ledOn, found.watched);
  return {
    ...{ ...figures, daysToYes: daysTo, ledOn },
    ...{ daysToNext: middleOf(days.toNext), growth: middleOf(days.growth) },
  };
}

/** Whole days from the sending to its yes; null where the log has them the other way round. */
export function daysToYes(offer: SentOffer): number | null {
  const on = yesOn(offer);
  return on === null || on < offer.sentOn ? null : dayNumber(on) - dayNumber(offer.sentOn);
}

export function middleOf(values: readonly (number | null)[]): Middle {
  const known = values.filter((value) => value !== null);
  const middle = median(known);
  return middle === null ? null : { median: middle, n: known.length };
}

/** As it was called when it was last sent. */
function latestName(offers: readonly SentOffer[]): StarterFigures['starter'] {
  return offers.reduce((latest, one) => (later(one, latest) ? one : latest)).starter;
}

const later = (a: SentOffer, b: SentOffer): boolean =>
  a.sentOn > b.sentOn || (a.sentOn === b.sentOn && a.id > b.id);
const nameOf = ({ starter }: StarterFigures): string => starter?.name ?? '';

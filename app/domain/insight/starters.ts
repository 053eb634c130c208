import { dayNumber } from '../calendar';
import { median } from '../median';
import { type Chains, daysToNext, growthOf, ledOnWithin } from './chains';
import { shareOf } from './difference';
import { leadMonths, type Observed, type SentOffer, settled, watchedUntil, yesOn } from './sent-offer';
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
export function starterFigures(observed: Observed, chains: Chains): StarterFigures[] {
  const groups = new Map<string, SentOffer[]>();
  for (const offer of observed.offers.filter(observed.isAsked)) {
    const key = offer.starter?.id ?? '';
    const group = groups.get(key);
    if (group) group.push(offer);
    else groups.set(key, [offer]);
  }
  return [...groups.values()]
    .map((offers) => ({ starter: latestName(offers), ...leadFigures({ ...observed, offers }, chains) }))
    .sort((a, b) => b.sent - a.sent || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** The same figures of all offers that are asked about. */
export function leadFigures(observed: Observed, chains: Chains): Omit<StarterFigures, 'starter'> {
  const asked = observed.offers.filter(observed.isAsked);
  const ended = settled(observed);
  const yeses = ended.filter(({ yes }) => yes).map(({ offer }) => offer);
  const until = watchedUntil(observed.today, leadMonths);
  const watched = yeses.filter(({ answer }) => answer !== null && answer.on <= until);
  const ledOn = watched.filter((offer) => ledOnWithin(offer, chains, leadMonths));
  return {
    sent: asked.length,
    yes: shareOf(ended, ({ yes }) => yes),
    daysToYes: middleOf(yeses.map(daysToYes)),
    ledOn: rateOf(ledOn.length, watched.length),
    daysToNext: middleOf(ledOn.map((offer) => daysToNext(offer, chains))),
    growth: middleOf(yeses.map((offer) => growthOf(offer, chains))),
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

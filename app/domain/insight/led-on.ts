import { dayNumber } from '../calendar';
import { type Chains, daysToNext } from './chains';
import { type Observed, yesOn } from './sent-offer';
import { type Step, survivalOf } from './survival';

/** How many yeses led on after so many days, of all that were watched so long: each only up to today. */
export type LedOnCurve = { yeses: number; ledOn: number; steps: Step[]; longestDays: number };

/** Followed for so many days at most: later than two years, hardly anything is the work of one offer. */
const followedDays = 730;

export function ledOnCurve({ offers, today, isAsked }: Observed, chains: Chains): LedOnCurve {
  const now = dayNumber(today);
  const watched = offers.filter(isAsked).flatMap((offer) => {
    const on = yesOn(offer);
    if (on === null || on > today) return [];
    const days = daysToNext(offer, chains);
    const seen = Math.min(now - dayNumber(on), followedDays);
    return [days !== null && days <= seen ? { days, happened: true } : { days: seen, happened: false }];
  });
  return {
    yeses: watched.length,
    ledOn: watched.filter(({ happened }) => happened).length,
    steps: survivalOf(watched),
    longestDays: watched.reduce((most, { days }) => Math.max(most, days), 0),
  };
}

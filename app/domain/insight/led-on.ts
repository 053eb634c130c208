import { dayNumber } from '../calendar';
import { type Chains, daysToNext } from './chains';
import { each, type InTurns } from './in-turns';
import { type Observed, yesOn } from './sent-offer';
import { intervalAfter, type Step, shareAfter, survivalOf } from './survival';
import { enough, type Rate, rateOf } from './wilson';

/** How many yeses led on after so many days, of all that were watched so long: each only up to today. */
export type LedOnCurve = {
  yeses: number;
  ledOn: number;
  steps: Step[];
  /** As long as at least ten are watched; what comes later rests on too few to be drawn. */
  longestDays: number;
  rows: LedOnRow[];
};

/** The share that led on within so many months; its `n` are the yeses that are so long ago. */
export type LedOnRow = { months: number; rate: Rate | null };

export const monthDays = 365.25 / 12;
const rowMonths = [1, 3, 6, 12, 24];

/** Followed for two years at most: later than that, hardly anything is the work of one offer. */
const followedDays = Math.round(24 * monthDays);

/** How long a yes is ago, as far as it is followed, and after how many of those days it led on. */
type Followed = { seen: number; ledOnAfter: number | null };

export function* ledOnInTurns({ offers, today, isAsked }: Observed, chains: Chains): InTurns<LedOnCurve> {
  const now = dayNumber(today);
  const followed: Followed[] = [];
  yield* each(offers, (offer) => {
    const on = yesOn(offer);
    if (on === null || on > today || !isAsked(offer)) return;
    const days = daysToNext(offer, chains);
    const seen = Math.min(now - dayNumber(on), followedDays);
    followed.push({ seen, ledOnAfter: days !== null && days <= seen ? days : null });
  });
  const steps = survivalOf(
    followed.map(({ seen, ledOnAfter }) => ({ days: ledOnAfter ?? seen, happened: ledOnAfter !== null })),
  );
  yield;
  const longest = followed.map(({ seen }) => seen).sort((a, b) => b - a);
  yield;
  return {
    yeses: followed.length,
    ledOn: followed.filter(({ ledOnAfter }) => ledOnAfter !== null).length,
    steps,
    longestDays: longest[enough - 1] ?? 0,
    rows: rowMonths
      .map((months) => ({ months, rate: rateAfter(followed, steps, Math.round(months * monthDays)) }))
      .filter(({ rate }) => rate !== null),
  };
}

/**
 * Kaplan and Meier's share with its interval, see `survivalOf`: those that are younger count as far as they were watched.
 * What has not happened is what survives, so the interval is turned round. Where it happened to none, or to all, it has
 * no width: then it is the plain share of those that were watched for the whole time, with Wilson's.
 */
function rateAfter(followed: readonly Followed[], steps: readonly Step[], days: number): Rate | null {
  const whole = followed.filter(({ seen }) => seen >= days);
  const ledOn = whole.filter(({ ledOnAfter }) => ledOnAfter !== null && ledOnAfter <= days).length;
  const plain = rateOf(ledOn, whole.length);
  const share = shareAfter(steps, days);
  if (plain === null || share <= 0 || share >= 1) return plain;
  const { low, high } = intervalAfter(steps, days);
  return { ...plain, rate: 1 - share, low: 1 - high, high: 1 - low };
}

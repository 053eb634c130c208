import type { Difference } from './difference';
import { enough, type Rate } from './wilson';

const percent = (share: number): number => Math.round(share * 100);

/** "62 % (41–79, n 21)": a share with its interval and what it rests on; too few observations say so. */
export function rateInWords(rate: Rate | null): string {
  if (rate === null) return 'nothing yet';
  if (rate.n < enough) return `too few to say (n ${rate.n})`;
  return `${percent(rate.rate)} % (${percent(rate.low)}–${percent(rate.high)}, n ${rate.n})`;
}

/** "7 of 12 …" with "; the true share is likely between 32 and 81 %" after it: a share within a sentence; null of too few observations. */
export function shareInSentence(rate: Rate | null): { counted: string; interval: string } | null {
  if (rate === null || rate.n < enough) return null;
  return {
    counted: `${rate.successes} of ${rate.n}`,
    interval: `; the true share is likely between ${percent(rate.low)} and ${percent(rate.high)}\u00a0%`,
  };
}

/** "too few to say (4 offers)" */
export function tooFewInWords(rate: Rate | null): string {
  const n = rate?.n ?? 0;
  return n === 0 ? 'too few to say (none yet)' : `too few to say (${n} ${n === 1 ? 'offer' : 'offers'})`;
}

/** Whether a share rests on enough to be shown and drawn. */
export const isEnough = (rate: Rate | null): rate is Rate => rate !== null && rate.n >= enough;

/** "+12 points (−3 to 27)" */
export function differenceInWords({ difference, low, high }: Difference): string {
  return `${signed(difference)} points (${bare(low)} to ${bare(high)})`;
}

const bare = (share: number): string => `${percent(share)}`.replace('-', '−');
const signed = (share: number): string => (percent(share) > 0 ? `+${percent(share)}` : bare(share));

/** "48 days (n 21)": the middle of what was observed; too few observations say so. */
export function middleInWords(
  middle: { median: number; n: number } | null,
  words: (median: number) => string,
): string {
  if (middle === null) return 'nothing yet';
  return middle.n < enough ? `too few to say (n ${middle.n})` : `${words(middle.median)} (n ${middle.n})`;
}

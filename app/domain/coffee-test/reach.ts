import { timesMinor } from '../money';
import { fitOf, reachMinorOf } from '../relationship/reach';
import { moneyInWords } from './in-words';
import { leastTotalMinor } from './money-advice';
import type { Footing, Rule } from './rule';
import { ceilingMinor } from './thresholds';

/** Of offers that follow on, and of their smallest option: how the ask stands to what the client's page calls reach. */
export const reachFits: Rule = {
  id: 'reach.fits',
  field: 'lines',
  kind: 'advice',
  ground: 'judgement',
  asks: 'A follow-on asks no more than what has held between you so far.',
  test: ({ offer, footing }) => {
    if (!footing.followsOn) return [];
    const { currency } = offer;
    const ceiling = ceilingMinor(currency, footing);
    const kept = footing.largestKeptMinor[currency] ?? null;
    const totalMinor = leastTotalMinor(offer);
    if (totalMinor === null || (ceiling === null && kept === null)) return [];
    const reachMinor = reachMinorOf({ ...footing, ceilingMinor: ceiling, keptMinor: kept });
    const fit = fitOf(totalMinor, reachMinor, footing);
    if (fit === 'fits') return [];
    const total = moneyInWords(totalMinor, currency);
    const fits = moneyInWords(reachMinor, currency);
    const ground = groundOf(footing, kept, ceiling, (minor) => moneyInWords(minor, currency));
    const sentence =
      fit === 'stretches'
        ? `${total} stretches what has held between you: ${ground}. ${fits} or less fits.`
        : `${total} is beyond what has held between you: ${ground}. Ask for a first step of ${fits} or less.`;
    return [{ field: 'lines', sentence }];
  },
};

function groundOf(
  { multiple, halved }: Footing,
  kept: number | null,
  ceiling: number | null,
  money: (minor: number) => string,
): string {
  const fading = halved ? ', and half of it while you hear so little of each other' : '';
  if (kept === null || timesMinor(kept, multiple) < (ceiling ?? 0)) {
    return `with nothing larger kept yet, ${money(ceiling ?? 0)} is as far as a first cup goes${fading}`;
  }
  const promise = `the largest promise you kept to them was ${money(kept)}`;
  return multiple === 1
    ? `${promise}${fading}`
    : `${promise}, and how you stand with them carries ${multiple} times that${fading}`;
}

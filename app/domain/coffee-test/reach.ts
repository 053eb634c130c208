import { moneyInWords } from './in-words';
import { leastTotalMinor } from './money-advice';
import type { Rule } from './rule';
import { ceilingMinor } from './thresholds';

/** An ask stretches up to so many times the reach; more is beyond it. */
const stretch = 2;

/**
 * Of offers that follow on, and of their smallest option. Reach: the larger of the first cup and the largest total that
 * we kept our word on with them, in that currency. An ask fits up to there, stretches up to twice as much, or is beyond.
 */
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
    const kept = footing.largestKeptMinor[currency];
    const totalMinor = leastTotalMinor(offer);
    if (totalMinor === null || (ceiling === null && kept === undefined)) return [];
    const reach = Math.max(ceiling ?? 0, kept ?? 0);
    if (totalMinor <= reach) return [];
    const total = moneyInWords(totalMinor, currency);
    const fits = moneyInWords(reach, currency);
    const ground =
      reach === kept
        ? `the largest promise you kept to them was ${fits}`
        : `with nothing larger kept yet, ${fits} is as far as a first cup goes`;
    const sentence =
      totalMinor <= reach * stretch
        ? `${total} stretches what has held between you: ${ground}. ${fits} or less fits.`
        : `${total} is beyond what has held between you: ${ground}. Ask for a first step of ${fits} or less.`;
    return [{ field: 'lines', sentence }];
  },
};

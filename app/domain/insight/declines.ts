import { shareOf } from './difference';
import { type Observed, type OfferAnswer, settled } from './sent-offer';
import type { Rate } from './wilson';

/** One reason, and its share of all that did not end in a yes. */
export type DeclineFigures = { reason: string; share: Rate | null; count: number };

/** Why offers did not end in a yes, the most frequent first. */
export function declineFigures(observed: Observed): DeclineFigures[] {
  const noes = settled(observed).flatMap(({ offer, yes }) => (yes ? [] : [reasonOf(offer.answer)]));
  return [...new Set(noes)]
    .map((reason) => {
      const share = shareOf(noes, (one) => one === reason);
      return { reason, share, count: share?.successes ?? 0 };
    })
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

/** An offer that ran out is one without an answer, whoever wrote that down. */
function reasonOf(answer: OfferAnswer | null): string {
  if (answer === null) return 'no answer';
  if (answer.kind === 'smaller') return 'asked for smaller';
  if (answer.kind === 'different') return 'asked for different';
  return answer.kind === 'not now' ? 'not now' : answer.reason || 'other';
}

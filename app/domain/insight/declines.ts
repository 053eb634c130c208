import { each, type InTurns } from './in-turns';
import { type Observed, type OfferAnswer, settledInTurns } from './sent-offer';
import { type Rate, rateOf } from './wilson';

/** One reason, and its share of all that did not end in a yes. */
export type DeclineFigures = { reason: string; share: Rate | null; count: number };

/** A file may give each deal words of its own: so many reasons are named, the others are one. */
const namedReasons = 8;
const rest = 'other';
/** Many a file has no reasons at all, and nobody has to give one. */
const unsaid = 'not said';

/**
 * Why offers did not end in a yes, the most frequent first; what is left over comes last, as "other". What nobody gave a
 * reason for is never among that.
 */
export function* declinesInTurns(observed: Observed): InTurns<DeclineFigures[]> {
  const counts = new Map<string, number>();
  let noes = 0;
  yield* each(yield* settledInTurns(observed), ({ offer, yes }) => {
    if (yes) return;
    const reason = reasonOf(offer.answer);
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
    noes += 1;
  });
  const left = counts.get(rest) ?? 0;
  counts.delete(rest);
  const ordered = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const said = ordered.filter(([reason]) => reason !== unsaid);
  const over = new Set(said.slice(namedReasons));
  const others = [...over].reduce((sum, [, count]) => sum + count, left);
  return [...ordered.filter((one) => !over.has(one)), [rest, others] as const]
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ({ reason, share: rateOf(count, noes), count }));
}

/** An offer that ran out is one without an answer, whoever wrote that down. */
function reasonOf(answer: OfferAnswer | null): string {
  if (answer === null) return 'no answer';
  if (answer.kind === 'smaller') return 'asked for smaller';
  if (answer.kind === 'different') return 'asked for different';
  return answer.kind === 'not now' ? 'not now' : answer.reason.trim() || unsaid;
}

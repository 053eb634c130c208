import { each, type InTurns } from './in-turns';
import { type Observed, resultOf, type SentOffer } from './sent-offer';

/** Of an import up to this share of the noes may lack an amount before its yeses say nothing of sizes. */
const mostMissing = 0.1;

/**
 * Imports whose amounts are known of yeses alone, or nearly: a file that says what a deal came to once it was won, and
 * nothing of those that were lost. Counted by their size, all its offers would have been said yes to, so none of them is.
 */
export function* wonAmountsOnly({ offers, today }: Observed): InTurns<ReadonlySet<string>> {
  const noes = new Map<string, { all: number; unknown: number }>();
  yield* each(offers, (offer) => {
    if (offer.importId === null || resultOf(offer, today) !== 'no') return;
    const of = noes.get(offer.importId) ?? { all: 0, unknown: 0 };
    of.all += 1;
    if (offer.totalMinor === null) of.unknown += 1;
    noes.set(offer.importId, of);
  });
  return new Set([...noes].filter(([, { all, unknown }]) => unknown > mostMissing * all).map(([id]) => id));
}

/** The size of an ask, in minor units, where it can be held against its answer; else null. */
export const sizeOf = ({ totalMinor, importId }: SentOffer, wonOnly: ReadonlySet<string>): number | null =>
  importId !== null && wonOnly.has(importId) ? null : totalMinor;

import type { CurrencyCode } from '../proposal';
import { type Chains, growthOf } from './chains';
import { each, type InTurns } from './in-turns';
import { type Observed, settledInTurns } from './sent-offer';

/** A first offer that was said yes to, and the largest yes that came of it. Minor units of its currency. */
export type GrownChain = {
  id: string;
  currency: CurrencyCode;
  fromMinor: number;
  toMinor: number;
  times: number;
};

/** More than these nobody reads. */
const named = 8;

/** The first offers from which most grew, as a multiple of their own amount; what was free has none. */
export function* grownChainsInTurns(observed: Observed, chains: Chains): InTurns<GrownChain[]> {
  const grown: GrownChain[] = [];
  yield* each(yield* settledInTurns(observed), ({ offer, yes }) => {
    const { id, currency, parentId, totalMinor } = offer;
    const times = growthOf(offer, chains);
    if (!yes || parentId !== null || times === null || times <= 1 || totalMinor === null) return;
    grown.push({ id, currency, fromMinor: totalMinor, toMinor: chains.largestMinor.get(id) ?? 0, times });
  });
  yield;
  return grown.sort((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1)).slice(0, named);
}

import type { State } from './lifecycle';

/**
 * What a proposal came to, in minor units; null where nobody knows. A file often has no amount of a deal that was not
 * won, and it is kept as zero: a deal of before, which has no number of ours, asked for nothing only where it was won
 * for nothing. An offer that we sent at zero is free.
 */
export function knownMinor({
  number,
  state,
  totalMinor,
}: {
  number: string | null;
  state: State;
  totalMinor: number;
}): number | null {
  return number === null && totalMinor === 0 && unwon.has(state) ? null : totalMinor;
}

const unwon: ReadonlySet<State> = new Set(['sent', 'declined', 'withdrawn']);

import type { CivilDate } from '../../proposal';
import { elementsOf, type Ledger } from '../ledger';

/** An element with both places, and where each stood in the earlier version. */
export type ReviewedElement = {
  name: string;
  ours: Place;
  theirs: Place;
  /** What we do about it, and by when; empty and null where nothing is planned. */
  action: string;
  actOn: CivilDate | null;
};
/** Null where none is given. `was` is null too where it is the same. */
export type Place = { now: number | null; was: number | null };

/**
 * The elements of the latest version in the order of their places, ours where they gave none. Compared with the last
 * version that is `earlier` than the period, or where there is none, with the first one.
 */
export function reviewedElements(
  ledgers: readonly Ledger[],
  earlier: (ledger: Ledger) => boolean,
): ReviewedElement[] {
  const [latest, ...older] = ledgers;
  if (!latest) return [];
  const before = older.find(earlier) ?? older.at(-1);
  const then = new Map((before ? elementsOf(before) : []).map((element) => [element.name, element]));
  return elementsOf(latest)
    .map(({ name, ourRank, theirRank }, at): ReviewedElement => {
      const { action = '', actOn = null } = latest.lines[at] ?? {};
      return {
        ...{ name, action, actOn },
        ours: placeOf(ourRank, then.get(name)?.ourRank),
        theirs: placeOf(theirRank, then.get(name)?.theirRank),
      };
    })
    .sort((a, b) => order(a.theirs) - order(b.theirs) || order(a.ours) - order(b.ours) || 0);
}

const placeOf = (now: number | null, was: number | null | undefined): Place => ({
  now,
  was: now === null || was === now ? null : (was ?? null),
});
/** Not Infinity: the difference of two would be no number. */
const order = ({ now }: Place): number => now ?? 1000;

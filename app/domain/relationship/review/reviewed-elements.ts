import type { CivilDate } from '../../proposal';
import type { Ledger, TheirRanking } from '../ledger';
import { bothSides, isSamePerson, rankingsOf } from '../rankings';

/** An element with both places, and where each stood in the earlier version. */
export type ReviewedElement = {
  name: string;
  ours: Place;
  theirs: Place;
  /** What we do about it, and by when; empty and null where nothing is planned. */
  action: string;
  actOn: CivilDate | null;
};
/** Null where none is given, half a place in the middle of several people. `was` is null too where it is the same. */
export type Place = { now: number | null; was: number | null };

/**
 * The elements of the latest version in the order of their places, ours where they gave none. Compared with the last
 * version that is `earlier` than the period, or where there is none, with the first one. Their places are compared only
 * where the same people ranked both: that another ranks it too is nobody's change of mind.
 */
export function reviewedElements(
  ledgers: readonly Ledger[],
  earlier: (ledger: Ledger) => boolean,
): ReviewedElement[] {
  const [latest] = ledgers;
  if (!latest) return [];
  const at = ledgers.findIndex((ledger, index) => index > 0 && earlier(ledger));
  const before = ledgers.slice(at === -1 ? Math.max(1, ledgers.length - 1) : at);
  const then = new Map(bothSides(before).map((element) => [element.name, element]));
  const isComparable = areTheSame(rankingsOf(ledgers), rankingsOf(before));
  return bothSides(ledgers)
    .map(({ name, ourRank, theirRank }, index): ReviewedElement => {
      const { action = '', actOn = null } = latest.lines[index] ?? {};
      return {
        ...{ name, action, actOn },
        ours: placeOf(ourRank, then.get(name)?.ourRank),
        theirs: placeOf(theirRank, isComparable ? then.get(name)?.theirRank : null),
      };
    })
    .sort((a, b) => order(a.theirs) - order(b.theirs) || order(a.ours) - order(b.ours) || 0);
}

const areTheSame = (some: readonly TheirRanking[], others: readonly TheirRanking[]): boolean =>
  some.length === others.length && some.every((one) => others.some((other) => isSamePerson(one, other)));

const placeOf = (now: number | null, was: number | null | undefined): Place => ({
  now,
  was: now === null || was === now ? null : (was ?? null),
});
/** Not Infinity: the difference of two would be no number. */
const order = ({ now }: Place): number => now ?? 1000;

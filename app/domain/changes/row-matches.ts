import { likeness } from './word-marks';

/** A row before and after; one side is missing where it went or came. */
export type Match<Row> = { before: Row; after: Row } | { before: Row } | { after: Row };

/** From here on two rows are one that was reworded. */
const alike = 0.4;
/** Longer lists than these are matched by their places. */
const mostPairs = 10_000;

/**
 * Which rows of two lists are the same one: equal rows first, then the likest by `textOf`, each taken once. In the
 * order of `after`, what went at the end. `reordered`: rows that stayed stand in another order.
 */
export function matchRows<Row>(
  before: Row[],
  after: Row[],
  { textOf, same }: { textOf(row: Row): string; same(one: Row, other: Row): boolean },
): { matches: Match<Row>[]; reordered: boolean } {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (now: number, old: number) => {
    partner.set(now, old);
    taken.add(old);
  };
  for (const [now, row] of after.entries()) {
    const old = before.findIndex((other, index) => !taken.has(index) && same(other, row));
    if (old >= 0) pair(now, old);
  }
  const oldLeft = before.flatMap((row, index) => (taken.has(index) ? [] : [{ row, index }]));
  const nowLeft = after.flatMap((row, index) => (partner.has(index) ? [] : [{ row, index }]));
  const pairs =
    oldLeft.length * nowLeft.length > mostPairs
      ? nowLeft.map(({ index }, place) => ({ now: index, old: oldLeft[place]?.index ?? -1, like: 1 }))
      : nowLeft.flatMap((now) =>
          oldLeft.map((old) => ({
            now: now.index,
            old: old.index,
            like: likeness(textOf(old.row), textOf(now.row)),
          })),
        );
  for (const { now, old, like } of pairs.sort((a, b) => b.like - a.like)) {
    if (like >= alike && old >= 0 && !partner.has(now) && !taken.has(old)) pair(now, old);
  }
  const places = after.flatMap((_, now) => partner.get(now) ?? []);
  return {
    matches: [
      ...after.map((row, now): Match<Row> => {
        const old = before[partner.get(now) ?? -1];
        return old === undefined ? { after: row } : { before: old, after: row };
      }),
      ...before.flatMap((row, index): Match<Row>[] => (taken.has(index) ? [] : [{ before: row }])),
    ],
    reordered: places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0)),
  };
}

import { forgotten } from '../erasing';
import { median } from '../median';
import { wordsKey } from '../name-key';
import type { Element } from './elements';
import { elementsOf, type Field, fieldOf, type Ledger, type TheirRanking } from './ledger';

/**
 * Each person's latest ranking of the list that stands, in the order in which they first ranked it, with its ranks in
 * the order of the lines that stand. A list that said something else was another: what was ranked of it is no more.
 * `ledgers`: all versions, the latest first.
 */
export function rankingsOf(ledgers: readonly Ledger[]): TheirRanking[] {
  const [stands] = ledgers;
  if (!stands) return [];
  const other = ledgers.findIndex((ledger) => !saysTheSame(ledger, stands));
  const same = other === -1 ? ledgers : ledgers.slice(0, other);
  const byPerson = new Map<string, TheirRanking>();
  for (const { lines, theirs } of same.toReversed()) {
    if (theirs) byPerson.set(personKey(theirs), { ...theirs, ranks: inOrderOf(stands, lines, theirs.ranks) });
  }
  return [...byPerson.values()];
}

/** The ranks of some lines, as they are of a list that says the same in an order of its own. */
export const inOrderOf = (
  { lines }: Pick<Ledger, 'lines'>,
  from: Ledger['lines'],
  ranks: readonly number[],
): number[] => {
  const keys = from.map(({ name }) => wordsKey(name));
  return lines.map(({ name }) => ranks[keys.indexOf(wordsKey(name))] ?? 0);
};

/**
 * The lines by their words, as the client's form names its places: our own order would say how we rank them. Gives where
 * each stands in our list.
 */
export const blindOrder = (lines: readonly { name: string }[]): number[] =>
  lines
    .map(({ name }, index) => ({ key: wordsKey(name), index }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
    .map(({ index }) => index);

/** Whoever gave one name is one person; those who were forgotten have none, and are told apart by their links. */
export const isSamePerson = (one: Named, other: Named): boolean => personKey(one) === personKey(other);

/** Whether two names may be one that was put right: they begin alike. */
export const mayBeOneName = (one: string, other: string): boolean =>
  wordsKey(one).slice(0, 3) === wordsKey(other).slice(0, 3);

type Named = Pick<TheirRanking, 'by' | 'linkId'>;
const personKey = ({ by, linkId }: Named): string =>
  by === forgotten ? `${forgotten} ${linkId}` : wordsKey(by);

const saysTheSame = (one: Ledger, other: Ledger): boolean => String(keysOf(one)) === String(keysOf(other));
const keysOf = ({ lines }: Ledger): string[] => lines.map(({ name }) => wordsKey(name)).sort();

/**
 * The elements of the list that stands, theirs at the middle of the places that each of them gives: half a place where
 * two in the middle are one apart.
 */
export function bothSides(ledgers: readonly Ledger[]): Element[] {
  const [stands] = ledgers;
  if (!stands) return [];
  const rankings = rankingsOf(ledgers);
  return elementsOf(stands).map((element, at) => ({
    ...element,
    theirRank: median(rankings.flatMap(({ ranks }) => ranks[at] ?? [])),
  }));
}

/** An element with the place that each person gives it, its field, and who would put it in another. */
export type Standing = {
  element: Element;
  places: { by: string; rank: number }[];
  field: Field | null;
  parted: { by: string; field: Field }[];
};

/** How each element of the list stands, in the order of our places. Several people part where fields differ. */
export function standingsOf(ledgers: readonly Ledger[]): Standing[] {
  const rankings = rankingsOf(ledgers);
  const elements = bothSides(ledgers);
  return elements
    .map((element, at): Standing => {
      const field = fieldOf(element, elements.length);
      const places = rankings.map(({ by, ranks }) => ({ by, rank: ranks[at] ?? 0 }));
      const parted = places.flatMap(({ by, rank }) => {
        const own = fieldOf({ ...element, theirRank: rank }, elements.length);
        return own !== null && own !== field ? [{ by, field: own }] : [];
      });
      return { element, places, field, parted };
    })
    .sort((a, b) => order(a.element) - order(b.element));
}

/** Not Infinity: the difference of two would be no number. */
const order = ({ ourRank }: Element): number => ourRank ?? 1000;

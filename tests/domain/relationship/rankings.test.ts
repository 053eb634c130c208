import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forgotten } from '~/domain/erasing';
import { fieldOf, type Ledger, type TheirRanking } from '~/domain/relationship/ledger';
import { bothSides, rankingsOf, standingsOf } from '~/domain/relationship/rankings';

const ranked = (by: string, ranks: number[], linkId = by): TheirRanking => ({
  ...{ ranks, words: '', by, at: '2026-11-22T12:00:00Z', linkId, told: null },
});
const ledger = (names: string[], theirs: TheirRanking | null): Ledger => ({
  ...{ version: 1, currency: 'USD', theirs, madeAt: '2026-11-22T12:00:00Z', madeBy: '' },
  lines: names.map((name, at) => ({
    ...{ name, ourRank: at + 1, valueToUsMinor: null, valueToThemMinor: null },
    ...{ action: '', actOn: null, was: '' },
  })),
});
const names = ['Dates', 'Price', 'Doors'];
const said = (ledgers: Ledger[]) => rankingsOf(ledgers).map(({ by, ranks }) => [by, ranks]);

describe('the rankings that stand', () => {
  test('are one for each person, the first to rank it first, and the later one of the same person in place of the earlier', () => {
    expect(
      said([
        ledger(names, ranked('dana fox', [3, 2, 1])),
        ledger(names, ranked('Tom Berg', [2, 1, 3])),
        ledger(names, ranked('Dana  Fox', [1, 2, 3])),
      ]),
    ).toEqual([
      ['dana fox', [3, 2, 1]],
      ['Tom Berg', [2, 1, 3]],
    ]);
  });

  test('follow their lines where these stand in another order now, or were tidied up', () => {
    const before = ledger(names, ranked('Dana Fox', [1, 2, 3]));
    expect(said([ledger(['doors!', 'Dates', 'Price'], ranked('Tom Berg', [1, 2, 3])), before])).toEqual([
      ['Dana Fox', [3, 1, 2]],
      ['Tom Berg', [1, 2, 3]],
    ]);
  });

  test('are none of a list that says something else by now, even where it said this before', () => {
    const same = ledger(names, ranked('Dana Fox', [1, 2, 3]));
    const other = ledger(['Dates', 'Price', 'Speed'], ranked('Tom Berg', [1, 2, 3]));
    expect(said([ledger(names, null), other, same])).toEqual([]);
    expect(rankingsOf([])).toEqual([]);
  });

  test('keep two who were forgotten apart by their links', () => {
    const [one, other] = [ranked(forgotten, [1, 2, 3], 'one'), ranked(forgotten, [3, 2, 1], 'other')];
    expect(said([ledger(names, one), ledger(names, other), ledger(names, one)])).toEqual([
      [forgotten, [1, 2, 3]],
      [forgotten, [3, 2, 1]],
    ]);
  });
});

describe('what follows from several rankings', () => {
  const two = [ledger(names, ranked('Tom Berg', [3, 2, 1])), ledger(names, ranked('Dana Fox', [2, 1, 3]))];

  test('goes by the middle of their places, and names whom it is another for', () => {
    const rows = standingsOf(two).map(({ element, places, field, parted }) => [
      `${element.name} ${element.theirRank} ${field}`,
      places.map(({ by, rank }) => `${by} ${rank}`).join(', '),
      parted.map(({ by, field }) => `${by}: ${field}`).join(', '),
    ]);
    expect(rows).toEqual([
      ['Dates 2.5 increase', 'Dana Fox 2, Tom Berg 3', 'Dana Fox: defend'],
      ['Price 1.5 defend', 'Dana Fox 1, Tom Berg 2', ''],
      ['Doors 2 nurture', 'Dana Fox 3, Tom Berg 1', 'Dana Fox: leave'],
    ]);
  });

  test('is the ranking itself where one person ranked it', () => {
    const places = bothSides([ledger(names, ranked('Dana Fox', [3, 1, 2]))]).map(
      ({ theirRank }) => theirRank,
    );
    expect(places).toEqual([3, 1, 2]);
    expect(bothSides([ledger(names, null)]).map(({ theirRank }) => theirRank)).toEqual([null, null, null]);
  });

  test('parts nobody where all rank alike, and takes no place that lies beyond what they gave', () => {
    const ranking = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5 });
    const list = ['A', 'B', 'C', 'D', 'E'];
    fc.assert(
      fc.property(fc.array(ranking, { minLength: 1, maxLength: 5 }), (rankings) => {
        const by = rankings.map((ranks, at) => ledger(list, ranked(`Person ${at}`, ranks)));
        for (const { element, places, field, parted } of standingsOf(by)) {
          const ranks = places.map(({ rank }) => rank);
          expect(element.theirRank).toBeGreaterThanOrEqual(Math.min(...ranks));
          expect(element.theirRank).toBeLessThanOrEqual(Math.max(...ranks));
          const fields = ranks.map((theirRank) => fieldOf({ ...element, theirRank }, 5));
          expect(parted).toHaveLength(fields.filter((own) => own !== field).length);
        }
      }),
    );
  });
});

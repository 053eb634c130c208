import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesInWords } from '~/domain/import/change-words';
import type { ChainRule, Reading } from '~/domain/import/deal';
import type { HeldDeal } from '~/domain/import/deal-changes';
import type { DealsTable } from '~/domain/import/deals-table';
import { guessColumns } from '~/domain/import/guess-columns';
import { guessReading } from '~/domain/import/guess-reading';
import { importPlan, type Known } from '~/domain/import/import-plan';
import { reportOf, takenOf } from '~/domain/import/import-report';

const header = ['id', 'client', 'product', 'stage', 'engage_date', 'close_date', 'value'];
const table = (...rows: string[][]): DealsTable => ({
  header,
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
});
const nothing: Known = {
  clients: [],
  people: [],
  titles: [],
  contacts: [],
  held: new Map(),
  linked: [],
  alike: [],
};
const today = '2026-11-22';
/** As if these rows had been taken before, and nothing had been recorded since but `now`. */
function here(...rows: string[][]): Known {
  const { deals } = planOf(table(...rows));
  const held = deals.map(
    ({ key, ...deal }) =>
      [key, { id: `id ${key}`, said: deal, now: { ...deal, state: deal.becomes } }] as const,
  );
  return { ...nothing, held: new Map(held) };
}

function planOf(given: DealsTable, changes: Partial<Reading> = {}, known = nothing) {
  const reading = guessReading(given, guessColumns(given), { currency: 'USD', source: 'crm' });
  return importPlan(given, { ...reading, dateOrder: 'mdy', ...changes }, known, today);
}

describe('a row', () => {
  test('that was won is a kept promise, one that was lost a no, an open one an offer with them', () => {
    const { deals } = planOf(
      table(
        ['1', 'Acme', 'Review', 'Won', '1/2/2025', '1/31/2025', '900'],
        ['2', 'Acme', 'Review', 'Lost', '2/2/2025', '2/28/2025', '0'],
        ['3', 'Acme', 'Audit', 'Engaging', '3/2/2025', '', ''],
      ),
    );
    expect(
      deals.map(({ becomes, startedOn, closedOn, amountMinor, parent }) => [
        becomes,
        startedOn,
        closedOn,
        amountMinor,
        parent,
      ]),
    ).toEqual([
      ['delivered', '2025-01-02', '2025-01-31', 900_00, null],
      ['declined', '2025-02-02', '2025-02-28', 0, '1'],
      ['sent', '2025-03-02', null, 0, '1'],
    ]);
  });

  test('whose amount names its currency is in that one, whatever is usual', () => {
    const { deals, refused } = planOf(
      table(
        ['1', 'Acme', 'Review', 'Won', '1/2/2025', '1/31/2025', '900 €'],
        ['2', 'Acme', 'Review', 'Won', '1/2/2025', '1/31/2025', '900'],
        ['3', 'Acme', 'Review', 'Won', '1/2/2025', '1/31/2025', '£900'],
      ),
    );
    expect(refused).toEqual([]);
    expect(deals.map(({ currency }) => currency)).toEqual(['EUR', 'EUR', 'GBP']);
  });

  test.each([
    ['no client', ['1', '', 'R', 'Won', '1/2/2025', '1/31/2025', '9']],
    ['no key', ['', 'A', 'R', 'Won', '1/2/2025', '1/31/2025', '9']],
    ['unknown stage', ['1', 'A', 'R', 'Purple', '1/2/2025', '1/31/2025', '9']],
    ['no amount', ['1', 'A', 'R', 'Won', '1/2/2025', '1/31/2025', '']],
    ['bad amount', ['1', 'A', 'R', 'Won', '1/2/2025', '1/31/2025', '9.999']],
    ['no start', ['1', 'A', 'R', 'Engaging', '', '', '']],
    ['no close', ['1', 'A', 'R', 'Lost', '1/2/2025', '', '']],
    ['bad date', ['1', 'A', 'R', 'Lost', '1/2/2025', '2/30/2025', '']],
    ['closed first', ['1', 'A', 'R', 'Won', '1/31/2025', '1/2/2025', '9']],
    ['to come', ['1', 'A', 'R', 'Won', '1/2/2025', '1/2/2027', '9']],
    ['too long', ['1', 'A'.repeat(201), 'R', 'Won', '1/2/2025', '1/31/2025', '9']],
  ])('is refused for “%s”, with its line', (reason, cells) => {
    const fine = ['0', 'A', 'R', 'Won', '1/2/2025', '1/31/2025', '9'];
    const plan = planOf(table(fine, cells));
    expect(plan.refused).toMatchObject([{ line: 3, reason }]);
    expect(plan.deals).toHaveLength(1);
  });

  test('that says the same of one key is taken once; what differs is refused whole', () => {
    const row = ['1', 'A', 'R', 'Won', '1/2/2025', '1/31/2025', '9'];
    expect(planOf(table(row, row)).twice).toEqual([{ line: 3, of: 2 }]);
    const others = ['2', '3', '4'].map((key) => [key, ...row.slice(1)]);
    const torn = planOf(table(row, row, [...row.slice(0, 6), '10'], ...others));
    expect(torn.deals).toHaveLength(3);
    expect(torn.refused.map(({ line, reason }) => [line, reason])).toEqual(
      [2, 3, 4].map((line) => [line, 'same key']),
    );
  });

  test('that came before, and says the same, is here already', () => {
    const row = ['1', 'A', 'R', 'Won', '1/2/2025', '1/31/2025', '9'];
    expect(planOf(table(row), {}, here(row))).toMatchObject({
      deals: [],
      changed: [],
      here: [{ line: 2, key: '1' }],
    });
  });

  test('in a file without keys is another deal, however alike', () => {
    const row = ['1', 'A', 'R', 'Won', '1/2/2025', '1/31/2025', '9'];
    const { columns } = guessReading(table(row), guessColumns(table(row)), { currency: 'USD', source: 'x' });
    const { deals } = planOf(table(row, row), { columns: { ...columns, key: null } });
    expect(new Set(deals.map(({ key }) => key)).size).toBe(2);
  });
});

describe('what led to what', () => {
  const rows = table(
    ['a', 'Acme', 'R', 'Won', '1/2/2025', '1/31/2025', '900'],
    ['b', 'Acme', 'R', 'Won', '2/2/2025', '2/28/2025', '500'],
    ['c', 'Acme', 'R', 'Won', '3/2/2025', '3/31/2025', '700'],
    // Began before anything was won.
    ['d', 'Acme', 'R', 'Won', '1/15/2025', '4/1/2025', '9000'],
    ['e', 'Other', 'R', 'Won', '5/2/2025', '5/31/2025', '700'],
    // Nobody said that it is the same client.
    ['f', 'acme', 'R', 'Won', '6/2/2025', '6/30/2025', '9000'],
  );
  test.each<[ChainRule, Record<string, string>]>([
    ['none', {}],
    ['order', { b: 'a', c: 'b' }],
    ['growth', { c: 'b' }],
  ])('by the rule “%s”', (chain, parents) => {
    const { deals } = planOf(rows, { chain });
    expect(Object.fromEntries(deals.flatMap(({ key, parent }) => (parent ? [[key, parent]] : [])))).toEqual(
      parents,
    );
  });

  test('may be a deal that is here; never one in another currency where it has to have grown', () => {
    const won = {
      client: 'Acme',
      won: true,
      startedOn: '2024-01-01',
      closedOn: '2024-02-01',
      amountMinor: 100_00,
      ...{ order: 'old', rule: null, parent: null },
    };
    const known = (currency: string): Known => ({ ...nothing, linked: [{ ...won, ref: 'old', currency }] });
    expect(planOf(rows, { chain: 'growth' }, known('USD')).deals.find(({ key }) => key === 'a')?.parent).toBe(
      'old',
    );
    expect(
      planOf(rows, { chain: 'growth' }, known('EUR')).deals.find(({ key }) => key === 'a')?.parent,
    ).toBeNull();
  });
});

describe('of any file', () => {
  const cell = (...values: string[]) => fc.constantFrom(...values);
  const anyRow = fc.tuple(
    cell('1', '2', '3', '4', '5', '6', ''),
    cell('Acme', 'ACME', 'Ac-me', 'Other', ''),
    cell('GTXPro', 'GTX Pro', ''),
    cell('Won', 'Lost', 'Engaging', 'Prospecting', 'Purple'),
    cell('1/2/2025', '1/31/2025', 'x', ''),
    cell('1/31/2025', '3/1/2025', '1/2/2027', ''),
    cell('900', '500', '', 'x'),
  );
  const anyRows = fc.array(anyRow, { maxLength: 30 });

  test('every row is in exactly one list', () => {
    fc.assert(
      fc.property(anyRows, anyRows, (before, rows) => {
        const plan = planOf(table(...rows), {}, here(...before));
        const lines = [plan.deals, plan.twice, plan.changed, plan.here, plan.leftOut, plan.refused].flatMap(
          (list) => list.map(({ line }) => line),
        );
        expect(lines.toSorted((a, b) => a - b)).toEqual(rows.map((_, at) => at + 2));
        const report = reportOf(plan);
        const sum =
          takenOf(report) + report.twice.length + report.changed.length + report.here + report.refused.length;
        expect(sum + report.leftOut.reduce((all, { rows: out }) => all + out, 0)).toBe(report.rows);
      }),
    );
  });

  test('the order of its rows does not matter', () => {
    const shuffled = anyRows.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, fc.constantFrom<ChainRule>('order', 'growth'), ([rows, others], chain) => {
        const bare = (given: string[][]) => {
          const { deals, refused, leftOut, twice, merged } = planOf(table(...given), {
            chain,
            columns,
            stages,
          });
          const without = (list: { line: number }[]) =>
            list.map(({ line: _, ...rest }) => JSON.stringify({ ...rest, of: 0 })).sort();
          return {
            deals: deals.map(({ line: _, ...deal }) => deal),
            refused: without(refused),
            leftOut: without(leftOut),
            twice: without(twice),
            merged,
          };
        };
        expect(bare(others)).toEqual(bare(rows));
      }),
    );
  });
  const columns = {
    key: 0,
    client: 1,
    title: 2,
    stage: 3,
    started: 4,
    closed: 5,
    amount: 6,
    contact: null,
    email: null,
    seller: null,
    currency: null,
    reason: null,
  };
  const stages = { Won: 'delivered', Lost: 'declined', Engaging: 'sent', Prospecting: 'left out' } as const;
});

describe('a row of a file without keys', () => {
  const columns = { ...guessColumns(table()), key: null };
  const won = ['', 'Acme', 'Review', 'Won', '1/2/2025', '1/31/2025', '900'];
  const lost = ['', 'Acme', 'Audit', 'Lost', '2/2/2025', '2/28/2025', '0'];
  const open = ['', 'Acme', 'Audit', 'Engaging', '3/2/2025', '', ''];
  /** What stands here by a file of before; of the same source, by the keys that its rows make. */
  const came = (...rows: string[][]): Known => {
    const { deals } = planOf(table(...rows), { columns });
    const held = deals.map(({ key, ...deal }): [string, HeldDeal] => [
      key,
      { id: `id ${key}`, said: deal, now: { ...deal, state: deal.becomes } },
    ]);
    return { ...nothing, held: new Map(held), alike: held.map(([, one]) => one) };
  };
  const alike = (known: Known, ...rows: string[][]) => {
    const plan = planOf(table(...rows), { columns }, known);
    const say = { money: (minor: number) => String(minor / 100), day: String };
    return {
      taken: plan.deals.length,
      here: plan.here.length,
      like: plan.alike.map(({ line, title, changes }) => [line, title, changesInWords(changes, say)]),
    };
  };
  const changed = (row: string[], changes: Record<number, string>) =>
    row.map((cell, at) => changes[at] ?? cell);

  test('that says another amount, or that an open deal is won, looks like the one that is here', () => {
    const rows = [changed(won, { 6: '950' }), changed(open, { 3: 'Won', 5: '4/1/2025', 6: '500' }), lost];
    expect(alike(came(won, lost, open), ...rows)).toEqual({
      ...{ taken: 2, here: 1 },
      like: [
        [2, 'Review', '900 → 950'],
        [3, 'Audit', 'Open → Won, decided 2025-04-01, 500'],
      ],
    });
  });

  test('looks like it in any spelling, and like one of another source that says the same', () => {
    const known = came(won);
    const spelled = changed(won, { 1: 'ACME', 2: 're-view', 6: '950' });
    expect(alike(known, spelled).like).toEqual([[2, 're-view', '900 → 950']]);
    expect(alike({ ...known, held: new Map() }, won).like).toEqual([[2, 'Review', '']]);
  });

  test('looks like none where the file has that one too, or where client, name or first day is another', () => {
    const known = came(won);
    expect(alike(known, won, changed(won, { 6: '950' }))).toEqual({ taken: 1, here: 1, like: [] });
    for (const other of [{ 1: 'Lumen' }, { 2: 'Audit' }, { 4: '1/3/2025' }] as Record<number, string>[]) {
      expect(alike(known, changed(won, { 6: '950', ...other }))).toEqual({ taken: 1, here: 0, like: [] });
    }
  });
});

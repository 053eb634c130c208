import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChainRule, chainRules, type Reading } from '~/domain/import/deal';
import { type LinkedDeal, linksAnew } from '~/domain/import/deal-chains';
import type { HeldDeal } from '~/domain/import/deal-changes';
import type { DealsTable } from '~/domain/import/deals-table';
import { importPlan, type Known } from '~/domain/import/import-plan';
import { tieOf } from '~/domain/import/plan-links';

const header = ['id', 'client', 'product', 'stage', 'engage_date', 'close_date', 'value'];
const columns = {
  ...{ key: 0, client: 1, title: 2, stage: 3, started: 4, closed: 5, amount: 6 },
  ...{ contact: null, email: null, seller: null, currency: null, reason: null },
};
type File = { rows: string[][]; source: string; chain: ChainRule };
const table = ({ rows }: File): DealsTable => ({
  header,
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
});
const reading = ({ source, chain }: File): Reading => ({
  ...{ columns, source, chain, dateOrder: 'mdy', decimalMark: '.', currency: 'USD', sellersHere: false },
  stages: { Won: 'delivered', Lost: 'declined', Engaging: 'sent' },
  merging: { client: {}, contact: {}, seller: {}, title: {} },
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

/** What each deal grew from once these files came, one after the other. */
function linkedAfter(files: readonly File[]): Record<string, string | null> {
  let linked: LinkedDeal[] = [];
  const held = new Map<string, Map<string, HeldDeal>>();
  for (const file of files) {
    const { source, chain } = file;
    const ours = held.get(source) ?? new Map<string, HeldDeal>();
    held.set(source, ours);
    const plan = importPlan(table(file), reading(file), { ...nothing, held: ours, linked }, '2026-11-22');
    const id = (key: string) => tieOf(key, source);
    const keys = new Set(plan.deals.map(({ key }) => key));
    const anew = new Map(plan.relinked.map(({ ref, to }) => [ref, to]));
    const named = (ref: string | null) => (ref !== null && keys.has(ref) ? id(ref) : ref);
    linked = linked.map((deal) =>
      anew.has(deal.ref) ? { ...deal, parent: named(anew.get(deal.ref) ?? null) } : deal,
    );
    for (const deal of plan.deals) {
      const won = deal.becomes === 'delivered';
      linked.push({
        ...deal,
        ref: id(deal.key),
        won,
        order: id(deal.key),
        rule: chain,
        parent: named(deal.parent),
      });
      ours.set(deal.key, { id: id(deal.key), said: deal, now: { ...deal, state: deal.becomes } });
    }
  }
  return Object.fromEntries(linked.map(({ ref, parent }) => [ref, parent]));
}

const deal = (key: string, year: number): string[] => [
  ...[key, 'Acme', 'Review', 'Won', `1/2/${year}`, `2/3/${year}`, String(year)],
];

describe('files that come one after the other', () => {
  const crm = { source: 'crm', chain: 'order' } as const;
  const first: File = { rows: [deal('1', 2020)], ...crm };
  const second: File = { rows: [deal('2', 2021)], ...crm };

  test('link what is here to what comes from before it', () => {
    const links = { [tieOf('1', 'crm')]: null, [tieOf('2', 'crm')]: tieOf('1', 'crm') };
    expect(linkedAfter([first, second])).toEqual(links);
    expect(linkedAfter([second, first])).toEqual(links);
  });

  test('leave a deal alone that grew from none by the rule of its own import', () => {
    const alone = linkedAfter([{ ...second, chain: 'none' }, first]);
    expect(alone[tieOf('2', 'crm')]).toBeNull();
  });

  const anyDeal = fc.record({
    client: fc.constantFrom('Acme', 'acme', 'Other'),
    stage: fc.constantFrom('Won', 'Won', 'Lost', 'Engaging'),
    from: fc.integer({ min: 1, max: 20 }),
    days: fc.integer({ min: 0, max: 8 }),
    amount: fc.integer({ min: 1, max: 4 }),
    file: fc.integer({ min: 0, max: 2 }),
    twice: fc.boolean(),
  });
  const anyFiles = fc
    .tuple(
      fc.array(anyDeal, { maxLength: 25 }),
      fc.tuple(fc.constantFrom(...chainRules), fc.constantFrom(...chainRules)),
    )
    .map(([deals, [one, other]]) => {
      // Of one source the rule is one; another source may have another.
      const of = (rows: string[][], at: number): File =>
        at === 2 ? { rows, source: 'erp', chain: other } : { rows, source: 'crm', chain: one };
      const rowOf = (at: number) => {
        const { client, stage, from, days, amount } = deals[at] as (typeof deals)[number];
        const closed = stage === 'Engaging' ? '' : `1/${from + days}/2025`;
        return [String(at), client, 'Review', stage, `1/${from}/2025`, closed, String(amount)];
      };
      const inFile = (at: number) =>
        deals.flatMap(({ file, twice }, n) => (file === at || (twice && file + at === 1) ? [rowOf(n)] : []));
      return [0, 1, 2].map((at) => of(inFile(at), at));
    });
  const anyOrder = anyFiles.chain((files) =>
    fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: 3, maxLength: 3 })),
  );

  test('lead to the same whatever their order, in parts or as one', () => {
    fc.assert(
      fc.property(anyOrder, ([files, others]) => {
        const links = linkedAfter(files);
        expect(linkedAfter(others)).toEqual(links);
        const [one, two, erp] = files as [File, File, File];
        const rows = new Map([...one.rows, ...two.rows].map((row) => [row[0] ?? '', row]));
        expect(linkedAfter([{ ...one, rows: [...rows.values()] }, erp])).toEqual(links);
      }),
    );
  });
});

describe('a link to an offer that was written here', () => {
  const known = (ref: string, year: number, parent: string | null, rule: ChainRule | null): LinkedDeal => ({
    ...{ ref, client: 'Acme', won: true, startedOn: `${year}-01-02`, closedOn: `${year}-02-03` },
    ...{ amountMinor: year, currency: 'USD', order: ref, rule, parent },
  });

  test('stays, and so does that of such an offer', () => {
    const own = known('own', 2019, null, null);
    const between = known('between', 2020, 'own', 'order');
    expect(linksAnew([own, between, known('late', 2021, 'own', 'order')])).toEqual([]);
    expect(linksAnew([known('early', 2018, null, 'order'), own])).toEqual([]);
    expect(linksAnew([own, between, known('late', 2021, null, 'order')])).toMatchObject([
      { ref: 'late', from: null, to: 'between' },
    ]);
  });
});

import type { CivilDate } from '../proposal';
import type { Deal, Reading, Refusal } from './deal';
import { inTime, type Linkable, parentsOf } from './deal-chains';
import { cellOf, type DealsTable, dealFields, type TableRow, valuesOf } from './deals-table';
import { readDeal } from './read-deal';
import { mergedNames, type SpelledKind, type SpellingGroup, spelledKinds, spellingGroups } from './spellings';

/** What is here already. `keys`: of the deals that came from the same source before; `won`: other deals, by their ids. */
export type Known = {
  clients: readonly string[];
  people: readonly string[];
  titles: readonly string[];
  keys: ReadonlySet<string>;
  won: readonly (Linkable & { key: string | null })[];
};

/** `parent`: the key of a deal in the file, or the id of a proposal that is here. */
export type PlannedDeal = Deal & { parent: string | null };

/** What becomes of every row of a file: each is in exactly one of these lists. */
export type ImportPlan = {
  rows: number;
  /** Oldest first, so that a parent comes before what it led to. */
  deals: PlannedDeal[];
  /** Rows that say again what another says: lines of the second ones. */
  twice: { line: number; of: number }[];
  /** Came from the same source before. */
  here: { line: number; key: string }[];
  leftOut: { line: number; stage: string }[];
  refused: Refusal[];
  /** Names that became another, and how many rows had them. */
  merged: { kind: SpelledKind; from: string; to: string; rows: number }[];
};

/** Plans an import: pure, and the same whatever the order of the rows but for the lines it names. */
export function importPlan(table: DealsTable, reading: Reading, known: Known, today: CivilDate): ImportPlan {
  const names = namesOf(table, reading, known);
  const plan: ImportPlan = {
    rows: table.rows.length,
    deals: [],
    twice: [],
    here: [],
    leftOut: [],
    refused: [],
    merged: names.merged,
  };
  const deals: Deal[] = [];
  for (const { row, key, same } of keyed(table, reading, plan)) {
    const read = readDeal(row, key, reading, names.of, today);
    if ('leftOut' in read)
      plan.leftOut.push(read.leftOut, ...same.map((line) => ({ ...read.leftOut, line })));
    else if ('refused' in read)
      plan.refused.push(read.refused, ...same.map((line) => ({ ...read.refused, line })));
    else {
      deals.push(read.deal);
      plan.twice.push(...same.map((line) => ({ line, of: row.line })));
    }
  }
  const inFile = new Set(deals.map(({ key }) => key));
  const linkable = [
    ...deals.map(asLinkable),
    // One that came from here before is in the file itself.
    ...known.won.filter(({ key }) => key === null || !inFile.has(key)),
  ];
  const parents = parentsOf(linkable, reading.chain);
  for (const deal of deals.sort((a, b) => inTime(asLinkable(a), asLinkable(b)))) {
    if (known.keys.has(deal.key)) plan.here.push({ line: deal.line, key: deal.key });
    else plan.deals.push({ ...deal, parent: parents.get(deal.key) ?? null });
  }
  for (const list of [plan.twice, plan.here, plan.leftOut, plan.refused]) list.sort(byLine);
  return plan;
}

const asLinkable = (deal: Deal): Linkable => ({
  ...deal,
  ref: deal.key,
  won: deal.becomes === 'delivered' || deal.becomes === 'accepted',
});

/**
 * Each row with its key. With a key column, rows that say the same of one key are one; rows that don't are all refused,
 * since nothing tells which is right. Without one, what a row says is its key: the second that says the same is another deal.
 */
function keyed(table: DealsTable, { columns }: Reading, plan: ImportPlan) {
  const used = dealFields.map((field) => columns[field]).filter((column) => column !== null);
  const said = (row: TableRow) => JSON.stringify(used.map((column) => cellOf(row, column)));
  const byKey = new Map<string, { row: TableRow; key: string; same: number[]; said: string }>();
  const torn = new Map<string, number[]>();
  const noKey: { row: TableRow; key: string; same: number[]; said: string }[] = [];
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const what = said(row);
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    const key = columns.key === null ? `${what} ${count}` : cellOf(row, columns.key);
    const first = byKey.get(key);
    const one = { row, key, same: [], said: what };
    if (key === '') noKey.push(one);
    else if (!first) byKey.set(key, one);
    else if (first.said === what) first.same.push(row.line);
    else torn.set(key, [...(torn.get(key) ?? []), row.line]);
  }
  for (const [key, lines] of torn) {
    const first = byKey.get(key);
    const all = [first?.row.line ?? 0, ...(first?.same ?? []), ...lines];
    for (const line of all) plan.refused.push({ line, reason: 'same key', what: key });
    byKey.delete(key);
  }
  return [...byKey.values(), ...noKey];
}

/** The names of a file that could be one, and what was chosen for them. */
export function spellingsOf(
  table: DealsTable,
  { columns }: Pick<Reading, 'columns'>,
  known: Pick<Known, 'clients' | 'people' | 'titles'>,
): Record<SpelledKind, SpellingGroup[]> {
  return {
    client: spellingGroups(valuesOf(table, columns.client), known.clients),
    seller: spellingGroups(valuesOf(table, columns.seller), known.people),
    title: spellingGroups(valuesOf(table, columns.title), known.titles),
  };
}

function namesOf(table: DealsTable, reading: Reading, known: Known) {
  const groups = spellingsOf(table, reading, known);
  const merged: ImportPlan['merged'] = [];
  const becomes = {} as Record<SpelledKind, Map<string, string>>;
  for (const kind of spelledKinds) {
    becomes[kind] = mergedNames(groups[kind], reading.merging[kind], kind);
    for (const { name, rows } of groups[kind].flatMap(({ spellings }) => spellings)) {
      const to = becomes[kind].get(name) ?? name;
      if (to !== name && rows > 0) merged.push({ kind, from: name, to, rows });
    }
  }
  return { merged, of: (kind: SpelledKind, name: string) => becomes[kind].get(name) ?? name };
}

const byLine = (a: { line: number }, b: { line: number }): number => a.line - b.line;

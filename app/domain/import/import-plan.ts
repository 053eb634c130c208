import { exactKey } from '../name-key';
import type { CivilDate } from '../proposal';
import { type AlikeDeal, alikeDeals } from './alike-deals';
import type { Deal, Reading, Refusal } from './deal';
import { inTime, type LinkedDeal, type NewLink } from './deal-chains';
import { type Change, compareDeal, type HeldDeal } from './deal-changes';
import { cellOf, type DealsTable, dealFields, type TableRow, valuesOf } from './deals-table';
import { asLinkable, planLinks } from './plan-links';
import { type Names, readDeal } from './read-deal';
import {
  type ContactAt,
  contactGroups,
  looseKey,
  mergedNames,
  placed,
  type SpelledKind,
  type SpellingGroup,
  spelledKinds,
  spellingGroups,
} from './spellings';

/**
 * What is here already. `held`: the deals that came from the same source before, by their keys; `linked`: all that came
 * from any, and what else was won, by what they grew from.
 */
export type Known = {
  clients: readonly string[];
  /** Names that clients had before they were merged, each with the client it is now. */
  otherNames?: readonly { name: string; client: string }[];
  people: readonly string[];
  titles: readonly string[];
  contacts: readonly ContactAt[];
  held: ReadonlyMap<string, HeldDeal>;
  linked: readonly LinkedDeal[];
  /** All that files brought, from whatever source, where this one has no column of keys; else none. */
  alike: readonly HeldDeal[];
};

/** `parent`: the key of a deal in the file, or the id of a proposal that is here. */
export type PlannedDeal = Deal & { parent: string | null };
/** A deal that is here, as proposal `id`, and of which the file says something else now. */
export type ChangedDeal = Deal & { id: string; from: HeldDeal['now']; changes: Change[] };

/** What becomes of every row of a file: each is in exactly one of these lists. */
export type ImportPlan = {
  rows: number;
  /** Oldest first, so that a parent comes before what it led to. */
  deals: PlannedDeal[];
  /** Rows that say again what another says: lines of the second ones. */
  twice: { line: number; of: number }[];
  changed: ChangedDeal[];
  /** Taken by this very import, before its server died: nothing is left to do about them. */
  before: { deals: PlannedDeal[]; changed: ChangedDeal[] };
  /** Came from the same source before, and says the same. */
  here: { line: number; key: string }[];
  leftOut: { line: number; stage: string }[];
  refused: Refusal[];
  /** Names that became another, and how many rows had them. */
  merged: { kind: SpelledKind; from: string; to: string; rows: number }[];
  /** What stands for an e-mail and is none: left out, and the row taken. */
  addresses: { line: number; what: string }[];
  /** Deals that are here, and that grew from another one by what is known now. */
  relinked: NewLink[];
  /** Of the deals that are taken, those that look like one that is here. */
  alike: AlikeDeal[];
};

/** Plans an import: pure, and the same whatever the order of the rows but for the lines it names. */
export function importPlan(table: DealsTable, reading: Reading, known: Known, today: CivilDate): ImportPlan {
  const names = namesOf(table, reading, known);
  const plan: ImportPlan = {
    rows: table.rows.length,
    deals: [],
    twice: [],
    changed: [],
    before: { deals: [], changed: [] },
    here: [],
    leftOut: [],
    refused: [],
    merged: names.merged,
    relinked: [],
    addresses: [],
    alike: [],
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
      const address = cellOf(row, reading.columns.email);
      if (address !== '' && read.deal.email === '')
        plan.addresses.push({ line: row.line, what: address.slice(0, 80) });
      plan.twice.push(...same.map((line) => ({ line, of: row.line })));
    }
  }
  const added: Deal[] = [];
  for (const deal of deals) {
    const held = known.held.get(deal.key);
    if (held) again(plan, deal, held);
    else added.push(deal);
  }
  const said = new Set(deals.flatMap(({ key }) => known.held.get(key)?.id ?? []));
  plan.alike = alikeDeals(
    added,
    known.alike.filter(({ id }) => !said.has(id)),
  );
  const { parents, relinked } = planLinks(added, plan.changed, known.linked, reading);
  const links = [...known.linked, ...relinked.map(({ ref, to }) => ({ ref, parent: to }))];
  const parentOf = new Map(links.map(({ ref, parent }) => [ref, parent]));
  const inOrder = added
    .map((deal) => ({ deal, at: asLinkable(deal, reading) }))
    .sort((a, b) => inTime(a.at, b.at));
  for (const { deal } of inOrder) plan.deals.push({ ...deal, parent: parents.get(deal.key) ?? null });
  for (const deal of plan.before.deals) deal.parent = parentOf.get(deal.parent ?? '') ?? null;
  plan.relinked = relinked;
  for (const list of [plan.twice, plan.changed, plan.here, plan.leftOut, plan.refused, plan.alike])
    list.sort(byLine);
  return plan;
}

function again(plan: ImportPlan, deal: Deal, held: HeldDeal): void {
  const { line, key } = deal;
  if (held.taken === 'brought') {
    // By its id, until it is known what it grew from.
    plan.before.deals.push({ ...deal, parent: held.id });
    return;
  }
  if (held.taken) {
    const { changes } = { changes: [], ...compareDeal(held.taken, deal) };
    plan.before.changed.push({ ...deal, id: held.id, from: held.taken.now, changes });
    return;
  }
  const compared = compareDeal(held, deal);
  if ('here' in compared) plan.here.push({ line, key });
  else if (compared.refused) {
    plan.refused.push({ line, reason: compared.refused, what: '', changes: compared.changes });
  } else plan.changed.push({ ...deal, id: held.id, from: held.now, changes: compared.changes });
}

/**
 * Each row with its key. With a key column, rows that say the same of one key are one; rows that don't are all refused,
 * since nothing tells which is right. Without one, what a row says is its key: the second that says the same is another deal.
 */
function keyed(table: DealsTable, { columns }: Reading, plan: ImportPlan) {
  // Not the e-mail: nobody is another deal for it.
  const used = dealFields
    .filter((field) => field !== 'email')
    .map((field) => columns[field])
    .filter((column) => column !== null);
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
  known: Pick<Known, 'clients' | 'otherNames' | 'people' | 'titles' | 'contacts'>,
): Record<SpelledKind, SpellingGroup[]> {
  const contacts = table.rows.map((row) => ({
    client: cellOf(row, columns.client),
    name: cellOf(row, columns.contact),
  }));
  return {
    client: spellingGroups(valuesOf(table, columns.client), [
      ...known.clients,
      ...(known.otherNames ?? []).map(({ name }) => name),
    ]),
    contact: contactGroups(contacts, known.contacts),
    seller: spellingGroups(valuesOf(table, columns.seller), known.people),
    title: spellingGroups(valuesOf(table, columns.title), known.titles),
  };
}

function namesOf(table: DealsTable, reading: Reading, known: Known) {
  const groups = spellingsOf(table, reading, known);
  const merged: ImportPlan['merged'] = [];
  const becomes = {} as Record<SpelledKind, Map<string, string>>;
  const now = new Map((known.otherNames ?? []).map(({ name, client }) => [exactKey(name), client]));
  const of: Names = (kind, name, client) => {
    const at = client === undefined ? undefined : { key: looseKey(client) };
    const spelled = becomes[kind].get(placed(name, at)) ?? name;
    return kind === 'client' ? (now.get(exactKey(spelled)) ?? spelled) : spelled;
  };
  for (const kind of spelledKinds) {
    becomes[kind] = mergedNames(groups[kind], reading.merging[kind]);
    for (const { spellings, at } of groups[kind]) {
      for (const { name, rows } of spellings) {
        const to = of(kind, name, at?.key);
        if (to === name || rows === 0) continue;
        // Two clients may have somebody of one name.
        const same = merged.find((one) => one.kind === kind && one.from === name && one.to === to);
        if (same) same.rows += rows;
        else merged.push({ kind, from: name, to, rows });
      }
    }
    if (kind === 'client') merged.push(...calledOtherwise(table, reading, merged, (name) => of(kind, name)));
  }
  return { merged, of };
}

/** Names of clients that are those of others by now, and that nobody spells in two ways. */
function calledOtherwise(
  table: DealsTable,
  { columns }: Reading,
  merged: ImportPlan['merged'],
  of: (name: string) => string,
): ImportPlan['merged'] {
  const rows = new Map<string, number>();
  for (const name of valuesOf(table, columns.client)) rows.set(name, (rows.get(name) ?? 0) + 1);
  return [...rows]
    .filter(([name]) => of(name) !== name && merged.every(({ from }) => from !== name))
    .map(([from, count]) => ({ kind: 'client' as const, from, to: of(from), rows: count }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

const byLine = (a: { line: number }, b: { line: number }): number => a.line - b.line;

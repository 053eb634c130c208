import type { HeldDeal } from '../../app/domain/import/deal-changes';
import type { State } from '../../app/domain/lifecycle';
import { inParts } from '../in-parts';
import { readSaid } from '../json-imports';
import type { Db } from '../open';
import type { DealChangesTable } from '../schema-imports';

/**
 * The deals that a source brought, by their keys: what it said of them, and what is here now. Those that `importId` took
 * say so.
 */
export async function listHeldDeals(
  db: Db,
  asked: { source: string; importId?: string | undefined },
  dateOf: (instant: string) => string,
): Promise<Map<string, HeldDeal>> {
  return new Map(await listDealsHere(db, asked, dateOf));
}

/** The same of all sources where none is named: two may have one key. */
export async function listDealsHere(
  db: Db,
  { source = null, importId = '' }: { source?: string | null; importId?: string | undefined },
  dateOf: (instant: string) => string,
): Promise<[key: string, HeldDeal][]> {
  const changes = importId === '' ? [] : await listDealChanges(db, importId);
  const changed = new Map(
    changes.map(({ proposal_id, was }) => [proposal_id, JSON.parse(was) as StoredDeal]),
  );
  const rows = await db
    .selectFrom('imported_deals')
    .innerJoin('proposals', 'proposals.id', 'imported_deals.proposal_id')
    .innerJoin('clients', 'clients.id', 'proposals.client_id')
    .innerJoin('people', 'people.id', 'proposals.author_id')
    .leftJoin('answers', 'answers.proposal_id', 'proposals.id')
    .leftJoin('deliveries', 'deliveries.proposal_id', 'proposals.id')
    .select(['deal_key', 'said', 'proposals.id', 'state', 'title', 'currency', 'total_minor'])
    .select(['proposals.created_at', 'clients.name as client', 'people.name as seller', 'import_id'])
    .select((e) => e.fn.coalesce('ended_on', 'answered_on').as('closed_on'))
    .$if(source !== null, (query) => query.where('source', '=', source ?? ''))
    .execute();
  return rows.map(({ deal_key, id, said, ...row }) => {
    const { client, title, seller, currency } = row;
    const days = { startedOn: dateOf(row.created_at), closedOn: row.closed_on };
    const state = row.state as State;
    const now = { client, title, seller, state, ...days, amountMinor: row.total_minor, currency };
    const held: HeldDeal = { id, said: said === null ? null : readSaid(said), now };
    const was = changed.get(id);
    if (row.import_id === importId) held.taken = 'brought';
    else if (was) held.taken = before(held, was);
    return [deal_key, held];
  });
}

/** A deal as it was before an import changed it: one that was decided already had been accepted. */
function before({ now }: HeldDeal, was: StoredDeal): Pick<HeldDeal, 'said' | 'now'> {
  const said = was.said === null ? null : readSaid(was.said);
  const closedOn = was.state === 'sent' ? null : (said?.closedOn ?? now.closedOn);
  const { state, title, seller, currency, total_minor: amountMinor } = was;
  return { said, now: { ...now, state, title, seller, currency, amountMinor, closedOn } };
}

/** A deal as it stands: what changing it, or putting it back, needs to know. */
export type StoredDeal = {
  id: string;
  client_id: string;
  contact_id: string | null;
  author_id: string;
  /** Of the author. */
  seller: string;
  state: State;
  title: string;
  currency: string;
  total_minor: number;
  updated_at: string;
  line: number;
  said: string | null;
  /** When its answer and its delivery were recorded. */
  answered_at: string | null;
  delivered_at: string | null;
};

/** These deals, held for the rest of the transaction: see `holdProposal`. By their ids. */
export async function holdDeals(db: Db, ids: readonly string[]): Promise<Map<string, StoredDeal>> {
  for (const part of inParts([...ids].sort()))
    await db
      .updateTable('proposals')
      .set((e) => ({ state: e.ref('state') }))
      .where('id', 'in', part)
      .execute();
  return listDeals(db, ids);
}

export async function listDeals(db: Db, ids: readonly string[]): Promise<Map<string, StoredDeal>> {
  const held = new Map<string, StoredDeal>();
  for (const part of inParts(ids)) {
    const rows = await db
      .selectFrom('proposals')
      .innerJoin('imported_deals', 'imported_deals.proposal_id', 'proposals.id')
      .innerJoin('people', 'people.id', 'proposals.author_id')
      .leftJoin('answers', 'answers.proposal_id', 'proposals.id')
      .leftJoin('deliveries', 'deliveries.proposal_id', 'proposals.id')
      .select(['proposals.id', 'client_id', 'contact_id', 'author_id', 'people.name as seller', 'state'])
      .select(['title', 'currency', 'total_minor', 'updated_at', 'line', 'said'])
      .select(['answers.created_at as answered_at', 'deliveries.created_at as delivered_at'])
      .where('proposals.id', 'in', part)
      .$narrowType<{ state: State }>()
      .execute();
    for (const row of rows) held.set(row.id, row);
  }
  return held;
}

/** Writes how a deal stands now, and what its file says of it. */
export async function updateDeal(
  db: Db,
  id: string,
  row: Pick<
    StoredDeal,
    'state' | 'title' | 'currency' | 'total_minor' | 'author_id' | 'contact_id' | 'updated_at'
  > & { search_text?: string },
  file: Pick<StoredDeal, 'line' | 'said'>,
): Promise<void> {
  await db.updateTable('proposals').set(row).where('id', '=', id).execute();
  await db.updateTable('imported_deals').set(file).where('proposal_id', '=', id).execute();
}

export async function insertDealChanges(db: Db, changes: readonly DealChangesTable[]): Promise<void> {
  for (const part of inParts(changes)) await db.insertInto('deal_changes').values(part).execute();
}

/** What an import changed of deals that others had brought. */
export async function listDealChanges(db: Db, importId: string): Promise<DealChangesTable[]> {
  return db
    .selectFrom('deal_changes')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('proposal_id')
    .execute();
}

export async function forgetDealChanges(db: Db, importId: string): Promise<void> {
  await db.deleteFrom('deal_changes').where('import_id', '=', importId).execute();
}

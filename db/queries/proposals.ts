import { DomainError } from '../../app/domain/errors';
import type { State } from '../../app/domain/lifecycle';
import type { CivilDate, CurrencyCode, Offer } from '../../app/domain/proposal';
import { newId } from '../id';
import type { Db } from '../open';
import { refreshSearch } from './search-text';

/** A proposal without its text: what lists and lifecycles need. */
export type Proposal = {
  id: string;
  clientId: string;
  clientName: string;
  contactId: string | null;
  authorId: string;
  parentId: string | null;
  number: string | null;
  state: State;
  title: string;
  currency: CurrencyCode;
  totalMinor: number;
  optionCount: number;
  startsOn: CivilDate | null;
  endsOn: CivilDate | null;
  validUntil: CivilDate | null;
  sentAt: string | null;
  /** The starter offer it was begun from, as it was called then. */
  starterId: string | null;
  starterName: string | null;
  copiedFromId: string | null;
  createdAt: string;
  updatedAt: string;
};

export async function findProposal(db: Db, id: string): Promise<Proposal | undefined> {
  return proposals(db).where('proposals.id', '=', id).executeTakeFirst();
}

export async function getProposal(db: Db, id: string): Promise<Proposal> {
  const proposal = await findProposal(db, id);
  if (!proposal) throw new DomainError('not-found', 'There is no such proposal here.');
  return proposal;
}

/**
 * A proposal that, for the rest of the transaction, nobody else changes: what is read here still holds when the change
 * is written. Every workflow that changes one starts with it.
 */
export async function holdProposal(db: Db, id: string): Promise<Proposal> {
  await unchanged(db).where('id', '=', id).execute();
  return getProposal(db, id);
}

/**
 * The same for all of a client's, or of several, in a fixed order. Call it after `holdClient`, so that none is added meanwhile, and
 * before the client is changed: an event of a proposal that somebody else holds waits for the client as it is then.
 */
export async function holdProposalsOf(db: Db, ...clientIds: string[]): Promise<void> {
  const held = db.selectFrom('proposals').select('id').where('client_id', 'in', clientIds).orderBy('id');
  for (const { id } of await held.execute()) await unchanged(db).where('id', '=', id).execute();
}

/** PostgreSQL locks a row that is written, SQLite the whole file; only one of them knows `select … for update`. */
const unchanged = (db: Db) => db.updateTable('proposals').set((e) => ({ state: e.ref('state') }));

/** A client's proposals, oldest first. */
export async function listProposalsOf(db: Db, clientId: string): Promise<Proposal[]> {
  return proposals(db)
    .where('proposals.client_id', '=', clientId)
    .orderBy('proposals.created_at')
    .orderBy('proposals.id')
    .execute();
}

/** What this proposal led to, oldest first. */
export async function listChildren(db: Db, parentId: string): Promise<Proposal[]> {
  return proposals(db)
    .where('proposals.parent_id', '=', parentId)
    .orderBy('proposals.created_at')
    .orderBy('proposals.id')
    .execute();
}

export async function insertProposal(
  db: Db,
  proposal: Pick<Proposal, 'clientId' | 'contactId' | 'authorId' | 'parentId'> & {
    currency: CurrencyCode;
    starter?: { id: string; name: string } | null;
    copiedFromId?: string | null;
    createdAt: string;
  },
): Promise<string> {
  const id = newId();
  await db
    .insertInto('proposals')
    .values({
      id,
      client_id: proposal.clientId,
      contact_id: proposal.contactId,
      author_id: proposal.authorId,
      parent_id: proposal.parentId,
      number: null,
      state: 'draft',
      title: '',
      currency: proposal.currency,
      total_minor: 0,
      option_count: 0,
      starts_on: null,
      ends_on: null,
      valid_until: null,
      search_text: '',
      sent_at: null,
      starter_id: proposal.starter?.id ?? null,
      starter_name: proposal.starter?.name ?? null,
      copied_from_id: proposal.copiedFromId ?? null,
      created_at: proposal.createdAt,
      updated_at: proposal.createdAt,
    })
    .execute();
  return id;
}

/** What lists show of an offer, copied out of its text. */
export async function updateSummary(
  db: Db,
  id: string,
  offer: Offer,
  totalMinor: number,
  updatedAt: string,
): Promise<void> {
  const { title, currency, startsOn, endsOn, validUntil } = offer;
  await db
    .updateTable('proposals')
    .set({
      title,
      currency,
      total_minor: totalMinor,
      option_count: offer.options.length,
      starts_on: startsOn,
      ends_on: endsOn,
      valid_until: validUntil,
      updated_at: updatedAt,
    })
    .where('id', '=', id)
    .execute();
  await refreshSearch(db, id);
}

/** Moves a proposal from one state to the next; throws `conflict` when somebody else was faster. */
export async function moveProposal(
  db: Db,
  id: string,
  move: { from: State; to: State; at: string },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('proposals')
    .set({ state: move.to, updated_at: move.at })
    .where('id', '=', id)
    .where('state', '=', move.from)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) {
    throw new DomainError(
      'conflict',
      'This proposal has just changed. Reload the page to see what happened.',
    );
  }
}

export async function updateProposal(
  db: Db,
  id: string,
  changes: {
    number?: string;
    sent_at?: string;
    valid_until?: CivilDate;
    contact_id?: string;
    total_minor?: number;
  },
): Promise<void> {
  await db.updateTable('proposals').set(changes).where('id', '=', id).execute();
  if (changes.number) await refreshSearch(db, id);
}

/** Notes that something about a proposal was changed, for the lists that show the latest first. */
export async function touchProposal(db: Db, id: string, at: string): Promise<void> {
  await db.updateTable('proposals').set({ updated_at: at }).where('id', '=', id).execute();
}

/** Only what was never sent; throws `conflict` when somebody sent it meanwhile. */
export async function deleteProposal(db: Db, id: string): Promise<void> {
  await db.deleteFrom('revisions').where('proposal_id', '=', id).where('sent_at', 'is', null).execute();
  const kept = await db
    .selectFrom('revisions')
    .select('revision')
    .where('proposal_id', '=', id)
    .executeTakeFirst();
  if (kept) throw new DomainError('conflict', 'This offer was sent meanwhile. Reload the page to see it.');
  await db.deleteFrom('proposals').where('id', '=', id).execute();
}

const proposals = (db: Db) =>
  db
    .selectFrom('proposals')
    .innerJoin('clients', 'clients.id', 'proposals.client_id')
    .select([
      'proposals.id',
      'proposals.client_id as clientId',
      'clients.name as clientName',
      'proposals.contact_id as contactId',
      'proposals.author_id as authorId',
      'proposals.parent_id as parentId',
      'proposals.number',
      'proposals.state',
      'proposals.title',
      'proposals.currency',
      'proposals.total_minor as totalMinor',
      'proposals.option_count as optionCount',
      'proposals.starts_on as startsOn',
      'proposals.ends_on as endsOn',
      'proposals.valid_until as validUntil',
      'proposals.sent_at as sentAt',
      'proposals.starter_id as starterId',
      'proposals.starter_name as starterName',
      'proposals.copied_from_id as copiedFromId',
      'proposals.created_at as createdAt',
      'proposals.updated_at as updatedAt',
    ])
    .$narrowType<{ state: State }>();

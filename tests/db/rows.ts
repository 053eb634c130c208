import type { State } from '~/domain/lifecycle';
import { emptyOffer, type Offer } from '~/domain/proposal';
import { newId } from '~db/id';
import type { Db } from '~db/open';
import { insertClient } from '~db/queries/clients';
import { insertContact } from '~db/queries/contacts';
import { type Firm, insertFirm } from '~db/queries/firm';
import { insertPerson } from '~db/queries/people';
import { insertRevision } from '~db/queries/revisions';
import { refreshSearch } from '~db/queries/search-text';
import type { ProposalsTable } from '~db/schema';

/** The instant `second` seconds into the day of these tests. */
export const at = (second = 0) => new Date(Date.UTC(2026, 10, 22, 12) + second * 1000).toISOString();

/** As its first version had it: what came later has a default. */
export const firm: Omit<Firm, 'reminders' | 'relationship'> = {
  id: 'firm',
  name: 'Juniper & Lane',
  address: '12 Harbour Street',
  accent: '#7a4419',
  currency: 'EUR',
  locale: 'en-GB',
  time_zone: 'Europe/London',
  logo_sha256: null,
  number_prefix: 'JL-',
  next_number: 1,
  payment_terms: 'Due in 14 days',
  language: 'en',
  style: 'quiet',
  thresholds: '{}',
  created_at: at(),
  updated_at: at(),
};

export type Cast = { authorId: string; clientId: string; contactId: string };

/** A firm, one of its people, a client and a contact there. */
export async function insertCast(db: Db): Promise<Cast> {
  await insertFirm(db, firm);
  const authorId = await insertPerson(db, { name: 'Ida', email: 'ida@juniper.example', createdAt: at() });
  const clientId = await insertClient(db, { name: 'Northwind Tiles', address: '', createdAt: at() });
  const dana = { name: 'Dana Fox', email: 'dana@northwind.example', role: 'Head of shop' };
  const contactId = await insertContact(db, { ...dana, clientId, createdAt: at() });
  return { authorId, clientId, contactId };
}

export const addClient = (db: Db, name: string) => insertClient(db, { name, address: '', createdAt: at() });

/** A proposal as a list sees it; give only what a test is about. Returns its id. */
export async function addProposal(
  db: Db,
  { authorId, clientId }: Pick<Cast, 'authorId' | 'clientId'>,
  changes: Partial<ProposalsTable> & { state?: State } = {},
): Promise<string> {
  const row: ProposalsTable = {
    id: newId(),
    client_id: clientId,
    contact_id: null,
    author_id: authorId,
    parent_id: null,
    number: null,
    state: 'draft',
    title: 'Review',
    currency: 'EUR',
    total_minor: 900_00,
    option_count: 0,
    starts_on: null,
    ends_on: null,
    valid_until: null,
    search_text: '',
    sent_at: null,
    starter_id: null,
    starter_name: null,
    copied_from_id: null,
    created_at: at(),
    updated_at: at(),
    ...changes,
  };
  await db.insertInto('proposals').values(row).execute();
  await refreshSearch(db, row.id);
  return row.id;
}

export const offer: Offer = { ...emptyOffer('EUR'), title: 'Review', outcome: 'A ranked list' };

/** The first revision of a proposal, still a draft. */
export const addRevision = (db: Db, proposalId: string, revision = 1) =>
  insertRevision(db, { proposalId, revision, offer, at: at() });

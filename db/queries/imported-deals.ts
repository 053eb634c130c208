import type { Insertable } from 'kysely';
import { forgotten } from '../../app/domain/erasing';
import { inParts } from '../in-parts';
import type { Db } from '../open';
import type { AnswersTable, ContactsTable, DeliveriesTable, PeopleTable, ProposalsTable } from '../schema';
import type { ImportAddedTable, ImportedDealsTable } from '../schema-imports';

/** Where an imported deal comes from; undefined for a proposal that was written here. */
export async function findDealOrigin(
  db: Db,
  proposalId: string,
): Promise<{ importId: string; fileName: string; line: number; key: string } | undefined> {
  return db
    .selectFrom('imported_deals')
    .innerJoin('imports', 'imports.id', 'imported_deals.import_id')
    .select(['import_id as importId', 'file_name as fileName', 'line', 'deal_key as key'])
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst();
}

/** The proposals that a source brought, by their keys. */
export async function listDealKeys(db: Db, source: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('imported_deals')
    .select(['deal_key as key', 'proposal_id as id'])
    .where('source', '=', source)
    .execute();
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** Whose deals a source brought, by their keys. */
export async function listDealClients(db: Db, source: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('imported_deals')
    .innerJoin('proposals', 'proposals.id', 'proposal_id')
    .innerJoin('clients', 'clients.id', 'client_id')
    .select(['deal_key as key', 'clients.name'])
    .where('source', '=', source)
    .execute();
  return new Map(rows.map(({ key, name }) => [key, name]));
}

/** Names of everything that a title may be one of: what deals were called before, and starter offers. */
export async function listDealTitles(db: Db): Promise<string[]> {
  const titles = await db
    .selectFrom('proposals')
    .innerJoin('imported_deals', 'imported_deals.proposal_id', 'proposals.id')
    .select('title as name')
    .distinct()
    .limit(1000)
    .execute();
  const starters = await db.selectFrom('starters').select('name').execute();
  return [...new Set([...titles, ...starters].map(({ name }) => name))];
}

export type DealRows = {
  people: Insertable<PeopleTable>[];
  contacts: ContactsTable[];
  proposals: ProposalsTable[];
  answers: Insertable<AnswersTable>[];
  deliveries: DeliveriesTable[];
  imported_deals: ImportedDealsTable[];
  import_added: ImportAddedTable[];
};

/** Many rows of an import at once, in the order in which they need each other. */
export async function insertDealRows(db: Db, rows: DealRows): Promise<void> {
  const order = [
    'people',
    'contacts',
    'proposals',
    'answers',
    'deliveries',
    'imported_deals',
    'import_added',
  ] as const;
  for (const table of order) {
    for (const part of inParts<never>(rows[table] as never[]))
      await db.insertInto(table).values(part).execute();
  }
}

/** Everybody at every client, with the client's name. */
export async function listContactsByClient(db: Db): Promise<{ client: string; name: string }[]> {
  return db
    .selectFrom('contacts')
    .innerJoin('clients', 'clients.id', 'client_id')
    .select(['clients.name as client', 'contacts.name'])
    .where('contacts.name', 'not in', ['', forgotten])
    .execute();
}

/** The contacts of these clients, by the client. */
export async function listContactsOf(db: Db, clientIds: readonly string[]) {
  if (clientIds.length === 0) return [];
  return db
    .selectFrom('contacts')
    .select(['id', 'client_id as clientId', 'name'])
    .where('client_id', 'in', clientIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

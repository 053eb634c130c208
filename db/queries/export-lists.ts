import type { Db } from '../open';

/** The lists of an export, as plain rows: what a spreadsheet shows of them. */
const atATime = 500;
export type ListRow = Record<string, string | number | null>;

async function* paged(page: (offset: number) => Promise<ListRow[]>): AsyncGenerator<ListRow[]> {
  for (let offset = 0; ; offset += atATime) {
    const rows = await page(offset);
    if (rows.length > 0) yield rows;
    if (rows.length < atATime) return;
  }
}

export const clientList = (db: Db) =>
  paged((offset) =>
    db
      .selectFrom('clients')
      .select(['id', 'name', 'address', 'created_at as added'])
      .orderBy('id')
      .limit(atATime)
      .offset(offset)
      .execute(),
  );

export const contactList = (db: Db) =>
  paged((offset) =>
    db
      .selectFrom('contacts')
      .innerJoin('clients', 'clients.id', 'contacts.client_id')
      .select(['contacts.id', 'contacts.name', 'contacts.email', 'contacts.role', 'clients.name as client'])
      .select(['contacts.created_at as added'])
      .orderBy('contacts.id')
      .limit(atATime)
      .offset(offset)
      .execute(),
  );

export const proposalList = (db: Db) =>
  paged((offset) =>
    db
      .selectFrom('proposals')
      .innerJoin('clients', 'clients.id', 'proposals.client_id')
      .innerJoin('people', 'people.id', 'proposals.author_id')
      .leftJoin('contacts', 'contacts.id', 'proposals.contact_id')
      .leftJoin('answers', 'answers.proposal_id', 'proposals.id')
      .leftJoin('deliveries', 'deliveries.proposal_id', 'proposals.id')
      .select(['proposals.id', 'number', 'title', 'clients.name as client', 'contacts.name as contact'])
      .select([
        'people.name as author',
        'state',
        'total_minor',
        'currency',
        'starts_on',
        'ends_on',
        'valid_until',
      ])
      .select([
        'sent_at',
        'answers.answered_on',
        'answers.reason',
        'deliveries.outcome',
        'deliveries.ended_on',
      ])
      .select(['parent_id as grew_from'])
      .orderBy('proposals.id')
      .limit(atATime)
      .offset(offset)
      .execute(),
  );

export const eventList = (db: Db) =>
  paged((offset) =>
    db
      .selectFrom('events')
      .leftJoin('clients', 'clients.id', 'events.client_id')
      .select(['seq', 'at', 'happened_on', 'kind', 'clients.name as client', 'proposal_id', 'facts', 'hash'])
      .orderBy('seq')
      .limit(atATime)
      .offset(offset)
      .execute(),
  );

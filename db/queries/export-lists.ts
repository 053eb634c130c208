import { grouped } from '../grouped';
import type { Db } from '../open';
import { keptOfEach, listOtherNames } from './merged-clients';

/** The lists of an export, as plain rows: what a spreadsheet shows of them. */
export type ListRow = Record<string, string | number | null>;

const atATime = 500;

/**
 * Some rows at a time, each page of those that come after the last one: a row that was taken away meanwhile does not
 * shift another one past the reader. `first` comes before every key.
 */
async function* paged<Row extends ListRow, Key extends string | number>(
  first: Key,
  page: (after: Key) => Promise<Row[]>,
  keyOf: (row: Row) => Key,
): AsyncGenerator<Row[]> {
  for (let after = first; ; ) {
    const rows = await page(after);
    const last = rows.at(-1);
    if (last) yield rows;
    if (!last || rows.length < atATime) return;
    after = keyOf(last);
  }
}

const byId = <Row extends ListRow & { id: string }>(page: (after: string) => Promise<Row[]>) =>
  paged('', page, ({ id }) => id);

export async function* clientList(db: Db) {
  const others = grouped(await listOtherNames(db), ({ client }) => client.id);
  const called = (id: string) => (others.get(id) ?? []).map(({ name }) => name).join('; ');
  yield* byId(async (after) => {
    const rows = await db
      .selectFrom('clients')
      .select(['id', 'name', 'address', 'created_at as added'])
      .where('merged_into', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(atATime)
      .execute();
    return rows.map((row) => ({ ...row, also_called: called(row.id) }));
  });
}

export const contactList = (db: Db) =>
  byId((after) =>
    db
      .selectFrom('contacts')
      .innerJoin('clients', 'clients.id', 'contacts.client_id')
      .select(['contacts.id', 'contacts.name', 'contacts.email', 'contacts.role', 'clients.name as client'])
      .select(['contacts.created_at as added'])
      .where('contacts.id', '>', after)
      .orderBy('contacts.id')
      .limit(atATime)
      .execute(),
  );

export const proposalList = (db: Db) =>
  byId((after) =>
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
      .where('proposals.id', '>', after)
      .orderBy('proposals.id')
      .limit(atATime)
      .execute(),
  );

export const eventList = (db: Db) =>
  paged(
    0 as number,
    async (after) => {
      const rows = await db
        .selectFrom('events')
        .select(['seq', 'at', 'happened_on', 'kind', 'client_id', 'proposal_id', 'facts', 'hash'])
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(atATime)
        .execute();
      const kept = await keptOfEach(
        db,
        rows.map(({ client_id }) => client_id),
      );
      return rows.map(({ client_id, ...row }) => ({ ...row, client: kept.get(client_id)?.name ?? null }));
    },
    ({ seq }) => seq,
  );

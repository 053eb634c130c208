import { inParts } from '../in-parts';
import type { Db } from '../open';

/** How many deals of an import there are, by the client, in the order of the clients' ids. */
export async function countDealsByClient(
  db: Db,
  importId: string,
): Promise<{ clientId: string; deals: number }[]> {
  const rows = await db
    .selectFrom('imported_deals')
    .innerJoin('proposals', 'proposals.id', 'imported_deals.proposal_id')
    .select((e) => ['client_id as clientId', e.fn.countAll<number>().as('deals')])
    .where('import_id', '=', importId)
    .groupBy('client_id')
    .orderBy('client_id')
    .execute();
  return rows.map(({ clientId, deals }) => ({ clientId, deals: Number(deals) }));
}

/** Offers of our own that grew from a deal of this import; deals of other imports are linked anew. */
export async function listGrownFrom(db: Db, importId: string): Promise<{ id: string; title: string }[]> {
  return db
    .selectFrom('proposals')
    .select(['id', 'title'])
    .where('parent_id', 'in', dealsOf(db, importId))
    .where('id', 'not in', db.selectFrom('imported_deals').select('proposal_id'))
    .orderBy('id')
    .execute();
}

/** What the deals of an import led to among others, each with the deal that it grew from. */
export async function listLedTo(db: Db, importId: string): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('proposals')
    .select(['id', 'parent_id'])
    .where('parent_id', 'in', dealsOf(db, importId))
    .where('id', 'not in', dealsOf(db, importId))
    .execute();
  return new Map(rows.map(({ id, parent_id }) => [id, parent_id]));
}

/** Those that it added and that nothing but it uses, by their ids. Ask before its deals are gone. */
export async function listUnused(
  db: Db,
  importId: string,
): Promise<Record<'client' | 'contact' | 'person', string[]>> {
  const added = (what: string) =>
    db.selectFrom('import_added').select('id').where('import_id', '=', importId).where('what', '=', what);
  const ids = async (rows: Promise<{ id: string }[]>) => (await rows).map(({ id }) => id);
  const proposals = db.selectFrom('proposals').where('id', 'not in', dealsOf(db, importId));
  const written = db.selectFrom('revisions').select('contact_id').where('contact_id', 'is not', null);
  const addressed = proposals.select('contact_id').where('contact_id', 'is not', null);
  const led = db
    .selectFrom('deliveries')
    .select('led_by_id')
    .where('led_by_id', 'is not', null)
    .where('proposal_id', 'not in', dealsOf(db, importId));
  // A client with any line of history of its own, or a person there whom somebody else wrote down.
  const lively = db
    .selectFrom('events')
    .select('client_id')
    .where('kind', 'not in', ['client-added', 'import-undone'])
    .where((e) => e.or([e('proposal_id', 'is', null), e('proposal_id', 'not in', dealsOf(db, importId))]));
  const met = db.selectFrom('contacts').select('client_id').where('id', 'not in', added('contact'));
  return {
    contact: await ids(
      added('contact')
        .where('id', 'not in', addressed.$narrowType<{ contact_id: string }>())
        .where('id', 'not in', written.$narrowType<{ contact_id: string }>())
        .execute(),
    ),
    person: await ids(
      added('person')
        .where('id', 'not in', proposals.select('author_id'))
        .where('id', 'not in', led.$narrowType<{ led_by_id: string }>())
        .where('id', 'not in', db.selectFrom('accounts').select('person_id'))
        .where('id', 'not in', db.selectFrom('invitations').select('person_id'))
        .execute(),
    ),
    client: await ids(
      added('client')
        .where('id', 'not in', proposals.select('client_id'))
        .where('id', 'not in', lively)
        .where('id', 'not in', met)
        .execute(),
    ),
  };
}

/** Takes away the deals of an import, and of what it added what is named. Its events stay. */
export async function deleteDeals(
  db: Db,
  importId: string,
  unused: Record<'client' | 'contact' | 'person', string[]>,
): Promise<void> {
  const deals = (await dealsOf(db, importId).execute()).map(({ proposal_id }) => proposal_id);
  for (const ids of inParts(deals)) {
    await db.updateTable('proposals').set({ parent_id: null }).where('parent_id', 'in', ids).execute();
  }
  for (const ids of inParts(deals)) {
    await db.deleteFrom('deal_changes').where('proposal_id', 'in', ids).execute();
    await db.deleteFrom('answers').where('proposal_id', 'in', ids).execute();
    await db.deleteFrom('deliveries').where('proposal_id', 'in', ids).execute();
    await db.deleteFrom('imported_deals').where('proposal_id', 'in', ids).execute();
    await db.deleteFrom('proposals').where('id', 'in', ids).execute();
  }
  for (const ids of inParts(unused.contact)) await db.deleteFrom('contacts').where('id', 'in', ids).execute();
  for (const ids of inParts(unused.person)) await db.deleteFrom('people').where('id', 'in', ids).execute();
  for (const ids of inParts(unused.client)) await db.deleteFrom('clients').where('id', 'in', ids).execute();
}

/** Takes away the delivery of one deal, and with `answer` its answer. */
export async function deleteDecisions(
  db: Db,
  proposalId: string,
  { answer }: { answer: boolean },
): Promise<void> {
  await db.deleteFrom('deliveries').where('proposal_id', '=', proposalId).execute();
  if (answer) await db.deleteFrom('answers').where('proposal_id', '=', proposalId).execute();
}

const dealsOf = (db: Db, importId: string) =>
  db.selectFrom('imported_deals').select('proposal_id').where('import_id', '=', importId);

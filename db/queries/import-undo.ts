import { inParts } from '../in-parts';
import type { Db } from '../open';
import { type AddedKind, idsAdded, listEdited } from './import-added';
import { idsOfEach, keptOfEach } from './merged-clients';

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

/**
 * Those that it added and that nothing but it uses, by their ids: no other offer, no line of history but of deals out of
 * files, nothing that people wrote there since. Ask before its deals are gone.
 */
export async function listUnused(db: Db, importId: string): Promise<Record<AddedKind, string[]>> {
  const added = (what: AddedKind) => idsAdded(db, importId, what);
  const proposals = db.selectFrom('proposals').where('id', 'not in', dealsOf(db, importId));
  const contact = await unusedContacts(db, importId);
  const led = db
    .selectFrom('deliveries')
    .select('led_by_id')
    .where('led_by_id', 'is not', null)
    .where('proposal_id', 'not in', dealsOf(db, importId));
  const person = await added('person')
    .where('id', 'not in', proposals.select('author_id'))
    .where('id', 'not in', led.$narrowType<{ led_by_id: string }>())
    .where('id', 'not in', db.selectFrom('accounts').select('person_id'))
    .where('id', 'not in', db.selectFrom('invitations').select('person_id'))
    .execute();
  const going = new Set(contact);
  const met = await db
    .selectFrom('contacts')
    .select(['id', 'client_id'])
    .where('client_id', 'in', added('client'))
    .execute();
  const home = new Set(met.filter(({ id }) => !going.has(id)).map(({ client_id }) => client_id));
  const client = await added('client')
    .where('id', 'not in', proposals.select('client_id'))
    .where('id', 'not in', lively(db, importId))
    .execute();
  const [people, clients] = [
    await listEdited(db, importId, 'person'),
    await listEdited(db, importId, 'client'),
  ];
  return {
    contact,
    person: person.map(({ id }) => id).filter((id) => !people.has(id)),
    client: await withTheirs(
      db,
      client.map(({ id }) => id).filter((id) => !clients.has(id) && !home.has(id)),
    ),
  };
}

/** Those of some clients that nobody else was merged with: two that are one go together, or stay. */
async function withTheirs(db: Db, ids: string[]): Promise<string[]> {
  const kept = await keptOfEach(db, ids);
  const going = new Set(ids);
  const stay = new Set<string>();
  for (const [id, keptId] of await idsOfEach(db, [...new Set([...kept.values()].map((one) => one.id))]))
    if (!going.has(id)) stay.add(keptId);
  return ids.filter((id) => !stay.has(kept.get(id)?.id ?? ''));
}

/** Clients with any line of history of their own: what is told of deals out of files counts only while those are here. */
function lively(db: Db, importId: string) {
  const fromFiles = db.selectFrom('events').select('proposal_id').where('kind', '=', 'deal-imported');
  return db
    .selectFrom('events')
    .select('client_id')
    .where('client_id', 'in', idsAdded(db, importId, 'client'))
    .where('kind', 'not in', [
      ...['client-added', 'import-undone', 'deals-linked', 'contact-erased'],
      ...['clients-merged', 'clients-separated'],
    ])
    .where((e) =>
      e.or([
        e('proposal_id', 'is', null),
        e('proposal_id', 'not in', fromFiles.$narrowType<{ proposal_id: string }>()),
      ]),
    );
}

async function unusedContacts(db: Db, importId: string): Promise<string[]> {
  const addressed = db.selectFrom('proposals').where('id', 'not in', dealsOf(db, importId));
  const used = [addressed, db.selectFrom('revisions'), db.selectFrom('ledger_links')].map((rows) =>
    (rows as typeof addressed).select('contact_id').where('contact_id', 'is not', null),
  );
  const rows = await idsAdded(db, importId, 'contact')
    .where((e) => e.and(used.map((ids) => e('id', 'not in', ids.$narrowType<{ contact_id: string }>()))))
    .execute();
  const edited = await listEdited(db, importId, 'contact');
  const named = await listNamedContacts(db, importId);
  return rows.map(({ id }) => id).filter((id) => !edited.has(id) && !named.has(id));
}

/** Whom lines of history name, at the clients of the contacts that an import added. */
async function listNamedContacts(db: Db, importId: string): Promise<Set<string>> {
  const clients = await db
    .selectFrom('contacts')
    .select('client_id')
    .distinct()
    .where('id', 'in', idsAdded(db, importId, 'contact'))
    .execute();
  const ids = await idsOfEach(
    db,
    clients.map(({ client_id }) => client_id),
  );
  const named = new Set<string>();
  for (const part of inParts([...ids.keys()])) for (const id of await namedAt(db, part)) named.add(id);
  return named;
}

async function namedAt(db: Db, clientIds: string[]): Promise<string[]> {
  const lines = await db
    .selectFrom('events')
    .select('facts')
    .where('kind', '=', 'touchpoint-logged')
    .where('client_id', 'in', clientIds)
    .execute();
  return lines.flatMap(({ facts }) => /"contactId":"([^"]+)"/.exec(facts)?.[1] ?? []);
}

/** Takes away the deals of an import, and of what it added what is named. Its events stay. */
export async function deleteDeals(
  db: Db,
  importId: string,
  unused: Record<AddedKind, string[]>,
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

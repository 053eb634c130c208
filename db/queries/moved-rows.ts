import { anchorKinds } from '../../app/domain/anchor';
import { type MovedKind, movedKinds } from '../../app/domain/event-facts';
import { inParts } from '../in-parts';
import type { Db } from '../open';
import { findLedger, updateLedgerLines } from './ledgers';

/** Rows that go from one client to another when the two are merged, and back when they are taken apart. */
export type Moved = Record<MovedKind, string[]>;

const tables = {
  proposals: 'proposals',
  contacts: 'contacts',
  facts: 'facts',
  links: 'ledger_links',
} as const satisfies Record<MovedKind, string>;

/** What a client has, by the ids. */
export async function listRowsOf(db: Db, clientId: string): Promise<Moved> {
  const moved: Moved = { proposals: [], contacts: [], facts: [], links: [] };
  for (const kind of movedKinds) {
    const rows = await db
      .selectFrom(tables[kind])
      .select('id')
      .where('client_id', '=', clientId)
      .orderBy('id')
      .execute();
    moved[kind] = rows.map(({ id }) => id);
  }
  return moved;
}

/** Those that are gone since stay gone. */
export async function moveRows(
  db: Db,
  moved: Moved,
  { from, to }: { from: string; to: string },
): Promise<void> {
  for (const kind of movedKinds)
    for (const part of inParts(moved[kind]))
      await db
        .updateTable(tables[kind])
        .set({ client_id: to })
        .where('client_id', '=', from)
        .where('id', 'in', part)
        .execute();
}

/** What each side values, with all its versions. Call it where `to` has none. */
export async function moveLedgers(db: Db, { from, to }: { from: string; to: string }): Promise<void> {
  await db.updateTable('ledgers').set({ client_id: to }).where('client_id', '=', from).execute();
}

/** Nothing that is planned there is to be done any more. */
export async function putLedgerAside(db: Db, clientId: string): Promise<void> {
  await db.updateTable('ledgers').set({ next_act_on: null }).where('client_id', '=', clientId).execute();
}

/** What is planned in the version that stands is to be done again. */
export async function takeLedgerUp(db: Db, clientId: string): Promise<void> {
  const ledger = await findLedger(db, clientId);
  if (ledger) await updateLedgerLines(db, { clientId, version: ledger.version }, ledger.lines);
}

/** How many calls, meetings and mails were written down under some ids, and how many lines of history there are. */
export async function countLines(
  db: Db,
  clientIds: readonly string[],
): Promise<{ touchpoints: number; lines: number }> {
  const { touchpoints, lines } = await db
    .selectFrom('events')
    .where('client_id', 'in', clientIds)
    .where('kind', 'not in', anchorKinds)
    .select((e) => [
      e.fn.countAll<number>().as('lines'),
      e.fn.countAll<number>().filterWhere('kind', '=', 'touchpoint-logged').as('touchpoints'),
    ])
    .executeTakeFirstOrThrow();
  return { touchpoints: Number(touchpoints), lines: Number(lines) };
}

/** Drafts of some clients that wait for their hour: they stop where the name or address they would go to changes. */
export async function countWaitingSendings(db: Db, clientIds: readonly string[]): Promise<number> {
  const { n } = await db
    .selectFrom('scheduled_sendings')
    .innerJoin('proposals', 'proposals.id', 'proposal_id')
    .where('client_id', 'in', clientIds)
    .where('problem', 'is', null)
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** How rows of one client hang together: what would hang across two clients when some of them went. */
export async function listTies(db: Db, clientId: string) {
  const own = db.selectFrom('proposals').select('id').where('client_id', '=', clientId);
  const proposals = await db
    .selectFrom('proposals')
    .leftJoin('imported_deals', 'proposal_id', 'proposals.id')
    .select(['proposals.id', 'parent_id as parentId', 'contact_id as contactId', 'import_id as importId'])
    .where('client_id', '=', clientId)
    .execute();
  const revisions = await db
    .selectFrom('revisions')
    .select(['proposal_id as id', 'contact_id as contactId'])
    .where('proposal_id', 'in', own)
    .execute();
  const links = await db
    .selectFrom('ledger_links')
    .select(['id', 'contact_id as contactId'])
    .where('client_id', '=', clientId)
    .execute();
  const rankings = await db
    .selectFrom('ledgers')
    .select('ranked_through as linkId')
    .where('client_id', '=', clientId)
    .where('ranked_through', 'is not', null)
    .execute();
  return { proposals, revisions, links, rankings };
}

/** Imported deals that grew from one of another client, let go from it: each with the one that it grew from. */
export async function unlinkAcross(
  db: Db,
  clientIds: readonly string[],
): Promise<Map<string, string | null>> {
  const rows = await db
    .selectFrom('proposals')
    .innerJoin('imported_deals', 'imported_deals.proposal_id', 'proposals.id')
    .innerJoin('proposals as parents', 'parents.id', 'proposals.parent_id')
    .select(['proposals.id', 'proposals.parent_id'])
    .where('proposals.client_id', 'in', clientIds)
    .whereRef('parents.client_id', '!=', 'proposals.client_id')
    .orderBy('proposals.id')
    .execute();
  for (const part of inParts(rows))
    await db
      .updateTable('proposals')
      .set({ parent_id: null })
      .where(
        'id',
        'in',
        part.map(({ id }) => id),
      )
      .execute();
  return new Map(rows.map(({ id, parent_id }) => [id, parent_id]));
}

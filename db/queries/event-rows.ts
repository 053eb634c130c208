import { anchorKinds } from '../../app/domain/anchor';
import type { EventKind, HistoryEvent } from '../../app/domain/event-facts';
import { grouped } from '../grouped';
import { readFacts } from '../json';
import type { Db } from '../open';
import { idsOf, idsOfEach } from './merged-clients';

/** What people see of the log, whichever part of it a query asks for: without what is there for `verify` alone. */
export const events = (db: Db) =>
  db
    .selectFrom('events')
    .where('events.kind', 'not in', anchorKinds)
    .select([
      'id',
      'at',
      'happened_on as happenedOn',
      'client_id as clientId',
      'proposal_id as proposalId',
      'kind',
      'facts',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof events>['execute']>>[number];

/** `clientId`: whose it is now, where it was written of a client who was merged into another. */
export const asEvent = (row: Row, clientId = row.clientId): HistoryEvent =>
  ({ ...row, ...readFacts(row.kind, row.facts), clientId }) as HistoryEvent;

/** The same of several clients, by the client. */
export async function listRecordedOfEach(
  db: Db,
  clientIds: readonly string[],
  kinds: readonly EventKind[],
): Promise<Map<string, HistoryEvent[]>> {
  const ids = await idsOfEach(db, clientIds);
  const rows = await events(db)
    .where('client_id', 'in', [...ids.keys()])
    .where('kind', 'in', kinds)
    .orderBy('seq')
    .execute();
  return grouped(
    rows.map((row) => asEvent(row, ids.get(row.clientId))),
    ({ clientId }) => clientId,
  );
}

/** A client's events of some kinds, in the order in which they were recorded. */
export async function listRecordedOf(
  db: Db,
  clientId: string,
  kinds: readonly EventKind[],
): Promise<HistoryEvent[]> {
  const rows = await events(db)
    .where('client_id', 'in', await idsOf(db, clientId))
    .where('kind', 'in', kinds)
    .orderBy('seq')
    .execute();
  return rows.map((row) => asEvent(row, clientId));
}

/** What was recorded of a client after an event, in that order. `writtenOf`: the client that it was until then. */
export async function listEventsSince(
  db: Db,
  clientId: string,
  seq: number,
): Promise<{ event: HistoryEvent; writtenOf: string }[]> {
  const rows = await events(db)
    .where('client_id', 'in', await idsOf(db, clientId))
    .where('seq', '>', seq)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ event: asEvent(row, clientId), writtenOf: row.clientId }));
}

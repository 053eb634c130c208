import { anchorKinds } from '../../app/domain/anchor';
import type { EventKind, HistoryEvent } from '../../app/domain/event-facts';
import { grouped } from '../grouped';
import { readFacts } from '../json';
import type { Db } from '../open';

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

export const asEvent = (
  row: Awaited<ReturnType<ReturnType<typeof events>['execute']>>[number],
): HistoryEvent => ({ ...row, ...readFacts(row.kind, row.facts) }) as HistoryEvent;

/** The same of several clients, by the client. */
export async function listRecordedOfEach(
  db: Db,
  clientIds: readonly string[],
  kinds: readonly EventKind[],
): Promise<Map<string, HistoryEvent[]>> {
  const rows = await events(db)
    .where('client_id', 'in', clientIds)
    .where('kind', 'in', kinds)
    .orderBy('seq')
    .execute();
  return grouped(rows.map(asEvent), ({ clientId }) => clientId);
}

/** A client's events of some kinds, in the order in which they were recorded. */
export async function listRecordedOf(
  db: Db,
  clientId: string,
  kinds: readonly EventKind[],
): Promise<HistoryEvent[]> {
  const rows = await events(db)
    .where('client_id', '=', clientId)
    .where('kind', 'in', kinds)
    .orderBy('seq')
    .execute();
  return rows.map(asEvent);
}

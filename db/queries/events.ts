import type { EventFacts, EventKind, HistoryEvent } from '../../app/domain/history';
import type { CivilDate } from '../../app/domain/proposal';
import { newId } from '../id';
import { readFacts, writeFacts } from '../json';
import type { Db } from '../open';

/** Writes one line of history. Call it in the transaction that changes the state. */
export async function insertEvent<K extends EventKind>(
  db: Db,
  event: {
    kind: K;
    facts: EventFacts[K];
    at: string;
    happenedOn: CivilDate;
    clientId: string;
    proposalId?: string | null;
  },
): Promise<void> {
  await db
    .insertInto('events')
    .values({
      id: newId(),
      at: event.at,
      happened_on: event.happenedOn,
      client_id: event.clientId,
      proposal_id: event.proposalId ?? null,
      kind: event.kind,
      facts: writeFacts(event.facts),
    })
    .execute();
}

/** A client's history by the day on which things happened, latest first; at most `limit` lines. */
export async function listEventsOf(db: Db, clientId: string, limit: number): Promise<HistoryEvent[]> {
  const rows = await events(db)
    .where('client_id', '=', clientId)
    .orderBy('happened_on', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(asEvent);
}

/** One proposal's history as it was recorded, latest first: the last line says how it stands. */
export async function listEventsOfProposal(db: Db, proposalId: string): Promise<HistoryEvent[]> {
  const rows = await events(db)
    .where('proposal_id', '=', proposalId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(asEvent);
}

const events = (db: Db) =>
  db
    .selectFrom('events')
    .select([
      'id',
      'at',
      'happened_on as happenedOn',
      'client_id as clientId',
      'proposal_id as proposalId',
      'kind',
      'facts',
    ]);

const asEvent = (row: Awaited<ReturnType<ReturnType<typeof events>['execute']>>[number]): HistoryEvent =>
  ({ ...row, ...readFacts(row.kind, row.facts) }) as HistoryEvent;

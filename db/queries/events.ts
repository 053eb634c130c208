import type { ChainHead, EventText } from '../../app/domain/event-chain';
import type { EventFacts, EventKind, HistoryEvent } from '../../app/domain/event-facts';
import type { CivilDate } from '../../app/domain/proposal';
import { newSalt } from '../digest';
import { newId } from '../id';
import { readFacts, writeFacts } from '../json';
import type { Db } from '../open';
import { appendEvents } from './chain';

export type NewEvent<K extends EventKind = EventKind> = {
  [Kind in K]: {
    kind: Kind;
    facts: EventFacts[Kind];
    at: string;
    happenedOn: CivilDate;
    clientId: string;
    proposalId?: string | null;
  };
}[K];

/**
 * Writes one line of history, as the next in the chain. Call it in the transaction that changes the state, after all
 * else. Returns where the chain stands then.
 */
export async function insertEvent<K extends EventKind>(db: Db, event: NewEvent<K>): Promise<ChainHead> {
  return insertEvents(db, [event as NewEvent]);
}

/** The same for many at once, in their order. */
export async function insertEvents(db: Db, events: readonly NewEvent[]): Promise<ChainHead> {
  // Two who append at once must not follow the same event.
  if (!db.isTransaction) return db.transaction().execute((trx) => insertEvents(trx, events));
  return appendEvents(db, events.map(asText));
}

const asText = ({ kind, facts, at, happenedOn, clientId, proposalId = null }: NewEvent): EventText => ({
  id: newId(),
  at,
  happenedOn,
  clientId,
  proposalId,
  kind,
  facts: writeFacts(facts),
  factsSalt: newSalt(),
});

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

import type { AnchorFacts, AnchorKind } from '../../app/domain/anchor';
import type { ChainHead, EventText } from '../../app/domain/event-chain';
import type { EventFacts, EventKind, HistoryEvent } from '../../app/domain/event-facts';
import type { CivilDate } from '../../app/domain/proposal';
import { exchangeKinds } from '../../app/domain/relationship/log-of';
import { newSalt } from '../digest';
import { newId } from '../id';
import type { Db } from '../open';
import { appendEvents } from './chain';
import { outdateClientReadings, refreshClientReading } from './client-readings';
import { asEvent, events } from './event-rows';
import { idsOf } from './merged-clients';

type Written<K, F> = {
  kind: K;
  facts: F;
  at: string;
  happenedOn: CivilDate;
  clientId: string;
  proposalId?: string | null;
};

export type NewEvent =
  | { [K in EventKind]: Written<K, EventFacts[K]> }[EventKind]
  | { [K in AnchorKind]: Written<K, AnchorFacts[K]> }[AnchorKind];

/**
 * Writes one line of history, or an anchor, as the next in the chain, and brings the reading of its client up to it.
 * Call it in the transaction that changes the state, after all else. Returns where the chain stands then.
 */
export function insertEvent<K extends EventKind>(
  db: Db,
  event: Written<K, EventFacts[K]>,
): Promise<ChainHead>;
export function insertEvent<K extends AnchorKind>(
  db: Db,
  event: Written<K, AnchorFacts[K]>,
): Promise<ChainHead>;
export async function insertEvent(db: Db, event: Written<string, object>): Promise<ChainHead> {
  return insertEvents(db, [event as NewEvent]);
}

/**
 * The same for many at once, in their order. `readings`: 'later' where whoever writes goes on to write of the same clients,
 * and calls `makeReadings` in the end.
 */
export async function insertEvents(
  db: Db,
  added: readonly NewEvent[],
  { readings = 'now' }: { readings?: 'now' | 'later' } = {},
): Promise<ChainHead> {
  // Two who append at once must not follow the same event.
  if (!db.isTransaction) return db.transaction().execute((trx) => insertEvents(trx, added, { readings }));
  const head = await appendEvents(db, added.map(asText));
  // Whoever holds the chain is the only one to write of these clients.
  const clientIds = new Set(added.filter(isExchange).map((event) => event.clientId));
  if (readings === 'later') await outdateClientReadings(db, [...clientIds]);
  else for (const clientId of clientIds) await refreshClientReading(db, clientId);
  return head;
}

const isExchange = ({ kind }: NewEvent): boolean =>
  refreshing.has(kind) || exchangeKinds.some((one) => one === kind);

const refreshing: ReadonlySet<string> = new Set(['client-added', 'clients-merged', 'clients-separated']);

const asText = ({ kind, facts, at, happenedOn, clientId, proposalId = null }: NewEvent): EventText => ({
  id: newId(),
  at,
  happenedOn,
  clientId,
  proposalId,
  kind,
  facts: JSON.stringify(facts),
  factsSalt: newSalt(),
});

/** A client's history by the day on which things happened, latest first; at most `limit` lines, of some `kinds`. */
export async function listEventsOf(
  db: Db,
  clientId: string,
  limit: number,
  kinds: readonly EventKind[] | null = null,
): Promise<HistoryEvent[]> {
  const rows = await events(db)
    .where('client_id', 'in', await idsOf(db, clientId))
    .$if(kinds !== null, (query) => query.where('kind', 'in', kinds ?? []))
    .orderBy('happened_on', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => asEvent(row, clientId));
}

/** One proposal's history as it was recorded, latest first: the last line says how it stands. */
export async function listEventsOfProposal(db: Db, proposalId: string): Promise<HistoryEvent[]> {
  const rows = await events(db)
    .where('proposal_id', '=', proposalId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => asEvent(row));
}

/** One line of a client's history. */
export async function findEvent(db: Db, clientId: string, id: string): Promise<HistoryEvent | undefined> {
  const ids = await idsOf(db, clientId);
  const row = await events(db).where('id', '=', id).where('client_id', 'in', ids).executeTakeFirst();
  return row && asEvent(row, clientId);
}

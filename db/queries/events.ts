import type { AnchorFacts, AnchorKind } from '../../app/domain/anchor';
import type { ChainHead } from '../../app/domain/event-chain';
import type { EventFacts, EventKind, HistoryEvent } from '../../app/domain/event-facts';
import type { CivilDate } from '../../app/domain/proposal';
import { exchangeKinds } from '../../app/domain/relationship/log-of';
import { newSalt } from '../digest';
import { newId } from '../id';
import type { Db } from '../open';
import { appendEvent } from './chain';
import { refreshClientReading } from './client-readings';
import { asEvent, events } from './event-rows';

type Written<K, F> = {
  kind: K;
  facts: F;
  at: string;
  happenedOn: CivilDate;
  clientId: string;
  proposalId?: string | null;
};

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
  // Two who append at once must not follow the same event.
  if (!db.isTransaction) return db.transaction().execute((trx) => append(trx, event));
  return append(db, event);
}

async function append(db: Db, event: Written<string, object>): Promise<ChainHead> {
  const { kind, at, happenedOn, clientId, proposalId = null } = event;
  const facts = JSON.stringify(event.facts);
  const head = await appendEvent(db, {
    id: newId(),
    at,
    happenedOn,
    clientId,
    proposalId,
    kind,
    facts,
    factsSalt: newSalt(),
  });
  // Whoever holds the chain is the only one to write of this client.
  if (kind === 'client-added' || exchangeKinds.some((one) => one === kind))
    await refreshClientReading(db, clientId);
  return head;
}

/** A client's history by the day on which things happened, latest first; at most `limit` lines, of some `kinds`. */
export async function listEventsOf(
  db: Db,
  clientId: string,
  limit: number,
  kinds: readonly EventKind[] | null = null,
): Promise<HistoryEvent[]> {
  const rows = await events(db)
    .where('client_id', '=', clientId)
    .$if(kinds !== null, (query) => query.where('kind', 'in', kinds ?? []))
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

/** One line of a client's history. */
export async function findEvent(db: Db, clientId: string, id: string): Promise<HistoryEvent | undefined> {
  const row = await events(db).where('id', '=', id).where('client_id', '=', clientId).executeTakeFirst();
  return row && asEvent(row);
}

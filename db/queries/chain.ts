import { type ChainedEvent, type ChainHead, chained, type EventText } from '../../app/domain/event-chain';
import { sha256 } from '../digest';
import { inParts } from '../in-parts';
import type { Db } from '../open';

/** Where the chain stands now. Undefined only where somebody took its row away. */
export async function findChainHead(db: Db): Promise<ChainHead | undefined> {
  return db.selectFrom('chain_head').select(['seq', 'hash']).executeTakeFirst();
}

/** For the rest of the transaction nobody else writes an event. */
export async function holdChain(db: Db): Promise<void> {
  await takeChainHead(db, 0);
}

/**
 * Writes events at the end of the chain, in their order. Call it last in a transaction: whoever writes the next one
 * waits for its end, and who waits for a proposal meanwhile could wait for somebody who waits for this.
 */
export async function appendEvents(db: Db, events: readonly EventText[]): Promise<ChainHead> {
  let head = await takeChainHead(db, events.length);
  const rows = events.map((event) => {
    const link = chained(head, event, sha256);
    head = { seq: link.seq, hash: link.hash };
    return eventRow(link);
  });
  for (const part of inParts(rows)) await db.insertInto('events').values(part).execute();
  await db.updateTable('chain_head').set({ hash: head.hash }).execute();
  return head;
}

/** PostgreSQL holds the row that is written until the transaction ends, SQLite the whole file. */
async function takeChainHead(db: Db, count: number): Promise<ChainHead> {
  const { seq, hash } = await db
    .updateTable('chain_head')
    .set((e) => ({ seq: e('seq', '+', count) }))
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow();
  return { seq: seq - count, hash };
}

/** The events after number `seq`, as they are stored, in order; at most `limit`. `clientIds`: of those written under these alone. */
export async function listChainAfter(
  db: Db,
  seq: number,
  limit: number,
  clientIds?: readonly string[],
): Promise<ChainedEvent[]> {
  return db
    .selectFrom('events')
    .select(['id', 'seq', 'at', 'happened_on as happenedOn', 'client_id as clientId'])
    .select(['proposal_id as proposalId', 'kind', 'facts', 'facts_salt as factsSalt', 'previous', 'hash'])
    .select('facts_sha256 as factsSha256')
    .where('seq', '>', seq)
    .$if(clientIds !== undefined, (event) => event.where('client_id', 'in', clientIds ?? []))
    .orderBy('seq')
    .limit(limit)
    .execute();
}

export async function countEvents(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('events')
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The event of a yes: of the same transaction, and so of the same instant. */
export async function findAcceptedEvent(
  db: Db,
  { proposalId, acceptedAt }: { proposalId: string; acceptedAt: string },
): Promise<(ChainHead & { facts: string }) | undefined> {
  return db
    .selectFrom('events')
    .select(['seq', 'hash', 'facts'])
    .where('proposal_id', '=', proposalId)
    .where('kind', '=', 'proposal-accepted')
    .where('at', '=', acceptedAt)
    .executeTakeFirst();
}

/** A link of the chain, as it is stored. */
export const eventRow = (link: ChainedEvent) => ({
  id: link.id,
  seq: link.seq,
  at: link.at,
  happened_on: link.happenedOn,
  client_id: link.clientId,
  proposal_id: link.proposalId,
  kind: link.kind,
  facts: link.facts,
  facts_salt: link.factsSalt,
  previous: link.previous,
  hash: link.hash,
});

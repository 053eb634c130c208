import { newId } from '../../db/id';
import type { Db } from '../../db/open';
import { holdClient } from '../../db/queries/clients';
import { insertEvent } from '../../db/queries/events';
import { confirmFactOn, dropFactOn, type Fact, findFact, insertFact } from '../../db/queries/facts';
import { DomainError } from '../domain/errors';
import type { CivilDate } from '../domain/proposal';
import type { FactKind } from '../domain/relationship/log';
import { refuseFuture } from './lines.server';
import { moment, type Work } from './work.server';

export type NotedFact = { kind: FactKind; text: string; on: CivilDate };

/** Notes what a client told us. Returns the fact's id. */
export async function noteFact(work: Work, clientId: string, { kind, text, on }: NotedFact): Promise<string> {
  const { at, today } = await moment(work);
  refuseFuture(on, today);
  return work.db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    const id = newId();
    await insertFact(trx, { id, clientId, kind, text, confirmedOn: on, createdAt: at });
    const facts = { factId: id, kind, text };
    await insertEvent(trx, { kind: 'fact-noted', facts, at, happenedOn: on, clientId });
    return id;
  });
}

/** Notes that a fact is still so, today. A second click on the same day writes nothing. */
export async function confirmFact(work: Work, clientId: string, factId: string): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const { text, confirmedOn } = await heldFact(trx, clientId, factId);
    if (confirmedOn >= today) return;
    await confirmFactOn(trx, factId, today);
    await insertEvent(trx, {
      kind: 'fact-confirmed',
      facts: { factId, text },
      at,
      happenedOn: today,
      clientId,
    });
  });
}

/** Notes that a fact is not so any more, and why. It is not shown again; its lines stay. */
export async function dropFact(
  work: Work,
  clientId: string,
  { factId, reason }: { factId: string; reason: string },
): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const { text } = await heldFact(trx, clientId, factId);
    await dropFactOn(trx, factId, today);
    const facts = { factId, text, reason };
    await insertEvent(trx, { kind: 'fact-dropped', facts, at, happenedOn: today, clientId });
  });
}

async function heldFact(trx: Db, clientId: string, factId: string): Promise<Fact> {
  await holdClient(trx, clientId);
  return openFact(trx, clientId, factId);
}

/** Throws `not-found` for a fact of another client, `conflict` for one that was dropped. */
export async function openFact(db: Db, clientId: string, factId: string): Promise<Fact> {
  const fact = await findFact(db, factId);
  if (fact?.clientId !== clientId) throw new DomainError('not-found', 'There is no such fact here.');
  if (fact.droppedOn !== null) {
    throw new DomainError('conflict', 'That is known not to be so any more. Note it anew if it is again.');
  }
  return fact;
}

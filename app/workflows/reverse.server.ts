import type { Db } from '../../db/open';
import { reverseAcceptance } from '../../db/queries/acceptances';
import { type AnswerKind, deleteAnswer, findAnswer } from '../../db/queries/answers';
import { deleteDelivery, findDelivery } from '../../db/queries/deliveries';
import { insertEvent, listEventsOfProposal } from '../../db/queries/events';
import { holdProposal, moveProposal, updateProposal } from '../../db/queries/proposals';
import { findLatestSent } from '../../db/queries/revisions';
import { DomainError } from '../domain/errors';
import type { ReversibleKind } from '../domain/event-facts';
import { next } from '../domain/lifecycle';
import { totalsOf } from '../domain/totals';
import { moment, type Work } from './work.server';

/**
 * Takes back the last answer or delivery that was recorded wrongly; the history keeps both lines. `what`: the record
 * that is meant. Throws `conflict` when another one is the last by now, so that sending twice takes back one.
 */
export async function reverse(
  work: Work,
  proposalId: string,
  { what, reason }: { what: ReversibleKind; reason: string },
): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const { state, title, clientId } = await holdProposal(trx, proposalId);
    const to = next('reverse', state);
    if ((await lastRecord(trx, proposalId)) !== what) {
      throw new DomainError(
        'conflict',
        'That record is not the last one any more. Reload the page to see it.',
      );
    }
    // A delivery stands on an answer, so it is the first to go.
    const take = what.startsWith('proposal-') ? deleteAnswer : deleteDelivery;
    await take(trx, proposalId);
    await moveProposal(trx, proposalId, { from: state, to, at });
    if (what === 'proposal-accepted') {
      await openChoice(trx, proposalId);
      await reverseAcceptance(trx, proposalId, at);
    }
    await insertEvent(trx, {
      kind: 'record-reversed',
      facts: { title, what, reason },
      at,
      happenedOn: today,
      clientId,
      proposalId,
    });
  });
}

/**
 * Before the yes nothing was chosen, so the total is again the least that can be; that of a deal of before is what its
 * file said last, which may be nothing.
 */
async function openChoice(trx: Db, proposalId: string): Promise<void> {
  const latest = await findLatestSent(trx, proposalId);
  const totalMinor = latest
    ? totalsOf(latest.sent.snapshot.offer).totalMinor
    : await saidByItsFile(trx, proposalId);
  if (totalMinor !== null) await updateProposal(trx, proposalId, { total_minor: totalMinor });
}

async function saidByItsFile(trx: Db, proposalId: string): Promise<number | null> {
  for (const event of await listEventsOfProposal(trx, proposalId)) {
    if (event.kind === 'deal-imported' || event.kind === 'deal-changed') return event.facts.totalMinor;
  }
  return null;
}

/** What could be taken back now: the delivery if there is one, else the answer. */
export async function lastRecord(db: Db, proposalId: string): Promise<ReversibleKind | null> {
  const delivery = await findDelivery(db, proposalId);
  if (delivery) return delivery.outcome === 'stopped' ? 'work-stopped' : `promise-${delivery.outcome}`;
  const answer = await findAnswer(db, proposalId);
  return answer ? recordOf[answer.kind] : null;
}

/** "Smaller", "different" and "not now" are kinds of a no. */
const recordOf: Record<AnswerKind, ReversibleKind> = {
  accepted: 'proposal-accepted',
  declined: 'proposal-declined',
  withdrawn: 'proposal-withdrawn',
  smaller: 'proposal-declined',
  different: 'proposal-declined',
  'not now': 'proposal-declined',
};

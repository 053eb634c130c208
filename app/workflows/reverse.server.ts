import type { Db } from '../../db/open';
import { deleteAnswer, findAnswer } from '../../db/queries/answers';
import { deleteDelivery, findDelivery } from '../../db/queries/deliveries';
import { insertEvent } from '../../db/queries/events';
import { holdProposal, moveProposal } from '../../db/queries/proposals';
import { DomainError } from '../domain/errors';
import type { ReversibleKind } from '../domain/history';
import { next } from '../domain/lifecycle';
import { moment, type Work } from './work.server';

/** Takes back the last answer or delivery that was recorded wrongly. The history keeps both lines. */
export async function reverse(work: Work, proposalId: string, reason: string): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const { state, title, clientId } = await holdProposal(trx, proposalId);
    const to = next('reverse', state);
    const what = await takeBack(trx, proposalId);
    await moveProposal(trx, proposalId, { from: state, to, at });
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

/** A delivery stands on an answer, so it is the first to go. */
async function takeBack(trx: Db, proposalId: string): Promise<ReversibleKind> {
  const delivery = await findDelivery(trx, proposalId);
  if (delivery) {
    await deleteDelivery(trx, proposalId);
    return delivery.outcome === 'stopped' ? 'work-stopped' : `promise-${delivery.outcome}`;
  }
  const answer = await findAnswer(trx, proposalId);
  if (!answer) throw new DomainError('conflict', 'There is no answer or delivery here to take back.');
  await deleteAnswer(trx, proposalId);
  return `proposal-${answer.kind}`;
}

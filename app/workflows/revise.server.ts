import type { Db } from '../../db/open';
import { findAnswer } from '../../db/queries/answers';
import { insertEvent } from '../../db/queries/events';
import { deleteProposal, holdProposal } from '../../db/queries/proposals';
import { deleteDraft, findDraft, findLatestSent, getDraft, insertRevision } from '../../db/queries/revisions';
import { deleteSending } from '../../db/queries/scheduled-sendings';
import { DomainError } from '../domain/errors';
import { next } from '../domain/lifecycle';
import type { Offer } from '../domain/proposal';
import { smallerOffer } from '../domain/smaller';
import { moment, type Work } from './work.server';

/** Starts the next revision from the one that was sent last; the one with the client stays as it is. */
export async function revise(work: Work, proposalId: string): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const { state, clientId, validUntil } = await holdProposal(trx, proposalId);
    if (await findDraft(trx, proposalId)) return;
    next('revise', state);
    const latest = await findLatestSent(trx, proposalId);
    if (!latest) throw new DomainError('conflict', 'Nothing was sent yet: edit the draft.');
    // An extension is kept: the client was told the later day.
    const offer = await asWished(trx, proposalId, { ...latest.sent.snapshot.offer, validUntil });
    const revision = latest.revision + 1;
    const { contactId, ignored } = latest;
    await insertRevision(trx, { proposalId, revision, contactId, offer, ignored, at });
    await insertEvent(trx, {
      kind: 'proposal-revised',
      facts: { title: offer.title, revision },
      at,
      happenedOn: today,
      clientId,
      proposalId,
    });
  });
}

/** Who asked for something smaller finds their wish in the draft; the writer reads it through before it goes out. */
async function asWished(trx: Db, proposalId: string, offer: Offer): Promise<Offer> {
  const answer = await findAnswer(trx, proposalId);
  return answer?.kind === 'smaller' ? smallerOffer(offer, answer) : offer;
}

/** Throws away a draft: a revision that was not sent, or a whole proposal that never was. */
export async function discardDraft(work: Work, proposalId: string): Promise<{ proposalGone: boolean }> {
  const { at, today } = await moment(work);
  return work.db.transaction().execute(async (trx) => {
    const { state, clientId } = await holdProposal(trx, proposalId);
    const draft = await getDraft(trx, proposalId);
    if (state === 'draft') {
      await deleteProposal(trx, proposalId);
      const facts = { title: draft.offer.title };
      await insertEvent(trx, { kind: 'draft-discarded', facts, at, happenedOn: today, clientId });
      return { proposalGone: true };
    }
    await deleteDraft(trx, draft);
    await deleteSending(trx, proposalId);
    await insertEvent(trx, {
      kind: 'revision-discarded',
      facts: { title: draft.offer.title, revision: draft.revision },
      at,
      happenedOn: today,
      clientId,
      proposalId,
    });
    return { proposalGone: false };
  });
}

import { getFirm } from '../../db/queries/firm';
import { getProposal } from '../../db/queries/proposals';
import { findLatestSent } from '../../db/queries/revisions';
import { DomainError } from '../domain/errors';
import { nextStepOffer } from '../domain/next-step';
import { startProposal } from './start.server';
import type { Work } from './work.server';

/** Starts the draft of what an accepted or delivered proposal led to. Returns its id. */
export async function proposeNextStep(work: Work, parentId: string): Promise<string> {
  const parent = await getProposal(work.db, parentId);
  if (parent.state !== 'accepted' && parent.state !== 'delivered') {
    throw new DomainError('conflict', 'A next step follows an offer that was accepted.');
  }
  const sent = await findLatestSent(work.db, parentId);
  if (!sent) throw new DomainError('conflict', 'Nothing was sent yet.');
  const { payment_terms } = await getFirm(work.db);
  return startProposal(work, {
    client: { id: parent.clientId },
    contact: parent.contactId === null ? null : { id: parent.contactId },
    authorId: parent.authorId,
    parentId,
    offer: nextStepOffer(sent.sent.snapshot.offer, payment_terms),
  });
}

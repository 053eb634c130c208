import type { Db } from '../../db/open';
import { getFirm } from '../../db/queries/firm';
import { findDealOrigin } from '../../db/queries/imported-deals';
import { listPeople } from '../../db/queries/people';
import { getProposal, listChildren } from '../../db/queries/proposals';
import { findDraft, findLatestSent } from '../../db/queries/revisions';
import { DomainError } from '../domain/errors';
import { nextStepOffer } from '../domain/next-step';
import { emptyOffer } from '../domain/proposal';
import { startProposal } from './start.server';
import type { Work } from './work.server';

/**
 * Starts the draft of what an accepted or delivered proposal led to, addressed as that one was. Returns its id; where
 * such a draft stands untouched already, that one's, so that pressing twice starts one.
 */
export async function proposeNextStep(work: Work, parentId: string): Promise<string> {
  const parent = await getProposal(work.db, parentId);
  if (parent.state !== 'accepted' && parent.state !== 'delivered') {
    throw new DomainError('conflict', 'A next step follows an offer that was accepted.');
  }
  const sent = await findLatestSent(work.db, parentId);
  if (!sent && !(await findDealOrigin(work.db, parentId))) {
    throw new DomainError('conflict', 'Nothing was sent yet.');
  }
  // Of a deal of before, nothing is known that could carry over.
  const earlier = sent ? sent.sent.snapshot.offer : emptyOffer(parent.currency);
  const contactId = sent ? sent.contactId : parent.contactId;
  for (const child of await listChildren(work.db, parentId)) {
    const draft = child.state === 'draft' ? await findDraft(work.db, child.id) : undefined;
    if (draft?.saves === 0) return child.id;
  }
  const { payment_terms } = await getFirm(work.db);
  return startProposal(work, {
    client: { id: parent.clientId },
    contact: contactId === null ? null : { id: contactId },
    authorId: await authorOf(work.db, parent.authorId),
    parentId,
    offer: nextStepOffer(earlier, payment_terms),
  });
}

/** Who wrote the earlier offer, or the first of those who are still here. */
export async function authorOf(db: Db, authorId: string): Promise<string> {
  const here = (await listPeople(db)).filter(({ active }) => active);
  return (here.find(({ id }) => id === authorId) ?? here[0])?.id ?? authorId;
}

import { getFirm } from '../../db/queries/firm';
import { getProposal, listProposalsOf } from '../../db/queries/proposals';
import { findDraft, findLatestSent } from '../../db/queries/revisions';
import { DomainError } from '../domain/errors';
import { smallerOffer } from '../domain/relationship/smaller-ask';
import { readRelationship } from './footing.server';
import { authorOf } from './next-step.server';
import { startProposal } from './start.server';
import { moment, type Work } from './work.server';

/**
 * Starts a draft in place of an ask that is beyond reach, at a price that fits. Returns its id; where such a draft stands
 * untouched already, that one's, so that pressing twice starts one.
 */
export async function askSmaller(work: Work, askId: string): Promise<string> {
  const { db } = work;
  const ask = await getProposal(db, askId);
  const draft = await findDraft(db, askId);
  const offer = draft?.offer ?? (await findLatestSent(db, askId))?.sent.snapshot.offer;
  if (!offer) throw new DomainError('conflict', 'There is nothing to make smaller.');
  for (const other of await listProposalsOf(db, ask.clientId)) {
    if (other.copiedFromId !== askId || other.state !== 'draft') continue;
    if ((await findDraft(db, other.id))?.saves === 0) return other.id;
  }
  const firm = await getFirm(db);
  const { today } = await moment(work);
  const { reading } = await readRelationship(db, firm, { clientId: ask.clientId, today });
  const reach = reading.reachIn(offer.currency);
  if (!reach) throw new DomainError('conflict', `Nothing is known yet of how much they would carry.`);
  return startProposal(work, {
    client: { id: ask.clientId },
    contact: ask.contactId === null ? null : { id: ask.contactId },
    authorId: await authorOf(db, ask.authorId),
    parentId: ask.parentId,
    offer: smallerOffer(offer, reach.reachMinor, firm.payment_terms),
    copiedFromId: askId,
  });
}

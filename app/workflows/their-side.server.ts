import type { Db } from '../../db/open';
import { findContact } from '../../db/queries/contacts';
import { getProposal } from '../../db/queries/proposals';
import { findLatestSent } from '../../db/queries/revisions';
import type { Party } from '../mail/post';

/**
 * The person at the client whom a proposal went to, at the address they have today: one that was corrected since counts
 * for every mail from then on. Undefined where they have none.
 */
export async function theirSide(db: Db, proposalId: string): Promise<Party | undefined> {
  const { contactId } = await getProposal(db, proposalId);
  const known =
    (contactId === null ? undefined : await findContact(db, contactId)) ??
    (await findLatestSent(db, proposalId))?.sent.snapshot.to.contact;
  return known?.email ? { name: known.name, address: known.email } : undefined;
}

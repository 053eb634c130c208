import type { Db } from '../../db/open';
import { findClientByName } from '../../db/queries/clients';
import { listContacts } from '../../db/queries/contacts';
import { holdProposal } from '../../db/queries/proposals';
import { clearToCheck, getDraft } from '../../db/queries/revisions';
import { copiedOffer } from '../domain/copying';
import { type Contact, type Recipient, samePerson } from '../domain/proposal';
import { authorOf } from './next-step.server';
import { startProposal } from './start.server';
import { latestText } from './starters.server';
import { moment, type Work } from './work.server';

/**
 * Starts a draft for another client from a proposal's latest text: the new names in place of the old ones, the dates
 * counted from today, what is to be checked noted with the draft. It grew from nothing and has no number yet.
 */
export async function copyProposal(
  work: Work,
  proposalId: string,
  { clientName, contact, authorId }: { clientName: string; contact: Contact; authorId?: string | undefined },
): Promise<string> {
  const { proposal, offer, to: from, writtenOn } = await latestText(work, proposalId);
  const { today } = await moment(work);
  const to = await knownRecipient(work.db, clientName, contact);
  const copy = copiedOffer({ offer, from, to, writtenOn, today });
  const { starterId, starterName } = proposal;
  return startProposal(work, {
    client: { name: to.name, address: '' },
    contact,
    authorId: authorId ?? (await authorOf(work.db, proposal.authorId)),
    parentId: null,
    starter: starterId ? { id: starterId, name: starterName ?? '' } : null,
    copiedFromId: proposalId,
    ...copy,
  });
}

/** The client and the contact as they are written here already, where they are known. */
async function knownRecipient(db: Db, name: string, contact: Contact): Promise<Recipient> {
  const client = await findClientByName(db, name);
  if (!client) return { name, address: '', contact };
  const known = (await listContacts(db, client.id)).find((other) => samePerson(other, contact));
  const email = known?.email || contact.email;
  return {
    name: client.name,
    address: client.address,
    contact: { ...contact, name: known?.name ?? contact.name, email },
  };
}

/** The writer has read what was to be checked in a copied draft. */
export async function finishChecking({ db }: Work, proposalId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdProposal(trx, proposalId);
    await clearToCheck(trx, await getDraft(trx, proposalId));
  });
}

import { holdProposal, updateProposal, updateSummary } from '../../db/queries/proposals';
import { getDraft, updateDraft } from '../../db/queries/revisions';
import { totalsOf } from '../domain/money';
import type { Contact, Offer } from '../domain/proposal';
import { contactOf } from './start.server';
import type { Work } from './work.server';

/**
 * Saves one step of the builder: only the fields of that step, so that two steps open in two tabs leave each other
 * alone. Throws `conflict` once the offer was sent.
 */
export async function writeOffer(
  { db, now }: Work,
  proposalId: string,
  patch: Partial<Offer>,
): Promise<void> {
  const at = now();
  await db.transaction().execute(async (trx) => {
    const proposal = await holdProposal(trx, proposalId);
    const draft = await getDraft(trx, proposalId);
    const offer: Offer = { ...draft.offer, ...patch };
    const { totalMinor } = totalsOf(offer);
    await updateDraft(trx, draft, offer, at);
    // What the lists show of an offer that is with the client changes when the next revision is sent.
    if (proposal.state === 'draft') await updateSummary(trx, proposalId, offer, totalMinor, at);
  });
}

/** Changes who a draft is for. Throws `conflict` once the offer was sent. */
export async function readdress(
  { db, now }: Work,
  proposalId: string,
  contact: { id: string } | Contact,
): Promise<void> {
  const at = now();
  await db.transaction().execute(async (trx) => {
    const { clientId } = await holdProposal(trx, proposalId);
    const draft = await getDraft(trx, proposalId);
    const contactId = await contactOf(trx, clientId, contact, at);
    if (contactId) await updateProposal(trx, proposalId, { contact_id: contactId });
    // Counts as a save: who looked at the old addressee has not read what would be sent.
    await updateDraft(trx, draft, draft.offer, at);
  });
}

import { findContact } from '../../db/queries/contacts';
import { holdProposal, touchProposal, updateProposal, updateSummary } from '../../db/queries/proposals';
import { getDraft, type Revision, updateDraft } from '../../db/queries/revisions';
import { stopSending } from '../../db/queries/scheduled-sendings';
import { DomainError } from '../domain/errors';
import { type Field, type Marks, marksOf, merge } from '../domain/merging';
import { priceMisfits } from '../domain/price-misfits';
import type { Contact, Offer } from '../domain/proposal';
import { pricedFields, totalsOf } from '../domain/totals';
import { contactOf } from './start.server';
import type { Work } from './work.server';

export type Written = {
  /** The draft as it is now. */
  draft: Revision;
  /** Fields that somebody else changed too: of them nothing was saved. */
  conflicts: Field[];
};

/**
 * Saves fields of a draft. `started`: what their writer started from, and what they took (see `merge`); without it they
 * are written whatever is there. Where nothing changes nothing is touched. Throws `conflict` once the offer was sent, `invalid` where its
 * money does not fit together.
 */
export async function writeOffer(
  { db, now }: Work,
  proposalId: string,
  patch: Partial<Offer>,
  started?: { from: Marks; take: Marks },
): Promise<Written> {
  const at = now();
  return db.transaction().execute(async (trx) => {
    const proposal = await holdProposal(trx, proposalId);
    const draft = await getDraft(trx, proposalId);
    const { from, take } = started ?? { from: marksOf(draft.offer), take: {} };
    const { written, conflicts } = merge({ held: draft.offer, typed: patch, from, take });
    const offer: Offer = { ...draft.offer, ...written };
    if (Object.keys(written).length === 0) return { draft, conflicts };
    if (pricedFields.some((field) => field in written)) refuseMisfits(offer);
    const { totalMinor } = totalsOf(offer);
    await updateDraft(trx, { ...draft, offer }, at);
    await stopSending(trx, proposalId, changedMeanwhile);
    // What the lists show of an offer that is with the client changes when the next revision is sent.
    if (proposal.state === 'draft') await updateSummary(trx, proposalId, offer, totalMinor, at);
    else await touchProposal(trx, proposalId, at);
    return { draft: { ...draft, offer, saves: draft.saves + 1 }, conflicts };
  });
}

/** Who edits what is about to go out wants it to wait: nothing half-written is ever sent. */
const changedMeanwhile = 'It was changed after Send was pressed.';

/** The last word on an offer's money, whoever wrote it: throws `invalid` with the first thing that does not fit. */
function refuseMisfits(offer: Offer): void {
  const [misfit] = priceMisfits(offer);
  if (misfit) throw new DomainError('invalid', misfit.message, { field: String(misfit.path[0]) });
}

/**
 * Changes who a draft is for. Counts as a save: who read the old addressee has not read what would be sent. `from`: the
 * contact's id that the writer saw, empty for nobody; throws `conflict` when somebody chose another one meanwhile.
 */
export async function readdress(
  { db, now }: Work,
  proposalId: string,
  contact: { id: string } | Contact,
  from?: string,
): Promise<void> {
  const at = now();
  await db.transaction().execute(async (trx) => {
    const { clientId, state } = await holdProposal(trx, proposalId);
    const draft = await getDraft(trx, proposalId);
    const held = draft.contactId;
    const contactId = await contactOf(trx, clientId, contact, at);
    const unchanged = 'id' in contact && (contactId === held || contactId === from);
    if (!contactId || unchanged) return;
    if (from !== undefined && from !== (held ?? '') && contactId !== held) {
      const { name = 'nobody' } = (held && (await findContact(trx, held))) || {};
      throw new DomainError('conflict', chosenMeanwhile(name));
    }
    await updateDraft(trx, { ...draft, contactId }, at);
    await stopSending(trx, proposalId, changedMeanwhile);
    if (state === 'draft') await updateProposal(trx, proposalId, { contact_id: contactId });
  });
}

const chosenMeanwhile = (name: string) =>
  `Meanwhile somebody else made this offer for ${name}. Save again for the one you chose, or choose ${name}.`;

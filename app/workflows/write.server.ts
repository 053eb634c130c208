import { createHash } from 'node:crypto';
import { holdProposal, touchProposal, updateProposal, updateSummary } from '../../db/queries/proposals';
import { getDraft, updateDraft } from '../../db/queries/revisions';
import { DomainError } from '../domain/errors';
import type { Contact, Offer } from '../domain/proposal';
import { totalsOf } from '../domain/totals';
import { contactOf } from './start.server';
import type { Work } from './work.server';

/**
 * Saves one step of the builder: only the fields of that step, so that two steps open in two tabs leave each other
 * alone. `basis`: of the fields the writer started from (see `basisOf`); throws `conflict` when they were saved
 * otherwise meanwhile, and once the offer was sent.
 */
export async function writeOffer(
  { db, now }: Work,
  proposalId: string,
  patch: Partial<Offer>,
  basis?: string,
): Promise<void> {
  const at = now();
  await db.transaction().execute(async (trx) => {
    const proposal = await holdProposal(trx, proposalId);
    const draft = await getDraft(trx, proposalId);
    if (basis !== undefined && basis !== basisOf(draft.offer, fieldsOf(patch))) throw changedElsewhere();
    const offer: Offer = { ...draft.offer, ...patch };
    const { totalMinor } = totalsOf(offer);
    await updateDraft(trx, { ...draft, offer }, at);
    // What the lists show of an offer that is with the client changes when the next revision is sent.
    if (proposal.state === 'draft') await updateSummary(trx, proposalId, offer, totalMinor, at);
    else await touchProposal(trx, proposalId, at);
  });
}

/** A mark of what some fields hold; another mark means that somebody saved them otherwise. */
export function basisOf(offer: Offer, fields: readonly (keyof Offer)[]): string {
  const held = [...fields].sort().map((field) => [field, offer[field]]);
  return createHash('sha256').update(JSON.stringify(held)).digest('hex').slice(0, 16);
}

const fieldsOf = (patch: Partial<Offer>) => Object.keys(patch) as (keyof Offer)[];

const changedElsewhere = () =>
  new DomainError(
    'conflict',
    'This page was saved elsewhere after you opened it. What you typed is still here: save again to keep it instead, or open this page in another tab to see what was saved.',
  );

/** Changes who a draft is for. Counts as a save: who read the old addressee has not read what would be sent. */
export async function readdress(
  { db, now }: Work,
  proposalId: string,
  contact: { id: string } | Contact,
): Promise<void> {
  const at = now();
  await db.transaction().execute(async (trx) => {
    const { clientId, state } = await holdProposal(trx, proposalId);
    const draft = await getDraft(trx, proposalId);
    const contactId = await contactOf(trx, clientId, contact, at);
    if (!contactId) return;
    await updateDraft(trx, { ...draft, contactId }, at);
    if (state === 'draft') await updateProposal(trx, proposalId, { contact_id: contactId });
  });
}

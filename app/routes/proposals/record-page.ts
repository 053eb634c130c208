import { redirect } from '@remix-run/node';
import type { Params } from '@remix-run/react';
import { knownMinor } from '~/domain/known-amount';
import { type Action, may, standing } from '~/domain/lifecycle';
import type { Context } from '~/http/context';
import { firmDay } from '~/http/firm-day';
import { idOf } from '~/http/params';
import { findContact } from '~db/queries/contacts';
import { getProposal } from '~db/queries/proposals';
import { findDraft, findLatestSent } from '~db/queries/revisions';

/**
 * What every page that records something about a proposal shows. Goes back to the proposal when this can't be
 * recorded now: it may have been, in another tab.
 */
export async function recordPage(context: Context, params: Params, action: Action) {
  const proposal = await getProposal(context.db, idOf(params));
  if (!may(action, proposal.state)) throw redirect(`/proposals/${proposal.id}`);
  const { today, day } = await firmDay(context);
  const sent = await findLatestSent(context.db, proposal.id);
  // Of a deal of before there is no copy that names whom it went to.
  const contact = sent || !proposal.contactId ? null : await findContact(context.db, proposal.contactId);
  return {
    id: proposal.id,
    title: proposal.title,
    clientName: proposal.clientName,
    contactName: sent?.sent.snapshot.to.contact?.name ?? contact?.name ?? '',
    /** What the offer asks of them. */
    provides: sent?.sent.snapshot.offer.clientProvides.filter((one) => one !== '') ?? [],
    today,
    /** Nobody knows what it comes to: a deal of before whose file says no amount. */
    isUnknown: knownMinor(proposal) === null,
    validUntil: proposal.validUntil,
    openUntil: proposal.validUntil ? day(proposal.validUntil) : '',
    standing: standing(proposal.state, proposal.validUntil, today),
    drafting: (await findDraft(context.db, proposal.id))?.revision ?? null,
  };
}

export const backTo = (params: Params) => redirect(`/proposals/${idOf(params)}`);

import { insertEvent } from '../../db/queries/events';
import { holdProposal, moveProposal, updateProposal } from '../../db/queries/proposals';
import { isPast } from '../domain/calendar';
import { asksToChoose, chosenOf } from '../domain/choice';
import { DomainError } from '../domain/errors';
import { exactMinor } from '../domain/import/amounts';
import { next } from '../domain/lifecycle';
import type { Choice, CivilDate, Decimal } from '../domain/proposal';
import { totalsOf } from '../domain/totals';
import { type Open, recordAnswer } from './record-answer.server';
import { moment, type Work } from './work.server';

/**
 * Records a yes. `choice`: the option that was taken and the optional lines that were added; `revision`: of the copy
 * they were read from; `amount`: what a deal of before comes to that had no amount, a decimal, zero where it is free.
 * Throws `invalid` for a day after the offer's last valid day (extend it first), for a choice that the offer has not and
 * for an amount that is missing, `conflict` when another revision was sent meanwhile.
 */
export async function accept(
  work: Work,
  proposalId: string,
  {
    on,
    by,
    choice = { option: null, ticked: [] },
    revision,
    amount = null,
  }: { on: CivilDate; by: string; choice?: Choice; revision?: number; amount?: Decimal | null },
): Promise<void> {
  await recordAnswer(work, proposalId, {
    action: 'accept',
    kind: 'accepted',
    on,
    by,
    reason: '',
    note: '',
    event: 'proposal-accepted',
    facts: (open) => {
      const { offer, validUntil, revision: latest } = open;
      if (revision !== undefined && revision !== latest) {
        throw new DomainError(
          'conflict',
          `Revision ${latest} was sent meanwhile. Reload the page to see what they choose from.`,
        );
      }
      if (validUntil !== null && isPast(validUntil, on)) {
        throw new DomainError(
          'invalid',
          'The offer was no longer open on that day. Extend it first, then record the yes.',
        );
      }
      const { title, currency } = offer;
      const totalMinor = cameTo(open, choice, amount);
      return { title, currency, totalMinor, by, ...(asksToChoose(offer) ? chosenOf(offer, choice) : {}) };
    },
    chosen: (open) => ({
      choice: asksToChoose(open.offer) ? choice : null,
      totalMinor: cameTo(open, choice, amount),
    }),
  });
}

function cameTo({ offer, isUnknown }: Open, choice: Choice, amount: Decimal | null): number {
  if (!isUnknown) return totalsOf(offer, choice).totalMinor;
  if (amount === null) {
    throw new DomainError('invalid', 'Say what it comes to, or that it is free.', { field: 'amount' });
  }
  const totalMinor = exactMinor(amount, offer.currency);
  if (totalMinor === null) {
    throw new DomainError('invalid', `${offer.currency} has no such amount. Type fewer digits.`, {
      field: 'amount',
    });
  }
  return totalMinor;
}

/** Records a no, with its reason. */
export async function decline(
  work: Work,
  proposalId: string,
  { on, by, reason, note }: { on: CivilDate; by: string; reason: string; note: string },
): Promise<void> {
  await recordAnswer(work, proposalId, {
    action: 'decline',
    kind: 'declined',
    on,
    by,
    reason,
    note,
    event: 'proposal-declined',
    facts: ({ offer }) => ({ title: offer.title, reason, note, by }),
  });
}

/** Takes an offer back. `by`: which of our people did. */
export async function withdraw(
  work: Work,
  proposalId: string,
  { on, by, reason }: { on: CivilDate; by: string; reason: string },
): Promise<void> {
  await recordAnswer(work, proposalId, {
    action: 'withdraw',
    kind: 'withdrawn',
    on,
    by,
    reason,
    note: '',
    event: 'proposal-withdrawn',
    facts: ({ offer }) => ({ title: offer.title, reason, by }),
  });
}

/** Moves the last valid day of an offer that is with the client; the copy they hold is not changed. */
export async function extend(work: Work, proposalId: string, validUntil: CivilDate): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const proposal = await holdProposal(trx, proposalId);
    const to = next('extend', proposal.state);
    if (isPast(validUntil, today)) throw new DomainError('invalid', 'Choose today or a later day.');
    const was = proposal.validUntil ?? today;
    if (validUntil <= was) throw new DomainError('invalid', 'Choose a day later than the last one.');
    await moveProposal(trx, proposalId, { from: proposal.state, to, at });
    await updateProposal(trx, proposalId, { valid_until: validUntil });
    await insertEvent(trx, {
      kind: 'proposal-extended',
      facts: { title: proposal.title, validUntil, was },
      at,
      happenedOn: today,
      clientId: proposal.clientId,
      proposalId,
    });
  });
}

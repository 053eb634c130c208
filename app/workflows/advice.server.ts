import { holdProposal } from '../../db/queries/proposals';
import { getDraft, updateIgnored } from '../../db/queries/revisions';
import { rules } from '../domain/coffee-test/coffee-test';
import { DomainError } from '../domain/errors';
import type { Work } from './work.server';

/**
 * Lets a piece of advice be in a draft: it is not said again, and remembered. No event: what was let be is told with
 * the sending, and means nothing before. Throws `invalid` for a rule that is required or unknown.
 */
export async function leaveAdvice(work: Work, proposalId: string, rule: string): Promise<void> {
  if (!rules.some(({ id, kind }) => id === rule && kind === 'advice')) {
    throw new DomainError('invalid', 'This can’t be left as it is: without it nobody can say yes.');
  }
  await changeIgnored(work, proposalId, (ignored) => [...new Set([...ignored, rule])]);
}

/** Asks for a piece of advice again. */
export async function bringBackAdvice(work: Work, proposalId: string, rule: string): Promise<void> {
  await changeIgnored(work, proposalId, (ignored) => ignored.filter((id) => id !== rule));
}

async function changeIgnored(
  { db }: Work,
  proposalId: string,
  change: (ignored: string[]) => string[],
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdProposal(trx, proposalId);
    const draft = await getDraft(trx, proposalId);
    await updateIgnored(trx, draft, change(draft.ignored));
  });
}

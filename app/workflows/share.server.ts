import { sha256 } from '../../db/digest';
import { holdProposal } from '../../db/queries/proposals';
import { findLatestSent } from '../../db/queries/revisions';
import { insertShare, revokeShare } from '../../db/queries/shares';
import { DomainError } from '../domain/errors';
import { newSecret } from './secrets.server';
import type { Work } from './work.server';

/** All that the database knows of a token. Any text has one, so that a malformed token is looked up as any other. */
export const tokenSha256 = (token: string): string => sha256(token);

/**
 * Makes a link to the client's page and returns its token, 256 random bits: it is kept nowhere and can't be shown
 * again. `forWhat`: 'link' where one of us asked for it. Throws `conflict` where there is nothing to show.
 */
export async function makeShare(work: Work, proposalId: string, forWhat = 'link'): Promise<string> {
  return work.db.transaction().execute(async (trx) => {
    const { state } = await holdProposal(trx, proposalId);
    if (state === 'withdrawn') {
      throw new DomainError(
        'conflict',
        'This offer was withdrawn, so there is no page of it for the client.',
      );
    }
    if (!(await findLatestSent(trx, proposalId))) {
      throw new DomainError('conflict', 'Nothing was sent yet, so there is no page for the client.');
    }
    const token = newSecret();
    await insertShare(trx, { proposalId, tokenSha256: tokenSha256(token), forWhat, createdAt: work.now() });
    return token;
  });
}

/** Ends a link for good; pressing twice ends it once. */
export async function endShare(work: Work, proposalId: string, id: string): Promise<void> {
  await work.db.transaction().execute(async (trx) => {
    await holdProposal(trx, proposalId);
    await revokeShare(trx, { id, proposalId }, work.now());
  });
}

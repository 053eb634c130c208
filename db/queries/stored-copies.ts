import { afterKey } from '../after-key';
import { readFacts } from '../json';
import type { Db } from '../open';

/** What was sent and printed, as it is stored, page by page: for who checks all of it in one transaction. */

export type CopyKey = { proposalId: string; revision: number };
export type StoredCopy = CopyKey & {
  number: string | null;
  snapshot: string | null;
  sha256: string | null;
};
/** A part of a list: what comes after a row, or its beginning, at most `limit` of it; of one client alone, where it is given. */
export type Page<Key> = { after: Key | null; limit: number; clientId?: string | undefined };

const copyKey = ['revisions.proposal_id', 'revision'];

/** Revisions that were sent, or look as if. */
export async function listStoredCopies(db: Db, page: Page<CopyKey>): Promise<StoredCopy[]> {
  const { after, limit, clientId } = page;
  return db
    .selectFrom('revisions')
    .innerJoin('proposals', 'proposals.id', 'revisions.proposal_id')
    .select(['revisions.proposal_id as proposalId', 'revision', 'number', 'snapshot', 'sha256'])
    .where((e) => e.or([e('revisions.sent_at', 'is not', null), e('sha256', 'is not', null)]))
    .$if(clientId !== undefined, (row) => row.where('client_id', '=', clientId ?? ''))
    .$if(after !== null, (row) => row.where(afterKey(copyKey, [after?.proposalId, after?.revision])))
    .orderBy('revisions.proposal_id')
    .orderBy('revision')
    .limit(limit)
    .execute();
}

/** The hashes of everything that was sent of these proposals. */
export async function listCopyHashes(
  db: Db,
  proposalIds: string[],
): Promise<(CopyKey & { sha256: string | null })[]> {
  if (proposalIds.length === 0) return [];
  return db
    .selectFrom('revisions')
    .select(['proposal_id as proposalId', 'revision', 'sha256'])
    .where('proposal_id', 'in', proposalIds)
    .where('sent_at', 'is not', null)
    .execute();
}

/** What the history says was sent of these proposals. */
export async function listSendings(db: Db, proposalIds: string[]): Promise<(CopyKey & { sha256: string })[]> {
  if (proposalIds.length === 0) return [];
  const rows = await db
    .selectFrom('events')
    .select(['proposal_id as proposalId', 'facts'])
    .where('proposal_id', 'in', proposalIds)
    .where('kind', '=', 'proposal-sent')
    .execute();
  return rows.map(({ proposalId, facts }) => ({ proposalId: proposalId ?? '', ...sendingOf(facts) }));
}

/** Of the facts of a 'proposal-sent' event, as they are stored; of facts that make no sense, what fits no revision. */
export function sendingOf(json: string): { revision: number; sha256: string } {
  try {
    const { revision, sha256 } = readFacts('proposal-sent', json).facts as ReturnType<typeof sendingOf>;
    return { revision, sha256 };
  } catch {
    return { revision: 0, sha256: '' };
  }
}

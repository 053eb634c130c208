import { newId } from '../id';
import type { Db } from '../open';

export type Share = { id: string; proposalId: string };
/** A link as the proposal's page lists it. `lastSeenAt`: when the client last opened the page by it. */
export type ListedShare = {
  id: string;
  forWhat: string;
  createdAt: string;
  revokedAt: string | null;
  lastSeenAt: string | null;
};

/**
 * The link that leads to the client's page, where it still does. One query, whatever is wrong with the token, so that
 * nothing can be told from how long "no" takes.
 */
export async function findOpenShare(db: Db, tokenSha256: string): Promise<Share | undefined> {
  return db
    .selectFrom('shares')
    .innerJoin('proposals', 'proposals.id', 'shares.proposal_id')
    .select(['shares.id', 'shares.proposal_id as proposalId'])
    .where('shares.token_sha256', '=', tokenSha256)
    .where('shares.revoked_at', 'is', null)
    .where('proposals.state', 'not in', ['draft', 'withdrawn'])
    .executeTakeFirst();
}

export async function insertShare(
  db: Db,
  share: { proposalId: string; tokenSha256: string; forWhat: string; createdAt: string },
): Promise<string> {
  const id = newId();
  await db
    .insertInto('shares')
    .values({
      id,
      proposal_id: share.proposalId,
      token_sha256: share.tokenSha256,
      for_what: share.forWhat,
      created_at: share.createdAt,
      revoked_at: null,
    })
    .execute();
  return id;
}

/** The latest first. */
export async function listShares(db: Db, proposalId: string): Promise<ListedShare[]> {
  return db
    .selectFrom('shares')
    .leftJoin('views', (join) =>
      join.onRef('views.share_id', '=', 'shares.id').on('views.reader', '=', 'client'),
    )
    .select((e) => [
      'shares.id',
      'shares.for_what as forWhat',
      'shares.created_at as createdAt',
      'shares.revoked_at as revokedAt',
      e.fn.max('views.viewed_at').as('lastSeenAt'),
    ])
    .where('shares.proposal_id', '=', proposalId)
    .groupBy(['shares.id', 'shares.for_what', 'shares.created_at', 'shares.revoked_at'])
    .orderBy('shares.id', 'desc')
    .execute();
}

/** Whether there was one to revoke. */
export async function revokeShare(db: Db, share: Share, revokedAt: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('shares')
    .set({ revoked_at: revokedAt })
    .where('id', '=', share.id)
    .where('proposal_id', '=', share.proposalId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Ends the links of one purpose but the latest `keep`; one that the client opened stays. */
export async function revokeOlderShares(
  db: Db,
  { proposalId, forWhat, keep }: { proposalId: string; forWhat: string; keep: number },
  revokedAt: string,
): Promise<void> {
  const rows = await db
    .selectFrom('shares')
    .select('id')
    .where('proposal_id', '=', proposalId)
    .where('for_what', '=', forWhat)
    .where('revoked_at', 'is', null)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('views')
            .select('views.id')
            .whereRef('views.share_id', '=', 'shares.id')
            .where('views.reader', '=', 'client'),
        ),
      ),
    )
    .orderBy('id', 'desc')
    .execute();
  const older = rows.slice(keep).map(({ id }) => id);
  if (older.length === 0) return;
  await db.updateTable('shares').set({ revoked_at: revokedAt }).where('id', 'in', older).execute();
}

/** Ends the latest link of one purpose, for which nobody has it. */
export async function revokeLatestShare(
  db: Db,
  { proposalId, forWhat }: { proposalId: string; forWhat: string },
  revokedAt: string,
): Promise<void> {
  const latest = await db
    .selectFrom('shares')
    .select('id')
    .where('proposal_id', '=', proposalId)
    .where('for_what', '=', forWhat)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (latest) await revokeShare(db, { id: latest.id, proposalId }, revokedAt);
}

import type { Reader } from '../../app/domain/readers';
import { newId } from '../id';
import type { Db } from '../open';

export async function insertView(
  db: Db,
  view: { proposalId: string; revision: number; shareId: string; reader: Reader; viewedAt: string },
): Promise<void> {
  await db
    .insertInto('views')
    .values({
      id: newId(),
      proposal_id: view.proposalId,
      revision: view.revision,
      share_id: view.shareId,
      reader: view.reader,
      viewed_at: view.viewedAt,
    })
    .execute();
}

/** Whether such a reader opened that revision by that link after `since`, UTC. */
export async function hasViewSince(
  db: Db,
  view: { shareId: string; revision: number; reader: Reader },
  since: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('views')
    .select('id')
    .where('share_id', '=', view.shareId)
    .where('reader', '=', view.reader)
    .where('viewed_at', '>', since)
    .where('revision', '=', view.revision)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How often the client opened the page, and when last; openings of our own and of scanners are not among them. */
export async function countViews(
  db: Db,
  proposalId: string,
): Promise<{ count: number; lastAt: string | null }> {
  const row = await db
    .selectFrom('views')
    .select((e) => [e.fn.countAll<number>().as('count'), e.fn.max('viewed_at').as('lastAt')])
    .where('proposal_id', '=', proposalId)
    .where('reader', '=', 'client')
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), lastAt: row.lastAt };
}

/** When the client first opened a revision, UTC: none or one; null while they have no link to open. */
export async function listViewsOf(db: Db, proposalId: string, revision: number): Promise<string[] | null> {
  const link = await db
    .selectFrom('shares')
    .select('id')
    .where('proposal_id', '=', proposalId)
    .limit(1)
    .executeTakeFirst();
  if (!link) return null;
  const rows = await db
    .selectFrom('views')
    .select('viewed_at')
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', revision)
    .where('reader', '=', 'client')
    .orderBy('viewed_at')
    .limit(1)
    .execute();
  return rows.map(({ viewed_at }) => viewed_at);
}

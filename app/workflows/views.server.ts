import { hasViewSince, insertView } from '../../db/queries/views';
import type { Reader } from '../domain/readers';
import type { Work } from './work.server';

/**
 * Opening the page again within so long is the same reading. A link may be opened without limit, by a stranger too: so
 * each adds a row in five minutes at most for a revision and a kind of reader, be it opened a thousand times.
 */
const foldMs = 5 * 60_000;

/** Notes that the client's page was opened: the only thing that opening it ever changes. */
export async function noteView(
  { db, now }: Work,
  view: { proposalId: string; shareId: string; revision: number; reader: Reader },
): Promise<void> {
  const viewedAt = now();
  const since = new Date(Date.parse(viewedAt) - foldMs).toISOString();
  if (await hasViewSince(db, view, since)) return;
  await insertView(db, { ...view, viewedAt });
}

import type { Db } from '../open';

/**
 * When the client opened a revision, UTC; null: no page of theirs is kept book of, so nobody can know. The client's page
 * is the one place that will write them.
 */
export async function listViewsOf(_db: Db, _proposalId: string, _revision: number): Promise<string[] | null> {
  return null;
}

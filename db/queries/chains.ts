import type { State } from '../../app/domain/lifecycle';
import type { Db } from '../open';

/** One offer of a chain, as its tree shows it. */
export type ChainLink = {
  id: string;
  clientId: string;
  clientName: string;
  parentId: string | null;
  title: string;
  state: State;
  currency: string;
  totalMinor: number;
  optionCount: number;
  validUntil: string | null;
  sentAt: string | null;
};

/** The first offer of the chain that an offer belongs to. */
export async function rootOf(db: Db, id: string): Promise<string> {
  const seen = new Set<string>();
  let at = id;
  for (;;) {
    // A ring can't be made in the program; a mended database might hold one, and no page may hang on it.
    if (seen.has(at)) return at;
    seen.add(at);
    const row = await db.selectFrom('proposals').select('parent_id').where('id', '=', at).executeTakeFirst();
    if (!row?.parent_id) return at;
    at = row.parent_id;
  }
}

/** An offer and all it led to, each level after the one before, at most `most` of them. Drafts are no part of it. */
export async function listChain(db: Db, rootId: string, most: number): Promise<ChainLink[]> {
  const found = new Map<string, ChainLink>();
  let level = await links(db).where('proposals.id', '=', rootId).execute();
  while (level.length > 0 && found.size < most) {
    for (const link of level) found.set(link.id, link);
    const next = await links(db)
      .where(
        'proposals.parent_id',
        'in',
        level.map(({ id }) => id),
      )
      .where('proposals.sent_at', 'is not', null)
      .orderBy('proposals.sent_at')
      .orderBy('proposals.id')
      .limit(most)
      .execute();
    level = next.filter(({ id }) => !found.has(id)).slice(0, most - found.size);
  }
  return [...found.values()];
}

const links = (db: Db) =>
  db
    .selectFrom('proposals')
    .innerJoin('clients', 'clients.id', 'proposals.client_id')
    .select(['proposals.id', 'client_id as clientId', 'clients.name as clientName', 'parent_id as parentId'])
    .select(['title', 'state', 'currency', 'total_minor as totalMinor', 'option_count as optionCount'])
    .select(['valid_until as validUntil', 'sent_at as sentAt'])
    .$narrowType<{ state: State }>();

import type { State } from '../../app/domain/lifecycle';
import type { Db } from '../open';

/** One offer of a chain, as its tree shows it. */
export type ChainLink = {
  id: string;
  clientId: string;
  clientName: string;
  parentId: string | null;
  title: string;
  number: string | null;
  state: State;
  currency: string;
  totalMinor: number;
  optionCount: number;
  validUntil: string | null;
  sentAt: string | null;
};

/** A part of a chain: `topId` is the one all others of it grew from, `isWhole` whether there is no more to it. */
export type ChainPart = { topId: string; links: ChainLink[]; isWhole: boolean };

/**
 * The chain that an offer belongs to, at most `most` of it: what it grew from, nearest first and at most half, then what
 * it led to, then the other branches, each level after the one before. Drafts are no part of it but by being asked for.
 */
export async function listChain(db: Db, id: string, most: number): Promise<ChainPart> {
  const { above, below } = await lineOf(db, id, most + 1);
  const up = above.slice(0, Math.floor(most / 2));
  const topId = up.at(-1) ?? id;
  const branches = up.length === 0 ? [] : await listBelow(db, topId, most + 1);
  const ids = new Set([...up, id, ...below, ...branches]);
  const drawn = [...ids].slice(0, most);
  const isWhole = up.length === above.length && ids.size === drawn.length;
  const found = await links(db)
    .where('proposals.id', 'in', drawn)
    .orderBy('proposals.sent_at')
    .orderBy('proposals.id')
    .execute();
  return { topId, links: found, isWhole };
}

/**
 * What an offer grew from, the nearest first, and what it led to. A ring can't be made in the program; a mended database
 * might hold one, and `union` takes no row twice, so that it ends.
 */
async function lineOf(db: Db, id: string, most: number): Promise<{ above: string[]; below: string[] }> {
  const rows = await db
    .withRecursive('above(id, parent_id)', (w) =>
      w
        .selectFrom('proposals')
        .select(['id', 'parent_id'])
        .where('id', '=', id)
        .union(
          w
            .selectFrom('proposals')
            .innerJoin('above', 'above.parent_id', 'proposals.id')
            .select(['proposals.id', 'proposals.parent_id']),
        ),
    )
    .selectFrom('above')
    .select(['id', 'parent_id'])
    .execute();
  const parents = new Map(rows.map((row) => [row.id, row.parent_id]));
  const above = new Set<string>();
  for (let at = parents.get(id); at && at !== id && !above.has(at); at = parents.get(at)) above.add(at);
  return { above: [...above], below: await listBelow(db, id, most) };
}

/** What an offer led to, straight or by others; neither engine looks further than it is asked for. */
async function listBelow(db: Db, id: string, most: number): Promise<string[]> {
  const rows = await db
    .withRecursive('below(id)', (w) =>
      w
        .selectFrom('proposals')
        .select('id')
        .where('id', '=', id)
        .union(
          w
            .selectFrom('proposals')
            .innerJoin('below', 'below.id', 'proposals.parent_id')
            .select('proposals.id')
            .where('sent_at', 'is not', null),
        ),
    )
    .selectFrom('below')
    .select('id')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}

const links = (db: Db) =>
  db
    .selectFrom('proposals')
    .innerJoin('clients', 'clients.id', 'proposals.client_id')
    .select(['proposals.id', 'client_id as clientId', 'clients.name as clientName', 'parent_id as parentId'])
    .select([
      'title',
      'number',
      'state',
      'currency',
      'total_minor as totalMinor',
      'option_count as optionCount',
    ])
    .select(['valid_until as validUntil', 'sent_at as sentAt'])
    .$narrowType<{ state: State }>();

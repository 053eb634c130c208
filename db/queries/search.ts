import { sql } from 'kysely';
import type { State } from '../../app/domain/lifecycle';
import { contains } from '../dialect';
import type { Db } from '../open';
import { idsCalled } from './merged-clients';
import { partsOf } from './search-words';

/** What the search box looks for: all of the words, in any case; without words, what was touched last. */

export async function searchClients(
  db: Db,
  words: string,
  limit: number,
): Promise<{ id: string; name: string; proposals: number }[]> {
  const parts = partsOf(words);
  const called = await idsCalled(db, parts);
  const rows = await db
    .selectFrom('clients')
    .leftJoin('proposals', 'proposals.client_id', 'clients.id')
    .where('merged_into', 'is', null)
    .where((e) => {
      const named = e.and(parts.map((word) => contains(e.ref('clients.name_key'), word)));
      return called.length === 0 ? named : e.or([named, e('clients.id', 'in', called)]);
    })
    .select(['clients.id', 'clients.name'])
    .select((e) => e.fn.count<number>('proposals.id').as('proposals'))
    .groupBy(['clients.id', 'clients.name'])
    .orderBy(
      (e) => sql`coalesce(max(${e.ref('proposals.updated_at')}), max(${e.ref('clients.created_at')})) desc`,
    )
    .orderBy('clients.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, proposals: Number(row.proposals) }));
}

export async function searchProposalNames(
  db: Db,
  words: string,
  limit: number,
): Promise<{ id: string; number: string | null; title: string; state: State; clientName: string }[]> {
  return db
    .selectFrom('proposals')
    .innerJoin('clients', 'clients.id', 'proposals.client_id')
    .where((e) => e.and(partsOf(words).map((word) => contains(e.ref('proposals.search_text'), word))))
    .select(['proposals.id', 'proposals.number', 'proposals.title', 'proposals.state'])
    .select('clients.name as clientName')
    .orderBy('proposals.updated_at', 'desc')
    .orderBy('proposals.id', 'desc')
    .limit(limit)
    .$narrowType<{ state: State }>()
    .execute();
}

/** Of our own starter offers, those that are offered, in their order. */
export async function searchStarters(
  db: Db,
  words: string,
  limit: number,
): Promise<{ id: string; name: string; trade: string }[]> {
  return db
    .selectFrom('starters')
    .where('retired_at', 'is', null)
    .where((e) => e.and(partsOf(words).map((word) => contains(e.ref('search_text'), word))))
    .select(['id', 'name', 'trade'])
    .orderBy('position')
    .orderBy('id')
    .limit(limit)
    .execute();
}

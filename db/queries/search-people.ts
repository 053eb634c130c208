import type { ExpressionBuilder } from 'kysely';
import { alphabetical, contains } from '../dialect';
import type { Db } from '../open';
import type { Schema } from '../schema';
import { idsCalled } from './merged-clients';
import { holds, partsOf } from './search-words';

/**
 * People, and what clients told us, by words as they are typed into the search box: all of them, in any case. These
 * tables hold a few rows for each client and are read whole; the events, of which there are many more, are not.
 */

export type FoundContact = { id: string; name: string; role: string; clientId: string; clientName: string };

/** Contacts by name, address and role; a word may also be of a name of their client, but not every one. */
export async function searchContacts(db: Db, words: string, limit: number): Promise<FoundContact[]> {
  const parts = [...new Set(partsOf(words))];
  const called = new Map<string, string[]>();
  for (const word of parts) called.set(word, await idsCalled(db, [word]));
  type E = ExpressionBuilder<Schema, 'contacts' | 'clients'>;
  const own = (e: E, word: string) =>
    e.or((['contacts.name', 'email', 'role'] as const).map((column) => holds(e.ref(column), word)));
  const client = (e: E, word: string) => {
    const ids = called.get(word) ?? [];
    const named = contains(e.ref('clients.name_key'), word);
    return ids.length === 0 ? named : e.or([named, e('clients.id', 'in', ids)]);
  };
  return db
    .selectFrom('contacts')
    .innerJoin('clients', 'clients.id', 'contacts.client_id')
    .where((e) => e.or(parts.map((word) => own(e, word))))
    .where((e) => e.and(parts.map((word) => e.or([own(e, word), client(e, word)]))))
    .select(['contacts.id', 'contacts.name', 'role', 'contacts.client_id as clientId'])
    .select('clients.name as clientName')
    .orderBy(alphabetical(db, 'contacts.name'))
    .orderBy('contacts.id')
    .limit(limit)
    .execute();
}

export type FoundFact = { id: string; text: string; clientId: string; clientName: string };

/** What still holds, the latest confirmed first. */
export async function searchFacts(db: Db, words: string, limit: number): Promise<FoundFact[]> {
  return db
    .selectFrom('facts')
    .innerJoin('clients', 'clients.id', 'facts.client_id')
    .where('dropped_on', 'is', null)
    .where((e) => e.and(partsOf(words).map((word) => holds(e.ref('text'), word))))
    .select(['facts.id', 'text', 'facts.client_id as clientId', 'clients.name as clientName'])
    .orderBy('confirmed_on', 'desc')
    .orderBy('facts.id')
    .limit(limit)
    .execute();
}

/** Our own people, those who left too. */
export async function searchPeople(
  db: Db,
  words: string,
  limit: number,
): Promise<{ id: string; name: string; email: string }[]> {
  return db
    .selectFrom('people')
    .where((e) =>
      e.and(partsOf(words).map((word) => e.or([holds(e.ref('name'), word), holds(e.ref('email'), word)]))),
    )
    .where('name', '<>', '')
    .select(['id', 'name', 'email'])
    .orderBy('active', 'desc')
    .orderBy(alphabetical(db, 'name'))
    .orderBy('id')
    .limit(limit)
    .execute();
}

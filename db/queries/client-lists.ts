import { type ExpressionBuilder, sql } from 'kysely';
import { type ClientSearch, type ClientStanding, clientsPerPage } from '../../app/domain/client-search';
import { nameKey } from '../../app/domain/name-key';
import type { CivilDate } from '../../app/domain/proposal';
import { alphabetical, contains } from '../dialect';
import type { Db } from '../open';
import type { Schema } from '../schema';
import { idsCalled } from './merged-clients';

export type ClientRow = {
  id: string;
  name: string;
  standing: ClientStanding;
  lastExchangeOn: CivilDate | null;
  proposals: number;
  accepted: number;
};

/**
 * One page of the clients found, by name, and how many there are in all: how it stands with each, how many offers they
 * got and how many they accepted.
 */
export async function searchClients(
  db: Db,
  search: ClientSearch & { today: CivilDate },
): Promise<{ rows: ClientRow[]; total: number }> {
  const called = await idsCalled(db, search.words === '' ? [] : [nameKey(search.words)]);
  const found = clientsWith(db).where(matches({ ...search, called }));
  const { n } = await found.select((e) => e.fn.countAll().as('n')).executeTakeFirstOrThrow();
  const rows = await found
    .select(['clients.id', 'clients.name', 'last_exchange_on as lastExchangeOn'])
    .select(['due_on', 'fading_on', 'faded_on'])
    .$narrowType<{ lastExchangeOn: CivilDate | null }>()
    .orderBy(alphabetical(db, 'clients.name_key'))
    .limit(clientsPerPage)
    .offset((search.page - 1) * clientsPerPage)
    .execute();
  const counts = await countOffers(
    db,
    rows.map(({ id }) => id),
  );
  return {
    total: Number(n),
    rows: rows.map(({ due_on, fading_on, faded_on, ...row }) => ({
      ...row,
      standing: standingOn(search.today, { due_on, fading_on, faded_on }),
      ...(counts.get(row.id) ?? { proposals: 0, accepted: 0 }),
    })),
  };
}

/** The clients one most likely means, the latest heard from first: as many as a list of suggestions bears. */
export async function listFamiliarClients(db: Db, most = 300): Promise<{ id: string; name: string }[]> {
  return clientsWith(db)
    .select(['clients.id', 'clients.name'])
    .orderBy(sql`coalesce(last_exchange_on, substr(clients.created_at, 1, 10)) desc`)
    .orderBy('clients.id', 'desc')
    .limit(most)
    .execute();
}

const clientsWith = (db: Db) =>
  db
    .selectFrom('clients')
    .leftJoin('client_readings', 'client_readings.client_id', 'clients.id')
    .where('merged_into', 'is', null);

type Joined = ExpressionBuilder<Schema, 'clients' | 'client_readings'>;

const matches =
  ({ words, standing, today, called }: ClientSearch & { today: CivilDate; called: string[] }) =>
  (e: Joined) => {
    const ownName = contains(e.ref('clients.name_key'), nameKey(words));
    const named = called.length === 0 ? ownName : e.or([ownName, e('clients.id', 'in', called)]);
    const past = (column: 'due_on' | 'fading_on' | 'faded_on') => e(column, '<=', today);
    const ahead = (column: 'due_on' | 'fading_on' | 'faded_on') => e(column, '>', today);
    const stands = {
      current: [ahead('due_on')],
      due: [past('due_on'), ahead('fading_on')],
      fading: [past('fading_on'), ahead('faded_on')],
      faded: [past('faded_on')],
      none: [e('last_exchange_on', 'is', null)],
    };
    return e.and([...(words === '' ? [] : [named]), ...(standing ? stands[standing] : [])]);
  };

function standingOn(
  today: CivilDate,
  turns: { due_on: string | null; fading_on: string | null; faded_on: string | null },
): ClientStanding {
  const { due_on: dueOn, fading_on: fadingOn, faded_on: fadedOn } = turns;
  if (dueOn === null || fadingOn === null || fadedOn === null) return 'none';
  if (fadedOn <= today) return 'faded';
  if (fadingOn <= today) return 'fading';
  return dueOn <= today ? 'due' : 'current';
}

async function countOffers(db: Db, ids: string[]) {
  if (ids.length === 0) return new Map<string, { proposals: number; accepted: number }>();
  const rows = await db
    .selectFrom('proposals')
    .where('client_id', 'in', ids)
    .groupBy('client_id')
    .select((e) => [
      'client_id as id',
      e.fn.countAll<number>().as('proposals'),
      sql<number>`sum(case when state in ('accepted','delivered','stopped') then 1 else 0 end)`.as(
        'accepted',
      ),
    ])
    .execute();
  return new Map(
    rows.map(({ id, proposals, accepted }) => [
      id,
      { proposals: Number(proposals), accepted: Number(accepted) },
    ]),
  );
}

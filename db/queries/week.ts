import type { SelectQueryBuilder } from 'kysely';
import { begunBy } from '../../app/domain/last-day';
import type { CivilDate } from '../../app/domain/proposal';
import type { FactKind } from '../../app/domain/relationship/log';
import type { Db } from '../open';
import type { Schema } from '../schema';

/** How many of each kind a week names. The others are counted, and found one click away. */
export const handful = 5;

/** No count goes further: beyond it, "or more" says as much, and a firm of any size answers as fast. */
export const mostCounted = 100;

export type TurningRow = { clientId: string; clientName: string; turnsOn: CivilDate };

/** Relationships that fade, the one that is lost first on top. */
export async function listFading(db: Db, today: CivilDate): Promise<TurningRow[]> {
  return fading(db, today)
    .innerJoin('clients', 'clients.id', 'client_id')
    .select(['clients.id as clientId', 'clients.name as clientName', 'faded_on as turnsOn'])
    .$narrowType<{ turnsOn: CivilDate }>()
    .orderBy('faded_on')
    .orderBy('client_id')
    .limit(handful)
    .execute();
}

/** Relationships in which a word is due, the one that begins to fade first on top. */
export async function listDue(db: Db, today: CivilDate): Promise<TurningRow[]> {
  return due(db, today)
    .innerJoin('clients', 'clients.id', 'client_id')
    .select(['clients.id as clientId', 'clients.name as clientName', 'fading_on as turnsOn'])
    .$narrowType<{ turnsOn: CivilDate }>()
    .orderBy('fading_on')
    .orderBy('client_id')
    .limit(handful)
    .execute();
}

export type StaleFactRow = {
  id: string;
  clientId: string;
  clientName: string;
  kind: FactKind;
  text: string;
  confirmedOn: CivilDate;
};

/**
 * Facts that were last confirmed before `before`, of clients who have not faded. The one that went stale last is on
 * top: it is most likely still so, and a word confirms it.
 */
export async function listStaleFacts(
  db: Db,
  { before, today }: { before: CivilDate; today: CivilDate },
): Promise<StaleFactRow[]> {
  return stale(db, before, today)
    .innerJoin('clients', 'clients.id', 'facts.client_id')
    .select(['facts.id', 'facts.client_id as clientId', 'clients.name as clientName'])
    .select(['kind', 'text', 'confirmed_on as confirmedOn'])
    .$narrowType<{ kind: FactKind }>()
    .orderBy('confirmed_on', 'desc')
    .orderBy('facts.id')
    .limit(handful)
    .execute();
}

export type WeekCounts = Record<
  'waiting' | 'runOut' | 'promises' | 'drafts' | 'fading' | 'due' | 'faded' | 'staleFacts',
  number
>;

/** How many there are of each, as far as `mostCounted`. */
export async function countWeek(
  db: Db,
  {
    today,
    since,
    before,
    timeZone,
  }: { today: CivilDate; since: CivilDate; before: CivilDate; timeZone: string },
): Promise<WeekCounts> {
  const sent = db.selectFrom('proposals').select('id').where('state', '=', 'sent');
  const unstated = sent.where('valid_until', 'is', null);
  const [begunNow, begunThen] = [begunBy(today, timeZone), begunBy(since, timeZone)];
  const waiting = sent.where('valid_until', '>=', today).unionAll(unstated.where('sent_at', '>=', begunNow));
  const runOut = sent
    .where('valid_until', '>=', since)
    .where('valid_until', '<', today)
    .unionAll(unstated.where('sent_at', '>=', begunThen).where('sent_at', '<', begunNow));
  const promises = db.selectFrom('proposals').select('id').where('state', '=', 'accepted');
  const drafts = db.selectFrom('revisions').select('proposal_id as id').where('sent_at', 'is', null);
  const row = await db
    .selectNoFrom((e) => {
      const count = <Tables extends keyof Schema>(some: SelectQueryBuilder<Schema, Tables, { id: string }>) =>
        e.selectFrom(some.limit(mostCounted).as('some')).select((of) => of.fn.countAll<number>().as('n'));
      return [
        count(waiting).as('waiting'),
        count(runOut).as('runOut'),
        count(promises).as('promises'),
        count(drafts).as('drafts'),
        count(fading(db, today).select('client_id as id')).as('fading'),
        count(due(db, today).select('client_id as id')).as('due'),
        count(faded(db, today).select('client_id as id')).as('faded'),
        count(stale(db, before, today).select('facts.id as id')).as('staleFacts'),
      ];
    })
    .executeTakeFirstOrThrow();
  return Object.fromEntries(Object.entries(row).map(([name, n]) => [name, Number(n)])) as WeekCounts;
}

const fading = (db: Db, today: CivilDate) =>
  db.selectFrom('client_readings').where('faded_on', '>', today).where('fading_on', '<=', today);

const due = (db: Db, today: CivilDate) =>
  db.selectFrom('client_readings').where('fading_on', '>', today).where('due_on', '<=', today);

const faded = (db: Db, today: CivilDate) => db.selectFrom('client_readings').where('faded_on', '<=', today);

const stale = (db: Db, before: CivilDate, today: CivilDate) =>
  db
    .selectFrom('facts')
    .innerJoin('client_readings', 'client_readings.client_id', 'facts.client_id')
    .where('dropped_on', 'is', null)
    .where('confirmed_on', '<', before)
    .where((e) => e.or([e('faded_on', 'is', null), e('faded_on', '>', today)]));

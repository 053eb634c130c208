import { type ExpressionBuilder, sql } from 'kysely';
import { dateIn } from '../../app/domain/calendar';
import { begunBy, lastDayOf } from '../../app/domain/last-day';
import type { Standing, State } from '../../app/domain/lifecycle';
import type { CivilDate } from '../../app/domain/proposal';
import { type ProposalSearch, pageSize, type Sort } from '../../app/domain/proposal-search';
import { alphabetical, contains } from '../dialect';
import type { Db } from '../open';
import type { Schema } from '../schema';
import { searchable } from './search-text';

export type ProposalRow = {
  id: string;
  number: string | null;
  title: string;
  state: State;
  clientId: string;
  clientName: string;
  currency: string;
  totalMinor: number;
  optionCount: number;
  startsOn: CivilDate | null;
  endsOn: CivilDate | null;
  validUntil: CivilDate | null;
  sentAt: string | null;
  updatedAt: string;
  parentTitle: string | null;
};

/** `answer`: the kind of the answer it stands at. `until`: when a "not now" may be asked again. */
export type FoundRow = ProposalRow & { answer: string | null; until: CivilDate | null };

/** One page of the proposals found, and how many there are in all. */
export async function searchProposals(
  db: Db,
  search: ProposalSearch,
): Promise<{ rows: FoundRow[]; total: number }> {
  const { n } = await db
    .selectFrom('proposals')
    .where(found(search))
    .select((e) => e.fn.countAll().as('n'))
    .executeTakeFirstOrThrow();
  const rows = await rowsOf(db)
    .leftJoin('answers', 'answers.proposal_id', 'proposals.id')
    .select(['answers.kind as answer', 'answers.until_on as until'])
    .where(found(search))
    .orderBy(orderOf(db, search.sort))
    .orderBy('proposals.id', 'desc')
    .limit(pageSize)
    .offset((search.page - 1) * pageSize)
    .execute();
  return { rows, total: Number(n) };
}

/** Drafts never sent, and revisions of sent proposals that are still being written; those written on last first. */
export async function listDrafts(db: Db, most: number = listSize): Promise<ProposalRow[]> {
  return rowsOf(db)
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.proposal_id', '=', 'proposals.id').on('revisions.sent_at', 'is', null),
    )
    .orderBy('revisions.updated_at', 'desc')
    .orderBy('proposals.id', 'desc')
    .limit(most)
    .execute();
}

/** Offers with a client, the one that closes first on top; those that ran out before `since` are left out. */
export async function listWaiting(
  db: Db,
  { since, timeZone }: { since: CivilDate; timeZone: string },
  most: number = listSize,
): Promise<ProposalRow[]> {
  const sent = rowsOf(db).where('proposals.state', '=', 'sent').limit(most);
  const stated = await sent
    .where('proposals.valid_until', '>=', since)
    .orderBy('proposals.valid_until')
    .orderBy('proposals.id')
    .execute();
  const unstated = await sent
    .where('proposals.valid_until', 'is', null)
    .where('proposals.sent_at', '>=', begunBy(since, timeZone))
    .orderBy('proposals.sent_at')
    .orderBy('proposals.id')
    .execute();
  return byLastDay([...stated, ...unstated], timeZone).slice(0, most);
}

/** Offers that ran out without an answer from `since` on and before `today`, the latest first. */
export async function listRunOut(
  db: Db,
  { since, today, timeZone }: { since: CivilDate; today: CivilDate; timeZone: string },
  most: number,
): Promise<ProposalRow[]> {
  const sent = rowsOf(db).where('proposals.state', '=', 'sent').limit(most);
  const stated = await sent
    .where('proposals.valid_until', '>=', since)
    .where('proposals.valid_until', '<', today)
    .orderBy('proposals.valid_until', 'desc')
    .orderBy('proposals.id', 'desc')
    .execute();
  const unstated = await sent
    .where('proposals.valid_until', 'is', null)
    .where('proposals.sent_at', '>=', begunBy(since, timeZone))
    .where('proposals.sent_at', '<', begunBy(today, timeZone))
    .orderBy('proposals.sent_at', 'desc')
    .orderBy('proposals.id', 'desc')
    .execute();
  return byLastDay([...stated, ...unstated], timeZone)
    .reverse()
    .slice(0, most);
}

/** What closes first on top, the older of two that close on one day. */
function byLastDay(rows: ProposalRow[], timeZone: string): ProposalRow[] {
  const lastDay = ({ validUntil, sentAt }: ProposalRow) =>
    validUntil ?? lastDayOf({ validUntil, sentOn: dateIn(timeZone, sentAt ?? '') });
  const keyOf = (row: ProposalRow) => `${lastDay(row)} ${row.id}`;
  return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Accepted and not yet delivered, the one that ends first on top. */
export async function listPromises(db: Db, most: number = listSize): Promise<ProposalRow[]> {
  return rowsOf(db)
    .where('proposals.state', '=', 'accepted')
    .orderBy('proposals.ends_on')
    .orderBy('proposals.id')
    .limit(most)
    .execute();
}

export type AnsweredRow = ProposalRow & {
  answer: string;
  answeredOn: CivilDate;
  answeredBy: string;
  reason: string;
  until: CivilDate | null;
};

/** The latest answers, whatever became of them since. */
export async function listAnsweredLately(db: Db, since: CivilDate, most = 8): Promise<AnsweredRow[]> {
  return rowsOf(db)
    .innerJoin('answers', 'answers.proposal_id', 'proposals.id')
    .select([
      'answers.kind as answer',
      'answers.answered_on as answeredOn',
      'answers.answered_by as answeredBy',
      'answers.reason',
      'answers.until_on as until',
    ])
    .where('answers.answered_on', '>=', since)
    .orderBy('answers.answered_on', 'desc')
    .orderBy('proposals.id', 'desc')
    .limit(most)
    .execute();
}

/** Whether anything was ever written here: decides which home a visitor sees. */
export async function hasProposals(db: Db): Promise<boolean> {
  return (await db.selectFrom('proposals').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/** How many rows a list of Home holds at most. */
export const listSize = 50;

function orderOf(db: Db, sort: Sort) {
  switch (sort) {
    case 'updated':
      return sql`proposals.updated_at desc`;
    case 'title':
      return alphabetical(db, 'proposals.title');
    case 'client':
      return alphabetical(db, 'clients.name_key');
    case 'total':
      return sql`proposals.total_minor desc`;
    case 'valid':
      // A draft without a last day has nothing to close: on both engines it comes last.
      return sql`proposals.valid_until desc nulls last`;
  }
}

const found =
  ({ words, standing, today, timeZone }: ProposalSearch) =>
  (e: ExpressionBuilder<Schema, 'proposals'>) =>
    e.and([
      ...searchable(words)
        .split(/\s+/)
        .filter(Boolean)
        .map((word) => contains(e.ref('proposals.search_text'), word)),
      ...stands(e, standing, today, timeZone),
    ]);

function stands(
  e: ExpressionBuilder<Schema, 'proposals'>,
  standing: Standing | null,
  today: CivilDate,
  timeZone: string,
) {
  if (standing === null) return [];
  if (standing !== 'sent' && standing !== 'expired') return [e('proposals.state', '=', standing)];
  const is = standing === 'sent' ? '>=' : '<';
  // A deal of before has no last day of its own.
  const unstated = e.and([
    e('proposals.valid_until', 'is', null),
    e('proposals.sent_at', is, begunBy(today, timeZone)),
  ]);
  return [e('proposals.state', '=', 'sent'), e.or([e('proposals.valid_until', is, today), unstated])];
}

const rowsOf = (db: Db) =>
  db
    .selectFrom('proposals')
    .innerJoin('clients', 'clients.id', 'proposals.client_id')
    .leftJoin('proposals as parents', 'parents.id', 'proposals.parent_id')
    .select([
      'proposals.id',
      'proposals.number',
      'proposals.title',
      'proposals.state',
      'proposals.client_id as clientId',
      'clients.name as clientName',
      'proposals.currency',
      'proposals.total_minor as totalMinor',
      'proposals.option_count as optionCount',
      'proposals.starts_on as startsOn',
      'proposals.ends_on as endsOn',
      'proposals.valid_until as validUntil',
      'proposals.sent_at as sentAt',
      'proposals.updated_at as updatedAt',
      'parents.title as parentTitle',
    ])
    .$narrowType<{ state: State }>();

/** Offers that were accepted once, latest first: what a new one, to that client, can have grown from. */
export async function listDoorOpeners(db: Db, clientId?: string): Promise<ProposalRow[]> {
  return rowsOf(db)
    .where('proposals.state', 'in', ['accepted', 'delivered', 'stopped'])
    .$if(clientId !== undefined, (all) => all.where('proposals.client_id', '=', clientId ?? ''))
    .orderBy('proposals.updated_at', 'desc')
    .orderBy('proposals.id', 'desc')
    .limit(200)
    .execute();
}

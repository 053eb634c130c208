import { addDays, datesIn } from '../../app/domain/calendar';
import { levelsMetOnDays } from '../../app/domain/insight/levels-at-sending';
import { fromAFile, type OfferAnswer, type SentOffer } from '../../app/domain/insight/sent-offer';
import { knownMinor } from '../../app/domain/known-amount';
import type { State } from '../../app/domain/lifecycle';
import { levelKinds, logOf } from '../../app/domain/relationship/log-of';
import type { RelationshipThresholds } from '../../app/domain/relationship/thresholds';
import { grouped } from '../grouped';
import { inParts } from '../in-parts';
import { readSentRules } from '../json';
import { letOthersIn, others } from '../let-others-in';
import type { Db } from '../open';
import { listRecordedOfEach } from './event-rows';
import { listSellerlessImports } from './imports';

/** Whether more proposals were sent than `most`. Reads no more of them than that. */
export async function hasSentMoreThan(db: Db, most: number): Promise<boolean> {
  const next = db.selectFrom('proposals').select('sent_at').where('sent_at', 'is not', null);
  return (await next.orderBy('sent_at').offset(most).limit(1).executeTakeFirst()) !== undefined;
}

/** Every sent proposal as the insights read it, some at a time, so that others get their turn in between. */
export async function listSentOffers(
  db: Db,
  timeZone: string,
  lines: RelationshipThresholds,
): Promise<SentOffer[]> {
  const offers = await listRows(db, datesIn(timeZone));
  const byClient = [...grouped(offers, ({ clientId }) => clientId)];
  for (const some of inParts(byClient, clientsAtATime)) {
    const ids = some.map(([id]) => id);
    const events = await listRecordedOfEach(db, ids, levelKinds);
    for (const [id, theirs] of some) {
      const days = [...new Set(theirs.map(({ sentOn }) => addDays(sentOn, -1)))].sort();
      const met = await letOthersIn(levelsMetOnDays(logOf(events.get(id) ?? []), days, lines));
      for (const offer of theirs) offer.levelsMet = met.get(addDays(offer.sentOn, -1)) ?? 0;
    }
    await others();
  }
  return offers;
}

async function listRows(db: Db, dateOf: (instant: string) => string): Promise<SentOffer[]> {
  const sellerless = await listSellerlessImports(db);
  const offers: SentOffer[] = [];
  let after = '';
  for (;;) {
    const rows = await sentAfter(db, after);
    for (const row of rows) offers.push(asSentOffer(row, dateOf, sellerless));
    if (rows.length < atATime) return offers;
    after = rows.at(-1)?.id ?? '';
    await others();
  }
}

const atATime = 1000;
const clientsAtATime = 50;

const sentAfter = (db: Db, id: string) =>
  db
    .selectFrom('proposals')
    .leftJoin('answers', 'answers.proposal_id', 'proposals.id')
    // The revision that is with the client.
    .leftJoin('revisions', (join) =>
      join
        .onRef('revisions.proposal_id', '=', 'proposals.id')
        .onRef('revisions.sent_at', '=', 'proposals.sent_at'),
    )
    .select(['proposals.id', 'client_id', 'author_id', 'parent_id', 'starter_id', 'starter_name'])
    .select(['currency', 'total_minor', 'proposals.sent_at', 'valid_until', 'findings'])
    .leftJoin('imported_deals', 'imported_deals.proposal_id', 'proposals.id')
    .select(['answers.kind', 'answered_on', 'reason', 'number', 'state', 'import_id'])
    .where('proposals.sent_at', 'is not', null)
    .where('proposals.id', '>', id)
    .orderBy('proposals.id')
    .limit(atATime)
    .$narrowType<{ state: State }>()
    .execute();

type Row = Awaited<ReturnType<typeof sentAfter>>[number];

function asSentOffer(
  row: Row,
  dateOf: (instant: string) => string,
  sellerless: ReadonlySet<string>,
): SentOffer {
  const { kind, answered_on: on } = row;
  return {
    id: row.id,
    clientId: row.client_id,
    authorId: row.import_id !== null && sellerless.has(row.import_id) ? null : row.author_id,
    parentId: row.parent_id,
    starter: starterOf(row),
    currency: row.currency,
    totalMinor: knownMinor({ number: row.number, state: row.state, totalMinor: row.total_minor }),
    importId: row.import_id,
    sentOn: dateOf(row.sent_at ?? ''),
    validUntil: row.valid_until,
    answer:
      kind === null || on === null
        ? null
        : { kind: kind as OfferAnswer['kind'], on, reason: row.reason ?? '' },
    advice: row.findings === null ? null : readSentRules(row.findings),
    // Known when the events of the client were read.
    levelsMet: 0,
  };
}

function starterOf({ import_id, starter_id, starter_name }: Row): SentOffer['starter'] {
  if (import_id !== null) return fromAFile;
  return starter_id === null ? null : { id: starter_id, name: starter_name ?? '' };
}

/** What lists say of a few proposals, by their ids. */
export async function listNamed(
  db: Db,
  ids: readonly string[],
): Promise<{ id: string; title: string; clientName: string; validUntil: string | null }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('proposals')
    .innerJoin('clients', 'clients.id', 'proposals.client_id')
    .select(['proposals.id', 'title', 'clients.name as clientName', 'valid_until as validUntil'])
    .where('proposals.id', 'in', ids)
    .execute();
}

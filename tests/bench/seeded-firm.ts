import { type ChainHead, chained, emptyChain } from '~/domain/event-chain';
import { turnsOf } from '~/domain/relationship/fade';
import { logOf } from '~/domain/relationship/log-of';
import { defaultRelationshipThresholds } from '~/domain/relationship/thresholds';
import { introduce, setUp } from '~/workflows/setup.server';
import { newSalt, sha256 } from '~db/digest';
import { migrate } from '~db/migrate';
import { type Db, openDatabase } from '~db/open';
import { eventRow } from '~db/queries/chain';
import { insertPerson, listPeople } from '~db/queries/people';
import { typicalOffer } from '../support/offers';
import { type ClientStory, clientStory, offersEach } from './firm-story';

export type Place = { dataDir: string; databaseUrl?: string };
export type Seeded = Place & { clientId: string; proposals: number };

/** The one that is looked at: the same in a firm of any size. */
const looked = 7;
const clientsAtATime = 200;

/**
 * A firm of so many clients with ten offers each, straight into the tables: through the workflows a hundred thousand
 * would take hours. The events are chained as the program chains them.
 */
export async function seedFirm(place: Place, clients: number, now: string): Promise<Seeded> {
  const database = openDatabase(place);
  const { db } = database;
  try {
    await migrate(database);
    await setUp({ db, now: () => now });
    await introduce(
      { db, now: () => now },
      { firmName: 'Juniper & Lane', authorName: 'Ida', authorEmail: '' },
    );
    for (const name of ['Ruben', 'Hye-jin']) await insertPerson(db, { name, email: '', createdAt: now });
    const people = (await listPeople(db)).map(({ id }) => id);
    let [head, clientId, proposals]: [ChainHead, string, number] = [emptyChain, '', 0];
    for (let from = 0; from < clients; from += clientsAtATime) {
      const count = Math.min(clientsAtATime, clients - from);
      const stories = Array.from({ length: count }, (_, n) => clientStory(from + n, now.slice(0, 10)));
      head = await db.transaction().execute((trx) => insertStories(trx, stories, { people, head }));
      clientId ||= stories[looked]?.id ?? '';
      proposals += stories.reduce((sum, story) => sum + story.proposals.length, 0);
    }
    await db.updateTable('chain_head').set({ seq: head.seq, hash: head.hash }).execute();
    return { ...place, clientId, proposals };
  } finally {
    await database.close();
  }
}

async function insertStories(
  db: Db,
  stories: readonly ClientStory[],
  { people, head }: { people: readonly string[]; head: ChainHead },
): Promise<ChainHead> {
  const at = (on: string) => `${on}T12:00:00.000Z`;
  const began = ({ events }: ClientStory) => events[0]?.at ?? '';
  const told = stories.flatMap((story) =>
    story.proposals.map((one, n) => ({ ...one, story, number: `${story.name.slice(7)}-${n}` })),
  );
  await db
    .insertInto('clients')
    .values(
      stories.map((story) => ({
        id: story.id,
        name: story.name,
        name_key: story.name.toLowerCase(),
        address: '',
        created_at: began(story),
      })),
    )
    .execute();
  for (const some of parts(told, 500)) {
    await db
      .insertInto('proposals')
      .values(
        some.map(({ story, author, starter, ...one }) => ({
          id: one.id,
          client_id: story.id,
          contact_id: null,
          author_id: people[author] ?? '',
          parent_id: one.parentId,
          number: one.state === 'draft' ? null : `B-${one.number}`,
          state: one.state,
          title: one.title,
          currency: one.currency,
          total_minor: one.totalMinor,
          option_count: 0,
          starts_on: one.sentOn,
          ends_on: one.validUntil,
          valid_until: one.validUntil,
          search_text: `${one.title} ${story.name}`.toLowerCase(),
          sent_at: one.state === 'draft' ? null : at(one.sentOn),
          starter_id: starter?.id ?? null,
          starter_name: starter?.name ?? null,
          copied_from_id: null,
          created_at: at(one.sentOn),
          updated_at: at(one.keptOn ?? one.answer?.on ?? one.sentOn),
        })),
      )
      .execute();
    await db
      .insertInto('revisions')
      .values(
        some.map(({ id, title, state, sentOn, advice }) => ({
          proposal_id: id,
          revision: 1,
          offer: JSON.stringify({ ...typicalOffer, title }),
          sent_at: state === 'draft' ? null : at(sentOn),
          snapshot: null,
          sha256: null,
          findings: state === 'draft' ? null : JSON.stringify(advice),
          created_at: at(sentOn),
          updated_at: at(sentOn),
        })),
      )
      .execute();
  }
  const answers = told.flatMap(({ id, answer }) => (answer ? [{ id, ...answer }] : []));
  for (const some of parts(answers, 500)) {
    await db
      .insertInto('answers')
      .values(
        some.map(({ id, kind, on, reason }) => ({
          proposal_id: id,
          revision: 1,
          kind,
          answered_on: on,
          answered_by: 'Dana Fox',
          reason,
          note: '',
          created_at: at(on),
        })),
      )
      .execute();
  }
  for (const some of parts(
    told.filter(({ keptOn }) => keptOn !== null),
    500,
  )) {
    await db
      .insertInto('deliveries')
      .values(
        some.map(({ id, keptOn, author }) => ({
          proposal_id: id,
          outcome: 'kept',
          on_time: 1 as const,
          in_scope: 1 as const,
          at_price: 1 as const,
          ended_on: keptOn ?? '',
          led_by_id: people[author] ?? null,
          note: '',
          created_at: at(keptOn ?? ''),
        })),
      )
      .execute();
  }
  await insertKnown(db, stories);
  return insertEvents(db, stories, head);
}

async function insertKnown(db: Db, stories: readonly ClientStory[]): Promise<void> {
  await db
    .insertInto('facts')
    .values(
      stories.map(({ id, fact }) => ({
        id: fact.id,
        client_id: id,
        kind: 'goal',
        text: fact.text,
        confirmed_on: fact.confirmedOn,
        created_at: `${fact.confirmedOn}T12:00:00.000Z`,
      })),
    )
    .execute();
  await db
    .insertInto('client_readings')
    .values(
      stories.map(({ id, events }) => {
        const turns = turnsOf(logOf(events), defaultRelationshipThresholds);
        return {
          client_id: id,
          last_exchange_on: turns?.lastOn ?? null,
          rhythm_days: turns?.rhythmDays ?? null,
          due_on: turns?.dueOn ?? null,
          fading_on: turns?.fadingOn ?? null,
          faded_on: turns?.fadedOn ?? null,
        };
      }),
    )
    .execute();
}

async function insertEvents(db: Db, stories: readonly ClientStory[], from: ChainHead): Promise<ChainHead> {
  let head = from;
  const rows = stories.flatMap(({ events }) =>
    events.map(({ facts, ...event }) => {
      const link = chained(head, { ...event, facts: JSON.stringify(facts), factsSalt: newSalt() }, sha256);
      head = link;
      return eventRow(link);
    }),
  );
  for (const some of parts(rows, 1000)) await db.insertInto('events').values(some).execute();
  return { seq: head.seq, hash: head.hash };
}

function* parts<One>(all: readonly One[], size: number): Generator<One[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}

export const clientsFor = (proposals: number): number => Math.ceil(proposals / offersEach);

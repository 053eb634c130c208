import { expect, test } from 'vitest';
import { dateIn } from '~/domain/calendar';
import { standing } from '~/domain/lifecycle';
import { fillWithDemo, openDemo } from '~/workflows/demo.server';
import { recordOf } from '~/workflows/record.server';
import { setUp } from '~/workflows/setup.server';
import { isEmpty } from '~db/is-empty';
import { readIgnored, readSentAdvice } from '~db/json';
import type { Db } from '~db/open';
import { insertClient } from '~db/queries/clients';
import { listEventsOf } from '~db/queries/events';
import { getFirm, updateFirm } from '~db/queries/firm';
import { listProposalsOf } from '~db/queries/proposals';
import { listUnanswered } from '~db/queries/questions';
import { closing, eachEngine } from '../support/engines';
import { contentsOf } from './office';

const now = '2026-11-22T12:00:00Z';

/** All that a reader of the demo sees, without the ids, which are new each time. */
async function storyIn(db: Db, at = now) {
  const { time_zone } = await getFirm(db);
  const today = dateIn(time_zone, at);
  const titles = new Map<string, string>();
  const clients = await db
    .selectFrom('clients')
    .select(['id', 'name'])
    .orderBy('created_at')
    .orderBy('name')
    .execute();
  const story = [];
  for (const { id, name } of clients) {
    const proposals = await listProposalsOf(db, id);
    for (const proposal of proposals) titles.set(proposal.id, proposal.title);
    story.push({
      name,
      proposals: proposals
        .map(({ number, title, state, totalMinor, currency, validUntil, sentAt, parentId }) => ({
          number,
          title,
          standing: standing(state, validUntil, today),
          totalMinor,
          currency,
          validUntil,
          sentAt,
          grewFrom: parentId && titles.get(parentId),
        }))
        .sort((a, b) => a.title.localeCompare(b.title)),
      history: (await listEventsOf(db, id, 1000)).map(({ kind, at, happenedOn, facts }) =>
        // An acceptance is hashed with the id of its proposal, which is new each time.
        JSON.stringify({ kind, at, happenedOn, facts }, (key, value) =>
          /Id$|^acceptanceSha256$/.test(key) ? '' : value,
        ),
      ),
    });
  }
  return story;
}

test('the demo is the same story each time it is told on a day: titles, numbers, states, dates, hashes', async () => {
  const first = closing(await openDemo(now));
  const second = closing(await openDemo(now));
  const story = await storyIn(first.db);
  expect(story).toHaveLength(8);
  expect(story.flatMap(({ proposals }) => proposals)).toHaveLength(46);
  expect(await storyIn(second.db)).toEqual(story);
});

test.each(['2028-02-29T23:30:00Z', '2027-01-01T00:30:00Z', '2026-03-29T01:30:00Z', '2026-10-25T01:30:00Z'])(
  'told at %s it has the same offers in the same states, numbered without a gap',
  async (other) => {
    const lines = async (at: string) => {
      const { db } = closing(await openDemo(at));
      return (await storyIn(db, at)).map(({ name, proposals }) => ({
        name,
        proposals: proposals.map(({ title, number, standing, grewFrom }) => ({
          title,
          number,
          standing,
          grewFrom,
        })),
      }));
    };
    const told = await lines(other);
    expect(told).toEqual(await lines(now));
    const numbers = told.flatMap(({ proposals }) => proposals.flatMap(({ number }) => number ?? [])).sort();
    expect(numbers.map((number) => Number(number.replace(/\D+/, '')))).toEqual(
      Array.from({ length: numbers.length }, (_, index) => index + 1),
    );
  },
);

test('nothing in the demo happened in the future', async () => {
  const { db } = closing(await openDemo(now));
  const late = await db.selectFrom('events').select(['kind', 'at']).where('at', '>', now).execute();
  expect(late).toEqual([]);
});

eachEngine((engine) => {
  const fresh = async () => {
    const { db } = await engine.open();
    await setUp({ db, now: () => now });
    return db;
  };

  test('the demo fills an empty database, and then it is empty no more', async () => {
    const db = await fresh();
    expect(await isEmpty(db)).toBe(true);
    await fillWithDemo(db, now);
    expect(await isEmpty(db)).toBe(false);
    expect(await storyIn(db)).toEqual(await storyIn(closing(await openDemo(now)).db));
  });

  test('the demo is refused, and nothing is changed, where somebody has begun', async () => {
    const named = await fresh();
    await updateFirm(named, { name: 'Juniper & Lane' });
    const known = await fresh();
    await insertClient(known, { name: 'Northwind Tiles', address: '', createdAt: now });
    const told = await fresh();
    await fillWithDemo(told, now);
    for (const db of [named, known, told]) {
      const before = await contentsOf(db);
      await expect(fillWithDemo(db, now)).rejects.toMatchObject({ name: 'DomainError', code: 'conflict' });
      expect(await contentsOf(db)).toEqual(before);
    }
  });
});

test('some of its offers went out against advice that was let be, and every piece of it really stood', async () => {
  const { db } = closing(await openDemo(now));
  const rows = await db
    .selectFrom('revisions')
    .select(['ignored', 'findings'])
    .where('sent_at', 'is not', null)
    .execute();
  const left = rows.filter(({ ignored }) => ignored !== '[]');
  expect(left.length).toBeGreaterThan(4);
  for (const { ignored, findings } of left) {
    const stood = readSentAdvice(findings ?? '').flatMap((one) => (one.left ? [one.rule] : []));
    expect([...new Set(stood)].sort()).toEqual(readIgnored(ignored).sort());
  }
});

test('its clients were on their pages: opened, asked, accepted with a record, and no mail waits to go out', async () => {
  const { db } = closing(await openDemo(now));
  const count = async (table: 'views' | 'acceptances' | 'outbox') =>
    (await db.selectFrom(table).selectAll().execute()).length;
  expect(await count('views')).toBeGreaterThan(10);
  expect(await count('outbox')).toBe(0);
  expect((await listUnanswered(db, 10)).map(({ by }) => by)).toEqual(['Dr. Naomi Feldstein']);
  const kinds = await db.selectFrom('answers').select('kind').distinct().orderBy('kind').execute();
  expect(kinds.map(({ kind }) => kind)).toEqual(['accepted', 'declined', 'not now', 'withdrawn']);
  const said = await db.selectFrom('acceptances').selectAll().orderBy('accepted_at').execute();
  const records = await Promise.all(
    said.map(({ proposal_id: proposalId, revision, accepted_at: acceptedAt }) =>
      recordOf({ db }, { proposalId, revision, acceptedAt }),
    ),
  );
  expect(records.map((record) => record.said)).toEqual([
    expect.stringContaining('Joost van der Meer'),
    expect.stringContaining('Marcus Bell'),
  ]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logKinds, logOf } from '~/domain/relationship/log-of';
import { readingOf } from '~/domain/relationship/reading';
import { defaultRelationshipThresholds as lines } from '~/domain/relationship/thresholds';
import { runImport } from '~/workflows/import-deals.server';
import { undoImport } from '~/workflows/import-undo.server';
import { verify } from '~/workflows/verify.server';
import type { Work } from '~/workflows/work.server';
import type { Db } from '~db/open';
import { listRecordedOf } from '~db/queries/event-rows';
import { listEventsOf } from '~db/queries/events';
import { listSentOffers } from '~db/queries/sent-offers';
import { type DealRow, dealRows } from '../support/deals-file';
import { eachEngine } from '../support/engines';
import { counts, importOffice, kept } from './import-office';

/** Deals of a few clients, so that each has many, and days that several of them share. */
const rows = dealRows(130)
  .filter(({ account, deal_stage }) => account !== '' && deal_stage !== 'Prospecting')
  .slice(0, 60)
  .map((row, at): DealRow => ({ ...row, account: `Account ${at % 3}` }));
const inYear = (row: DealRow, year: string): DealRow => ({
  ...row,
  deal_stage: 'Won',
  engage_date: `1/2/${year}`,
  close_date: `2/3/${year}`,
  close_value: year,
});
const [older, newer] = ['2020', '2021'].map((year, at) => [inYear(rows[at * 3] as DealRow, year)]) as [
  DealRow[],
  DealRow[],
];

async function take(work: Work, given: readonly DealRow[]): Promise<string> {
  const { id, table } = await kept(work, given, { dateOrder: 'mdy' });
  await runImport(work, id, table);
  return id;
}

/** What each deal grew from, by their keys. */
async function links(db: Db): Promise<Record<string, string | null>> {
  const deals = await db
    .selectFrom('imported_deals')
    .innerJoin('proposals', 'proposals.id', 'imported_deals.proposal_id')
    .leftJoin('imported_deals as parents', 'parents.proposal_id', 'parent_id')
    .select(['imported_deals.deal_key as key', 'parents.deal_key as parent'])
    .execute();
  return Object.fromEntries(deals.map(({ key, parent }) => [key, parent]));
}

/** How each client's log reads on some days, and what the insights are made of: without ids. */
async function read(db: Db) {
  const clients = await db.selectFrom('clients').select(['id', 'name']).orderBy('name').execute();
  const readings: unknown[] = [];
  for (const { id, name } of clients) {
    const log = logOf(await listRecordedOf(db, id, logKinds));
    for (const today of ['2017-06-01', '2017-12-01', '2026-11-24']) {
      const { levels, fade, reachIn } = readingOf(log, { today, lines, ceilingIn: () => 1000_00 });
      const reach = reachIn('USD');
      readings.push([
        name,
        today,
        levels.map(({ name, standing }) => [name, standing]),
        fade,
        reach?.reachMinor,
      ]);
    }
  }
  const keys = new Map(
    (await db.selectFrom('imported_deals').select(['proposal_id', 'deal_key']).execute()).map((one) => [
      ...([one.proposal_id, one.deal_key] as const),
    ]),
  );
  const offers = (await listSentOffers(db, 'UTC', lines)).map(
    ({ id, parentId, clientId: _, authorId: __, importId: ___, ...offer }) => ({
      ...offer,
      key: keys.get(id) ?? '',
      parent: keys.get(parentId ?? '') ?? null,
    }),
  );
  const byKey = offers.sort((a, b) => (a.key < b.key ? -1 : 1));
  return JSON.parse(
    JSON.stringify({ readings, offers: byKey, links: await links(db) }, (name, value) =>
      /eventId|proposalId/.test(name) ? undefined : value,
    ),
  ) as object;
}

eachEngine((engine) => {
  const office = () => importOffice(engine);

  describe('two files of one client', () => {
    test.each([
      ['the older first', older, newer],
      ['the newer first', newer, older],
    ])('%s, form one chain, and fall apart when one is undone', async (_, first, second) => {
      const { db, work } = await office();
      const start = await counts(db);
      const ids = [await take(work, first), await take(work, second)];
      const [one, other] = [older[0]?.opportunity_id ?? '', newer[0]?.opportunity_id ?? ''];
      expect(await links(db)).toEqual({ [one]: null, [other]: one });
      const before = await counts(db);
      expect(await counts(db)).toMatchObject({ proposals: 2 });
      await take(work, second);
      expect({ ...(await counts(db)), imports: 2 }).toEqual(before);
      await undoImport(work, ids[first === older ? 0 : 1] ?? '');
      expect(await links(db)).toEqual({ [other]: null });
      await undoImport(work, ids[first === older ? 1 : 0] ?? '');
      expect(await counts(db)).toMatchObject({ proposals: start.proposals });
      expect((await verify(db)).ok).toBe(true);
    });

    test('say in the history that a deal which was here grew from another', async () => {
      const { db, work } = await office();
      await take(work, newer);
      const importId = await take(work, older);
      const { client_id } = await db.selectFrom('proposals').select('client_id').executeTakeFirstOrThrow();
      const told = (await listEventsOf(db, client_id, 100)).filter(({ kind }) => kind === 'deals-linked');
      const ids = Object.fromEntries(
        (await db.selectFrom('proposals').select(['id', 'total_minor']).execute()).map((one) => [
          ...([one.total_minor, one.id] as const),
        ]),
      );
      expect(told).toMatchObject([
        { facts: { importId, links: [{ id: ids['202100'], from: null, to: ids['202000'] }] } },
      ]);
    });
  });

  test('files of past deals read the same whatever their order, and undone as if they had never come', async () => {
    const split = fc.tuple(
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: rows.length, maxLength: rows.length }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3, maxLength: 3 }),
    );
    await fc.assert(
      fc.asyncProperty(split, async ([parts, order]) => {
        const whole = await office();
        await take(whole.work, rows);
        const inParts = await office();
        const all = await read(whole.db);
        let before = '';
        let last = '';
        for (const part of order) {
          const some = rows.filter((_, at) => parts[at] === part);
          if (some.length === 0) continue;
          before = JSON.stringify(await read(inParts.db));
          last = await take(inParts.work, some);
        }
        expect(await read(inParts.db)).toEqual(all);
        await undoImport(inParts.work, last);
        expect(JSON.stringify(await read(inParts.db))).toBe(before);
        expect((await verify(inParts.db)).ok).toBe(true);
      }),
      { numRuns: 4 },
    );
  }, 120_000);
});

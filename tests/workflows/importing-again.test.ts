import { describe, expect, test } from 'vitest';
import { reportOf, takenOf } from '~/domain/import/import-report';
import { logKinds, logOf } from '~/domain/relationship/log-of';
import { accept } from '~/workflows/answer.server';
import { deliver } from '~/workflows/deliver.server';
import { runImport } from '~/workflows/import-deals.server';
import { planImport } from '~/workflows/import-plan.server';
import { beforeUndo, undoImport } from '~/workflows/import-undo.server';
import { reverse } from '~/workflows/reverse.server';
import { verify } from '~/workflows/verify.server';
import type { Work } from '~/workflows/work.server';
import type { Db } from '~db/open';
import { listRecordedOf } from '~db/queries/event-rows';
import { type DealRow, dealRows } from '../support/deals-file';
import { eachEngine } from '../support/engines';
import { counts, importOffice, kept } from './import-office';

const engaging = (row: DealRow): DealRow => ({
  ...row,
  deal_stage: 'Engaging',
  close_date: '',
  close_value: '',
});
/** Deals that name a client, all of them open. */
const open = dealRows(1600)
  .filter(({ account, engage_date }) => account !== '' && engage_date !== '')
  .map(engaging);
/** The same, and the first `count` of them won for 650. */
const later = (count: number): DealRow[] =>
  open.map((row, at) =>
    at < count ? { ...row, deal_stage: 'Won', close_date: '11/20/2026', close_value: '650' } : row,
  );
const few = open.slice(0, 6);
const oneWon = (changes: Partial<DealRow> = {}): DealRow[] => {
  const [first, ...rest] = later(1).slice(0, 6);
  return [{ ...(first as DealRow), ...changes }, ...rest];
};

async function take(work: Work, rows: readonly DealRow[]) {
  const { id, table } = await kept(work, rows);
  return { id, report: await runImport(work, id, table) };
}

/** All that is here, but for events, imports, and what says of which import a row is. */
async function stood(db: Db): Promise<string> {
  const proposals = await db.selectFrom('proposals').selectAll().orderBy('id').execute();
  const answers = await db.selectFrom('answers').selectAll().orderBy('proposal_id').execute();
  const deliveries = await db.selectFrom('deliveries').selectAll().orderBy('proposal_id').execute();
  const deals = await db.selectFrom('imported_deals').selectAll().orderBy('proposal_id').execute();
  const people = await db.selectFrom('people').selectAll().orderBy('id').execute();
  const contacts = await db.selectFrom('contacts').selectAll().orderBy('id').execute();
  return JSON.stringify({ proposals, answers, deliveries, deals, people, contacts });
}

/** What each client's events say, without their ids. */
async function logs(db: Db): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  for (const { id, name } of await db.selectFrom('clients').select(['id', 'name']).execute()) {
    const log = JSON.stringify(logOf(await listRecordedOf(db, id, logKinds)), (key, value) =>
      ['eventId', 'proposalId', 'importId', 'ledBy'].includes(key) ? undefined : value,
    );
    const { sendings, answers, deliveries } = JSON.parse(log) as Record<string, object[]>;
    told[name] = [sendings, answers, deliveries].map((lines) =>
      (lines ?? []).map((line) => JSON.stringify(line)).sort(),
    );
  }
  return told;
}

const firstOpen = (db: Db) =>
  db.selectFrom('proposals').selectAll().where('state', '=', 'sent').orderBy('id').executeTakeFirstOrThrow();
const dealOf = (db: Db, key = few[0]?.opportunity_id ?? '') =>
  db
    .selectFrom('imported_deals')
    .innerJoin('proposals', 'proposals.id', 'proposal_id')
    .selectAll()
    .where('deal_key', '=', key)
    .executeTakeFirstOrThrow();

eachEngine((engine) => {
  const office = () => importOffice(engine);

  describe('a file that comes again with 50 of its open deals won', () => {
    test('brings 50 changes and nothing else, once; undone, all is as the first import left it', async () => {
      const { db, work } = await office();
      await take(work, open);
      const first = await stood(db);

      const again = await kept(work, later(50));
      const report = reportOf(await planImport(work, again.table, again.reading));
      expect([takenOf(report), report.changed.length, report.here, report.refused.length]).toEqual([
        ...[0, 50, open.length - 50, 0],
      ]);
      expect(await stood(db)).toBe(first);
      await runImport(work, again.id, again.table);
      const states = await db
        .selectFrom('proposals')
        .select((e) => ['state', e.fn.countAll().as('n'), e.fn.sum('total_minor').as('sum')])
        .groupBy('state')
        .orderBy('state')
        .execute();
      expect(states.map(({ state, n, sum }) => [state, Number(n), Number(sum)])).toEqual([
        ['delivered', 50, 50 * 650_00],
        ['sent', open.length - 50, 0],
      ]);
      expect((await verify(db)).ok).toBe(true);

      const second = await stood(db);
      const { events } = await counts(db);
      const third = await take(work, later(50));
      expect([takenOf(third.report), third.report.changed.length, third.report.here]).toEqual([
        ...[0, 0, open.length],
      ]);
      expect(await stood(db)).toBe(second);
      expect((await counts(db)).events).toBe(events);

      expect(await beforeUndo(work, again.id)).toMatchObject({ deals: 0, restored: 50, left: 0 });
      expect(await undoImport(work, again.id)).toMatchObject({ deals: 0, restored: 50, left: 0 });
      expect(await stood(db)).toBe(first);
      expect((await verify(db)).ok).toBe(true);
    }, 120_000);

    test('reads as if it had come so from the start, and when undone as if it never had', async () => {
      const { db, work } = await office();
      await take(work, open.slice(0, 120));
      const before = await logs(db);
      const second = await take(work, later(40).slice(0, 120));
      const fresh = await office();
      await take(fresh.work, later(40).slice(0, 120));
      expect(await logs(db)).toEqual(await logs(fresh.db));
      await undoImport(work, second.id);
      expect(await logs(db)).toEqual(before);
    }, 60_000);
  });

  describe('a deal of a later file', () => {
    test('is told as what was asked anew, its yes and its promise, on its own proposal', async () => {
      const { db, work } = await office();
      await take(work, few);
      const { id } = await dealOf(db);
      await take(work, oneWon());
      expect(await dealOf(db)).toMatchObject({ id, state: 'delivered', total_minor: 650_00 });
      const { client_id } = await dealOf(db);
      const events = (await listRecordedOf(db, client_id, logKinds)).filter(
        ({ proposalId }) => proposalId === id,
      );
      expect(events.map(({ kind }) => kind)).toEqual([
        ...['deal-imported', 'deal-changed', 'proposal-accepted', 'promise-kept'],
      ]);
    });

    test('that is decided here is refused with its line, until its record is taken back', async () => {
      const { db, work } = await office();
      await take(work, few);
      await take(work, oneWon());
      const other = oneWon({ close_value: '900' });
      const { report } = await take(work, other);
      expect(report.refused).toMatchObject([{ line: 2, reason: 'decided here' }]);
      expect(await dealOf(db)).toMatchObject({ state: 'delivered', total_minor: 650_00 });
      const { id } = await dealOf(db);
      await reverse(work, id, { what: 'promise-kept', reason: 'wrong amount' });
      await reverse(work, id, { what: 'proposal-accepted', reason: 'wrong amount' });
      expect((await take(work, other)).report.changed).toHaveLength(1);
      expect(await dealOf(db)).toMatchObject({ id, state: 'delivered', total_minor: 900_00 });
    });

    test('that we recorded ourselves meanwhile is here already, and stays when the file is undone', async () => {
      const { db, work } = await office();
      await take(work, few);
      const deal = await firstOpen(db);
      await accept(work, deal.id, { on: '2026-11-20', by: 'Dana', amount: '500' });
      const second = await take(work, few);
      expect([second.report.changed.length, second.report.here]).toEqual([0, few.length]);
      await undoImport(work, second.id);
      expect(await db.selectFrom('proposals').select('id').where('state', '=', 'accepted').execute()).toEqual(
        [{ id: deal.id }],
      );
    });

    test('that was changed further since stays as it is when the file is undone', async () => {
      const { db, work } = await office();
      await take(work, few);
      const accepted = await kept(work, oneWon(), { stages: { Won: 'accepted', Engaging: 'sent' } });
      await runImport(work, accepted.id, accepted.table);
      const { id, author_id } = await dealOf(db);
      const done = { endedOn: '2026-11-24', ledById: author_id, note: '' };
      await deliver(work, id, { kept: true, onTime: true, inScope: true, atPrice: true, ...done });
      expect(await undoImport(work, accepted.id)).toMatchObject({ restored: 0, left: 1 });
      expect(await dealOf(db)).toMatchObject({ state: 'delivered' });
      expect((await verify(db)).ok).toBe(true);
    });

    test('that was accepted by one file is delivered by the next, and accepted again when that is undone', async () => {
      const { db, work } = await office();
      await take(work, few);
      const accepted = await kept(work, oneWon(), { stages: { Won: 'accepted', Engaging: 'sent' } });
      await runImport(work, accepted.id, accepted.table);
      const between = await stood(db);
      const delivered = await take(work, oneWon());
      expect(await dealOf(db)).toMatchObject({ state: 'delivered' });
      await undoImport(work, delivered.id);
      expect(await stood(db)).toBe(between);
    });

    test('whose earlier seller is gone by now stays with the later one when that file is undone', async () => {
      const { db, work } = await office();
      const [open = few[0] as DealRow] = few;
      await take(work, [{ ...open, sales_agent: 'Sam Old' }]);
      const second = await take(work, [{ ...(oneWon()[0] as DealRow), sales_agent: 'Tom New' }]);
      const { author_id } = await dealOf(db);
      await db.deleteFrom('people').where('name', '=', 'Sam Old').execute();
      expect(await undoImport(work, second.id)).toMatchObject({ restored: 1, left: 0 });
      expect(await dealOf(db)).toMatchObject({ state: 'sent', author_id });
    });

    test('goes with the import that brought it, whatever a later one changed', async () => {
      const { db, work } = await office();
      const before = await counts(db);
      const first = await take(work, few);
      const second = await take(work, oneWon());
      await undoImport(work, first.id);
      await undoImport(work, second.id);
      const { events: _, ...after } = await counts(db);
      const { events: __, ...start } = before;
      expect(after).toEqual(start);
      expect((await verify(db)).ok).toBe(true);
    });

    test('that fails half way is as it was', async () => {
      const { db, work } = await office();
      await take(work, open);
      const { id, table } = await kept(work, later(400));
      const first = await stood(db);
      let asked = 0;
      const failing: Work = {
        db,
        now: () => {
          asked += 1;
          if (asked === 5) throw new Error('no time');
          return work.now();
        },
      };
      await expect(runImport(failing, id, table)).rejects.toThrow('no time');
      expect(await stood(db)).toBe(first);
      expect((await runImport(work, id, table)).changed).toHaveLength(400);
    }, 60_000);
  });
});

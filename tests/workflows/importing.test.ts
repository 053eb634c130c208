import { describe, expect, test } from 'vitest';
import { reportOf, takenOf } from '~/domain/import/import-report';
import { logOf } from '~/domain/relationship/log-of';
import { accept } from '~/workflows/answer.server';
import { deliver } from '~/workflows/deliver.server';
import { runImport, stands } from '~/workflows/import-deals.server';
import { planImport } from '~/workflows/import-plan.server';
import { undoImport } from '~/workflows/import-undo.server';
import { proposeNextStep } from '~/workflows/next-step.server';
import { verify } from '~/workflows/verify.server';
import type { Work } from '~/workflows/work.server';
import type { Db } from '~db/open';
import { listEventsOf } from '~db/queries/events';
import { getImport, updateImport } from '~db/queries/imports';
import { getProposal } from '~db/queries/proposals';
import { type DealRow, dealRows } from '../support/deals-file';
import { eachEngine } from '../support/engines';
import { counts, importOffice, kept, now } from './import-office';

/** What a spreadsheet would count: rows with an account that were won, lost or engaged, by what `by` says of them. */
function counted(rows: readonly DealRow[], by: (row: DealRow) => string): Record<string, [number, number]> {
  const groups: Record<string, [number, number]> = {};
  for (const row of rows) {
    if (row.account === '' || row.deal_stage === 'Prospecting') continue;
    const group = groups[by(row)] ?? [0, 0];
    groups[by(row)] = [group[0] + 1, group[1] + Number(row.close_value || '0') * 100];
  }
  return groups;
}

async function stored(db: Db, by: 'clients.name' | 'people.name' | 'proposals.title' | 'proposals.state') {
  const rows = await db
    .selectFrom('proposals')
    .innerJoin('clients', 'clients.id', 'proposals.client_id')
    .innerJoin('people', 'people.id', 'proposals.author_id')
    .select((e) => [e.ref(by).as('name'), e.fn.countAll().as('n'), e.fn.sum('total_minor').as('sum')])
    .groupBy(by)
    .execute();
  return Object.fromEntries(rows.map(({ name, n, sum }) => [String(name), [Number(n), Number(sum)]]));
}

const states = { Won: 'delivered', Lost: 'declined', Engaging: 'sent', Prospecting: '' };

eachEngine((engine) => {
  const office = () => importOffice(engine);

  describe('a file of 8,800 deals', () => {
    test('comes in with no row lost or doubled, comes again without a change, and goes without a trace but its events', async () => {
      const { db, work } = await office();
      const rows = dealRows();
      const before = await counts(db);
      const merging = { client: {}, contact: {}, seller: {}, title: { gtxpro: 'GTX Pro' } };
      const { id, table } = await kept(work, rows, { merging, chain: 'growth' });
      const report = await runImport(work, id, table);

      const taken = rows.filter(
        ({ account, deal_stage }) => account !== '' && deal_stage !== 'Prospecting',
      ).length;
      const out = rows.filter(({ deal_stage }) => deal_stage === 'Prospecting').length;
      expect([takenOf(report), report.refused.length]).toEqual([taken, 8800 - taken - out]);
      expect(new Set(report.refused.map(({ reason }) => reason))).toEqual(new Set(['no client']));
      expect(await stored(db, 'clients.name')).toEqual(counted(rows, ({ account }) => account));
      expect(await stored(db, 'people.name')).toEqual(counted(rows, ({ sales_agent }) => sales_agent));
      expect(await stored(db, 'proposals.state')).toEqual(
        counted(rows, ({ deal_stage }) => states[deal_stage]),
      );
      const oneName = (product: string) => (product === 'GTXPro' ? 'GTX Pro' : product);
      expect(await stored(db, 'proposals.title')).toEqual(counted(rows, ({ product }) => oneName(product)));
      expect((await verify(db)).ok).toBe(true);

      const after = await counts(db);
      const again = await kept(work, rows, { merging, chain: 'growth' });
      const second = await runImport(work, again.id, again.table);
      expect([takenOf(second), second.here]).toEqual([0, taken]);
      expect({ ...(await counts(db)), imports: 1 }).toEqual(after);

      await undoImport(work, again.id);
      const undone = await undoImport(work, id);
      expect(undone).toMatchObject({ deals: taken, kept: 0 });
      const clients = after.clients ?? 0;
      expect(await counts(db)).toEqual({ ...before, events: (after.events ?? 0) + clients });
      expect((await verify(db)).ok).toBe(true);
    }, 120_000);
  });

  describe('an import', () => {
    const few = dealRows(120);

    test('is planned without a trace', async () => {
      const { db, work } = await office();
      const { table, reading } = await kept(work, few);
      const before = await counts(db);
      expect(takenOf(reportOf(await planImport(work, table, reading)))).toBeGreaterThan(50);
      expect(await counts(db)).toEqual(before);
    });

    test('that fails leaves nothing but its events, and can be run again', async () => {
      const { db, work } = await office();
      const many = dealRows(900);
      const { id, table } = await kept(work, many);
      const before = await counts(db);
      let asked = 0;
      // The clock stops in the second batch, as anything could.
      const failing: Work = {
        db,
        now: () => {
          asked += 1;
          if (asked === 5) throw new Error('no time');
          return now;
        },
      };
      await expect(runImport(failing, id, table)).rejects.toThrow('no time');
      const { events: _, ...left } = await counts(db);
      const { events: __, ...start } = before;
      expect(left).toEqual(start);
      expect(await getImport(db, id)).toMatchObject({
        state: 'reading',
        taken: 0,
        problem: expect.stringContaining('our side'),
      });
      expect((await verify(db)).ok).toBe(true);
      expect(takenOf(await runImport(work, id, table))).toBeGreaterThan(400);
    });

    test('whose server died half way goes on where it was', async () => {
      const { db, work } = await office();
      const half = await kept(work, few.slice(0, 60));
      await runImport(work, half.id, half.table);
      const { id, table } = await kept(work, few);
      await updateImport(db, id, { state: 'running', moved_at: now });
      await expect(runImport(work, id, table)).rejects.toThrow('being imported already');
      const later: Work = { db, now: () => '2026-11-24T09:31:00.000Z' };
      expect(stands(await getImport(db, id), later.now())).toBe(true);
      await runImport(later, id, table);
      const whole = few.filter(
        ({ account, deal_stage }) => account !== '' && deal_stage !== 'Prospecting',
      ).length;
      expect((await counts(db)).proposals).toBe(whole);
    });

    test('whose server died half way reports all that it took, before and after', async () => {
      const { db, work } = await office();
      const open = few.map((row): DealRow => ({ ...row, deal_stage: 'Engaging', close_date: '' }));
      const older = await kept(work, open.slice(0, 10), { dateOrder: 'mdy' });
      await runImport(work, older.id, older.table);
      const whole = await kept(await office().then((fresh) => fresh.work), few);
      const { id, table } = await kept(work, few, { dateOrder: 'mdy' });
      const reference = reportOf(await planImport(work, table, whole.reading));
      expect(reference.changed.length).toBeGreaterThan(1);
      // The first half of it, and then nothing.
      await runImport(work, id, { ...table, rows: table.rows.slice(0, 75) });
      await updateImport(db, id, { state: 'running', report: null });
      const later: Work = { db, now: () => '2026-11-24T09:31:00.000Z' };
      const report = await runImport(later, id, table);
      const brought = await db
        .selectFrom('imported_deals')
        .select('proposal_id')
        .where('import_id', '=', id)
        .execute();
      expect(takenOf(report)).toBe(brought.length);
      const sorted = ({ taken, relinked: _, ...rest }: ReturnType<typeof reportOf>) => ({
        ...rest,
        taken: taken.toSorted((a, b) => (a.becomes < b.becomes ? -1 : 1)),
      });
      expect(sorted(report)).toEqual(sorted(reference));
    });

    test('that is undone keeps what was used since, and tells the log', async () => {
      const { db, work } = await office();
      const { id, table } = await kept(work, few, { chain: 'none' });
      await runImport(work, id, table);
      const won = await db
        .selectFrom('proposals')
        .selectAll()
        .where('state', '=', 'delivered')
        .executeTakeFirstOrThrow();
      const child = await proposeNextStep(work, won.id);
      expect(await getProposal(db, child)).toMatchObject({ parentId: won.id, clientId: won.client_id });
      const { kept: stays } = await undoImport(work, id);
      expect(stays).toBe(1);
      expect(await getProposal(db, child)).toMatchObject({ parentId: null, clientId: won.client_id });
      expect((await counts(db)).clients).toBe(1);
      const events = (await listEventsOf(db, won.client_id, 1000)).reverse();
      expect(logOf(events)).toMatchObject({ sendings: [], answers: [], deliveries: [] });
    });

    test('brings open deals that can still be answered and delivered', async () => {
      const { db, work } = await office();
      const { id, table } = await kept(work, few);
      await runImport(work, id, table);
      const open = await db
        .selectFrom('proposals')
        .selectAll()
        .where('state', '=', 'sent')
        .executeTakeFirstOrThrow();
      await accept(work, open.id, { on: '2026-11-20', by: 'Dana', amount: '900' });
      const done = { endedOn: '2026-11-24', ledById: open.author_id, note: '' };
      await deliver(work, open.id, { kept: true, onTime: true, inScope: true, atPrice: true, ...done });
      expect(await getProposal(db, open.id)).toMatchObject({ state: 'delivered' });
      expect((await verify(db)).ok).toBe(true);
    });
  });
});

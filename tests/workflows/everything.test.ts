import { describe, expect, test } from 'vitest';
import { fillWithDemo, openDemo } from '~/workflows/demo.server';
import { eraseContact } from '~/workflows/erase-contact.server';
import { writeEverything } from '~/workflows/export-everything.server';
import { takeEverything } from '~/workflows/import-everything.server';
import { setUp } from '~/workflows/setup.server';
import { retireStarter } from '~/workflows/starters.server';
import { printedOf, storeDocument } from '~/workflows/store-pdf.server';
import { verify } from '~/workflows/verify.server';
import { sha256 } from '~db/digest';
import type { Database, Db } from '~db/open';
import { insertClient } from '~db/queries/clients';
import { insertEvent } from '~db/queries/events';
import { exportedTables, leftOutOfExports, rowsOf } from '~db/queries/everything';
import { closing, eachEngine, onSqlite } from '../support/engines';
import { fillAll } from './filled';

const now = () => '2026-11-24T09:30:00.000Z';

/** What most refusals need: the demo's story, and one document. */
async function told(db: Db): Promise<void> {
  await setUp({ db, now });
  await fillWithDemo(db, now());
  const [sent] = await db.selectFrom('revisions').selectAll().where('sent_at', 'is not', null).execute();
  const pdf = Uint8Array.from({ length: 3000 }, (_, at) => at % 251);
  const key = { proposalId: sent?.proposal_id ?? '', revision: sent?.revision ?? 1 };
  await storeDocument({ db, now }, key, pdf, await printedOf(db, key));
}

/** `meanwhile` happens when clients are being written: in the midst of it. */
async function written(
  { atOneMoment }: Database,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<string[]> {
  let text = '';
  let happened = false;
  await writeEverything({ atOneMoment, now }, async (part) => {
    text += part;
    if (happened || !part.includes('{"table":"clients"')) return;
    happened = true;
    await meanwhile();
  });
  return text.trimEnd().split('\n');
}

async function* linesOf(lines: string[]) {
  yield* lines;
}

/** Every row of every table of an export, read at once and not as the export reads them. */
async function rowsByTable(db: Db): Promise<[table: string, rows: string[]][]> {
  return Promise.all(
    exportedTables.map(async ([table]) => {
      const rows = await db.selectFrom(table).selectAll().execute();
      return [table, rows.map(rowText).sort()];
    }),
  );
}

/** The two engines hold columns in different orders. */
const rowText = (row: object): string =>
  JSON.stringify(
    Object.entries(row)
      .map(([name, value]) => [name, Buffer.isBuffer(value) ? sha256(value) : value])
      .sort(([one], [other]) => String(one).localeCompare(String(other))),
  );

eachEngine((engine, both) => {
  describe('everything, in one file', () => {
    test('is JSON that says how many rows it has', async () => {
      const database = await engine.open();
      await told(database.db);
      const lines = await written(database);
      expect(JSON.parse(lines.join('\n'))).toMatchObject({
        kind: 'first-cup/everything@1',
        count: lines.length - 2,
      });
    });

    test('brings a firm that used everything whole into an empty database of either engine', async () => {
      const first = await engine.open();
      await fillAll(first.db, now());
      const rows = await rowsByTable(first.db);
      const empty = rows.flatMap(([table, { length }]) => (length === 0 ? [table] : []));
      expect(empty, 'tables that this test leaves empty').toEqual([]);
      const verdict = await verify(first.db);
      expect(verdict).toMatchObject({ ok: true, unanchored: 0 });
      if (verdict.ok) expect(Object.values(verdict.counts)).not.toContain(0);
      const lines = await written(first);
      for (const { open } of both) {
        const other = await open();
        await setUp({ db: other.db, now });
        expect(await takeEverything(other.db, linesOf(lines))).toBe(lines.length - 2);
        for (const [at, [table, came]] of (await rowsByTable(other.db)).entries())
          expect(came, table).toEqual(rows[at]?.[1]);
        expect(await verify(other.db)).toEqual(verdict);
      }
      // However few are read at a time.
      for (const [table] of exportedTables) {
        const few: object[] = [];
        for await (const page of rowsOf(first.db, table, 2)) few.push(...page);
        expect(few.map(rowText).sort(), table).toEqual(rows.find(([name]) => name === table)?.[1]);
      }
    });

    test('is of one moment, while others read and write', async () => {
      const database = await engine.open();
      const { db } = database;
      await told(db);
      const before = await written(database);
      let events = 0;
      const during = await written(database, async () => {
        const clientId = await insertClient(db, { name: 'Later', address: '', createdAt: now() });
        const added = { kind: 'client-added', facts: { name: 'Later' }, at: now(), clientId } as const;
        await db.transaction().execute((trx) => insertEvent(trx, { ...added, happenedOn: '2026-11-24' }));
        events = (await db.selectFrom('events').select('seq').execute()).length;
      });
      expect(events).toBeGreaterThan(0);
      expect(during).toEqual(before);
      expect((await written(database)).join()).toContain('Later');
    });

    test('holds what was blacked out on purpose, and that it was', async () => {
      const database = await engine.open();
      const { db } = database;
      await told(db);
      const copy = await db
        .selectFrom('documents')
        .innerJoin('revisions', (join) =>
          join
            .onRef('revisions.proposal_id', '=', 'documents.proposal_id')
            .onRef('revisions.revision', '=', 'documents.revision'),
        )
        .innerJoin('proposals', 'proposals.id', 'documents.proposal_id')
        .select(['proposals.client_id', 'revisions.contact_id'])
        .executeTakeFirstOrThrow();
      await eraseContact({ db, now }, copy.client_id, copy.contact_id ?? '', { papers: true });
      expect(await db.selectFrom('documents').select('pdf').execute()).toMatchObject([
        { pdf: { length: 0 } },
      ]);
      const lines = await written(database);
      const other = await engine.open();
      await setUp({ db: other.db, now });
      await takeEverything(other.db, linesOf(lines));
      expect(await written(other)).toEqual(lines);
      expect(await verify(other.db)).toEqual(await verify(db));
      expect(await verify(other.db)).toMatchObject({
        ok: true,
        erased: expect.arrayContaining([expect.anything()]),
      });
    });

    test.each([
      ['that was cut', (lines: string[]) => lines.slice(0, -1), 'its end is missing'],
      [
        'that lacks a row',
        (lines: string[]) => lines.filter((line) => !line.startsWith('{"table":"answers"')),
        'rows and has',
      ],
      [
        'that lacks what others need',
        (lines: string[]) => lines.filter((_, at) => at !== 3),
        'do not fit together',
      ],
      [
        'with a table of later',
        (lines: string[]) => lines.map((line) => line.replace('"table":"contacts"', '"table":"moods"')),
        '“moods”',
      ],
      [
        'whose history was changed',
        (lines: string[]) => lines.map((line) => line.replace('promise-kept', 'promise-broken')),
        'do not hold together',
      ],
      ['of something else', (lines: string[]) => ['{', ...lines.slice(1)], 'none that First Cup wrote'],
    ])('%s is refused, and changes nothing', async (_, harm, words) => {
      const database = await engine.open();
      await told(database.db);
      const lines = await written(database);
      const other = await engine.open();
      await setUp({ db: other.db, now });
      const before = await written(other);
      await expect(takeEverything(other.db, linesOf(harm(lines)))).rejects.toThrow(words);
      expect(await written(other)).toEqual(before);
    });

    test('goes into an empty database only', async () => {
      const database = await engine.open();
      await told(database.db);
      const lines = await written(database);
      await expect(takeEverything(database.db, linesOf(lines))).rejects.toThrow('holds something already');
      // Nor into one where somebody has only begun.
      const other = await engine.open();
      await setUp({ db: other.db, now });
      await retireStarter({ db: other.db, now }, 'checkout-review');
      await expect(takeEverything(other.db, linesOf(lines))).rejects.toThrow('holds something already');
    });
  });
});

describe('a database in memory', () => {
  test('is exported as of one moment, while others read and write', async () => {
    const database = closing(await openDemo(now()));
    const before = await written(database);
    const during = await written(database, () =>
      insertClient(database.db, { name: 'Later', address: '', createdAt: now() }),
    );
    expect(during).toEqual(before);
    expect((await written(database)).join()).toContain('Later');
  });

  test('is exported without what somebody is half way through', async () => {
    const database = closing(await openDemo(now()));
    let exported: Promise<string[]> | undefined;
    await database.db.transaction().execute(async (trx) => {
      exported = written(database);
      await insertClient(trx, { name: 'Half', address: '', createdAt: now() });
      // Long enough for the export to look, if it looked now.
      await new Promise((resolve) => setTimeout(resolve, 20));
      await trx.updateTable('clients').set({ name: 'Whole' }).where('name', '=', 'Half').execute();
    });
    const text = (await exported)?.join() ?? '';
    expect(text).not.toContain('"name":"Half"');
    expect(text).toContain('"name":"Whole"');
  });
});

onSqlite((engine) => {
  test('every table is in an export, or left out of it by name', async () => {
    const { db } = await engine.open();
    const tables = (await db.introspection.getTables()).map(({ name }) => name);
    const known = [...exportedTables.map(([name]) => name), ...leftOutOfExports];
    expect(tables.toSorted()).toEqual(known.toSorted());
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellingsOf } from '~/domain/import/import-plan';
import { accept } from '~/workflows/answer.server';
import { addContact } from '~/workflows/clients.server';
import { runImport } from '~/workflows/import-deals.server';
import { knownFor, planImport } from '~/workflows/import-plan.server';
import { proposeSource } from '~/workflows/import-source.server';
import { undoImport } from '~/workflows/import-undo.server';
import { mergeClients } from '~/workflows/merge-clients.server';
import { separateClients } from '~/workflows/separate-clients.server';
import { verify } from '~/workflows/verify.server';
import type { Work } from '~/workflows/work.server';
import type { Db } from '~db/open';
import { searchProposalNames } from '~db/queries/search';
import { eachEngine } from '../support/engines';
import { counts, importOffice, keptText } from './import-office';
import { conflict, openOffice } from './office';
import { acme, clientCalled, foundBy, stateOf } from './two-clients';

const [ltd, tiles] = acme;
const header = 'id,client,contact,stage,engage_date,close_date,value\n';
type Row = { client: string; month: number; value: number; won?: boolean };
const rowsOf = (rows: readonly Row[], from = 0) =>
  header +
  rows
    .map(({ client, month, value, won = true }, at) => {
      const day = `${month}/${1 + ((from + at) % 27)}/2025`;
      return `D${from + at},${client},Dana Fox,${won ? 'Won' : 'Lost'},${day},${day},${value}\n`;
    })
    .join('');

/** A file by the name of its column of keys, each deal of which grew from the one before. */
const read = (work: Work, text: string) => keptText(work, text, { chain: 'order', source: 'id' });

async function take(work: Work, text: string): Promise<string> {
  const { id, table } = await read(work, text);
  await runImport(work, id, table);
  return id;
}

/** What every deal grew from, by their keys. */
async function links(db: Db): Promise<Record<string, string | null>> {
  const rows = await db
    .selectFrom('imported_deals as deals')
    .innerJoin('proposals', 'proposals.id', 'deals.proposal_id')
    .leftJoin('imported_deals as parents', 'parents.proposal_id', 'proposals.parent_id')
    .select(['deals.deal_key as key', 'parents.deal_key as parent'])
    .execute();
  return Object.fromEntries(rows.map(({ key, parent }) => [key, parent]));
}

async function bare(db: Db) {
  const { events: _, ...found } = await counts(db);
  return found;
}

eachEngine((engine) => {
  const open = () => importOffice(engine);
  const merge = async (work: Work) =>
    mergeClients(work, await clientCalled(work, tiles), await clientCalled(work, ltd));

  describe('a file that names a client by its other name', () => {
    const first = [
      { client: ltd, month: 1, value: 100 },
      { client: tiles, month: 2, value: 200 },
    ];

    test('brings and changes offers that are found by either name', async () => {
      const { db, work } = await open();
      await take(work, rowsOf(first));
      await merge(work);
      const lost = first.map((row) => ({ ...row, won: false }));
      await take(work, rowsOf([...lost, { client: ltd, month: 3, value: 300 }]));
      for (const name of acme) expect(await searchProposalNames(db, name, 9)).toHaveLength(3);
    });

    test('finds the client that was kept, says so beforehand, and brings nothing twice', async () => {
      const { db, work } = await open();
      await take(work, rowsOf(first));
      await merge(work);
      const kept = await clientCalled(work, tiles);
      const again = rowsOf([...first, { client: ltd, month: 3, value: 300 }]);
      const { table, reading } = await read(work, again);
      const mostOfOther = await read(work, rowsOf([{ client: ltd, month: 1, value: 100 }]));
      expect(await proposeSource(db, mostOfOther.table, reading.columns)).toEqual({
        ...{ source: 'id', taken: false },
      });
      const plan = await planImport(work, table, reading);
      expect(plan.merged).toEqual([{ kind: 'client', from: ltd, to: tiles, rows: 2 }]);
      expect(plan).toMatchObject({ here: [{ line: 2 }, { line: 3 }], refused: [], changed: [] });
      await take(work, again);
      const deals = await db.selectFrom('proposals').select('client_id').execute();
      expect(deals.map(({ client_id }) => client_id)).toEqual([kept, kept, kept]);
      expect((await bare(db)).contacts).toBe(2);
      expect(await bare(db)).toEqual({ ...(await afterOnceMore(work, db, again)), imports: 4 });
    });

    test('knows who is there by it: a name spelled otherwise is asked about', async () => {
      const { db, work } = await open();
      await take(work, rowsOf(first));
      await merge(work);
      const { table, reading } = await read(work, rowsOf(first).replaceAll('Dana Fox', 'DANA-FOX'));
      const { contact } = spellingsOf(table, reading, await knownFor(db, reading));
      expect(contact.map(({ at, spellings }) => [at?.name, spellings.map(({ name }) => name)])).toEqual([
        [ltd, ['Dana Fox', 'DANA-FOX']],
        [tiles, ['Dana Fox', 'DANA-FOX']],
      ]);
    });

    const afterOnceMore = async (work: Work, db: Db, text: string) => {
      await take(work, text);
      return bare(db);
    };

    test('spelled otherwise is asked about as any spelling is', async () => {
      const { work } = await open();
      await take(work, rowsOf(first));
      await merge(work);
      const { table, reading } = await keptText(
        work,
        rowsOf([{ client: 'ACME-Ltd.', month: 4, value: 1 }], 9),
      );
      const merging = { ...reading.merging, client: { acmeltd: ltd } };
      const plan = await planImport(work, table, { ...reading, merging });
      expect(plan.deals.map(({ client }) => client)).toEqual([tiles]);
    });

    test('and comes after the two were taken apart, finds the one it means', async () => {
      const { db, work } = await open();
      await take(work, rowsOf(first));
      const [before, linked] = [await stateOf({ db }), await links(db)];
      await merge(work);
      expect(await links(db)).toEqual({ D0: null, D1: 'D0' });
      await separateClients(work, await clientCalled(work, tiles), await clientCalled(work, ltd));
      expect(await links(db)).toEqual(linked);
      expect(await stateOf({ db })).toEqual(before);
      const { table, reading } = await read(work, rowsOf(first));
      expect(await planImport(work, table, reading)).toMatchObject({
        here: [{}, {}],
        refused: [],
        merged: [],
      });
    });
  });

  test('deals of two names, merged, grew from one another as if they had had one name', async () => {
    const row = fc.record({
      client: fc.constantFrom(...acme),
      month: fc.integer({ min: 1, max: 12 }),
      value: fc.integer({ min: 1, max: 900 }),
      won: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 10 }), async (rows) => {
        // Both are there, whatever comes.
        const all = [...rows, { client: ltd, month: 6, value: 5 }, { client: tiles, month: 6, value: 6 }];
        const [split, whole] = [await open(), await open()];
        const half = Math.floor(all.length / 2);
        await take(split.work, rowsOf(all.slice(0, half)));
        await take(split.work, rowsOf(all.slice(half), half));
        await take(whole.work, rowsOf(all.map((one) => ({ ...one, client: tiles }))));
        const [before, linked] = [await stateOf(split), await links(split.db)];
        await merge(split.work);
        expect(await links(split.db)).toEqual(await links(whole.db));
        const [kept, other] = [await clientCalled(split, tiles), await clientCalled(split, ltd)];
        await separateClients(split.work, kept, other);
        expect(await links(split.db)).toEqual(linked);
        expect(await stateOf(split)).toEqual(before);
      }),
      { numRuns: 5 },
    );
  }, 120_000);

  test('a deal that grew, while the two were one, from an offer of ours, grows from none once they are apart', async () => {
    const office = await openOffice(engine);
    office.clock.now = '2025-01-05T12:00:00.000Z';
    const own = await office.draft({ client: { name: tiles, address: '' } });
    await office.send(own);
    await accept(office, own, { on: '2025-01-05', by: '' });
    office.clock.now = '2026-11-22T12:00:00.000Z';
    await take(office, rowsOf([{ client: ltd, month: 6, value: 900 }]));
    const before = await stateOf(office);
    const parents = async () =>
      (await office.db.selectFrom('proposals').select('parent_id').where('id', '!=', own).execute()).map(
        ({ parent_id }) => parent_id,
      );
    await merge(office);
    expect(await parents()).toEqual([own]);
    await separateClients(office, await clientCalled(office, tiles), await clientCalled(office, ltd));
    expect(await parents()).toEqual([null]);
    expect(await stateOf(office)).toEqual(before);
  });

  describe('undoing imports of two clients that were merged', () => {
    test.each([
      ['one after the other', [0, 1]],
      ['the other way round', [1, 0]],
    ])('leaves nothing of them, %s', async (_, order) => {
      const { db, work } = await open();
      const start = await bare(db);
      const ids = [
        await take(work, rowsOf([{ client: ltd, month: 1, value: 1 }])),
        await take(work, rowsOf([{ client: tiles, month: 2, value: 2 }], 1)),
      ];
      await merge(work);
      await undoImport(work, ids[order[0] ?? 0] ?? '');
      expect(await bare(db)).toMatchObject({ clients: 2, proposals: 1 });
      expect(await foundBy({ db }, ltd)).toBe(await clientCalled({ db }, tiles));
      await undoImport(work, ids[order[1] ?? 0] ?? '');
      expect(await bare(db)).toEqual(start);
      expect(await foundBy({ db }, ltd)).toBeUndefined();
      expect(await verify(db)).toMatchObject({ ok: true });
    });

    test('in one file takes both, and the same file makes them anew, two as it says', async () => {
      const { db, work } = await open();
      const start = await bare(db);
      const text = rowsOf([
        { client: ltd, month: 1, value: 1 },
        { client: tiles, month: 2, value: 2 },
      ]);
      const id = await take(work, text);
      await merge(work);
      await undoImport(work, id);
      expect(await bare(db)).toEqual(start);
      await take(work, text);
      expect(await foundBy({ db }, ltd)).not.toBe(await foundBy({ db }, tiles));
    });

    test('leaves both where somebody wrote something down at one of them', async () => {
      const { db, work } = await open();
      const id = await take(
        work,
        rowsOf([
          { client: ltd, month: 1, value: 1 },
          { client: tiles, month: 2, value: 2 },
        ]),
      );
      const [kept, other] = [await clientCalled({ db }, tiles), await clientCalled({ db }, ltd)];
      await addContact(work, other, { name: 'Jo Park', email: '', role: '' });
      await merge(work);
      await undoImport(work, id);
      expect(await bare(db)).toMatchObject({ clients: 2, contacts: 1, proposals: 0 });
      expect(await foundBy({ db }, ltd)).toBe(kept);
      await expect(separateClients(work, kept, other)).rejects.toMatchObject(conflict);
      expect(await verify(db)).toMatchObject({ ok: true });
    });
  });
});

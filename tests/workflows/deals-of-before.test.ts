import { describe, expect, test } from 'vitest';
import { guessReading } from '~/domain/import/guess-reading';
import { defaultRelationshipThresholds } from '~/domain/relationship/thresholds';
import { guessFormat, readWithColumns } from '~/forms/deals-file.server';
import { accept } from '~/workflows/answer.server';
import { keepFile, runImport } from '~/workflows/import-deals.server';
import { reverse } from '~/workflows/reverse.server';
import { setUp } from '~/workflows/setup.server';
import { insertPerson } from '~db/queries/people';
import { listRunOut, listWaiting, searchProposals } from '~db/queries/proposal-lists';
import { getProposal } from '~db/queries/proposals';
import { listSentOffers } from '~db/queries/sent-offers';
import { countWeek } from '~db/queries/week';
import { eachEngine } from '../support/engines';

const now = '2026-11-24T09:30:00.000Z';
const today = '2026-11-24';
/** No seller, and an amount only where it was won. */
const csv = `id,product,account,deal_stage,engage_date,close_date,close_value
D1,Rollout,Acme,Won,2026-01-05,2026-02-01,1200
D2,Training,Acme,Lost,2026-02-05,2026-03-01,
D3,Pilot,Acme,Engaging,2026-05-28,,
D4,Survey,Acme,Engaging,2026-05-27,,
D5,Audit,Acme,Engaging,2017-05-27,,
`;

eachEngine((engine) => {
  const imported = async () => {
    const { db } = await engine.open();
    const work = { db, now: () => now };
    await setUp(work);
    const person = { id: await insertPerson(db, { name: 'Zoë', email: '', createdAt: now }) };
    const bytes = new TextEncoder().encode(csv);
    const format = guessFormat(bytes);
    const { table, columns } = readWithColumns(bytes, format);
    const reading = guessReading(table, columns, { currency: 'USD', source: 'crm' });
    const file = { fileName: 'deals.csv', bytes, format: JSON.stringify(format), reading };
    await runImport({ ...work, person }, await keepFile(work, file), table);
    const rows = await db.selectFrom('proposals').select(['id', 'title', 'author_id']).execute();
    const idOf = (title: string) => rows.find((row) => row.title === title)?.id ?? '';
    return { db, work, person, rows, idOf };
  };

  describe('an open deal of before', () => {
    test('waits for half a year, and has then run out on every list', async () => {
      const { db } = await imported();
      const timeZone = 'UTC';
      const titles = (found: { title: string }[]) => found.map(({ title }) => title);
      const search = { words: '', sort: 'title', page: 1, today, timeZone } as const;
      const since = '2026-10-25';
      expect(titles(await listWaiting(db, { since: today, timeZone }))).toEqual(['Pilot']);
      expect(titles(await listRunOut(db, { since, today, timeZone }, 5))).toEqual(['Survey']);
      expect(titles((await searchProposals(db, { ...search, standing: 'sent' })).rows)).toEqual(['Pilot']);
      expect(titles((await searchProposals(db, { ...search, standing: 'expired' })).rows)).toEqual([
        'Audit',
        'Survey',
      ]);
      const counts = await countWeek(db, { today, since, before: '2026-08-24', timeZone });
      expect(counts).toMatchObject({ waiting: 1, runOut: 1 });
    });

    test('is won for what is said then, and not for nothing', async () => {
      const { db, work, idOf } = await imported();
      const pilot = idOf('Pilot');
      const yes = { on: today, by: 'Dana Fox' };
      await expect(accept(work, pilot, yes)).rejects.toMatchObject({ code: 'invalid', field: 'amount' });
      await expect(accept(work, pilot, { ...yes, amount: '0.001' })).rejects.toMatchObject({
        field: 'amount',
      });
      await accept(work, pilot, { ...yes, amount: '950.50' });
      expect(await getProposal(db, pilot)).toMatchObject({ state: 'accepted', totalMinor: 950_50 });
      const event = db.selectFrom('events').select('facts').where('proposal_id', '=', pilot);
      const said = await event.where('kind', '=', 'proposal-accepted').executeTakeFirstOrThrow();
      expect(JSON.parse(said.facts)).toMatchObject({ totalMinor: 950_50, currency: 'USD' });

      await accept(work, idOf('Survey'), { ...yes, amount: '0' });
      expect(await getProposal(db, idOf('Survey'))).toMatchObject({ state: 'accepted', totalMinor: 0 });
    });

    test('is again of no known amount when that yes is taken back', async () => {
      const { db, work, idOf } = await imported();
      const pilot = idOf('Pilot');
      const yes = { on: today, by: 'Dana Fox' };
      await accept(work, pilot, { ...yes, amount: '90000' });
      await reverse(work, pilot, { what: 'proposal-accepted', reason: 'a slip' });
      expect(await getProposal(db, pilot)).toMatchObject({ state: 'sent', totalMinor: 0 });
      await accept(work, pilot, { ...yes, amount: '900' });
      expect(await getProposal(db, pilot)).toMatchObject({ state: 'accepted', totalMinor: 900_00 });
    });
  });

  test('the insights know which amounts nobody knows, and that nobody here sold what names no seller', async () => {
    const { db, rows, person } = await imported();
    expect(new Set(rows.map(({ author_id }) => author_id))).toEqual(new Set([person.id]));
    const offers = await listSentOffers(db, 'UTC', defaultRelationshipThresholds);
    // How they were begun is in no file: they are not offers from an empty page.
    expect(new Set(offers.map(({ starter }) => starter?.name))).toEqual(new Set(['Deals from a file']));
    const titles = new Map(rows.map(({ id, title }) => [id, title]));
    const told = offers.map(({ id, totalMinor, authorId }) => [titles.get(id), totalMinor, authorId]);
    expect(new Set(told)).toEqual(
      new Set([
        ['Rollout', 1_200_00, null],
        ['Training', null, null],
        ['Pilot', null, null],
        ['Survey', null, null],
        ['Audit', null, null],
      ]),
    );
  });
});

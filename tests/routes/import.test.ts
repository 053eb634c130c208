import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { action as upload } from '~/routes/import/files';
import { loader as importLoader } from '~/routes/import/import';
import { action as meaning, loader as meaningLoader } from '~/routes/import/meaning';
import { loader as previewLoader } from '~/routes/import/preview';
import { action as reading, loader as readingLoader } from '~/routes/import/reading';
import { action as removal } from '~/routes/import/removal';
import { action as run } from '~/routes/import/run';
import { action as undo } from '~/routes/import/undo';
import { loader as dealLoader } from '~/routes/proposals/deal';
import { loader as listLoader } from '~/routes/proposals/list';
import { loader as proposalLoader } from '~/routes/proposals/proposal';
import { type TestContext, testContext } from '../support/context';
import { answerOf } from '../support/form-post';

const csv = `id;Kunde;Produkt;Status;Beginn;Abschluss;Betrag
1;Müller;GTXPro;Won;1/2/2025;3/4/2025;1.054,50
2;Müller;GTX Pro;Lost;1/2/2025;3/4/2025;
3;;GTX Pro;Won;1/2/2025;3/4/2025;5,00
4;Müller;GTX Pro;Engaging;3/5/2025;;`;

let context: TestContext;
beforeEach(async () => {
  context = await testContext({ now: '2026-11-24T09:30:00.000Z' });
});
afterEach(() => context.close());

const post = (entries: [string, string | File][], params: Record<string, string> = {}) => {
  const body = new FormData();
  for (const [name, value] of entries) body.append(name, value);
  const request = new Request('http://first-cup.test/settings/import', { method: 'POST', body });
  return { request, params, context } as unknown as LoaderFunctionArgs;
};
const get = (params: Record<string, string> = {}) =>
  ({ request: new Request('http://first-cup.test/'), params, context }) as unknown as LoaderFunctionArgs;

const columns = { client: '1', title: '2', stage: '3', started: '4', closed: '5', amount: '6', key: '0' };
const said = (changes: Record<string, string> = {}): [string, string][] =>
  Object.entries({
    ...columns,
    ...{ encoding: 'utf-8', delimiter: 'semicolon', header: 'on', dateOrder: 'dmy', decimalMark: ',' },
    ...{ usualCurrency: 'EUR', source: 'crm', contact: '', seller: '', currency: '', reason: '' },
    ...changes,
  }).filter(([, value]) => value !== '');

async function uploaded(text = csv): Promise<string> {
  const { location } = await answerOf(upload(post([['file', new File([text], 'deals.csv')]])));
  return location?.split('/')[3] ?? '';
}

/** A file as far as its dry run. */
async function previewed(text: string) {
  const importId = await understood(text);
  const { report } = await previewLoader(get({ importId }));
  return { importId, report };
}

/** The same of a file without a column of keys. */
async function withoutKeys(rows: string[], source = 'deals') {
  const head = 'Kunde;Produkt;Status;Beginn;Abschluss;Betrag';
  const importId = await uploaded([head, ...rows].join('\n'));
  const places = { client: '0', title: '1', stage: '2', started: '3', closed: '4', amount: '5', key: '' };
  await answerOf(reading(post(said({ ...places, source }), { importId })));
  const entries: [string, string][] = [
    ...(['Won', 'delivered', 'Engaging', 'sent'].map((value, at) => [
      at % 2 === 0 ? 'stage' : 'means',
      value,
    ]) as [string, string][]),
    ['chain', 'none'],
  ];
  await answerOf(meaning(post(entries, { importId })));
  return { importId, report: (await previewLoader(get({ importId }))).report };
}

async function taken(): Promise<string> {
  const importId = await understood();
  await answerOf(run(post([], { importId })));
  return importId;
}

async function understood(text = csv): Promise<string> {
  const importId = await uploaded(text);
  await answerOf(reading(post(said(), { importId })));
  const stages = ['Won', 'delivered', 'Lost', 'declined', 'Engaging', 'sent'];
  const entries = stages.map((value, at): [string, string] => [at % 2 === 0 ? 'stage' : 'means', value]);
  const names: [string, string][] = [
    ['kind', 'title'],
    ['group', 'gtxpro'],
    ['becomes', 'GTX Pro'],
    ['chain', 'order'],
  ];
  await answerOf(meaning(post([...entries, ...names], { importId })));
  return importId;
}

describe('a file of deals', () => {
  it('is read, and what nothing tells is asked', async () => {
    const importId = await uploaded();
    const page = await readingLoader(get({ importId }));
    expect(page.values).toMatchObject({
      ...columns,
      delimiter: 'semicolon',
      dateOrder: '',
      decimalMark: ',',
    });
    expect(page.unsure).toEqual({ dates: true, mixed: false, plain: false, amounts: false });
    const refused = await answerOf(reading(post(said({ dateOrder: '', client: '2' }), { importId })));
    expect(refused.status).toBe(400);
  });

  it('that is none says so beside the field', async () => {
    expect((await answerOf(upload(post([])))).status).toBe(400);
    const file = new File([new Uint8Array([0, 1, 2, 0, 0, 0])], 'x.csv');
    expect((await answerOf(upload(post([['file', file]])))).status).toBe(400);
  });

  it('without keys says before it is taken which rows look like deals that are here, and after', async () => {
    const first = await withoutKeys([
      'Müller;GTX;Won;1/2/2025;3/4/2025;900,00',
      'Müller;GTP;Engaging;5/2/2025;;',
    ]);
    expect(first.report).toMatchObject({ taken: 2, alikeRows: 0, alike: [] });
    await answerOf(run(post([], { importId: first.importId })));
    const corrected = [
      'Müller;GTX;Won;1/2/2025;3/4/2025;950,00',
      'Müller;GTP;Won;5/2/2025;6/3/2025;80,00',
      'Müller;MG;Won;1/2/2025;3/4/2025;20,00',
    ];
    const { importId, report } = await withoutKeys(corrected);
    const alike = [
      { line: 2, title: 'GTX', client: 'Müller', what: '€900.00 → €950.00' },
      { line: 3, title: 'GTP', client: 'Müller', what: 'Open → Won, decided Mar 6, 2025, €80.00' },
    ];
    expect(report).toMatchObject({ taken: 3, alikeRows: 2, alike });
    await answerOf(run(post([], { importId })));
    const done = (await importLoader(get({ importId }))) as { data: { report: typeof report } };
    expect(done.data.report).toMatchObject({ taken: 3, alikeRows: 2, alike });
    // Named otherwise, the same file is other deals: all of them look like those that are here.
    expect((await withoutKeys(corrected, 'other')).report.alikeRows).toBe(3);
  });

  it('is shown as what it would become, names are offered as one, and nothing is taken', async () => {
    const importId = await uploaded();
    await answerOf(reading(post(said(), { importId })));
    const { groups } = await meaningLoader(get({ importId }));
    expect(groups.title).toMatchObject([
      { key: 'gtxpro', spellings: [{ name: 'GTX Pro' }, { name: 'GTXPro' }] },
    ]);
    const { report, deals } = await previewLoader(get({ importId }));
    expect(report).toMatchObject({ rows: 4, taken: 3, refusedRows: 1, merged: [] });
    expect(report.refused).toMatchObject([{ reason: 'names no client', lines: [{ line: 4 }] }]);
    expect(deals[0]).toMatchObject({ line: 2, becomes: 'delivered', client: 'Müller', title: 'GTXPro' });
    expect((await listLoader(get())).total).toBe(0);
  });

  it('that is taken, or forgotten, in a second tab says what became of it', async () => {
    const importId = await taken();
    const report = { status: 302, location: `/settings/import/${importId}?again` };
    expect(await answerOf(run(post([], { importId })))).toMatchObject(report);
    expect(await answerOf(removal(post([], { importId })))).toMatchObject(report);
    const request = new Request('http://first-cup.test/?again');
    expect((await importLoader({ ...get({ importId }), request })).data).toMatchObject({ again: true });
    const other = await uploaded();
    const list = { status: 302, location: '/settings/import?forgotten' };
    expect((await answerOf(removal(post([], { importId: other })))).location).toBe('/settings/import');
    expect(await answerOf(removal(post([], { importId: other })))).toMatchObject(list);
    expect(await answerOf(run(post([], { importId: other })))).toMatchObject(list);
  });

  it('whose dates begin with the year asks for no order, until other columns are chosen', async () => {
    const text =
      'id,account,stage,engage_date,close_date,value,note\n1,A,Won,2025-01-02,2025-03-04,9,3/4/2025\n';
    const importId = await uploaded(text);
    const page = await readingLoader(get({ importId }));
    expect(page.unsure).toMatchObject({ dates: false, plain: true });
    const form = said({
      ...{ client: '1', stage: '2', started: '3', amount: '5', title: '' },
      delimiter: 'comma',
    });
    const chosen = (closed: string) =>
      answerOf(
        reading(post([...form.filter(([name]) => name !== 'closed'), ['closed', closed]], { importId })),
      );
    expect((await chosen('6')).location).toBe(`/settings/import/${importId}/reading`);
    expect((await readingLoader(get({ importId }))).values.dateOrder).toBe('');
    expect((await chosen('4')).location).toBe(`/settings/import/${importId}/meaning`);
  });

  it('is taken, reported, and undone', async () => {
    const importId = await taken();
    const answer = await importLoader(get({ importId }));
    expect(answer.data).toMatchObject({
      running: false,
      report: { taken: 3, merged: [{ from: 'GTXPro', to: 'GTX Pro' }] },
    });
    expect((await listLoader(get())).rows.map(({ total, number }) => [total, number])).toEqual(
      expect.arrayContaining([['', null]]),
    );
    expect(await answerOf(undo(post([], { importId })))).toMatchObject({
      location: '/settings/import?undone=3&gone=1',
    });
    expect((await listLoader(get())).total).toBe(0);
  });

  it('has a page for each deal, which has no copy', async () => {
    await taken();
    const { rows } = await listLoader(get());
    for (const { id } of rows) {
      const answer = await answerOf(proposalLoader(get({ id })));
      expect(answer.location).toBe(`/proposals/${id}/deal`);
    }
    const won = rows.find(({ state }) => state === 'delivered');
    const page = await dealLoader(get({ id: won?.id ?? '' }));
    expect(page).toMatchObject({ origin: { fileName: 'deals.csv', line: 2, key: '1' }, may: ['reverse'] });
    expect(page.history.map(({ sentence }) => sentence.lead)).toEqual([
      'Promise kept',
      'Accepted',
      'Deal of before',
    ]);
    expect(page.history[0]?.sentence.rest).not.toContain('on time');
  });

  it('that comes again shows what changed, takes that, and is put back when it is undone', async () => {
    await taken();
    const again = csv
      .replace('Engaging;3/5/2025;;', 'Won;3/5/2025;4/6/2025;650,00')
      .replace('1.054,50', '2.000,00');
    const { importId, report } = await previewed(again);
    expect(report).toMatchObject({ taken: 0, changedRows: 1, here: 1, refusedRows: 2 });
    expect(report.changed).toEqual([
      {
        line: 5,
        client: 'Müller',
        title: 'GTX Pro',
        what: 'Open → Won, decided Jun 4, 2025, €650.00',
      },
    ]);
    expect(report.refused).toContainEqual({
      reason: 'says something else of a deal that is decided here',
      remedy: expect.stringContaining('Take the record back on the deal’s page'),
      rows: 1,
      lines: [{ line: 2, what: '€1,054.50 → €2,000.00' }],
    });
    await answerOf(run(post([], { importId })));
    expect((await importLoader(get({ importId }))).data).toMatchObject({ report: { changedRows: 1 } });
    expect(await answerOf(undo(post([], { importId })))).toMatchObject({
      location: '/settings/import?undone=0&restored=1',
    });
    const { rows } = await listLoader(get());
    expect(rows.map(({ state }) => state).sort()).toEqual(['declined', 'delivered', 'sent']);
  });

  it('of another system whose numbers are taken by other deals gets a name of its own', async () => {
    const first = await uploaded();
    expect(await readingLoader(get({ importId: first }))).toMatchObject({
      ...{ ownName: false, values: { source: 'id' } },
    });
    await answerOf(reading(post(said({ source: 'id' }), { importId: first })));
    const stages: [string, string][] = ['Won', 'delivered', 'Lost', 'declined', 'Engaging', 'sent'].map(
      (value, at) => [at % 2 === 0 ? 'stage' : 'means', value],
    );
    await answerOf(meaning(post([...stages, ['chain', 'order']], { importId: first })));
    await answerOf(run(post([], { importId: first })));
    const same = await uploaded();
    expect(await readingLoader(get({ importId: same }))).toMatchObject({
      ...{ ownName: false, values: { source: 'id' } },
    });
    const other = await uploaded(csv.replaceAll('Müller', 'Schmidt'));
    expect(await readingLoader(get({ importId: other }))).toMatchObject({
      ...{ ownName: true, values: { source: 'id 2' } },
    });
    await answerOf(reading(post(said({ source: 'id 2' }), { importId: other })));
    await answerOf(meaning(post([...stages, ['chain', 'order']], { importId: other })));
    expect((await previewLoader(get({ importId: other }))).report).toMatchObject({ taken: 3, here: 0 });
  });

  it('is counted as the firm writes numbers', async () => {
    await context.db.updateTable('firm').set({ locale: 'de-DE' }).execute();
    const row = (n: number) => `${n};Müller;GTXPro;Won;1/2/2025;3/4/2025;5,00`;
    const [title] = csv.split('\n');
    const text = (count: number) => [title, ...Array.from({ length: count }, (_, n) => row(n))].join('\n');
    const rows = async (count: number) =>
      (await readingLoader(get({ importId: await uploaded(text(count)) }))).rows;
    expect(await rows(1)).toBe('1 row');
    expect(await rows(7212)).toBe('7.212 rows');
  });

  it('offers people of one client as one', async () => {
    const people = csv
      .replace('id;Kunde', 'id;Kunde;Contact')
      .replaceAll(';Müller;', ';Müller;Dana Fox;')
      .replace('2;Müller;Dana Fox', '2;Müller;DANA-FOX')
      .replace('3;;', '3;;;');
    const importId = await uploaded(people);
    const moved = { contact: '2', title: '3', stage: '4', started: '5', closed: '6', amount: '7' };
    await answerOf(reading(post(said(moved), { importId })));
    const { groups } = await meaningLoader(get({ importId }));
    expect(groups.contact).toMatchObject([{ at: { name: 'Müller' }, spellings: { length: 2 } }]);
    const named = (name: string, value: string): [string, string] => [name, value];
    await answerOf(
      meaning(
        post(
          [
            named('kind', 'contact'),
            named('group', groups.contact[0]?.key ?? ''),
            named('becomes', 'Dana Fox'),
            named('chain', 'none'),
          ],
          { importId },
        ),
      ),
    );
    const { report } = await previewLoader(get({ importId }));
    expect(report.merged).toMatchObject([{ kind: 'contact', from: 'DANA-FOX', to: 'Dana Fox' }]);
  });
});

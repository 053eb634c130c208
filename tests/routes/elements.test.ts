import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '~/http/context';
import { firmDay } from '~/http/firm-day';
import { justDone } from '~/http/just-done';
import { action as linkAction } from '~/routes/clients/element-links';
import { loader as listLoader, action as writeAction } from '~/routes/clients/element-list';
import { action as doneAction } from '~/routes/clients/element-plan-completion';
import { action as planAction } from '~/routes/clients/element-plans';
import * as elementsPage from '~/routes/clients/elements';
import { action as strikeAction } from '~/routes/clients/line-strike';
import { readWeek } from '~/routes/week/week';
import { makeLedgerLink } from '~/workflows/ledger-links.server';
import { rankLedger } from '~/workflows/ledger-rankings.server';
import { insertClient } from '~db/queries/clients';
import { answerOf, type MemoryContext, memoryContext, post } from '../support/form-post';

let context: MemoryContext;
let id: string;
beforeEach(async () => {
  context = await memoryContext();
  id = await insertClient(context.db, { name: 'Harbor & Sons', address: '', createdAt: context.now() });
});
afterEach(() => context.close());

const asked = () =>
  ({
    params: { id },
    context,
    request: new Request('http://first-cup.test/'),
  }) as unknown as LoaderFunctionArgs;
const page = () => elementsPage.loader(asked());
const list = async () => (await listLoader(asked())).list;
const visitor = () => ({ ...context, person: null });
const save = (fields: Record<string, string>) => answerOf(writeAction(post(visitor(), fields, { id })));
const plan = (fields: Record<string, string>) => answerOf(planAction(post(visitor(), fields, { id })));

/** A form of our list, as a browser sends it: twelve rows, blank or not. */
const typed = (from: number, ...rows: [name: string, rank: string, toUs?: string][]) => {
  const fields: Record<string, string> = { from: String(from), currency: 'EUR' };
  for (let at = 0; at < 12; at += 1) {
    const [name = '', rank = '', toUs = ''] = rows[at] ?? [];
    Object.assign(fields, {
      [`elements[${at}].name`]: name,
      [`elements[${at}].rank`]: rank,
      [`elements[${at}].valueToUs`]: toUs,
      [`elements[${at}].valueToThem`]: '',
    });
  }
  return fields;
};
const three = typed(0, ['Dates', '2', '1,200'], ['Price', '1'], ['', ''], ['Doors', '3']);
const ranked = async (...ranks: number[]) => {
  const token = await makeLedgerLink(context, id, null);
  await rankLedger(context, token, { version: 1, ranks, words: '', by: 'Dana Fox' });
};

describe('our list', () => {
  test('starts from seven elements without places', async () => {
    const { list, both } = await page();
    expect([list?.rows.length, list?.rows[0]?.name, list?.version, both]).toEqual([
      ...[7, 'We keep our dates', 0, null],
    ]);
  });

  test('is saved as a version, without its blank rows, and comes back as it was typed', async () => {
    expect(await save(three)).toMatchObject({ status: 302, location: `/clients/${id}/elements` });
    const { rows, version, currency } = await list();
    const { both } = await page();
    expect(rows).toEqual([
      { name: 'Dates', rank: '2', valueToUs: '1200', valueToThem: '', was: 'Dates' },
      { name: 'Price', rank: '1', valueToUs: '', valueToThem: '', was: 'Price' },
      { name: 'Doors', rank: '3', valueToUs: '', valueToThem: '', was: 'Doors' },
    ]);
    expect([version, currency, both?.picture]).toEqual([1, 'EUR', null]);
    expect(both?.rows.map(({ name }) => name)).toEqual(['Price', 'Dates', 'Doors']);
  });

  test.each([
    ['a tie', typed(0, ['Dates', '1'], ['', ''], ['Price', '1']), 'elements[2].rank'],
    ['a place out of range', typed(0, ['Dates', '1'], ['Price', '3']), 'elements[1].rank'],
    ['a place in words', typed(0, ['Dates', 'first']), 'elements[0].rank'],
    ['a place without a name', typed(0, ['Dates', '1'], ['', '2']), 'elements[1].name'],
    ['a name twice', typed(0, ['Dates', '1'], ['dates', '2']), 'elements[1].name'],
    ['an amount in words', typed(0, ['Dates', '1', 'much']), 'elements[0].valueToUs'],
    ['nothing', typed(0), 'elements[0].name'],
    ['no such currency', { ...three, currency: 'XYZ' }, 'currency'],
    ['a thirteenth row', { ...three, 'elements[12].name': 'More' }, 'elements'],
    ['a field too many', { ...three, role: 'admin' }, ''],
    ['another version', { ...three, from: '3' }, ''],
  ])('answers %s with its reason and keeps what was typed', async (what, fields, field) => {
    const { status, result } = await save(fields);
    expect(status).toBe(what === 'another version' ? 409 : 400);
    expect(Object.keys(result?.error ?? {})).toContain(field);
    if (fields['elements[0].name'] === 'Dates') {
      const { elements = [] } = (result?.initialValue ?? {}) as { elements?: object[] };
      expect(elements[0]).toMatchObject({ name: 'Dates', rank: fields['elements[0].rank'] });
    }
    expect((await list()).version).toBe(0);
  });
});

test('all that is wrong with the list is said at once', async () => {
  const { result } = await save({
    ...typed(0, ['Dates', '1', 'much'], ['', '1'], ['Price', 'first'], ['price', '9']),
    currency: 'XYZ',
  });
  expect(Object.keys(result?.error ?? {}).sort()).toEqual([
    'currency',
    'elements[0].rank',
    'elements[0].valueToUs',
    'elements[1].name',
    'elements[1].rank',
    'elements[2].name',
    'elements[2].rank',
    'elements[3].name',
    'elements[3].rank',
  ]);
});

describe('the two side by side', () => {
  test('stand in four fields, in words too', async () => {
    await save(three);
    await ranked(3, 2, 1);
    const { both, plans } = await page();
    expect(both?.rows.map(({ name, ours, middle, field }) => `${name} ${ours} ${middle} ${field}`)).toEqual([
      'Price 1 2 Defend',
      'Dates 2 3 Increase',
      'Doors 3 1 Nurture',
    ]);
    expect(both?.ranked).toBe('Ranked by Dana Fox on Nov 22.');
    expect(both?.picture?.story).toBe(
      'Defend, matters to both: Price. Nurture, matters to them: Doors. Increase, matters to us, not yet to them: Dates.',
    );
    expect(plans.map(({ name }) => name)).toEqual(['Price', 'Doors', 'Dates']);
  });

  test('show each element on the side of the picture where it belongs', async () => {
    await save(three);
    await ranked(3, 2, 1);
    const picture = (await page()).both?.picture;
    for (const { splitX, splitY, dots } of [picture?.wide, picture?.narrow].flatMap((one) => one ?? [])) {
      const sides = dots.map(({ x, y, number }) => [number, x > splitX, y < splitY]);
      expect(sides).toEqual([
        [1, true, true],
        [2, false, true],
        [3, true, false],
      ]);
    }
  });

  test('carry what we do about each, with its day', async () => {
    await save(three);
    await ranked(3, 2, 1);
    const row = {
      'plans[0].name': 'Doors',
      'plans[0].action': 'Introduce Mia',
      'plans[0].actOn': '2026-12-01',
    };
    const lacking = await plan({ ...row, 'plans[0].actOn': '' });
    expect(lacking).toMatchObject({ status: 400, result: { error: { 'plans[0].actOn': ['Say by when.'] } } });
    expect(lacking.result?.initialValue).toMatchObject({ plans: [{ action: 'Introduce Mia' }] });
    expect((await plan(row)).location).toBe(`/clients/${id}/elements#plans`);
    expect((await page()).plans).toContainEqual(
      expect.objectContaining({ name: 'Doors', action: 'Introduce Mia', actOn: '2026-12-01' }),
    );
    expect((await plan({ ...row, 'plans[0].name': 'Gone' })).status).toBe(409);
  });

  test('list their versions with what changed', async () => {
    await save(three);
    await save(typed(1, ['Dates', '1', '1,200'], ['Doors', '2']));
    expect((await page()).versions.map(({ version, changes }) => [version, changes])).toEqual([
      [2, ['Dates: our place 1, was 2', 'Doors: our place 2, was 3', 'Price: taken out']],
      [1, []],
    ]);
  });
});

test('each form has a page of its own once the list stands, so that sending one leaves nothing of another unsaved', async () => {
  await save(three);
  await ranked(3, 2, 1);
  expect((await page()).list).toBeNull();
  expect(elementsPage).not.toHaveProperty('action');
});

describe('a line with other words', () => {
  const reworded = { ...typed(1, ['Dates by heart', '2'], ['Price', '1'], ['Doors', '3']) };
  const was = { 'elements[0].was': 'Dates', 'elements[1].was': 'Price', 'elements[2].was': 'Doors' };

  test('is said to ask them anew before it is saved, and after', async () => {
    await save(three);
    expect([(await list()).keeps, (await page()).askAgain]).toEqual(['', '']);
    await ranked(3, 2, 1);
    expect((await list()).keeps).toMatch(/^They have ranked these lines\. .* asked anew/);
    await save({ ...reworded, ...was });
    const { askAgain, versions } = await page();
    expect(askAgain).toBe('They ranked the list of before (by Dana Fox on Nov 22). Ask them again.');
    expect((await list()).keeps).toBe('');
    expect(versions[0]?.changes).toContain('Reworded: Dates by heart, was Dates');
  });

  test('that is only tidied up keeps their ranking', async () => {
    await save(three);
    await ranked(3, 2, 1);
    await save({ ...typed(1, ['dates!', '2', '1,200'], ['Price', '1'], ['Doors', '3']), ...was });
    const { askAgain, both, versions } = await page();
    expect(askAgain).toBe('');
    expect(both?.rows.map(({ name, middle }) => `${name} ${middle}`)).toEqual([
      'Price 2',
      'dates! 3',
      'Doors 1',
    ]);
    expect(versions[0]?.changes).toEqual(['Reworded: dates!, was Dates']);
  });

  test('and emptied is taken out, whatever it was called', async () => {
    await save(three);
    await save({ ...typed(1, ['Dates', '2'], ['', ''], ['Doors', '1']), ...was });
    expect((await list()).rows.map(({ name }) => name)).toEqual(['Dates', 'Doors']);
  });
});

test('a plan is done with one press, from its page and from the week', async () => {
  await save(three);
  await ranked(3, 2, 1);
  const fields = { name: 'Doors', action: 'Introduce Mia' };
  const done = (more: Record<string, string> = {}) =>
    answerOf(doneAction(post(visitor(), { ...fields, ...more }, { id })));
  const row = { 'plans[0].name': 'Doors', 'plans[0].action': 'Introduce Mia' };
  await plan({ ...row, 'plans[0].actOn': '2026-11-20' });
  expect((await page()).plans.map(({ name, isOverdue }) => [name, isOverdue])).toContainEqual([
    'Doors',
    true,
  ]);
  expect((await done({ action: 'Another' })).status).toBe(409);
  expect((await done({ role: 'admin' })).status).toBe(400);
  expect((await done({ week: 'on' })).location).toMatch(new RegExp(`^/week\\?done=[^&]+&client=${id}$`));
  expect((await done()).location).toBe(`/clients/${id}/elements#plans`);
  expect((await page()).plans.every(({ action, isOverdue }) => action === '' && !isOverdue)).toBe(true);
});

test('what was ticked off is said with a way to take it back, and stays where it was ticked off', async () => {
  await save(three);
  await ranked(3, 2, 1);
  const row = {
    'plans[0].name': 'Doors',
    'plans[0].action': 'Introduce Mia',
    'plans[0].actOn': '2026-11-20',
  };
  await plan(row);
  for (const [week, back] of [
    [{ week: 'on' }, '/week'],
    [{}, `/clients/${id}/elements#plans`],
  ] as const) {
    const fields = { name: 'Doors', action: 'Introduce Mia', ...week };
    const { location } = await answerOf(doneAction(post(visitor(), fields, { id })));
    const request = new Request(`http://first-cup.test${location}`);
    const done = await justDone(context, { request, ...('week' in week ? {} : { clientId: id }) });
    expect(done).toMatchObject({ clientId: id, action: 'Introduce Mia', element: 'Doors' });
    const undo = post(visitor(), {}, { id, eventId: done?.eventId ?? '' });
    const from = new URL(undo.request.url);
    from.searchParams.set('week' in week ? 'week' : 'plans', '');
    const struck = await answerOf(strikeAction({ ...undo, request: new Request(from, undo.request) }));
    expect(struck.location).toBe(back);
    expect(await justDone(context, { request, clientId: id })).toBeNull();
    expect((await page()).plans).toContainEqual(
      expect.objectContaining({ action: 'Introduce Mia', actOn: '2026-11-20' }),
    );
  }
  const nothing = new Request('http://first-cup.test/?done=nothing&client=nobody');
  expect(await justDone(context, { request: nothing })).toBeNull();
});

test('the week shows what is planned for its seven days, and what is overdue, with its count', async () => {
  await save(three);
  const dated = (at: number, name: string, actOn: string) => ({
    [`plans[${at}].name`]: name,
    [`plans[${at}].action`]: `About ${name}`,
    [`plans[${at}].actOn`]: actOn,
  });
  await plan({
    ...dated(0, 'Dates', '2026-11-29'),
    ...dated(1, 'Price', '2026-11-21'),
    ...dated(2, 'Doors', '2026-11-30'),
  });
  const here = context as unknown as Context;
  const { planned, counts } = await readWeek(here, await firmDay(here));
  expect(planned.items.map(({ clientName, name, due }) => [clientName, name, due])).toEqual([
    ['Harbor & Sons', 'Price', 'was due Nov 21'],
    ['Harbor & Sons', 'Dates', 'by Nov 29'],
  ]);
  expect(counts.planned).toBe(2);
});

test('they can be asked by mail: the list is there as a text that says nothing of our places', async () => {
  await save(typed(0, ['The price holds', '1'], ['They learn from us', '2'], ['Dates', '3']));
  const { text } = (await page()).asked;
  expect(text.split('\n\n').at(-1)).toBe('___ Dates\n___ The price holds\n___ You learn from us');
  expect(text).toMatch(/^What matters to you with /);
});

test('a link is refused while there is nothing to rank, and for who is not theirs', async () => {
  const ask = (fields: Record<string, string>) => answerOf(linkAction(post(visitor(), fields, { id })));
  expect((await ask({})).status).toBe(409);
  await save(three);
  expect(await ask({ contactId: 'nobody' })).toMatchObject({
    status: 400,
    result: { error: { contactId: ['Choose one of the people at this client.'] } },
  });
});

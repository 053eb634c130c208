import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '~/http/context';
import { firmDay } from '~/http/firm-day';
import { action as writeAction } from '~/routes/clients/element-list';
import { action as toldAction, loader as toldLoader } from '~/routes/clients/element-rankings';
import * as elementsPage from '~/routes/clients/elements';
import { ledgerCard } from '~/routes/clients/ledger-card';
import { makeLedgerLink } from '~/workflows/ledger-links.server';
import { rankLedger } from '~/workflows/ledger-rankings.server';
import { insertClient } from '~db/queries/clients';
import { listLedgers } from '~db/queries/ledgers';
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
const visitor = () => ({ ...context, person: null });
const save = (fields: Record<string, string>) => answerOf(writeAction(post(visitor(), fields, { id })));

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

describe('two people who rank it', () => {
  const rank = async (by: string, ranks: number[], version = 1) => {
    const token = await makeLedgerLink(context, id, null);
    await rankLedger(context, token, { version, ranks, words: `${by} says so`, by });
  };
  beforeEach(async () => {
    await save(three);
    await rank('Dana Fox', [3, 2, 1]);
    await rank('Tom Berg', [1, 2, 3]);
  });

  test('stand in a column each, with the middle of both, and who would put a line elsewhere', async () => {
    const { both, versions, plans } = await page();
    expect(both?.people).toEqual(['Dana Fox', 'Tom Berg']);
    expect(both?.rows.map(({ name, ours, theirs, middle }) => [name, ours, ...theirs, middle])).toEqual([
      ['Price', '1', '2', '2', '2'],
      ['Dates', '2', '3', '1', '2'],
      ['Doors', '3', '1', '3', '2'],
    ]);
    expect(both?.rows.map(({ field, parted }) => `${field} ${parted}`)).toEqual([
      'Defend ',
      'Defend Dana Fox: increase',
      'Nurture Tom Berg: leave',
    ]);
    expect(both?.ranked).toBe(
      'Ranked by Dana Fox on Nov 22; by Tom Berg on Nov 22. What follows goes by the middle of their places.',
    );
    expect(both?.theirWords.map(({ by }) => by)).toEqual(['Dana Fox', 'Tom Berg']);
    expect(plans[1]?.means).toBe('matters to both; for Dana Fox: increase');
    // Nobody changed their mind.
    expect(versions.map(({ ranked, changes }) => [ranked, changes])).toEqual([
      ['Ranked by Tom Berg on Nov 22.', []],
      ['Ranked by Dana Fox on Nov 22.', []],
    ]);
  });

  test('part on the picture as far as their places do', async () => {
    const dots = (await page()).both?.picture?.wide.dots ?? [];
    expect(dots.map(({ number, reach }) => [number, reach !== null])).toEqual([
      [1, false],
      [2, true],
      [3, true],
    ]);
    expect(dots[1]?.hint).toBe('Dates: our place 2, Dana Fox 3, Tom Berg 1');
    for (const { x, reach } of dots) if (reach) expect(x > reach.from && x < reach.to).toBe(true);
  });

  test('are named on the client’s own page, beside what follows from both', async () => {
    const card = ledgerCard(
      id,
      await listLedgers(context.db, id),
      await firmDay(context as unknown as Context),
    );
    expect(card.lines).toEqual([
      'Defend: Price, Dates.',
      'Nurture: Doors.',
      'Ranked by Dana Fox on Nov 22; by Tom Berg on Nov 22. What follows goes by the middle of their places.',
    ]);
  });

  test('change their mind each for themselves', async () => {
    await rank('Dana Fox', [1, 2, 3], 2);
    const { both, versions } = await page();
    expect(both?.rows.map(({ theirs }) => theirs)).toEqual([
      ['2', '2'],
      ['1', '1'],
      ['3', '3'],
    ]);
    expect(versions[0]).toMatchObject({
      ranked: 'Ranked by Dana Fox on Nov 22.',
      changes: ['Dates: their place 1, was 3', 'Doors: their place 3, was 1'],
    });
  });

  test('are asked again both, where a line says something else', async () => {
    await save(typed(2, ['Dates by heart', '2'], ['Price', '1'], ['Doors', '3']));
    expect((await page()).askAgain).toBe(
      'They ranked the list of before (by Dana Fox on Nov 22; by Tom Berg on Nov 22). Ask them again.',
    );
  });
});

describe('what they told us', () => {
  const tell = (fields: Record<string, string>) => answerOf(toldAction(post(visitor(), fields, { id })));
  const told = {
    ...{ version: '1', name: 'Dana Fox', on: '2026-11-20', words: 'Doors first' },
    ...{ 'places.place0': '3', 'places.place1': '2', 'places.place2': '1' },
  };

  test('is typed in line by line, in the order in which they read it, and can be put right', async () => {
    await save(three);
    const read = () => toldLoader({ params: { id }, context } as unknown as LoaderFunctionArgs);
    expect((await read()).lines.map(({ text, index }) => `${index} ${text}`)).toEqual([
      '0 Dates',
      '2 Doors',
      '1 Price',
    ]);
    expect((await tell(told)).location).toBe(`/clients/${id}/elements`);
    const { both } = await page();
    expect(both?.ranked).toBe('Ranked by Dana Fox on Nov 20, as told to us.');
    expect((await read()).before).toEqual({
      ...{ ranks: [3, 2, 1], words: 'Doors first', name: 'Dana Fox', on: '2026-11-20' },
    });
  });

  test.each([
    ['a tie', { 'places.place0': '1' }, 'places.place0', 'Another line has this place too.'],
    ['a missing place', { 'places.place0': '' }, 'places.place0', 'Give this line a place.'],
    ['nobody', { name: '' }, 'name', 'Say who told you.'],
    ['a day to come', { on: '2026-11-23' }, 'on', 'This day is still to come. Say when they told it.'],
    ['no day', { on: '' }, 'on', 'Choose the day.'],
  ])('is refused with %s, and everything typed is kept', async (_, change, field, message) => {
    await save(three);
    const { status, result } = await tell({ ...told, ...change });
    expect([status, result?.error?.[field]]).toEqual([400, [message]]);
    expect(result?.initialValue).toMatchObject({ words: 'Doors first' });
    expect((await page()).both?.picture).toBeNull();
  });

  test('is refused with all that is wrong at once', async () => {
    await save(three);
    const wrong = { name: '', on: '', 'places.place0': '', 'places.place1': '1', 'places.place2': '1' };
    const { result } = await tell({ ...told, ...wrong });
    expect(Object.keys(result?.error ?? {}).sort()).toEqual([
      'name',
      'on',
      'places.place0',
      'places.place1',
      'places.place2',
    ]);
  });

  test('about a list that changed meanwhile is not taken for the new one', async () => {
    await save(three);
    await save(typed(1, ['Dates', '1'], ['Doors', '2']));
    expect((await tell(told)).status).toBe(409);
    expect((await page()).both?.ranked).toMatch(/^They have not ranked this list yet/);
  });
});

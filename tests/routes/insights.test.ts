import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { loader as homeLoader } from '~/routes/home';
import { loader as chainLoader } from '~/routes/insights/chain';
import { loader as insightsLoader } from '~/routes/insights/insights';
import { action as removalAction } from '~/routes/settings/rate-removal';
import { action as ratesAction, loader as ratesLoader } from '~/routes/settings/rates';
import { fillWithDemo } from '~/workflows/demo.server';
import { listPeople } from '~db/queries/people';
import { type TestContext, testContext } from '../support/context';
import { answerOf, post } from '../support/form-post';

const now = '2026-11-22T15:00:00Z';
let context: TestContext;
beforeAll(async () => {
  context = await testContext({ now });
  await fillWithDemo(context.db, now);
});
afterAll(() => context.close());

const get = (path: string, params: Record<string, string> = {}) =>
  ({
    request: new Request(`http://first-cup.test${path}`),
    params,
    context,
  }) as unknown as LoaderFunctionArgs;

const insights = async (query = '') => {
  const { page } = await insightsLoader(get(`/insights${query}`));
  if (!page) throw new Error('nothing was read');
  return page;
};
const sentIn = ({ figures }: Awaited<ReturnType<typeof insights>>) => Number(figures[0]?.value);

describe('the insights of the demo', () => {
  it('say every rate with its interval and what it rests on, or that it rests on too little', async () => {
    const page = await insights();
    const cells = [page.starters, page.steps, page.people, page.quarters].flatMap(({ table }) =>
      table.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | ')),
    );
    expect(cells.length).toBeGreaterThan(10);
    const rates = cells.join(' ').match(/\d+ %[^|]*/g) ?? [];
    for (const rate of rates) expect(rate).toMatch(/^\d+ % \(\d+–\d+, n \d+\)/);
    expect(cells.join()).toContain('too few to say (n ');
  });

  it('are asked of one person, and of one year', async () => {
    const [all, people] = [await insights(), await listPeople(context.db)];
    const each = await Promise.all(people.map(({ id }) => insights(`?person=${id}`)));
    expect(each.map(sentIn).reduce((sum, n) => sum + n, 0)).toBe(sentIn(all));
    const years = await Promise.all(['2025', '2026'].map((year) => insights(`?period=${year}`)));
    expect(years.map(sentIn).reduce((sum, n) => sum + n, 0)).toBe(sentIn(all));
    // What nobody offers to ask is not asked.
    expect(sentIn(await insights('?person=nobody&period=next%20week'))).toBe(sentIn(all));
  });

  it('show the chance by which an open offer is weighed, and no cents of what may come', async () => {
    const { forecast } = await insights();
    const [dollars] = forecast?.totals.rows ?? [];
    for (const { text } of dollars?.cells ?? []) expect(text).not.toMatch(/\.\d/);
    for (const { cells } of forecast?.open.rows ?? []) {
      const [, yes = 0, n = 0] = cells[3]?.below?.match(/: (\d+) of (\d+) said yes$/)?.map(Number) ?? [];
      expect(cells[3]?.text).toBe(`${Math.round(((yes + 0.5) / (n + 1)) * 1000) / 10} %`);
    }
    expect(forecast?.open.rows.length).toBeGreaterThan(0);
  });

  it('keep currencies apart until the firm enters a rate, and show the rate beside what it converted', async () => {
    onTestFinished(async () => {
      await answerOf(removalAction({ ...post(context, {}), params: { currency: 'EUR' } }));
    });
    const before = (await insights()).forecast;
    expect([before?.together, before?.ratesMissing]).toEqual([null, true]);
    expect((await ratesLoader(get('/settings/rates'))).missing).toContain('EUR');
    const rate = { currency: 'EUR', rate: '1.0825', on: '2026-11-20' };
    expect(await answerOf(ratesAction(post(context, rate)))).toMatchObject({ status: 302 });
    expect((await insights()).forecast?.together).toMatch(
      /^Together \$[\d,.]+ expected, at 1 EUR = 1\.0825 USD of Nov 20\.$/,
    );
    expect((await ratesLoader(get('/settings/rates'))).missing).not.toContain('EUR');
  });

  it.each([
    [{ currency: 'USD', rate: '1.1', on: '2026-11-20' }, 'currency', 'your own currency'],
    [{ currency: 'EUR', rate: '0', on: '2026-11-20' }, 'rate', 'Type a rate'],
    [{ currency: 'EUR', rate: '1.1', on: '2026-11-23' }, 'on', 'still to come'],
  ])('a rate that cannot be is refused beside its field: %o', async (rate, field, words) => {
    const answer = await ratesAction(post(context, rate));
    expect(JSON.stringify(answer)).toContain(words);
    expect(JSON.stringify(answer)).toContain(`"${field}"`);
  });

  it('draw the chain of any of its offers from the first', async () => {
    const { waiting } = (await homeLoader(get('/'))) ?? { waiting: [] };
    const loyalty = waiting.find(({ title }) => title === 'Loyalty sign-up pilot')?.id ?? '';
    const chain = await chainLoader(get('/insights/chains', { proposalId: loyalty }));
    expect([chain.title, chain.client.name]).toEqual(['Checkout review', 'Harbor & Finch']);
    expect(chain.drawing.cups.map(({ id }) => id)).toContain(loyalty);
    expect(chain.drawing.links).toHaveLength(chain.drawing.cups.length - 1);
    const missing = chainLoader(get('/insights/chains', { proposalId: 'none' }));
    await expect(missing).rejects.toMatchObject({ init: { status: 404 } });
  });
});

describe('this week', () => {
  it('names who is to be heard from with a reason and a step, and what is to be confirmed', async () => {
    const week = await homeLoader(get('/'));
    expect(week?.turning.items.map(({ clientName, since, turns }) => [clientName, since, turns])).toEqual([
      ['Girasol Energía', '84 days since the last exchange, usually 37 days', 'fading, 65 days left'],
      [
        'Plum Street Library',
        '38 days since the last exchange, usually 30 days',
        'begins to fade in 23 days',
      ],
    ]);
    expect(week?.turning.items[0]?.sentence).toMatch(/^Ask them about Meter photo test: it closes/);
    const [fact] = week?.facts.items ?? [];
    expect(fact?.question).toMatch(/\?$/);
    expect(week?.counts.staleFacts).toBe(week?.facts.items.length);
  });
});

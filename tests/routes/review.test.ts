import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReviewView } from '~/domain/document/review/review-view';
import { loader as pageLoader } from '~/routes/clients/review';
import { loader as pdfLoader } from '~/routes/clients/review-pdf';
import { noteFact } from '~/workflows/facts.server';
import { writeLedger } from '~/workflows/ledger.server';
import { planLedger } from '~/workflows/ledger-plans.server';
import { contribute, logTouchpoint } from '~/workflows/lines.server';
import { insertClient } from '~db/queries/clients';
import { updateFirm } from '~db/queries/firm';
import { insertPerson, listPeople, updatePerson } from '~db/queries/people';
import { type TestContext, testContext } from '../support/context';

let context: TestContext;
let id: string;
beforeEach(async () => {
  context = await testContext();
  id = await insertClient(context.db, { name: 'Harbor & Sons', address: '', createdAt: context.now() });
});
afterEach(() => context.close());

const args = (query: string, client = id) =>
  ({
    request: new Request(`http://first-cup.test/clients/${client}/review${query}`),
    ...{ params: { id: client }, context },
  }) as unknown as LoaderFunctionArgs;

async function page(query = '') {
  const { data, init } = (await pageLoader(args(query))) as Awaited<ReturnType<typeof pageLoader>> & {
    init: { status: number } | null;
  };
  return { ...data, status: init?.status };
}
const statusOf = (work: Promise<unknown>) =>
  work.then(
    () => 200,
    (thrown: { init?: { status?: number } }) => thrown.init?.status,
  );
/** What the press was given last. */
const printed = () => context.printed.at(-1)?.view as ReviewView;

describe('the page of a review', () => {
  test('shows a client of whom nothing is known, for the three months up to today', async () => {
    const { status, view, choices, pdf } = await page();
    expect([status, view?.period]).toEqual([200, 'August 23\u00a0–\u00a0November 22, 2026']);
    expect(view?.promises.none).toMatch(/no promise/);
    expect(choices.asked).toMatchObject({ from: '2026-08-23', to: '2026-11-22', language: 'en', step: '' });
    expect(choices.periods.map(({ label }) => label)[1]).toBe('July\u00a0–\u00a0September 2026');
    expect(pdf).toMatch(
      /^\/clients\/[^/]+\/review\.pdf\?from=2026-08-23&to=2026-11-22&by=[^&]+&language=en$/,
    );
  });

  test('says what is wrong with the days beside them, and keeps what was typed', async () => {
    await updateFirm(context.db, { language: 'de' });
    const { status, view, pdf, result, choices } = await page('?from=2026-13-40&to=2027-01-01&step=Lunch');
    expect([status, view, pdf]).toEqual([400, null, null]);
    expect(result?.error?.from?.[0]).toMatch(/not a day of the calendar/);
    expect(choices.asked).toMatchObject({ from: '2026-13-40', to: '2027-01-01', step: 'Lunch' });
    expect([choices.asked.language, choices.asked.by]).toEqual(['de', (await page()).choices.asked.by]);
    expect((await page('?to=2027-01-01')).result?.error?.to?.[0]).toMatch(/looks back/);
    expect((await page('?from=2026-11-02&to=2026-11-01')).result?.error?.from?.[0]).toMatch(/before it ends/);
  });

  test('refuses a person and a language that are not there', async () => {
    const { status, result } = await page('?by=nobody');
    expect([status, result?.error?.by?.[0]]).toEqual([400, 'Choose one of your people.']);
    expect(await page('?language=xx')).toMatchObject({ status: 400, view: null });
  });

  test('is prepared by somebody who is still with us, or by nobody', async () => {
    const [writer] = await listPeople(context.db);
    const left = await insertPerson(context.db, { name: 'Bo Lind', email: '', createdAt: context.now() });
    await updatePerson(context.db, { id: left, name: 'Bo Lind', email: '', active: false });
    const { choices, view } = await page();
    expect(choices.people.map(({ label }) => label)).toEqual(['Ida Okafor']);
    expect(view?.prepared).toMatch(/^Prepared by Ida Okafor/);
    expect((await page(`?by=${left}`)).result?.error?.by?.[0]).toBe('Choose one of your people.');
    if (writer) await updatePerson(context.db, { ...writer, active: false });
    const alone = await page();
    expect([alone.status, alone.choices.people, alone.choices.asked.by]).toEqual([200, [], '']);
    expect(alone.view?.prepared).toMatch(/^Prepared on /);
  });

  test('shows what we plan only where it is ticked', async () => {
    const lines = [
      { name: 'We keep our dates', ourRank: 1, valueToUsMinor: null, valueToThemMinor: null, was: '' },
      { name: 'The price holds', ourRank: 2, valueToUsMinor: null, valueToThemMinor: null, was: '' },
    ];
    await writeLedger(context, id, { currency: 'EUR', lines, from: 0, by: '' });
    const plan = { name: 'We keep our dates', action: 'Send Dana the dates', actOn: null };
    await planLedger(context, id, { plans: [plan], by: '' });
    const { view, choices, pdf } = await page();
    expect(view?.elements.rows.map(({ action }) => action)).toEqual(['', '']);
    expect(view?.elements.columns.action.label).toBe('');
    expect(choices.plans).toEqual([{ key: 'plan:We keep our dates', text: 'Send Dana the dates' }]);
    expect(choices.leaveOut.map(({ text }) => text)).not.toContain('Send Dana the dates');
    expect(pdf).not.toContain('plans');
    const ticked = await page('?plans=plan:We+keep+our+dates');
    expect(ticked.view?.elements.rows.map(({ action }) => action)).toEqual(['Send Dana the dates', '']);
    await pdfLoader(args(ticked.pdf?.slice(ticked.pdf.indexOf('?')) ?? ''));
    expect(printed()).toEqual(ticked.view);
  });

  test('passes over names that are none of its own', async () => {
    expect((await page('?a[b]=1&__proto__=2&without=&without=x')).status).toBe(200);
  });

  test('offers to leave out what is shown, and leaves it out', async () => {
    const factId = await noteFact(context, id, { kind: 'goal', text: 'Forty bikes', on: '2026-11-01' });
    await contribute(context, id, { kind: 'tool', text: 'A sheet', on: '2026-11-02' });
    const whole = await page();
    expect(whole.choices.leaveOut.map(({ text }) => text)).toEqual(['Forty bikes', 'Tool: A sheet']);
    const less = await page(`?without=fact:${factId}`);
    expect(less.view?.facts.rows).toEqual([]);
    expect(less.choices.leaveOut).toEqual(whole.choices.leaveOut);
    expect(new URLSearchParams(less.pdf?.split('?')[1]).getAll('without')).toEqual([`fact:${factId}`]);
  });

  test('is a 404 for a client that is not there', async () => {
    expect(await statusOf(pageLoader(args('', 'nobody')))).toBe(404);
  });
});

describe('the paper of a review', () => {
  test('says what the page says, by whom and in which language it was asked for', async () => {
    const by = await insertPerson(context.db, { name: 'Bo Lind', email: '', createdAt: context.now() });
    await updateFirm(context.db, { locale: 'de-DE' });
    const query = `?from=2026-07-01&to=2026-09-30&by=${by}&language=de&step=Mittagessen`;
    const answer = await pdfLoader(args(query));
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('Content-Disposition')).toContain('Harbor & Sons');
    expect(printed()).toEqual((await page(query)).view);
    expect(printed()).toMatchObject({ language: 'de-DE', pageSize: 'A4', period: 'Juli–September 2026' });
    expect(printed().prepared).toMatch(/^Vorbereitet von Bo Lind/);
    expect(printed().step.text).toBe('Mittagessen');
  });

  test('holds no note of a call and no reason', async () => {
    await logTouchpoint(context, id, {
      ...{ kind: 'call', startedBy: 'them', signals: ['introduced'], on: '2026-11-03' },
      ...{ contactId: null, personId: null, note: 'They sounded tired of us' },
    });
    await pdfLoader(args(''));
    expect(printed().theirGifts.rows.map(({ text }) => text)).toEqual(['You introduced us to someone.']);
    expect(JSON.stringify(printed())).not.toContain('tired');
  });

  test('is a small page with its status, where it cannot be printed', async () => {
    const late = await pdfLoader(args('?to=2099-01-01'));
    expect([late.status, await late.text()]).toEqual([400, expect.stringContaining('A review looks back')]);
    expect((await pdfLoader(args('', 'nobody'))).status).toBe(404);
    expect((await pdfLoader(args('?by=nobody'))).status).toBe(400);
  });
});

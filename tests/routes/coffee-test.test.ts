import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findingsOf } from '~/domain/coffee-test/coffee-test';
import { defaultThresholds } from '~/domain/coffee-test/thresholds';
import { action as leaveAction } from '~/routes/builder/advice';
import { action as returnAction } from '~/routes/builder/advice-return';
import { loader as builderLoader } from '~/routes/builder/builder';
import { loader as pagesLoader } from '~/routes/builder/pages';
import { loader as sentLoader } from '~/routes/proposals/sent-revision';
import { action as settingsAction, loader as settingsLoader } from '~/routes/settings/coffee-test';
import { action as resetAction } from '~/routes/settings/coffee-test-reset';
import { send } from '~/workflows/send.server';
import { startProposal } from '~/workflows/start.server';
import { getFirm, updateFirm } from '~db/queries/firm';
import { listPeople } from '~db/queries/people';
import { type TestContext, testContext } from '../support/context';
import { answerOf, post } from '../support/form-post';
import { typicalOffer } from '../support/offers';

let context: TestContext;
let id: string;

beforeEach(async () => {
  context = await testContext();
  const [person] = await listPeople(context.db);
  id = await startProposal(context, {
    client: { name: 'Northwind Tiles', address: '' },
    contact: { name: 'Dana Fox', email: '', role: '' },
    authorId: person?.id ?? '',
    parentId: null,
    offer: { ...typicalOffer, safety: '' },
  });
});
afterEach(() => context.close());

const asked = (params: Record<string, string> = { id }) =>
  ({ request: new Request('http://first-cup.test/'), params, context }) as unknown as LoaderFunctionArgs;
const posted = (fields: Record<string, string>): ActionFunctionArgs => post(context, fields, { id });
const builder = async () => (await builderLoader(asked())) as Awaited<ReturnType<typeof builderLoader>>;
const found = async () => {
  const { sheet, today, footing } = await builder();
  return findingsOf({ offer: sheet.offer, to: sheet.to, today, footing }).map(({ rule }) => rule);
};

describe('advice in the builder', () => {
  it('is let be by one button and brought back by another, each leading back to where it was pressed', async () => {
    const left = await answerOf(leaveAction(posted({ rule: 'risk.exit', place: 'price' })));
    expect(left).toMatchObject({ status: 302, location: `/proposals/${id}/price#coffee` });
    expect((await builder()).ignored).toEqual(['risk.exit']);
    const back = await answerOf(returnAction(posted({ rule: 'risk.exit', place: 'review' })));
    expect(back).toMatchObject({ status: 302, location: `/proposals/${id}/review#coffee` });
    expect((await builder()).ignored).toEqual([]);
  });

  it('is let be in place where scripts run', async () => {
    expect(await answerOf(leaveAction(posted({ rule: 'risk.exit' })))).toMatchObject({
      status: 200,
      location: null,
    });
    expect((await builder()).ignored).toEqual(['risk.exit']);
  });

  it.each([
    [{ rule: 'who' }],
    [{ rule: 'nothing.like.it' }],
    [{ rule: 'x'.repeat(50) }],
    [{ place: 'review' }],
    [{ rule: 'risk.exit', place: '//evil.example' }],
  ])('is a 400 for %j, and nothing is let be', async (fields) => {
    expect((await answerOf(leaveAction(posted(fields as Record<string, string>)))).status).toBe(400);
    expect((await builder()).ignored).toEqual([]);
  });

  it('that it was sent against is on the page of what was sent', async () => {
    await answerOf(leaveAction(posted({ rule: 'risk.exit' })));
    await send(context, id, 0);
    const { advice } = await sentLoader(asked({ id, revision: '1' }));
    expect(advice).toContainEqual(expect.objectContaining({ rule: 'risk.exit', left: true }));
  });
});

describe('the pages of a draft', () => {
  it('are counted for the browser, with the save they are of', async () => {
    const answer = await pagesLoader(asked());
    expect(await answer.json()).toEqual({ pages: 1, saves: 0 });
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('are nobody’s where there is no draft', async () => {
    expect((await pagesLoader(asked({ id: 'nope' }))).status).toBe(404);
    await send(context, id, 0);
    expect((await pagesLoader(asked())).status).toBe(409);
  });
});

describe('the thresholds', () => {
  const typed = Object.fromEntries(
    Object.entries(defaultThresholds).map(([name, value]) => [name, String(value ?? '')]),
  );
  const save = (changes: Record<string, string>) =>
    answerOf(settingsAction(post(context, { ...typed, ...changes })));
  const stored = async () => JSON.parse((await getFirm(context.db)).thresholds);

  it('are ours until a firm sets its own, and only what differs is stored', async () => {
    expect((await settingsLoader(asked())).thresholds).toEqual(defaultThresholds);
    expect(await save({ words: '250', firstCupCeiling: '' })).toMatchObject({
      status: 302,
      location: '/settings/coffee-test?saved=1',
    });
    expect(await stored()).toEqual({ words: 250, firstCupCeiling: null });
    expect((await settingsLoader(asked())).thresholds).toEqual({
      ...defaultThresholds,
      words: 250,
      firstCupCeiling: null,
    });
    await save({});
    expect(await stored()).toEqual({});
  });

  it('go back to ours with one button', async () => {
    await save({ deliverables: '2' });
    expect(await answerOf(resetAction(asked() as ActionFunctionArgs))).toMatchObject({ status: 302 });
    expect(await stored()).toEqual({});
  });

  it('are read as people type them, and in the firm’s currency', async () => {
    await updateFirm(context.db, { currency: 'JPY' });
    expect((await settingsLoader(asked())).defaults.firstCupCeiling).toBe(400_000);
    await save({ firstCupCeiling: '1,250' });
    expect(await stored()).toMatchObject({ firstCupCeiling: 1250 });
  });

  it('move the line in the builder at once', async () => {
    expect(await found()).not.toContain('scope.few');
    await save({ deliverables: '2' });
    expect(await found()).toContain('scope.few');
  });

  it.each([
    ['firstOfferDays', '0'],
    ['validDays', ''],
    ['deliverables', '2.5'],
    ['words', 'few'],
    ['options', '99'],
    ['beforeDeliveryPercent', '101'],
    ['factDays', '-1'],
    ['firstCupCeiling', 'much'],
  ])('refuse %s of “%s” beside the field', async (name, value) => {
    const answer = await save({ [name]: value });
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.result?.error ?? {})).toEqual([name]);
    expect(await stored()).toEqual({});
  });
});

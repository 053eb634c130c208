import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultRelationshipThresholds } from '~/domain/relationship/thresholds';
import { typedLines } from '~/forms/relationship';
import { loader as clientLoader } from '~/routes/clients/client';
import { loader as homeLoader } from '~/routes/home';
import { loader as insightsLoader } from '~/routes/insights/insights';
import { action as saveAction, loader as settingsLoader } from '~/routes/settings/relationship';
import { action as resetAction } from '~/routes/settings/relationship-reset';
import { fillWithDemo } from '~/workflows/demo.server';
import { footingOf } from '~/workflows/footing.server';
import { askSmaller } from '~/workflows/smaller-ask.server';
import { findClientByName } from '~db/queries/clients';
import { getFirm } from '~db/queries/firm';
import { getDraft } from '~db/queries/revisions';
import { type TestContext, testContext } from '../support/context';
import { answerOf, post } from '../support/form-post';

const now = '2026-11-22T15:00:00Z';
const { factDays: _, ...ours } = defaultRelationshipThresholds;
let context: TestContext;
beforeEach(async () => {
  context = await testContext({ now });
  await fillWithDemo(context.db, now);
});
afterEach(() => context.close());

const get = (params: Record<string, string> = {}, path = '/') =>
  ({
    request: new Request(`http://first-cup.test${path}`),
    params,
    context,
  }) as unknown as LoaderFunctionArgs;
const save = (changes: Record<string, string>) =>
  answerOf(saveAction(post(context, { ...(typedLines(ours) as Record<string, string>), ...changes })));
const stored = async () => JSON.parse((await getFirm(context.db)).relationship);
const clientNamed = async (name: string) => {
  const id = (await findClientByName(context.db, name))?.id ?? '';
  return { id, page: await clientLoader(get({ id })) };
};
const page = async (name: string) => (await clientNamed(name)).page;
const reachRows = async (name: string) =>
  Object.fromEntries((await page(name)).reach?.rows.map((row) => [row.name, row.value]) ?? []);

describe('the lines of a relationship', () => {
  it('are ours until a firm draws its own, and only what differs is stored', async () => {
    expect(await settingsLoader(get())).toMatchObject({ saved: false, lines: ours, defaults: ours });
    expect(await save({ keptMonths: '12', multiple1: '2,5' })).toMatchObject({
      status: 302,
      location: '/settings/relationship?saved=1',
    });
    expect(await stored()).toEqual({ keptMonths: 12, multiples: [1, 2.5, 4, 6, 10] });
    expect((await settingsLoader(get())).lines).toMatchObject({ keptMonths: 12, leaders: 2 });
    await save({});
    expect(await stored()).toEqual({});
  });

  it('go back to ours with one button', async () => {
    await save({ leaders: '3', ownLimit: '4' });
    expect(await stored()).toEqual({ leaders: 3, ownLimit: 4 });
    expect(await answerOf(resetAction(get() as ActionFunctionArgs))).toMatchObject({ status: 302 });
    expect(await stored()).toEqual({});
  });

  it('are refused beside the field, with everything typed kept', async () => {
    const answer = await save({ multiple3: '3', leaders: 'many', keptMonths: '36' });
    expect(answer.status).toBe(400);
    expect(answer.result).toMatchObject({
      initialValue: { multiple3: '3', leaders: 'many', keptMonths: '36' },
    });
    expect(answer.result?.error).toHaveProperty('leaders');
    expect(await stored()).toEqual({});
  });

  it('move a client’s levels, reach and fade, and the words for them', async () => {
    const before = await page('Plum Street Library');
    expect(before.levels[3]).toMatchObject({ name: 'power', standing: 'not yet' });
    await save({
      ...{ leaders: '1', signalKinds: '3' },
      ...{ currentRhythms: '0.5', dueRhythms: '0.5', fadingRhythms: '0.5' },
    });
    const after = await page('Plum Street Library');
    expect(after.levels[3]).toMatchObject({
      standing: 'met',
      sentence: 'Imani Okafor kept promises to them.',
    });
    expect(after.levels[1]?.sentence).toContain('It takes three different signs within a year');
    expect([before.fade.standing, after.fade.standing]).toEqual(['due', 'faded']);
  });

  it('move the week at home', async () => {
    const counts = async () => (await homeLoader(get()))?.counts;
    const before = await counts();
    await save({ leastRhythmDays: '400', firstRhythmDays: '400' });
    const after = await counts();
    expect(before?.due ?? 0).toBeGreaterThan(0);
    expect([after?.due, after?.fading]).toEqual([0, 0]);
  });

  it('move what the coffee test and a smaller ask go by', async () => {
    const { id: clientId, page: known } = await clientNamed('Harbor & Finch');
    const offers = known.offers.filter(({ grewFrom }) => grewFrom !== '');
    const parentId = offers[0]?.id ?? '';
    const footing = () => footingOf(context.db, { clientId, parentId }, '2026-11-22');
    const before = await footing();
    await save({
      multiple0: '1',
      multiple1: '1',
      multiple2: '1',
      multiple3: '1',
      multiple4: '1',
      stretch: '3',
    });
    expect(await footing()).toMatchObject({ multiple: 1, stretch: 3, halved: before.halved });
    expect(before.multiple).toBeGreaterThan(1);
    const askId = known.offers[0]?.id ?? '';
    const priceOf = async (draftId: string) =>
      Number((await getDraft(context.db, draftId)).offer.lines[0]?.unitPrice);
    const small = await priceOf(await askSmaller(context, askId));
    expect(small).toBeLessThanOrEqual((before.largestKeptMinor.USD ?? 0) / 100);
  });

  it('move the line between a fit and a stretch in the insights', async () => {
    const within = async () =>
      (await insightsLoader(get())).page?.steps.table.rows.map(({ cells }) => cells.at(-1)?.text);
    expect(await within()).toEqual(['no level met', '1 level met', '2 levels met', '4 levels met', 'never']);
    await save({ ownLimit: '4' });
    expect(await within()).toEqual(['no level met', '1 level met', '2 levels met', 'never', 'never']);
  });
});

describe('the firm’s own step-ups', () => {
  it('stand beside the reach of a client once there are twenty, for an ask of that size', async () => {
    const { reach } = await page('Plum Street Library');
    expect(reach?.ownSteps).toMatch(/^(Of your|Your) own offers (of this size|as large as this reach) \(/);
    expect(reach?.ownStepsLater).toBe('');
    await context.db
      .updateTable('proposals')
      .set({ sent_at: null })
      .where('state', '=', 'delivered')
      .execute();
    const fewer = (await page('Plum Street Library')).reach;
    expect(fewer?.ownSteps).toBe('');
    expect(fewer?.ownStepsLater).toMatch(/^From 20 answered next offers on, .* so far \d+\.$/);
  });

  it('offer a limit where they speak against a size, and it stays until an owner says otherwise', async () => {
    const own = async () => (await settingsLoader(get())).own;
    // Half of the asks that were no larger than before got a yes.
    expect((await own()).choices.map(({ value }) => value)).toEqual(['none']);
    await save({ stepYesPercent: '60' });
    expect(await own()).toMatchObject({
      sentence:
        'Only 6 of 12 said yes to asks no larger than they accepted before; the true share is likely between 25 and 75\u00a0%. So your own log stops at × 1.',
      choices: [{ value: 'none' }, { value: '1', label: 'Go no further than × 1, as your own log has it' }],
    });
    await save({ ownLimit: '1' });
    expect((await own()).choices).toEqual([
      { value: 'none', label: 'Let the multiples stand' },
      { value: '1', label: 'Go no further than × 1, as it was when you chose it' },
    ]);
    expect(await reachRows('Harbor & Finch')).toMatchObject({ 'Your own log allows': '× 1' });
  });
});

describe('the connection of a client', () => {
  it('stands beside how often clients said yes who stood alike, as the insights have it', async () => {
    const { standing, levels } = await page('Plum Street Library');
    const met = levels.filter((level) => level.standing === 'met').length;
    const row = (await insightsLoader(get())).page?.standings.table.rows[met];
    const n = Number(row?.cells[1]?.text);
    expect(n).toBeGreaterThan(0);
    expect(standing).toMatch(/^Clients with (no|one|two|three|four) levels? met/);
    expect(standing).toContain(n < 10 ? `too few to say (${n} offers)` : `of ${n} offers`);
  });
});

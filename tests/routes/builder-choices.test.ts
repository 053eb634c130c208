import type { ActionFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blankOption } from '~/components/builder/fields/price-form-value';
import { addressOf, stepOf } from '~/domain/builder-steps';
import { marksOf, writeMarks } from '~/domain/merging';
import { emptyOffer } from '~/domain/proposal';
import { action as documentAction } from '~/routes/builder/document';
import { action as outcomeAction } from '~/routes/builder/outcome';
import { action as priceAction } from '~/routes/builder/price';
import { action as timeAction } from '~/routes/builder/time';
import { startProposal } from '~/workflows/start.server';
import { listPeople } from '~db/queries/people';
import { findProposal } from '~db/queries/proposals';
import { getDraft } from '~db/queries/revisions';
import { type TestContext, testContext } from '../support/context';
import { answerOf } from '../support/form-post';

let context: TestContext;
let id: string;

beforeEach(async () => {
  context = await testContext();
  const [person] = await listPeople(context.db);
  id = await startProposal(context, {
    client: { name: 'Northwind Tiles', address: '' },
    contact: null,
    authorId: person?.id ?? '',
    parentId: null,
    offer: emptyOffer('USD'),
  });
});
afterEach(() => context.close());

/** A form that was opened just now, as a browser without scripts sends it. */
async function posted(typed: Record<string, string>): Promise<ActionFunctionArgs> {
  const { offer } = await getDraft(context.db, id);
  const body = new URLSearchParams({ 'started.from': writeMarks(marksOf(offer)), ...typed });
  const request = new Request('http://first-cup.test/', { method: 'POST', body });
  return { request, params: { id }, context } as ActionFunctionArgs;
}
const saved = async () => (await getDraft(context.db, id)).offer;
const intent = (type: string, payload: object) => ({ __intent__: JSON.stringify({ type, payload }) });

describe('what an offer may hold beside one price', () => {
  it('adds, moves and removes rows within the rows of an option without scripts', async () => {
    const typed = {
      currency: 'USD',
      'options[0].name': 'Small',
      'options[0].lines[0].description': 'one',
      'options[0].lines[1].description': 'two',
    };
    const pressed = async (button: Record<string, string>) => {
      const { status, result } = await answerOf(priceAction(await posted({ ...typed, ...button })));
      expect(status).toBe(200);
      return result?.initialValue?.options;
    };
    const lines = { name: 'options[0].lines' };
    expect(await pressed(intent('insert', lines))).toMatchObject([
      { name: 'Small', lines: [{ description: 'one' }, { description: 'two' }, undefined] },
    ]);
    expect(await pressed(intent('reorder', { ...lines, from: 1, to: 0 }))).toMatchObject([
      { lines: [{ description: 'two' }, { description: 'one' }] },
    ]);
    expect(await pressed(intent('remove', { ...lines, index: 0 }))).toMatchObject([
      { lines: [{ description: 'two' }] },
    ]);
    expect(await pressed(intent('insert', { name: 'options', defaultValue: blankOption }))).toMatchObject([
      { name: 'Small' },
      // A blank row shows what to fill.
      { deliverables: [undefined], lines: [undefined] },
    ]);
    expect((await saved()).options).toEqual([]);
  });

  it('takes nothing but blanks for a new row', async () => {
    for (const defaultValue of [{ name: 'x' }, { lines: [{ unitPrice: '5' }] }, { lines: [[]] }, ['']]) {
      const button = intent('insert', { name: 'options', defaultValue });
      expect((await answerOf(priceAction(await posted({ currency: 'USD', ...button })))).status).toBe(400);
    }
  });

  it('saves options, an optional line, rates and parts of payment', async () => {
    const body = {
      currency: 'EUR',
      'lines[0].description': 'Photos',
      'lines[0].unitPrice': '150',
      'lines[0].optional': 'on',
      'lines[0].taxPercent': '7',
      'options[0].name': '',
      'options[0].lines[0].quantity': '',
      'options[1].name': 'Small',
      'options[1].deliverables[0].name': 'One page',
      'options[1].lines[0].unitPrice': '400',
      taxPercent: '19',
      pricesIncludeTax: 'on',
      paying: 'parts',
      depositPercent: '25',
      'payments[0].percent': '40',
      'payments[0].when': 'acceptance',
      'payments[1].percent': '60',
      'payments[1].when': 'date',
      'payments[1].on': '2026-12-12',
    };
    expect((await answerOf(priceAction(await posted(body)))).location).toBe(`/proposals/${id}/document`);
    expect(await saved()).toMatchObject({
      lines: [{ description: 'Photos', quantity: '1', unitPrice: '150', taxPercent: '7', optional: true }],
      options: [
        {
          name: 'Small',
          deliverables: [{ name: 'One page', doneWhen: '' }],
          lines: [{ description: '', quantity: '1', unitPrice: '400' }],
        },
      ],
      pricesIncludeTax: true,
      depositPercent: '0',
      payments: [
        { when: 'acceptance', on: null, percent: '40' },
        { when: 'date', on: '2026-12-12', percent: '60' },
      ],
    });
    expect(await findProposal(context.db, id)).toMatchObject({ totalMinor: 400_00 });
  });

  it('saves how the document looks', async () => {
    const body = { language: 'de', style: 'letter', paper: 'A4', coverNote: 'Dear Dana' };
    expect((await answerOf(documentAction(await posted(body)))).location).toBe(`/proposals/${id}/review`);
    expect(await saved()).toMatchObject(body);
    await answerOf(documentAction(await posted({ ...body, paper: '' })));
    expect((await saved()).paper).toBeNull();
    expect((await answerOf(documentAction(await posted({ style: 'loud' })))).result?.error).toHaveProperty(
      'style',
    );
  });

  it('keeps milestones and what is known of the client', async () => {
    await answerOf(
      timeAction(await posted({ 'milestones[0].name': 'Draft', 'milestones[0].on': '2026-12-03' })),
    );
    await answerOf(
      outcomeAction(await posted({ 'restsOn[0].text': 'One in three leaves', 'restsOn[1].confirmedOn': '' })),
    );
    expect(await saved()).toMatchObject({
      milestones: [{ name: 'Draft', on: '2026-12-03' }],
      restsOn: [{ text: 'One in three leaves', confirmedOn: null }],
    });
  });

  it('leads from each finding to its field', () => {
    expect(addressOf('p', 'options[1].deliverables[0].doneWhen')).toBe(
      '/proposals/p/price#step-options[1].deliverables[0].doneWhen',
    );
    expect(addressOf('p', 'options[1].lines')).toBe('/proposals/p/price#step-options[1].lines[0].unitPrice');
    expect(addressOf('p', 'options[1]')).toBe('/proposals/p/price#step-options[1].name');
    expect(addressOf('p', 'payments')).toBe('/proposals/p/price#step-payments[0].percent');
    expect(addressOf('p', 'milestones[0].on')).toBe('/proposals/p/time#step-milestones[0].on');
    expect(addressOf('p', 'restsOn[0].confirmedOn')).toBe('/proposals/p/outcome#step-restsOn[0].confirmedOn');
    expect(stepOf('coverNote')).toBe('document');
  });
});

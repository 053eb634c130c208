import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firmDay } from '~/http/firm-day';
import { loader as builderLoader } from '~/routes/builder/builder';
import { action as outcomeAction } from '~/routes/builder/outcome';
import { loader as clientLoader } from '~/routes/clients/client';
import { action as confirmAction } from '~/routes/clients/fact-confirmation';
import { action as endAction, loader as endLoader } from '~/routes/clients/fact-end';
import { action as lineAction } from '~/routes/clients/lines';
import { proposalHistory } from '~/routes/proposals/proposal-history';
import { action as smallerAction } from '~/routes/proposals/smaller-ask';
import { findClientByName, insertClient } from '~db/queries/clients';
import { insertContact } from '~db/queries/contacts';
import { insertEvent, listEventsOfProposal } from '~db/queries/events';
import { insertMail } from '~db/queries/outbox';
import { answerOf, type MemoryContext, memoryContext, post } from '../support/form-post';
import { startedOffer } from '../support/started-offer';

let context: MemoryContext;
let id: string;
beforeEach(async () => {
  context = await memoryContext();
  const createdAt = context.now();
  id = await insertClient(context.db, { name: 'Harbor & Sons', address: '', createdAt });
  await insertContact(context.db, { clientId: id, name: 'Dana Fox', email: '', role: '', createdAt });
});
afterEach(() => context.close());

const get = (params: Record<string, string> = {}, path = '/') =>
  ({
    request: new Request(`http://first-cup.test${path}`),
    params: { id, ...params },
    context,
  }) as unknown as LoaderFunctionArgs;
const page = (path = '/') => clientLoader(get({}, path));
const told = async (path = '/') =>
  (await page(path)).lines.map(({ sentence }) => `${sentence.lead}: ${sentence.rest}`);

const today = '2026-11-22';
const call = { happened: 'them call', note: 'About the app', thanked: 'on', on: '2026-11-20' };
const write = (fields: Record<string, string>, at = id) =>
  answerOf(lineAction(post(context, fields, { id: at })));
const touch = (fields: Record<string, string>) => write({ way: 'touch', ...fields });
/** A browser sends what was chosen for the other ways, too. */
const chosen = { happened: 'us call', fact: 'goal', gift: 'tool', contactId: '', personId: '' };
const note = (note: string, on = today) => write({ ...chosen, way: 'fact', note, on });
const give = (note: string) => write({ ...chosen, way: 'gift', note, on: today });

describe('a fact', () => {
  it('is asked about when it was not confirmed for long, confirmed by a click, and ended with a reason', async () => {
    await note('Fewer calls', '2026-08-01');
    await note('Open in spring');
    const [stale, fresh] = (await page()).facts;
    expect(stale).toMatchObject({ text: 'Fewer calls', question: 'Is that still the goal?' });
    expect(fresh).toMatchObject({ text: 'Open in spring', question: '' });
    const params = { id, factId: stale?.id ?? '' };
    expect(await answerOf(confirmAction(post(context, {}, params)))).toMatchObject({
      status: 302,
      location: `/clients/${id}#facts`,
    });
    expect((await page()).facts.map(({ question }) => question)).toEqual(['', '']);
    expect(await endLoader(get(params))).toMatchObject({ text: 'Fewer calls' });
    const why = (reason: string) => answerOf(endAction(post(context, { reason }, params)));
    expect((await why(' ')).status).toBe(400);
    expect((await why('They closed the phones')).status).toBe(302);
    expect((await page()).facts.map(({ text }) => text)).toEqual(['Open in spring']);
    expect((await why('Again')).status).toBe(409);
    expect((await answerOf(confirmAction(post(context, {}, params)))).status).toBe(409);
  });

  it('is a 404 through another client', async () => {
    await note('Fewer calls');
    const [fact] = (await page()).facts;
    const other = await insertClient(context.db, { name: 'Lumen', address: '', createdAt: context.now() });
    const params = { id: other, factId: fact?.id ?? '' };
    expect((await answerOf(confirmAction(post(context, {}, params)))).status).toBe(404);
    expect((await answerOf(endAction(post(context, { reason: 'x' }, params)))).status).toBe(404);
  });
});

describe('the history', () => {
  it('is searched by words in any case, and by kind', async () => {
    await touch(call);
    await note('Fewer calls');
    await give('A checklist for the APP');
    expect(await told('/?words=the+app')).toEqual([
      'We gave a tool: A checklist for the APP',
      'They called: they thanked us, “About the app”',
    ]);
    expect(await told('/?kind=facts')).toEqual(['Their goal: Fewer calls']);
    expect(await told('/?kind=gifts&words=nothing')).toEqual([]);
    expect(await told('/?kind=mails')).toEqual([]);
    expect((await page('/?kind=__proto__')).asked).toEqual({ filter: 'all', words: '' });
  });

  it('says when an offer ran out, there and in the history of the offer itself', async () => {
    const { proposalId } = await startedOffer(context, 'Harbor & Sons');
    const offer = { title: 'Shop review', number: 'FC-1', revision: 1, totalMinor: 900_00, currency: 'USD' };
    const facts = { ...offer, validUntil: '2026-11-10', sha256: '' };
    const at = '2026-11-01T12:00:00.000Z';
    const of = { clientId: id, proposalId, at, happenedOn: '2026-11-01' };
    await insertEvent(context.db, { ...of, kind: 'proposal-sent', facts });
    const [drafted, ranOut, sent] = (await page('/?kind=offers')).lines;
    expect(drafted?.sentence.lead).toBe('Draft started');
    expect(sent?.sentence.lead).toBe('Offer sent');
    const line = { lead: 'Ran out without an answer', rest: 'Shop review', tone: 'quiet' };
    expect(ranOut).toMatchObject({ day: 'Nov 11', sentence: line, proposalId, strike: null });
    expect(await told('/?kind=facts')).toEqual([]);
    expect(await told('/?words=ran+out')).toEqual(['Ran out without an answer: Shop review']);
    const events = await listEventsOfProposal(context.db, proposalId);
    const history = proposalHistory(events, [], await firmDay(context));
    expect(history.map(({ sentence }) => sentence.lead)).toEqual([
      'Draft started',
      'Ran out without an answer',
      'Offer sent',
    ]);
    expect(history[1]).toMatchObject({ day: 'Nov 11', sentence: line });
  });

  it('shows mails that went out to them, and none that we got', async () => {
    const { proposalId } = await startedOffer(context, 'Harbor & Sons');
    expect((await findClientByName(context.db, 'Harbor & Sons'))?.id).toBe(id);
    const mail = { proposalId, revision: 1, domain: 'x.example', at: context.now() };
    const to = [{ name: 'Dana Fox', address: 'dana@harbor.example' }];
    const answer = { answer: 'accepted', by: '', terms: '', words: '', amount: '', until: null, head: null };
    await insertMail(context.db, { ...mail, to, kind: 'proposal', cause: 'a', facts: {} });
    await insertMail(context.db, {
      ...{ ...mail, to, kind: 'answer-to-us', cause: 'b' },
      facts: { ...answer, answer: 'accepted' },
    });
    expect(await told('/?kind=mails')).toEqual([]);
    await context.db.updateTable('outbox').set({ state: 'sent', sent_at: context.now() }).execute();
    expect(await told('/?kind=mails')).toEqual(['Offer mailed: to Dana Fox']);
    expect((await page()).lines[0]).toMatchObject({ proposalId, strike: null });
  });
});

describe('the reach', () => {
  const reachOf = async (unitPrice: string) => {
    await startedOffer(context, 'Harbor & Sons', { unitPrice });
    return (await page()).reach;
  };

  it('says how the planned ask stands to it', async () => {
    expect((await page()).reach).toMatchObject({ reach: '$2,500', ask: '', smaller: null });
    expect((await reachOf('2500'))?.ask).toBe('The draft of $2,500 fits.');
    expect((await reachOf('5000'))?.ask).toBe('The draft of $5,000 stretches it.');
  });

  it('offers a smaller ask in place of one that is beyond, and starts its draft', async () => {
    const reach = await reachOf('60000');
    expect(reach?.ask).toBe('The draft of $60,000 is beyond it.');
    expect(reach?.smaller).toMatchObject({ amount: '$2,500' });
    const params = { id: reach?.smaller?.id ?? '' };
    const answer = await answerOf(smallerAction(post(context, {}, params)));
    expect(answer).toMatchObject({
      status: 302,
      location: expect.stringMatching(/^\/proposals\/.+\/outcome$/),
    });
    expect((await page()).offers.map(({ title, amount }) => [title, amount])).toEqual([
      ['Shop review, a first step', '$2,500.00'],
      ['Shop review', '$60,000.00'],
    ]);
  });
});

describe('what an offer rests on', () => {
  it('is offered from the client’s facts, and cited without scripts', async () => {
    await note('Fewer calls', '2026-11-01');
    const { proposalId } = await startedOffer(context, 'Harbor & Sons');
    const { facts } = await builderLoader(get({ id: proposalId }));
    expect(facts).toEqual([{ text: 'Fewer calls', confirmedOn: '2026-11-01', confirmed: 'Nov 1' }]);
    const { text, confirmedOn } = facts[0] ?? {};
    const cite = async (defaultValue: object) => {
      const intent = { type: 'insert', payload: { name: 'restsOn', defaultValue } };
      const fields = { title: 'Shop review', __intent__: JSON.stringify(intent) };
      return answerOf(outcomeAction(post(context, fields, { id: proposalId })) as Promise<unknown>);
    };
    const cited = await cite({ text, confirmedOn });
    expect(cited.status).toBe(200);
    expect(cited.result?.initialValue).toMatchObject({ restsOn: [{ text, confirmedOn }] });
    expect((await cite({ text: 'x'.repeat(400), confirmedOn })).status).toBe(400);
    expect((await cite({ text, confirmedOn, other: 'x' })).status).toBe(400);
  });
});

describe('the next step', () => {
  it('is to begin, then to finish the draft', async () => {
    expect((await page()).step).toEqual({
      sentence: 'Begin small, with an offer of up to $2,500.',
      button: { label: 'Write a small offer', to: `/proposals/new?client=${id}` },
    });
    const { proposalId } = await startedOffer(context, 'Harbor & Sons');
    expect((await page()).step).toEqual({
      sentence: 'Finish Shop review, and send it.',
      button: { label: 'Go on writing', to: `/proposals/${proposalId}/outcome` },
    });
  });
});

import type { SubmissionResult } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressOf, nextStep, stepOf } from '~/domain/builder-steps';
import { marksOf, writeMarks } from '~/domain/merging';
import { emptyOffer, type Offer } from '~/domain/proposal';
import { loader as builderLoader } from '~/routes/builder/builder';
import { action as discardAction, loader as discardLoader } from '~/routes/builder/discard';
import { loader as draftPdf } from '~/routes/builder/draft-pdf';
import { action as outcome } from '~/routes/builder/outcome';
import { action as price, loader as priceLoader } from '~/routes/builder/price';
import { action as recipient, loader as recipientLoader } from '~/routes/builder/recipient';
import { loader as reviewLoader } from '~/routes/builder/review';
import { action as scope } from '~/routes/builder/scope';
import { action as sendingAction } from '~/routes/builder/sending';
import { action as time } from '~/routes/builder/time';
import { startProposal } from '~/workflows/start.server';
import { writeOffer } from '~/workflows/write.server';
import { listContacts } from '~db/queries/contacts';
import { listPeople } from '~db/queries/people';
import { findProposal } from '~db/queries/proposals';
import { findDraft, getDraft } from '~db/queries/revisions';
import { type TestContext, testContext } from '../support/context';
import { answerOf } from '../support/form-post';
import { typicalOffer } from '../support/offers';

let context: TestContext;
let id: string;

beforeEach(async () => {
  context = await testContext();
  id = await start();
});
afterEach(() => context.close());

async function start(offer: Offer = emptyOffer('USD'), contact: string | null = 'Dana Fox') {
  const [person] = await listPeople(context.db);
  return startProposal(context, {
    client: { name: 'Northwind Tiles', address: '' },
    contact: contact === null ? null : { name: contact, email: 'dana@northwind.example', role: '' },
    authorId: person?.id ?? '',
    parentId: null,
    offer,
  });
}

/** A form that was opened just now: it says what it was started from. */
const fresh =
  (action: (args: ActionFunctionArgs) => Promise<unknown>) => async (args: ActionFunctionArgs) => {
    const draft = await findDraft(context.db, args.params.id ?? '');
    const body = await args.request.formData();
    if (action === recipient) body.set('from', draft?.contactId ?? '');
    else if (draft) body.set('started.from', writeMarks(marksOf(draft.offer)));
    return action({ ...args, request: new Request(args.request.url, { method: 'POST', body }) });
  };
const [outcomeAction, scopeAction, timeAction] = [fresh(outcome), fresh(scope), fresh(time)];
const [priceAction, recipientAction] = [fresh(price), fresh(recipient)];

/** What comes back of the fields. */
function typedIn({ result }: { result?: SubmissionResult<string[]> }) {
  const { started: _, from: __, ...typed } = result?.initialValue ?? {};
  return typed;
}

/** A form as a browser without scripts sends it. */
const posted = (body: string | Record<string, string>, of = id) =>
  ({
    request: new Request('http://first-cup.test/', { method: 'POST', body: new URLSearchParams(body) }),
    params: { id: of },
    context,
  }) as ActionFunctionArgs;
const asked = (of = id) =>
  ({ request: new Request('http://first-cup.test/'), params: { id: of }, context }) as LoaderFunctionArgs;
const saved = async (of = id) => (await getDraft(context.db, of)).offer;
const intent = (type: string, payload: object) => ({ __intent__: JSON.stringify({ type, payload }) });

describe('a step of the builder', () => {
  it('saves its own fields and goes on to the next step', async () => {
    const answer = await answerOf(outcomeAction(posted({ title: ' Checkout review ', outcome: 'A list.' })));
    expect(answer).toMatchObject({ status: 302, location: `/proposals/${id}/scope` });
    expect(await saved()).toMatchObject({ title: 'Checkout review', outcome: 'A list.', problem: '' });
  });

  it('goes where the pressed button says, and to the next step when that is no step', async () => {
    const goTo = async (value: string) =>
      (await answerOf(timeAction(posted({ goTo: value })))).location?.split('/').at(-1);
    expect(await goTo('outcome')).toBe('outcome');
    expect(await goTo('recipient')).toBe('recipient');
    expect(await goTo('//evil.example')).toBe('price');
  });

  it('leaves the fields of other steps alone', async () => {
    await writeOffer(context, id, typicalOffer);
    await answerOf(timeAction(posted({ startsOn: '2026-12-02', endsOn: '', validUntil: '' })));
    expect(await saved()).toEqual({
      ...typicalOffer,
      startsOn: '2026-12-02',
      endsOn: null,
      validUntil: null,
    });
  });

  it('drops blank rows and keeps the order of the others', async () => {
    await answerOf(
      scopeAction(
        posted({
          'deliverables[0].name': 'B',
          'deliverables[0].doneWhen': 'there',
          'deliverables[1].name': '',
          'deliverables[1].doneWhen': '',
          'deliverables[2].name': 'A',
          'deliverables[2].doneWhen': '',
          'exclusions[0]': '  ',
        }),
      ),
    );
    expect(await saved()).toMatchObject({
      deliverables: [
        { name: 'B', doneWhen: 'there' },
        { name: 'A', doneWhen: '' },
      ],
      exclusions: [],
    });
  });

  it('adds, moves and removes rows without scripts, and saves nothing by it', async () => {
    const rows = { 'exclusions[0]': 'one', 'exclusions[1]': 'two', place: 'Remote' };
    const pressed = async (button: Record<string, string>) =>
      (await answerOf(scopeAction(posted({ ...rows, ...button })))).result?.initialValue;
    expect(await pressed(intent('insert', { name: 'exclusions' }))).toMatchObject({
      exclusions: ['one', 'two', undefined],
      place: 'Remote',
    });
    expect(await pressed(intent('reorder', { name: 'exclusions', from: 1, to: 0 }))).toMatchObject({
      exclusions: ['two', 'one'],
    });
    expect(await pressed(intent('remove', { name: 'exclusions', index: 0 }))).toMatchObject({
      exclusions: ['two'],
    });
    expect((await saved()).exclusions).toEqual([]);
  });

  it('reads amounts as people type them, and counts a line without a quantity once', async () => {
    await answerOf(
      priceAction(
        posted({
          currency: 'EUR',
          'lines[0].description': 'Review',
          'lines[0].unitPrice': '1.250,50',
          discountKind: 'amount',
          discountValue: '50,5',
          taxPercent: '19',
          free: 'on',
        }),
      ),
    );
    expect(await saved()).toMatchObject({
      currency: 'EUR',
      lines: [{ description: 'Review', quantity: '1', unitPrice: '1250.50' }],
      discount: { amount: '50.5' },
      taxPercent: '19',
      depositPercent: '0',
      free: true,
    });
    expect(await findProposal(context.db, id)).toMatchObject({ totalMinor: 142_800 });
  });

  it('offers every currency by its name', () => {
    expect(priceLoader().currencies).toContainEqual({ value: 'JPY', label: 'JPY · Japanese Yen' });
  });
});

describe('a form with something wrong', () => {
  it('comes back beside its field, with everything typed', async () => {
    const answer = await answerOf(timeAction(posted({ startsOn: '2026-02-31', validUntil: '2026-12-01' })));
    expect(answer.status).toBe(400);
    expect(answer.result?.error).toHaveProperty('startsOn');
    expect(typedIn(answer)).toEqual({ startsOn: '2026-02-31', validUntil: '2026-12-01' });
    expect(await saved()).toMatchObject({ startsOn: null, validUntil: null });
  });

  it.each([
    ['a field of another shape', 'title[0]=x'],
    ['a field inside a field', 'title.inner=x'],
    ['a field that the page has not', 'subtitle=x'],
    ['the prototype', '__proto__=x&__proto__.title=y&constructor.prototype.title=z'],
    ['a button that is no JSON', '__intent__=press'],
    ['a button of a list that is none', `__intent__={"type":"insert","payload":{"name":"title"}}`],
    ['a button that would replace all', `__intent__={"type":"update","payload":{"value":{"title":{"a":1}}}}`],
  ])('is told of %s', async (_, body) => {
    const answer = await answerOf(outcomeAction(posted(`${body}&outcome=typed`)));
    expect(answer.status).toBe(400);
    expect(answer.result?.error?.['']?.[0]).toContain('nothing was saved');
    expect(typedIn(answer)).toEqual({ outcome: 'typed' });
  });

  it.each([
    ['twice', 'title=a&title=b'],
    ['a control character', 'title=a%00b'],
    ['far too much', `title=${'x'.repeat(50_000)}`],
  ])('is told beside its field of %s', async (_, body) => {
    const answer = await answerOf(outcomeAction(posted(`${body}&outcome=typed`)));
    expect(answer.status).toBe(400);
    expect(answer.result?.error).toHaveProperty('title');
    expect(answer.result?.initialValue).toMatchObject({ outcome: 'typed' });
  });

  it.each(['deliverables=abc', 'deliverables[0]=abc', 'deliverables[99999999].name=x', 'exclusions[0][0]=x'])(
    'does not take %s for rows',
    async (body) => {
      const answer = await answerOf(scopeAction(posted(`${body}&place=typed`)));
      expect(answer.status).toBe(400);
      expect(typedIn(answer)).toEqual({ place: 'typed' });
    },
  );

  it('is told where the money can’t be: decimals, sums, discounts, currencies', async () => {
    const wrong = async (fields: Record<string, string>) =>
      Object.keys((await answerOf(priceAction(posted({ currency: 'USD', ...fields })))).result?.error ?? {});
    const line = { 'lines[0].description': 'x', 'lines[0].unitPrice': '9.50' };
    expect(await wrong({ ...line, currency: 'JPY' })).toEqual(['lines[0].unitPrice']);
    expect(await wrong({ ...line, discountKind: 'amount', discountValue: '10' })).toEqual(['discountValue']);
    expect(await wrong({ ...line, currency: 'XXQ' })).toEqual(['currency']);
    expect(await wrong({ ...line, 'lines[0].quantity': 'many' })).toEqual(['lines[0].quantity']);
    expect(await wrong({ taxPercent: '101' })).toEqual(['taxPercent']);
  });
});

describe('the builder', () => {
  it('knows no proposal that is not there', async () => {
    for (const loader of [builderLoader, reviewLoader, recipientLoader, discardLoader]) {
      expect((await answerOf(Promise.resolve(loader(asked('nope'))))).status).toBe(404);
    }
    expect((await draftPdf(asked('nope'))).status).toBe(404);
    expect((await answerOf(outcomeAction(posted({ title: 'x' }, 'nope')))).status).toBe(404);
  });

  it('leads away from what was sent, and saves nothing into it', async () => {
    const sent = await start(typicalOffer);
    await answerOf(sendingAction(posted({ saves: '0' }, sent)));
    expect(await answerOf(builderLoader(asked(sent)))).toMatchObject({ location: `/proposals/${sent}` });
    expect((await answerOf(outcomeAction(posted({ title: 'Other' }, sent)))).status).toBe(409);
    expect((await answerOf(recipientAction(posted({ contactName: 'Sam' }, sent)))).status).toBe(409);
    expect(await findProposal(context.db, sent)).toMatchObject({ title: typicalOffer.title });
  });

  it('leads from each finding to its field', () => {
    expect(addressOf('p', 'deliverables[0].doneWhen')).toBe(
      '/proposals/p/scope#step-deliverables[0].doneWhen',
    );
    expect(addressOf('p', 'deliverables')).toBe('/proposals/p/scope#step-deliverables[0].name');
    expect(addressOf('p', 'contact')).toBe('/proposals/p/recipient#step-contactName');
    expect(stepOf('lines[3].unitPrice')).toBe('price');
    expect(nextStep('recipient')).toBe('review');
  });

  it('prints the draft, and lets nobody keep it', async () => {
    await writeOffer(context, id, { title: 'Tea & “cake”' });
    const answer = await draftPdf(asked());
    expect(answer.headers.get('Content-Type')).toBe('application/pdf');
    expect(answer.headers.get('Content-Disposition')).toMatch(/^inline; filename=/);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    expect(context.printed[0]?.view).toMatchObject({ title: 'Tea & “cake”', mark: 'DRAFT' });
  });
});

describe('the review', () => {
  it('names each character that can’t be printed, and where it was typed', async () => {
    const of = await start({ ...typicalOffer, exclusions: ['Tea', '茶'] });
    expect(await reviewLoader(asked(of))).toEqual({
      odd: [
        {
          character: '茶',
          codePoint: 'U+8336',
          script: null,
          text: '茶',
          address: `/proposals/${of}/scope#step-exclusions[1]`,
        },
      ],
      mailedTo: null,
      ...{ mail: expect.any(Object), sending: null, pages: null },
      number: 'FC-0001',
      seen: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(await answerOf(sendingAction(posted({ saves: '0' }, of)))).toMatchObject({
      status: 400,
      result: { error: { '': ['“茶” (U+8336) can’t be printed. Replace it.'] } },
    });
  });

  it('sends what was read, and goes to the proposal', async () => {
    const of = await start(typicalOffer);
    const [status, location] = [302, `/proposals/${of}?sent=1`];
    expect(await answerOf(sendingAction(posted({ saves: '0' }, of)))).toMatchObject({ status, location });
    expect(await findProposal(context.db, of)).toMatchObject({ state: 'sent', number: 'FC-0001' });
  });

  it('does not send what changed since, or misses something, or was not asked for', async () => {
    const of = await start(typicalOffer);
    await writeOffer(context, of, { title: 'Another' });
    expect((await answerOf(sendingAction(posted({ saves: '0' }, of)))).status).toBe(409);
    for (const form of [posted({ saves: '0' }), posted({ saves: 'all' }, of)])
      expect((await answerOf(sendingAction(form))).status).toBe(400);
    expect((await findProposal(context.db, of))?.state).toBe('draft');
  });
});

describe('whom it is for', () => {
  it('is someone typed once, and from then on someone known', async () => {
    const answer = await answerOf(recipientAction(posted({ contactName: 'Sam Reed', contactRole: 'Owner' })));
    expect(answer.location).toBe(`/proposals/${id}/review`);
    const { contacts } = (await recipientLoader(asked())) as { contacts: { id: string; name: string }[] };
    expect(contacts.map(({ name }) => name)).toEqual(['Dana Fox', 'Sam Reed']);
    await answerOf(recipientAction(posted({ contactId: contacts[0]?.id ?? '', goTo: 'scope' })));
    expect((await findProposal(context.db, id))?.contactId).toBe(contacts[0]?.id);
  });

  it('is nobody of another client, and not nobody at all', async () => {
    const [person] = await listPeople(context.db);
    const other = await startProposal(context, {
      client: { name: 'Harbor & Sons', address: '' },
      contact: { name: 'Ann', email: '', role: '' },
      authorId: person?.id ?? '',
      parentId: null,
      offer: emptyOffer('USD'),
    });
    const { clientId = '' } = (await findProposal(context.db, other)) ?? {};
    const [ann] = await listContacts(context.db, clientId);
    expect((await answerOf(recipientAction(posted({ contactId: ann?.id ?? '' })))).status).toBe(400);
    const nobody = await answerOf(recipientAction(posted({ contactEmail: 'sam@northwind.example' })));
    expect(nobody.result?.error).toHaveProperty('contactName');
    expect(typedIn(nobody)).toEqual({ contactEmail: 'sam@northwind.example' });
  });
});

describe('a draft that is discarded', () => {
  it('goes for good where it was never sent', async () => {
    expect(await discardLoader(asked())).toMatchObject({ first: true, clientName: 'Northwind Tiles' });
    expect((await answerOf(discardAction(posted({})))).location).toBe('/proposals');
    expect(await findProposal(context.db, id)).toBeUndefined();
  });

  it('is not there where it was sent', async () => {
    const sent = await start(typicalOffer);
    await answerOf(sendingAction(posted({ saves: '0' }, sent)));
    expect(await answerOf(discardLoader(asked(sent)))).toMatchObject({ location: `/proposals/${sent}` });
    expect((await answerOf(discardAction(posted({}, sent)))).status).toBe(409);
  });
});

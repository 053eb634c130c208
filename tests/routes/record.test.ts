import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loader as proposalLoader } from '~/routes/proposals/proposal';
import { loader } from '~/routes/proposals/record';
import { accept } from '~/workflows/answer.server';
import { send } from '~/workflows/send.server';
import { introduce } from '~/workflows/setup.server';
import { startProposal } from '~/workflows/start.server';
import { insertAcceptance } from '~db/queries/acceptances';
import { acceptanceOf } from '../support/acceptances';
import { type TestContext, testContext } from '../support/context';
import { recipient, typicalOffer } from '../support/offers';

const now = '2026-11-24T12:00:00.000Z';
let context: TestContext;
let id: string;
beforeEach(async () => {
  context = await testContext({ now });
  const names = { firmName: 'Juniper & Lane', authorName: 'Ida Brandt', authorEmail: 'ida@juniper.example' };
  const authorId = await introduce(context, names);
  const { contact } = recipient;
  const client = { name: recipient.name, address: '' };
  id = await startProposal(context, { client, contact, authorId, parentId: null, offer: typicalOffer });
  await send(context, id, 0);
});
afterEach(() => context.close());

const asked = (path: string) => {
  const request = new Request(`http://first-cup.test/proposals/${id}${path}`);
  return { request, params: { id, revision: '1' }, context } as unknown as LoaderFunctionArgs;
};

test('a yes on the client’s page has a record to download, the same bytes each time', async () => {
  await insertAcceptance(context.db, acceptanceOf({ proposalId: id, revision: 1, acceptedAt: now }));
  await accept(context, id, { on: '2026-11-24', by: 'Dana Fox' });
  expect(await proposalLoader(asked(''))).toMatchObject({ hasRecord: true });
  const before = context.printed.length;
  const [one, two] = [await loader(asked('/record')), await loader(asked('/record?download'))];
  expect(context.printed.slice(before).map(({ view }) => view)).toMatchObject([
    { kind: 'record', title: 'Checkout review' },
  ]);
  expect(one.headers.get('Content-Type')).toBe('application/pdf');
  expect(two.headers.get('Content-Disposition')).toBe(
    'attachment; filename="FC-0001 Acceptance record Checkout review.pdf"',
  );
  expect(await one.text()).toBe(await two.text());
});

test('a yes that we wrote down ourselves has none', async () => {
  await accept(context, id, { on: '2026-11-24', by: 'Dana Fox' });
  expect(await proposalLoader(asked(''))).toMatchObject({ hasRecord: false });
  expect((await loader(asked('/record'))).status).toBe(404);
});

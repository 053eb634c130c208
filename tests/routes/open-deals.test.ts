import { afterAll, beforeAll, expect, it } from 'vitest';
import { action as acceptanceAction } from '~/routes/proposals/acceptance';
import { insertImport } from '~db/queries/imports';
import { listPeople } from '~db/queries/people';
import { getProposal } from '~db/queries/proposals';
import { addClient, addProposal } from '../db/rows';
import { type TestContext, testContext } from '../support/context';
import { answerOf, post } from '../support/form-post';

const now = '2026-11-22T15:00:00Z';
let context: TestContext;
let id: string;
beforeAll(async () => {
  context = await testContext({ now });
  const { db } = context;
  const cast = { authorId: (await listPeople(db))[0]?.id ?? '', clientId: await addClient(db, 'Acme') };
  const sentAt = '2026-11-01T12:00:00Z';
  id = await addProposal(db, cast, { state: 'sent', total_minor: 0, currency: 'USD', sent_at: sentAt });
  const file = { fileName: 'deals.csv', bytes: new Uint8Array(), format: '{}', reading: '{}', at: now };
  const row = { import_id: await insertImport(db, file), source: 'crm', deal_key: 'D1', line: 2 };
  await db
    .insertInto('imported_deals')
    .values({ proposal_id: id, ...row })
    .execute();
});
afterAll(() => context.close());

const said = (changes: Record<string, string>) =>
  acceptanceAction(
    post(context, { acceptedOn: '2026-11-22', by: 'Dana Fox', revision: '0', ...changes }, { id }),
  );

it('a yes to a deal of unknown amount asks what it comes to, keeps what was typed, and writes it down', async () => {
  for (const [amount, words] of [
    ['', 'Type what it comes to, or 0 where it is free.'],
    ['a lot', 'Type a number'],
    ['12.345', 'no such amount'],
  ]) {
    const refused = JSON.stringify(await said({ amount: amount ?? '' }));
    expect(refused).toContain(words);
    expect(refused).toContain('Dana Fox');
  }
  expect((await getProposal(context.db, id)).state).toBe('sent');
  expect(await answerOf(said({ amount: '1,250.50' }))).toMatchObject({ status: 302 });
  expect(await getProposal(context.db, id)).toMatchObject({ state: 'accepted', totalMinor: 1_250_50 });
});

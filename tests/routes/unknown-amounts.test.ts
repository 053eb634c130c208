import { afterAll, beforeAll, expect, it } from 'vitest';
import { loader as clientLoader } from '~/routes/clients/client';
import { listPeople } from '~db/queries/people';
import { addClient, addProposal } from '../db/rows';
import { type TestContext, testContext } from '../support/context';

let context: TestContext;
let clientId: string;
beforeAll(async () => {
  context = await testContext({ now: '2026-11-22T15:00:00Z' });
  const { db } = context;
  clientId = await addClient(db, 'Acme');
  const cast = { authorId: (await listPeople(db))[0]?.id ?? '', clientId };
  const deal = (title: string, state: 'delivered' | 'declined', total_minor: number) =>
    addProposal(db, cast, { title, state, total_minor, currency: 'USD', sent_at: '2026-09-01T12:00:00Z' });
  await deal('Shop review', 'delivered', 600_00);
  await deal('Lost in March', 'declined', 0);
  await deal('Lost in May', 'declined', 0);
});
afterAll(() => context.close());

it('who said no to an amount that nobody knows is in the table, and no cup on the ladder', async () => {
  const request = new Request(`http://first-cup.test/clients/${clientId}`);
  const page = await clientLoader({ context, params: { id: clientId }, request } as never);
  const [ladder] = page.ladders;
  expect(ladder?.drawing.cups).toHaveLength(1);
  expect(ladder?.below).toContain('2 offers of unknown amount are in the table alone.');
  expect(page.offers.map(({ title, amount }) => [title, amount]).sort()).toEqual([
    ['Lost in March', 'unknown'],
    ['Lost in May', 'unknown'],
    ['Shop review', '$600.00'],
  ]);
});

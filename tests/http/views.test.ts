import { expect, test } from 'vitest';
import { freeze } from '~/workflows/send.server';
import { beginSession } from '~/workflows/sessions.server';
import { makeShare } from '~/workflows/share.server';
import { startProposal } from '~/workflows/start.server';
import { addAccount, visitor } from '../support/accounts';
import { phone } from '../support/client-page';
import { typicalOffer } from '../support/offers';
import { startTestServer } from '../support/server';

const now = () => '2026-11-24T09:30:00.000Z';

/** A link to an offer, opened by each kind of visitor on a server of its own. */
async function readersOf(accounts: boolean, signs: boolean): Promise<string[]> {
  const site = await startTestServer({ accounts, now });
  const { db } = site.database;
  const olga = await addAccount(db, 'Olga', 'owner');
  const id = await startProposal(
    { db, now },
    {
      client: { name: 'Northwind Tiles', address: '' },
      contact: { name: 'Dana Fox', email: 'dana@northwind.example', role: '' },
      ...{ authorId: olga.personId, parentId: null, offer: typicalOffer },
    },
  );
  await freeze({ db, now }, id, 0);
  const token = await makeShare({ db, now }, id);
  const begin = { personId: olga.personId, at: now(), visitor };
  const session = signs ? await db.transaction().execute((trx) => beginSession(trx, begin)) : '';
  const headers = { ...phone, Cookie: `first-cup=${session}` };
  expect((await site.send(`/p/${token}`, { headers })).status).toBe(200);
  const views = await db.selectFrom('views').select('reader').execute();
  await site.stop();
  return views.map(({ reader }) => reader);
}

test('where one signs in, the client’s page is opened by the client, but by us in our session', async () => {
  expect(await readersOf(true, false)).toEqual(['client']);
  expect(await readersOf(true, true)).toEqual(['owner']);
});

test('where nobody signs in, it is us who open it', async () => {
  expect(await readersOf(false, false)).toEqual(['owner']);
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Post } from '~/mail/post';
import { sendDue } from '~/workflows/schedule.server';
import { faultsOn } from '../support/axe';
import { looks, startBrowser } from '../support/browser';
import { writerOn } from '../support/proposals-by-form';
import { quietPress, startTestServer, type TestServer } from '../support/server';

let now = '2026-12-01T15:00:00.000Z';
let site: TestServer;
let browser: Browser;
let pages: Record<string, string>;
const post: Post = { host: 'mail.example', from: null, send: async () => null, close: async () => {} };

beforeAll(async () => {
  site = await startTestServer({ now: () => now, post });
  browser = await startBrowser();
  pages = await pagesOfThePost();
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

test.each(Object.entries(looks))(
  'what is mailed and what waits: axe finds nothing, %s',
  async (_, look) => {
    expect(await faultsOn(browser, look, site.address, pages)).toEqual({});
  },
  120_000,
);

/** One offer of each kind that the post knows: about to go, gone, waiting for its hour, stopped, not delivered. */
async function pagesOfThePost(): Promise<Record<string, string>> {
  const { db } = site.database;
  const writer = writerOn(site);
  const [gone, failed, waiting, stopped] = [
    await writer.sentId(),
    await writer.sentId(),
    await writer.sentId(),
    await writer.sentId(),
  ];
  now = '2026-12-01T15:00:30.000Z';
  for (const id of [waiting, stopped]) await writer.post(`/proposals/${id}/going-out/undo`, {});
  await sendDue({ db, press: quietPress, post, now: () => now });
  const outbox = (id: string) => db.updateTable('outbox').where('proposal_id', '=', id);
  await outbox(gone).set({ state: 'sent', sent_at: now }).execute();
  const problem = 'The mail server refused the recipient’s address for good. It said: “550 No such user”';
  await outbox(failed).set({ state: 'failed', last_error: problem }).execute();
  await writer.post(`/proposals/${waiting}/sending/later`, {
    ...{ saves: '1', on: '2026-12-03', time: '09:00', zone: 'America/New_York' },
  });
  await writer.post(`/proposals/${stopped}/sending`, { saves: '1' });
  await db
    .updateTable('scheduled_sendings')
    .set({ problem: 'After Send was pressed, the client’s name changed.' })
    .where('proposal_id', '=', stopped)
    .execute();
  await writer.post(`/proposals/${gone}/reminders/unanswered`, { wanted: 'on', words: '' });
  const soon = await writer.sentId();
  return {
    'this week': '/',
    'going out now': `/proposals/${soon}/going-out`,
    'going out later': `/proposals/${waiting}/going-out`,
    'send later': `/proposals/${stopped}/sending/later`,
    'a stopped sending': `/proposals/${stopped}/review`,
    'a mailed offer': `/proposals/${gone}?sent=1`,
    'an offer that was not delivered': `/proposals/${failed}`,
    'a reminder': `/proposals/${gone}/reminders/unanswered`,
    post: '/settings/post',
    reminders: '/settings/reminders',
  };
}

import type { ActionFunctionArgs } from '@remix-run/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Post } from '~/mail/post';
import { action, loader } from '~/routes/proposals/mail';
import { sendDue } from '~/workflows/schedule.server';
import { getFirm, updateFirm } from '~db/queries/firm';
import { listMailsOf } from '~db/queries/outbox';
import { getProposal } from '~db/queries/proposals';
import { listShares } from '~db/queries/shares';
import { stopListening } from '../../app/http/listen';
import { hiddenIn } from '../support/client-page';
import { type Writer, writerOn } from '../support/proposals-by-form';
import { quietPress, startTestServer, type TestServer } from '../support/server';

let now = '2026-12-01T15:00:00.000Z';
let site: TestServer;
let writer: Writer;
/** A post that nothing goes through: what is mailed is seen in the outbox. */
const post: Post = {
  host: 'mail.example',
  from: null,
  send: async () => null,
  close: async () => {},
};

beforeAll(async () => {
  site = await startTestServer({ now: () => now, post });
  writer = writerOn(site);
});
afterAll(() => site.stop());
beforeEach(() => {
  now = '2026-12-01T15:00:00.000Z';
});
afterEach(() => site.database.db.deleteFrom('scheduled_sendings').execute());

/** A draft that passes the coffee test, on the page that says it is going out. */
const goingOut = () => writer.sentId();
const goRound = () => sendDue({ db: site.database.db, press: quietPress, post, now: () => now });
/** An offer whose mail has come to this. */
const mailed = async (row: { state: string; sent_at?: string; last_error?: string }) => {
  const id = await goingOut();
  now = '2026-12-01T15:00:30.000Z';
  await goRound();
  await site.database.db.updateTable('outbox').set(row).where('proposal_id', '=', id).execute();
  return id;
};
const page = async (path: string) => (await site.send(path)).text;

describe('Send, where there is a mail server', () => {
  test('says when it goes and undoes it, without a script', async () => {
    const id = await goingOut();
    now = '2026-12-01T15:00:04.000Z';
    const shown = await page(`/proposals/${id}/going-out`);
    expect(shown).toContain('Going out in 26 seconds');
    expect(shown).toMatch(/<noscript><meta http-equiv="refresh" content="5"\/?><\/noscript>/i);
    expect(await page('/')).toContain('goes out');
    const undone = await writer.post(`/proposals/${id}/going-out/undo`, {});
    expect(undone.headers.location).toBe(`/proposals/${id}/review`);
    now = '2026-12-01T15:05:00.000Z';
    await goRound();
    expect((await getProposal(site.database.db, id)).state).toBe('draft');
  });

  test('leads to the offer once it is out, and says how the mail fares', async () => {
    const id = await goingOut();
    now = '2026-12-01T15:00:30.000Z';
    await goRound();
    const led = await site.send(`/proposals/${id}/going-out`);
    expect([led.status, led.headers.location]).toEqual([302, `/proposals/${id}?sent=1`]);
    const underWay = await page(`/proposals/${id}?sent=1`);
    expect(underWay).toContain('Mailing it to dana@northwind.example, with its PDF.');
    expect(underWay).toMatch(/<noscript><meta http-equiv="refresh" content="5"\/?><\/noscript>/i);
    expect(underWay).not.toContain('The PDF is not printed yet');
    expect(underWay).not.toContain('Take it to them');
    const [mail] = await listMailsOf(site.database.db, id);
    expect(mail).toMatchObject({ kind: 'proposal', to: { address: 'dana@northwind.example' } });
    const late = await writer.post(`/proposals/${id}/going-out/undo`, {});
    expect(late.headers.location).toBe(`/proposals/${id}?late=1`);
    expect(await page(`/proposals/${id}?late=1`)).toContain('It had gone out already.');
  });

  test('that was stopped is told on the offer and on This week, until it is sent again', async () => {
    const id = await goingOut();
    await writer.save(`/proposals/${id}/time`, {
      startsOn: '2026-12-02',
      endsOn: '2026-12-09',
      validUntil: '2026-12-10',
    });
    for (const path of ['/', `/proposals/${id}/review`]) {
      expect(await page(path)).toContain('It was changed after Send was pressed.');
    }
    await writer.post(`/proposals/${id}/sending`, { saves: '2' });
    expect(await page('/')).not.toContain('It was changed');
  });

  test.each(['sending', 'sending/later'])(
    'from a page that was opened before the firm was renamed is refused: %s',
    async (way) => {
      const id = await goingOut();
      await writer.post(`/proposals/${id}/going-out/undo`, {});
      const seen = hiddenIn(await page(`/proposals/${id}/review`));
      const { db } = site.database;
      const { name } = await getFirm(db);
      const later = { on: '2026-12-03', time: '09:00', zone: 'Asia/Tokyo' };
      const send = () =>
        writer.post(`/proposals/${id}/${way}`, {
          ...{ saves: seen.saves ?? '', seen: seen.seen ?? '' },
          ...(way === 'sending' ? {} : later),
        });
      await updateFirm(db, { name: 'Kettle, Line & Sons' });
      const refused = await send();
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('Reload it and read it again');
      await updateFirm(db, { name });
      expect((await send()).headers.location).toBe(`/proposals/${id}/going-out`);
    },
  );

  test('can be at a time where the client is, shown there and here', async () => {
    const id = await goingOut();
    await writer.post(`/proposals/${id}/going-out/undo`, {});
    const path = `/proposals/${id}/sending/later`;
    expect(await page(`${path}?saves=1`)).toContain('America/New_York');
    const chosen = { saves: '1', on: '2026-12-03', time: '09:00', zone: 'America/New_York' };
    const sent = await writer.post(path, chosen);
    expect(sent.headers.location).toBe(`/proposals/${id}/going-out`);
    const shown = await page(`/proposals/${id}/going-out`);
    expect(shown).toMatch(/9:00(\s|&nbsp;|\u202f)?(AM)? in New York/);
    expect(shown).toContain(', which is ');
    // What was chosen for this client once is proposed from then on.
    const again = await page(path);
    expect(again).toMatch(/value="America\/New_York" selected=""/);
  });

  test('that waits on a server whose mail server was taken away says that it will not go', async () => {
    const id = await goingOut();
    const without = await startTestServer({ database: site.database, now: () => now });
    const home = await without.send('/');
    expect(home.text).toContain(
      'No mail is sent from here any more. Send it, then take it to them yourself.',
    );
    const led = await without.send(`/proposals/${id}/going-out`);
    expect(led.headers.location).toBe(`/proposals/${id}/review`);
    await stopListening(without.server, 0);
  });

  test.each([
    [{ on: '2026-11-30' }, 'That moment has passed.'],
    [{ on: '2026-12-30' }, 'The offer would be closed by then.'],
    [{ time: '9 am' }, 'This is not a time of day, like 09:00.'],
    [{ zone: 'Mars/Olympus' }, 'Choose a time zone.'],
    [{ on: '' }, 'Choose the day.'],
  ])('refuses %j and keeps what was typed', async (wrong, words) => {
    const id = await goingOut();
    await writer.post(`/proposals/${id}/going-out/undo`, {});
    const form = { saves: '1', on: '2026-12-03', time: '09:00', zone: 'Asia/Tokyo', ...wrong };
    const answer = await writer.post(`/proposals/${id}/sending/later`, form);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(words);
    if (form.zone === 'Asia/Tokyo') expect(answer.text).toMatch(/value="Asia\/Tokyo" selected=""/);
  });
});

describe('an offer that goes out by itself', () => {
  test('is listed as going out, once, and is no draft to finish', async () => {
    const id = await goingOut();
    const week = await page('/');
    expect(week).toContain('id="going-out"');
    expect(week).not.toContain(`/proposals/${id}/outcome`);
    expect(await page('/proposals')).toMatch(/going out<\/span>.{0,80}Tue, Dec 1/);
    const review = await page(`/proposals/${id}/review`);
    expect(review).toContain('It goes out by itself');
    expect(review).not.toContain(`action="/proposals/${id}/sending"`);
  });
});

describe('the mail', () => {
  test('that waits for the mail server says so on the offer, on This week and under Mail', async () => {
    const id = await mailed({ state: 'waiting', last_error: 'The mail server could not be reached.' });
    await site.database.db.updateTable('outbox').set({ attempts: 1 }).where('proposal_id', '=', id).execute();
    expect(await page(`/proposals/${id}`)).toContain(
      'Not mailed to dana@northwind.example yet. The mail server could not be reached. It is tried again by itself, next on Tue, Dec 1',
    );
    expect(await page('/')).toContain('for the mail server, and');
    const list = await page('/settings/post');
    expect(list).toContain('Waiting');
    const [, retry = ''] = /action="(\/settings\/post\/[^"]+\/retry)"/.exec(list) ?? [];
    const tried = await writer.post(retry, {});
    expect(tried.headers.location).toBe('/settings/post?tried=1');
    expect(await page('/settings/post?tried=1')).toContain('It is tried again now.');
  });

  test('is read, with whom it goes to, before Send is pressed and while it can be undone', async () => {
    const id = await goingOut();
    expect(await page(`/proposals/${id}/going-out`)).toContain(
      'It is mailed to Dana Fox, dana@northwind.example',
    );
    const review = await page(`/proposals/${id}/review`);
    expect(review).toContain('Checkout review, from Kettle');
    expect(review).toMatch(/Dear Dana Fox,\s+Here is what I can offer you\.\s+Checkout review\s/);
    expect(review).toContain(`href="/proposals/${id}/document#step-coverNote"`);
  });

  test('that went is told on the offer for good, and can go again', async () => {
    const id = await mailed({ state: 'sent', sent_at: '2026-12-01T15:01:00.000Z' });
    const shown = await page(`/proposals/${id}`);
    expect(shown).toMatch(/Mailed to (<!-- -->)?dana@northwind\.example(<!-- -->)? on (<!-- -->)?Tue, Dec 1/);
    expect(shown).toContain('Offer mailed');
    expect(shown).toContain('Send it yourself instead');
    const address = 'dana@northwind.example';
    const again = await writer.post(`/proposals/${id}/mailing`, { address });
    expect(again.headers.location).toBe(`/proposals/${id}`);
    const states = (await listMailsOf(site.database.db, id)).map(({ state }) => state);
    expect(states).toEqual(['sent', 'waiting']);
  });

  test('that was refused does not count as with the client, and its address is corrected there', async () => {
    const id = await mailed({ state: 'failed', last_error: 'The address is wrong.' });
    const shown = await page(`/proposals/${id}`);
    expect(shown).toContain('not delivered');
    expect(await page('/')).toContain('not delivered');
    expect(await page('/proposals')).toContain('not delivered');
    expect(shown).toContain('Correct the address and send again');
    const refused = await writer.post(`/proposals/${id}/mailing`, { address: 'dana' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('value="dana"');
    await writer.post(`/proposals/${id}/mailing`, { address: 'd.fox@northwind.example' });
    const [mail] = await listMailsOf(site.database.db, id);
    expect(mail).toMatchObject({ state: 'waiting', to: { address: 'd.fox@northwind.example' } });
  });
});

test('the ready mail holds a link to their page where it is asked for by a button, and reading it makes none', async () => {
  const id = await mailed({ state: 'sent', sent_at: '2026-12-01T15:01:00.000Z' });
  const { db } = site.database;
  const publicUrl = 'https://offers.example';
  const context = { db, press: quietPress, now: () => now, publicUrl, base: '' };
  const asked = { context, params: { id, revision: '1' } } as unknown as ActionFunctionArgs;
  const read = await (await loader(asked)).text();
  expect(read).not.toContain(`${publicUrl}/p/`);
  expect(await listShares(db, id)).toEqual([]);
  const made = await (await action(asked)).text();
  expect(made).toContain(`${publicUrl}/p/`);
  expect(await listShares(db, id)).toHaveLength(1);
});

describe('reminders', () => {
  test('are listed on the offer, and switched and worded there', async () => {
    const id = await goingOut();
    now = '2026-12-01T15:00:30.000Z';
    await goRound();
    await site.database.db.updateTable('outbox').set({ state: 'sent', sent_at: now }).execute();
    expect(await page(`/proposals/${id}`)).toMatch(/If they have not answered<!-- --> <span[^>]*>off</);
    const path = `/proposals/${id}/reminders/unanswered`;
    expect(await page(path)).toContain('A yes, a no or a question?');
    await writer.post(path, { wanted: 'on', words: 'Just asking, Dana.' });
    expect(await page(`/proposals/${id}`)).toMatch(/If they have not answered<!-- --> <span[^>]*>[^<]*7/);
    const shown = await page(path);
    expect(shown).toContain('Just asking, Dana.');
    // The mail itself: greeting, words, what it is about.
    expect(shown).toMatch(/Dear Dana Fox,\s+Just asking, Dana\.\s+Checkout review/);
    expect((await site.send(`/proposals/${id}/reminders/odd`)).status).toBe(404);
  });

  test('go by what the firm set', async () => {
    const saved = await writer.post('/settings/reminders', {
      unreadDays: '',
      unansweredDays: '4',
      expiring: 'on',
    });
    expect(saved.headers.location).toBe('/settings/reminders?saved=1');
    expect(await page('/settings/reminders')).toMatch(
      /name="unansweredDays"[^>]*value="4"|value="4"[^>]*name="unansweredDays"/,
    );
    const refused = await writer.post('/settings/reminders', { unreadDays: '99', unansweredDays: '' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Type a whole number from 1 to 60');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAcceptance } from '~db/queries/acceptances';
import { findAnswer } from '~db/queries/answers';
import { hiddenIn, publicHost, type Visitor, visitorOf } from '../support/client-page';
import { startTestServer, type TestServer } from '../support/server';

const now = () => '2026-12-01T15:00:00Z';
let site: TestServer;
let shared: Visitor['shared'];
let open: Visitor['open'];
let post: Visitor['post'];

beforeAll(async () => {
  const environment = { PUBLIC_URL: new URL(`https://${publicHost}`), TRUST_PROXY: 0 };
  site = await startTestServer({ now, environment });
  ({ shared, open, post } = visitorOf(site, now));
});
afterAll(() => site.stop());

const ours = async (id: string) => (await site.send(`/proposals/${id}`)).text;
const yes = { name: 'Bob Boss', consent: 'on', purchaseOrder: 'PO 4711', words: '', copyTo: '' };

describe('what they agree to', () => {
  test('is said point by point before the yes, and kept as it was shown', async () => {
    const { at, id } = await shared();
    const { text } = await open(`${at}/acceptance`);
    for (const label of ['You get', 'Not included', 'You provide', 'Due 14 days after delivery']) {
      expect(text).toContain(label);
    }
    expect(text).toContain('Done when');
    const { headers } = await post(`${at}/acceptance`, { ...hiddenIn(text), ...yes });
    expect(headers.location).toBe(`${at}/acceptance`);
    const acceptance = await findAcceptance(site.database.db, id);
    expect(acceptance?.terms?.parts.length).toBeGreaterThan(4);
    const thanks = (await open(`${at}/acceptance`)).text;
    expect(thanks).toContain(acceptance?.terms?.parts[0]?.items[0]?.text);
    expect(thanks).toMatch(/ at \d+:\d\d\s?(AM|PM)? in /);
  });

  test('tells the seller who said yes, under which number, when it was forwarded', async () => {
    const { at, id } = await shared();
    const read = hiddenIn((await open(`${at}/acceptance`)).text);
    await post(`${at}/acceptance`, { ...read, ...yes, words: 'Start with the basket.' });
    const page = await ours(id);
    for (const said of [
      'Bob Boss said yes',
      'The offer went to Dana Fox.',
      'PO 4711',
      'Start with the basket.',
    ]) {
      expect(page).toContain(said);
    }
  });
});

describe('the way back', () => {
  test('an amount in words is asked for in digits, and nothing else is said of it', async () => {
    const { at } = await shared();
    const said = { name: 'Dana Fox', revision: '1', amount: 'six hundred' };
    const { status, text } = await post(`${at}/smaller`, said);
    expect(status).toBe(400);
    expect(text).toContain('Write the amount in digits, such as 600.');
    expect(text).not.toMatch(/Shorten|missing/);
  });

  test('not now needs no day', async () => {
    const { at, id } = await shared();
    const said = { name: 'Dana Fox', revision: '1', until: '' };
    expect((await post(`${at}/later`, said)).status).toBe(303);
    expect(await findAnswer(site.database.db, id)).toMatchObject({ kind: 'not now', until: null });
  });

  test('after a no the page says what was said, when, and how to change one’s mind', async () => {
    const { at } = await shared();
    const said = { name: 'Dana Fox', revision: '1', reason: 'too expensive', note: 'Maybe in spring.' };
    await post(`${at}/refusal`, said);
    const { text } = await open(at);
    for (const part of ['You answered on', 'It is too expensive', 'Maybe in spring.', 'Changed your mind?']) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('Ask a question first');
  });
});

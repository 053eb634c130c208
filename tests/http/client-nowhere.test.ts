import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAccount, signedIn } from '../support/accounts';
import { startTestServer, type TestServer } from '../support/server';

let guarded: TestServer;
let open: TestServer;
let ours: Record<string, string>;
beforeAll(async () => {
  guarded = await startTestServer({ accounts: true });
  ours = await signedIn(guarded.database.db, await addAccount(guarded.database.db, 'Olga', 'owner'));
  open = await startTestServer();
});
afterAll(() => Promise.all([guarded.stop(), open.stop()]));

const token = 'kL3_9vQ2xZ-7aBcDeFgHiJkLmNoPqRsTuVwXyZ01234';

const addresses = [
  ...['/p', '/p/', '/P', '/p?x=1', '/p.data', '/p//', '/p//x', '/p///x//y', '/p/x//pdf', '/p/%ZZ', '/p/%00'],
  ...['/p/%F0%9F%98%80', '/%70/x', '/%70/%ZZ', '/p%2Fx', '/p\\x', '/p/x?_data=root', '/p/./x', '/x/../p/x'],
  ...[`/p/${token}`, `/P/${token}/`, `/p/${token}.data`, `/p/${token}/acceptance`, `/p/${token}/pdf`],
  ...[`/p/${token}/record`, `/p/${token}/promise.ics`, `/p/${token}/pictures/logo`, `/p/${token}/a/b/c/d`],
  ...[`/p/${token}/smaller.data`, `/p/${'a'.repeat(3_000)}`, '/p/-/-'],
  ...['/demo/p', '/demo/p/', '/demo/P/x', '/DEMO/p/x', '/demo//p/x', `/demo/p/${token}`, '/demo/p/%ZZ/pdf'],
];

describe('an address that begins like a client’s page and is none', () => {
  test.each([
    ['without accounts', () => open, () => ({})],
    ['to a stranger, where one signs in', () => guarded, () => ({})],
    ['to one of us, where one signs in', () => guarded, () => ours],
  ])('gets one and the same page %s', async (_, server, headers) => {
    const ask = async (path: string, method = 'GET') => {
      const answer = await server().send(path, {
        method,
        headers: headers(),
        ...(method === 'POST' ? { body: 'a=1' } : {}),
      });
      const { 'x-request-id': _id, date: _date, 'transfer-encoding': _encoding, ...same } = answer.headers;
      return { status: answer.status, headers: same, text: answer.text };
    };
    const page = await ask('/p/x');
    expect(page.status).toBe(404);
    expect(page.text).toContain('There is nothing at this link');
    expect(page.text).not.toMatch(/<script|modulepreload|<nav|href="\/"/);
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("script-src 'none'"),
      'x-robots-tag': 'noindex, nofollow',
    });
    for (const path of addresses) {
      expect({ path, ...(await ask(path)) }).toEqual({ path, ...page });
      expect({ path, ...(await ask(path, 'HEAD')) }).toEqual({ path, ...page, text: '' });
      expect({ path, ...(await ask(path, 'POST')) }).toEqual({ path, ...page });
    }
  });

  test.each(['/proposals', '/people', '/pa', '/demo', '/xp/y'])('%s is none of them', async (path) => {
    expect((await guarded.send(path)).status).toBe(303);
  });
});

import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addAccount, password } from '../support/accounts';
import { type Answer, startTestServer, type TestServer } from '../support/server';

let server: TestServer;
beforeEach(async () => {
  const environment = { PUBLIC_URL: new URL('http://offers.example.com'), TRUST_PROXY: 1 };
  server = await startTestServer({ accounts: true, limited: true, environment });
  await addAccount(server.database.db, 'Olga', 'owner');
});
afterEach(() => server.stop());

/** From behind the one proxy that was announced, which adds the address it was reached from. */
const post = (path: string, from: string, fields: Record<string, string>) =>
  server.send(path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { Host: 'offers.example.com', 'X-Forwarded-For': from },
  });
const times = async (count: number, ask: (index: number) => Promise<Answer>): Promise<number[]> => {
  const statuses: number[] = [];
  for (let index = 0; index < count; index += 1) statuses.push((await ask(index)).status);
  return statuses;
};
const wrong = { email: '', password: 'x' };

describe('knocking too often', () => {
  test('from one address is refused in plain words, with when to come back', async () => {
    expect(new Set(await times(30, () => post('/sign-in', '198.51.100.1', wrong)))).toEqual(new Set([400]));
    const { status, headers, text } = await post('/sign-in', '198.51.100.1', wrong);
    expect(status).toBe(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(800);
    expect(text).toContain('Too many tries');
    expect(text).toContain('Wait 15 minutes, and try again.');
    expect((await post('/sign-in', '198.51.100.2', wrong)).status).toBe(400);
  });

  test('by another method is no way round: the pages know GET, HEAD and POST', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const { status, headers } = await server.send('/sign-in', {
        method,
        body: new URLSearchParams({ email: 'olga@firm.example', password }).toString(),
        headers: { Host: 'offers.example.com', Origin: 'http://offers.example.com' },
      });
      expect([status, headers['set-cookie']]).toEqual([405, undefined]);
    }
  });

  test('an address that the visitor made up in front of the proxy’s does not help', async () => {
    await times(30, (index) => post('/sign-in', `203.0.113.${index}, 198.51.100.1`, wrong));
    expect((await post('/sign-in', '203.0.113.99, 198.51.100.1', wrong)).status).toBe(429);
  });

  const at = (email: string, from: (index: number) => string) => (index: number) =>
    post('/sign-in', from(index), { email, password: '' });

  test('at one account is refused to that address, and its owner gets in from another', async () => {
    const here = () => '203.0.113.1';
    expect(new Set(await times(10, at('olga@firm.example', here)))).toEqual(new Set([400]));
    expect(await times(1, at(' OLGA@firm.example', here))).toEqual([429]);
    expect(await times(1, at('mika@firm.example', here))).toEqual([400]);
    const right = { email: 'olga@firm.example', password };
    expect((await post('/sign-in', '203.0.113.2', right)).status).toBe(302);
  });

  test('at one account is refused from whatever addresses after a hundred tries', async () => {
    const anywhere = (index: number) => `203.0.113.${index}`;
    expect(new Set(await times(100, at('olga@firm.example', anywhere)))).toEqual(new Set([400]));
    expect(
      await times(
        1,
        at('olga@firm.example', () => '198.51.100.1'),
      ),
    ).toEqual([429]);
    expect(
      await times(
        1,
        at('mika@firm.example', () => '198.51.100.1'),
      ),
    ).toEqual([400]);
  });

  test('is refused before what was sent is read', async () => {
    await times(60, () => post('/verify', '198.51.100.1', {}));
    const headers = {
      Host: 'offers.example.com',
      'X-Forwarded-For': '198.51.100.1',
      'Content-Length': '5000000',
    };
    // Nothing of the five megabytes is sent: who reads first waits for it for ever.
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(server.address);
      const asked = request({ port, host: '127.0.0.1', path: '/verify', method: 'POST', headers });
      asked.on('error', reject).on('response', ({ statusCode }) => {
        resolve(statusCode);
        asked.destroy();
      });
      asked.flushHeaders();
    });
    expect(status).toBe(429);
  });

  test('with forms that come back to be sent again is refused too, and a large one does not come back', async () => {
    const large = { title: 'a'.repeat(300_000) };
    const refused = await post('/proposals/1/outcome', '198.51.100.2', large);
    expect(refused.status).toBe(401);
    expect(refused.text).not.toContain('Send it again</button>');
    expect(refused.text.length).toBeLessThan(5_000);
    const send = () => post('/proposals/1/outcome', '198.51.100.1', { title: 'A' });
    expect((await send()).text).toContain('Send it again</button>');
    expect(new Set(await times(29, send))).toEqual(new Set([401]));
    expect((await send()).status).toBe(429);
  });

  test('signing in rightly does not count against the account', async () => {
    const right = { email: 'olga@firm.example', password };
    expect(new Set(await times(11, (index) => post('/sign-in', `203.0.113.${index}`, right)))).toEqual(
      new Set([302]),
    );
  });

  test('the set-up, the invitations and what clients post have limits too', async () => {
    const last = async (path: string, count: number) =>
      (await times(count, () => post(path, '::1', {}))).at(-1);
    expect(await last('/setup', 11)).toBe(429);
    expect(await last('/invitations/x', 31)).toBe(429);
    expect(await last('/p/x', 61)).toBe(429);
  });

  test('reading pages has none', async () => {
    const read = () =>
      server.send('/sign-in', {
        headers: { Host: 'offers.example.com', 'X-Forwarded-For': '198.51.100.1' },
      });
    expect(new Set(await times(70, read))).toEqual(new Set([200]));
  });
});

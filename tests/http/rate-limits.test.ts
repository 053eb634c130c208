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

  test('an address that the visitor made up in front of the proxy’s does not help', async () => {
    await times(30, (index) => post('/sign-in', `203.0.113.${index}, 198.51.100.1`, wrong));
    expect((await post('/sign-in', '203.0.113.99, 198.51.100.1', wrong)).status).toBe(429);
  });

  test('at one account is refused from whatever addresses, and at the next is not', async () => {
    const at = (email: string) => (index: number) =>
      post('/sign-in', `203.0.113.${index}`, { email, password: '' });
    expect(new Set(await times(10, at('olga@firm.example')))).toEqual(new Set([400]));
    expect(await times(1, at(' OLGA@firm.example'))).toEqual([429]);
    expect(await times(1, at('mika@firm.example'))).toEqual([400]);
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

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isReached } from '../../app/http/origin-check';
import { startTestServer, type TestServer } from '../support/server';
import { stubBuild } from '../support/stub-build';

const echo = stubBuild({
  echo: {
    loader: ({ request }) => new Response(request.url),
    action: async ({ request }) => new Response(`got ${[...(await request.formData()).keys()]}`),
  },
});
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ build: echo });
});
afterAll(() => server.stop());

const port = () => new URL(server.address).port;
const post = (headers: Record<string, string>, at = server) =>
  at.send('/echo', { method: 'POST', body: 'a=1', headers });

describe('the name a request asks for', () => {
  test.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('%s is ours', async (name) => {
    const { status, text } = await server.send('/echo', { headers: { Host: `${name}:${port()}` } });
    expect(status).toBe(200);
    expect(text).toBe(`http://${name.toLowerCase()}:${port()}/echo`);
  });

  test.each(['evil.example', 'localhost', '127.0.0.1.evil.example', 'localhost:1'])(
    '“%s” is not, and says what to do',
    async (name) => {
      const { status, text } = await server.send('/echo', { headers: { Host: name } });
      expect(status).toBe(403);
      expect(text).toContain(`Open http://127.0.0.1:${port()}, or set PUBLIC_URL`);
    },
  );

  test.each([
    ['192.168.1.7:3000', '192.168.1.7', true],
    ['192.168.1.7:3000', '::ffff:192.168.1.7', true],
    ['[fd00::7]:3000', 'fd00::7', true],
    ['192.168.1.7:3001', '192.168.1.7', false],
    ['192.168.1.8:3000', '192.168.1.7', false],
    ['box.local:3000', '192.168.1.7', false],
    ['', '192.168.1.7', false],
  ])('“%s”, reached at %s: the very address, %s', (host, localAddress, ours) => {
    expect(isReached(host, { localAddress, localPort: 3000 })).toBe(ours);
  });

  test('a proxy is not believed unless it was announced', async () => {
    const { text } = await server.send('/echo', { headers: { 'X-Forwarded-Host': 'evil.example:99999999' } });
    expect(text).toBe(`${server.address}/echo`);
  });

  test('PUBLIC_URL is ours too, also behind an announced proxy', async () => {
    const PUBLIC_URL = new URL('https://offers.example.com');
    const behind = await startTestServer({ build: echo, environment: { PUBLIC_URL, TRUST_PROXY: 1 } });
    const headers = { 'X-Forwarded-Host': 'offers.example.com', 'X-Forwarded-Proto': 'https' };
    const answer = await behind.send('/echo', { headers });
    const own = await post({ ...headers, Origin: 'https://offers.example.com' }, behind);
    const plain = await post({ ...headers, Origin: 'http://offers.example.com' }, behind);
    await behind.stop();
    expect(answer.text).toBe('https://offers.example.com/echo');
    expect(answer.headers['strict-transport-security']).toContain('max-age');
    expect([own.status, plain.status]).toEqual([200, 403]);
  });
});

describe('where a change comes from', () => {
  test('from our own page it goes through', async () => {
    const headers = { Origin: server.address, 'Sec-Fetch-Site': 'same-origin' };
    expect(await post(headers)).toMatchObject({ status: 200, text: 'got a' });
    expect(await post({ Referer: `${server.address}/echo` })).toMatchObject({ status: 200 });
  });

  test('from a program that is no browser it goes through', async () => {
    expect(await post({})).toMatchObject({ status: 200 });
  });

  test.each([
    ['another site', { Origin: 'https://evil.example' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['a sandboxed page', { Origin: 'null' }],
    ['a nonsense origin', { Origin: '::::' }],
    ['another site without Origin', { Referer: 'https://evil.example/page' }],
    ['what the browser calls cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['what the browser calls same-site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('from %s it is refused', async (_, headers) => {
    const { status, text } = await post(headers as Record<string, string>);
    expect(status).toBe(403);
    expect(text).toContain('This was sent from another site, so nothing was changed.');
  });

  test('a page that was opened by script can show the refusal', async () => {
    const { status, text, headers } = await server.send('/echo.data', {
      method: 'POST',
      body: 'a=1',
      headers: { Origin: 'null' },
    });
    expect(status).toBe(403);
    expect(headers['content-type']).toContain('text/x-script');
    expect(text).toContain('"ErrorResponse"');
  });
});

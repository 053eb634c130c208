import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '~/forms/limits';
import { startTestServer, type TestServer } from '../support/server';
import { stubBuild } from '../support/stub-build';

const action = async ({ request }: { request: Request }) => {
  const form = await request.formData();
  return new Response(`${[...form.keys()].length} fields`);
};
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    build: stubBuild({
      form: { action },
      'settings/logo': { action },
      'settings/people/ida/photo': { action },
      'settings/fonts': { action },
      page: { page: true },
    }),
  });
});
afterAll(async () => {
  expect(server.log.filter((line) => line.includes('request failed'))).toEqual([]);
  await server.stop();
});

const kb = 1024;
const post = (path: string, body: string | Uint8Array, more: { chunked?: boolean; type?: string } = {}) =>
  server.send(path, {
    method: 'POST',
    body,
    chunked: more.chunked ?? false,
    headers: more.type ? { 'Content-Type': more.type } : {},
  });

describe('addresses', () => {
  test.each([
    '/%',
    '/%E0%A4%A',
    '/%00',
    '/?q=%00',
    '//evil.example',
    '/a\\b',
    '*',
    'http://evil.example/',
    '/?_data=root',
  ])('%s is a clear 400', async (path) => {
    const { status, text } = await server.send(path);
    expect(status).toBe(400);
    expect(text).toContain('This address is not written the way addresses are.');
  });

  test('one that nothing is at is a 404', async () => {
    expect((await server.send('/nowhere')).status).toBe(404);
    expect((await server.send('/assets/old-1234.js')).status).toBe(404);
    expect((await server.send('/../../package.json')).status).toBe(404);
    expect((await server.send('/assets/..%2f..%2fserver%2findex.js')).status).toBe(404);
  });

  test('too much of one is refused by size', async () => {
    expect((await server.send(`/${'a'.repeat(20_000)}`)).status).toBe(431);
    expect((await server.send('/page', { headers: { X: 'a'.repeat(20_000) } })).status).toBe(431);
  });

  test.each(['TRACE', 'OPTIONS', 'PROPFIND'])('%s is not a way to ask', async (method) => {
    const { status, headers } = await server.send('/page', { method });
    expect(status).toBe(405);
    expect(headers.allow).toContain('GET');
  });

  test('what is not HTTP at all is a 400', async () => {
    const text = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(server.address).port), '127.0.0.1', () =>
        socket.end('hello\r\n\r\n'),
      );
      socket.on('data', (data) => resolve(String(data))).on('error', reject);
    });
    expect(text).toContain('400 Bad Request');
  });
});

describe('bodies', () => {
  test('one of up to 256 KB is taken, one more byte is not', async () => {
    expect((await post('/form', `a=${'x'.repeat(256 * kb - 2)}`)).status).toBe(200);
    const { status, text } = await post('/form', `a=${'x'.repeat(256 * kb - 1)}`);
    expect(status).toBe(413);
    expect(text).toContain('more than the 256 KB that fit here, so nothing was saved');
  });

  test('one that hides its size is counted as it comes', async () => {
    const { status } = await post('/form', 'x'.repeat(2_000 * kb), { chunked: true });
    expect(status).toBe(413);
  });

  test('a page that was opened by script can show the refusal', async () => {
    const { status, text } = await post('/form.data', 'x'.repeat(300 * kb));
    expect(status).toBe(413);
    expect(text).toContain('"ErrorResponse"');
  });

  test('a logo may take 5 MB', async () => {
    const picture = `a=${'x'.repeat(5_000 * kb)}`;
    expect((await post('/settings/logo', picture)).status).toBe(200);
    expect((await post('/settings/logo.data', picture)).status).not.toBe(413);
    expect((await post('/settings/logo', `${picture}${'x'.repeat(1_000 * kb)}`)).status).toBe(413);
  });

  test('so it may in the demo', async () => {
    expect((await post('/demo/settings/logo', `a=${'x'.repeat(5_000 * kb)}`)).status).not.toBe(413);
  });

  test('so may a photo, and a font may take 12 MB', async () => {
    const upload = (megabytes: number) => `a=${'x'.repeat(megabytes * 1_000 * kb)}`;
    expect((await post('/settings/people/ida/photo', upload(5))).status).toBe(200);
    expect((await post('/settings/people/ida/photo', upload(6))).status).toBe(413);
    expect((await post('/settings/fonts', upload(12))).status).toBe(200);
    expect((await post('/settings/fonts', upload(13))).status).toBe(413);
  });

  test('an empty one is an empty form', async () => {
    expect(await post('/form', '', { type: 'multipart/form-data' })).toMatchObject({ text: '0 fields' });
    expect(await server.send('/form', { method: 'POST' })).toMatchObject({ text: '0 fields' });
  });

  test.each([
    ['JSON', '{}', 'application/json', 415],
    ['no type', 'a=1', 'nothing', 415],
    ['a multipart form without its boundary', 'a', 'multipart/form-data', 400],
    ['half a multipart form', '--b\r\nContent-Dis', 'multipart/form-data; boundary=b', 400],
    ['an index that would fill the memory', 'lines[4294967294].quantity=1', undefined, 400],
    ['too many fields', 'a&'.repeat(4_001), undefined, 400],
    ['a field name without end', 'a'.repeat(300), undefined, 400],
  ])('%s is refused', async (_, body, type, status) => {
    expect((await post('/form', body, type ? { type } : {})).status).toBe(status);
  });

  test('a price page that is full to its limits passes', async () => {
    const { priceRows, options, optionRows, payments } = limits;
    const fields = priceRows * 5 + options * (1 + optionRows * 2 + optionRows * 4) + payments * 3 + 20;
    expect(await post('/form', 'a&'.repeat(fields))).toMatchObject({ text: `${fields} fields` });
  });

  test('a visitor who leaves midway ends nothing', async () => {
    const { port } = new URL(server.address);
    const head = `POST /form HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 100\r\n\r\nabc`;
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(head, () => socket.destroy()));
      socket.on('close', () => resolve());
    });
    expect((await server.send('/page')).status).toBe(200);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Entries } from '~/components/builder/saving/kept-text';
import { postTyped } from '~/components/builder/saving/post-typed';
import { startTestServer, type TestServer } from '../support/server';
import { stubBuild } from '../support/stub-build';

const answers = (body: BodyInit, status: number, type: string) => ({
  action: () => new Response(body, { status, headers: { 'Content-Type': type } }),
});
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    build: stubBuild({
      saved: answers('{"conflicts":["title"]}', 200, 'application/json; charset=utf-8'),
      late: answers('{"message":"This offer was sent."}', 409, 'application/json'),
      busy: answers('Not right now', 503, 'text/html'),
      page: answers('<h1>Sign in</h1>', 200, 'text/html'),
      forbidden: answers('<h1>Not from here</h1>', 403, 'text/html'),
    }),
  });
});
afterAll(() => server.stop());

const short: Entries = [['title', 'Pilot']];
const post = (path: string, entries = short) => postTyped(`${server.address}/${path}`, entries, {});

test('what the server says of a save is handed on', async () => {
  expect(await post('saved')).toEqual({ conflicts: ['title'] });
  expect(await post('late')).toEqual({ message: 'This offer was sent.' });
});

test('what is to be sent again has no answer: a busy server, or none', async () => {
  expect(await post('busy')).toBeNull();
  expect(await postTyped('http://127.0.0.1:9/', short, {})).toBeNull();
});

test.each<[string, string, Entries, string]>([
  ['too large', 'saved', [['title', 'x'.repeat(300_000)]], 'more than fits here'],
  ['not whole', 'saved', [['x'.repeat(300), '']], 'did not arrive whole'],
  ['not from here', 'forbidden', short, 'takes nothing from this address'],
  ['another page', 'page', short, 'could not take this'],
])('what is refused with a page (%s) is said, and not sent for ever', async (_, path, entries, message) => {
  expect(await post(path, entries)).toEqual({ message: expect.stringContaining(message) });
});

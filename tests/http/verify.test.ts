import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemo } from '../../app/workflows/demo.server';
import type { Database } from '../../db/open';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
let demo: Database;
beforeAll(async () => {
  demo = await openDemo('2026-11-24T09:30:00.000Z');
  server = await startTestServer({ demo: async () => demo });
});
afterAll(async () => {
  await server.stop();
  await demo.close();
});

const post = (path: string, fingerprint: string) =>
  server.send(path, {
    method: 'POST',
    headers: { Origin: server.address, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ fingerprint }).toString(),
  });

describe('the page that compares', () => {
  test.each(['/verify', '/demo/verify'])('ships no script and lets none run: %s', async (path) => {
    const answers = [await server.send(path), await post(path, 'coffee'), await post(path, '0'.repeat(64))];
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 404]);
    for (const { text, headers } of answers) {
      expect(text).not.toContain('<script');
      expect(text).not.toContain('modulepreload');
      expect(text).not.toContain('<nav');
      expect(headers['content-security-policy']).toContain("script-src 'none'");
      expect(text).toContain('name="robots"');
    }
  });

  test('takes a PDF as a browser sends it, up to 5 MB', async () => {
    const sent = async (bytes: number) => {
      const form = new FormData();
      form.set('pdf', new File([new Uint8Array(bytes)], 'offer.pdf', { type: 'application/pdf' }));
      form.set('fingerprint', '');
      const { headers, body } = new Request('http://first-cup.test', { method: 'POST', body: form });
      const type = headers.get('Content-Type') ?? '';
      return server.send('/verify', {
        method: 'POST',
        headers: { Origin: server.address, 'Content-Type': type },
        body: new Uint8Array(await new Response(body).arrayBuffer()),
      });
    };
    expect((await sent(5_000_000)).text).toContain('Nothing here has this fingerprint.');
    expect((await sent(6_000_000)).status).toBe(413);
  });

  test('answers HEAD', async () => {
    expect(await server.send('/verify', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  test('says the same of two fingerprints that nothing here has', async () => {
    const answers = ['0', '1'].map(async (digit) => {
      const { text } = await post('/verify', digit.repeat(64));
      return text.replaceAll(digit.repeat(64), '');
    });
    const [one, two] = await Promise.all(answers);
    expect(one).toBe(two);
  });

  test('knows what was sent, in the demo too, which is a database of its own', async () => {
    const { sha256 } = await demo.db
      .selectFrom('revisions')
      .select('sha256')
      .where('sha256', 'is not', null)
      .executeTakeFirstOrThrow();
    const known = await post('/demo/verify', sha256 ?? '');
    expect(known.status).toBe(200);
    expect(known.text).toContain('Yes, this is the fingerprint of what was sent.');
    expect(known.text).not.toContain('<script');
    expect((await post('/verify', sha256 ?? '')).status).toBe(404);
  });
});

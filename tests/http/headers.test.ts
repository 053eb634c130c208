import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../support/server';
import { stubBuild } from '../support/stub-build';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    build: stubBuild({
      page: { page: true },
      nonce: { loader: ({ context }) => new Response(context.nonce) },
      pdf: { loader: () => new Response('%PDF', { headers: { 'Content-Type': 'application/pdf' } }) },
      kept: { loader: () => new Response('x', { headers: { 'Cache-Control': 'public, max-age=5' } }) },
      long: { loader: () => new Response('a'.repeat(5_000), { headers: { 'Content-Type': 'text/html' } }) },
      where: { loader: ({ context }) => new Response(String(context.demo)) },
      demonstration: { loader: ({ context }) => new Response(String(context.demo)) },
    }),
  });
});
afterAll(() => server.stop());

const headersOf = async (path: string) => (await server.send(path)).headers;

describe('headers', () => {
  test('a page loads nothing foreign and runs only scripts that this response names', async () => {
    const { headers, text: nonce } = await server.send('/nonce');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect((await server.send('/nonce')).text).not.toBe(nonce);
  });

  test('a client’s page runs none, however its address is written', async () => {
    for (const path of ['/p/token', '/x/../p/token', '/demo/../p/token', '/%70/token']) {
      const headers = await headersOf(path);
      expect([path, headers['content-security-policy']]).toEqual([
        path,
        expect.stringContaining("script-src 'none'"),
      ]);
    }
  });

  test('the rest of the protection is there, and nothing says what we run on', async () => {
    const headers = await headersOf('/page');
    expect(headers).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  test('a page is asked for anew, unless its route says otherwise', async () => {
    expect((await headersOf('/page'))['cache-control']).toBe('private, no-cache');
    expect((await headersOf('/kept'))['cache-control']).toBe('public, max-age=5');
  });

  test("a PDF's own policy lets the browser show it", async () => {
    expect((await headersOf('/pdf'))['content-security-policy']).toContain("object-src 'self'");
  });

  test('long texts travel compressed', async () => {
    const { headers } = await server.send('/long', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(headers['content-encoding']).toBe('gzip');
  });

  test('the demo has addresses of its own, and no other page is in it', async () => {
    expect((await server.send('/demo/where')).text).toBe('true');
    expect((await server.send('/where')).text).toBe('false');
    expect((await server.send('/demonstration')).text).toBe('false');
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DomainError, type ErrorCode } from '../../app/domain/errors';
import { answering, answeringFile } from '../../app/http/errors';
import { errorForLog, pathForLog } from '../../app/http/log';
import { PrintError } from '../../app/press/press-process';
import { startTestServer, type TestServer } from '../support/server';
import { stubBuild } from '../support/stub-build';

const refuse = (request: Request): never => {
  const code = new URL(request.url).searchParams.get('code') as ErrorCode;
  throw new DomainError(code, 'Dana has answered <already>.');
};
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({
    build: stubBuild({
      page: { page: true, loader: ({ request }) => answering(() => refuse(request)) },
      file: { loader: ({ request }) => answeringFile(() => refuse(request)) },
      broken: {
        page: true,
        loader: () => {
          throw new Error('no such column', { cause: new SyntaxError('Dana Fox is not JSON') });
        },
      },
    }),
  });
});
beforeEach(() => void server.log.splice(0));
afterAll(() => server.stop());

/** A line is written once the answer is out, which may be a moment after it is read here. */
async function lines(count: number): Promise<Record<string, unknown>[]> {
  await expect.poll(() => server.log.length).toBe(count);
  return server.log.map((line) => JSON.parse(line));
}

describe('errors of the domain', () => {
  test.each([
    ['not-found', 404],
    ['invalid', 400],
    ['conflict', 409],
    ['busy', 503],
    ['failed', 503],
  ])('%s is a %i, on a page and instead of a file', async (code, status) => {
    const page = await server.send(`/page?code=${code}`);
    const file = await server.send(`/file?code=${code}`);
    expect([page.status, file.status]).toEqual([status, status]);
    expect(page.text).toContain('Dana has answered');
    expect(file.text).toContain('Dana has answered &lt;already&gt;.');
    expect(file.headers['retry-after']).toBe(code === 'busy' ? '5' : undefined);
  });
});

describe('the log', () => {
  test('has one line for each request, without its query', async () => {
    const { headers } = await server.send('/page?code=conflict&q=dana@northwind.example');
    const [line] = await lines(1);
    expect(line).toMatchObject({ method: 'GET', path: '/page', status: 409, msg: 'request' });
    expect(line).toMatchObject({ requestId: headers['x-request-id'], ms: expect.any(Number) });
    expect(server.log.join('')).not.toMatch(/dana/i);
  });

  test('tells where an unexpected error happened, and repeats nothing of what was typed', async () => {
    const { status, text, headers } = await server.send('/broken', { headers: { Cookie: 'who=dana' } });
    const [error, line] = await lines(2);
    expect(status).toBe(500);
    expect(text).not.toContain('no such column');
    expect(error).toMatchObject({
      requestId: headers['x-request-id'],
      err: { type: 'Error', message: 'no such column', cause: { type: 'SyntaxError' } },
    });
    expect(line).toMatchObject({ status: 500 });
    expect(server.log.join('')).not.toMatch(/dana/i);
  });

  test('repeats no word of an error that may quote a document, not even one that looks like a place', () => {
    const error = new PrintError('“Review\n    at Dana’s shop” is not a number');
    error.stack = `Error: ${error.message}\n    at measure (press-worker.js:1:2)`;
    expect(errorForLog(error)).toEqual({ type: 'PrintError', stack: ['at measure (press-worker.js:1:2)'] });
  });

  test.each([
    [
      '/clients/0198d9a2-7b1c-7000-8000-000000000000/edit?x=1',
      '/clients/0198d9a2-7b1c-7000-8000-000000000000/edit',
    ],
    ['/dana@northwind.example', '/…'],
    ['/dana%40northwind.example', '/…'],
    [`/o/${'t'.repeat(43)}/accept`, '/o/…/accept'],
  ])('%s is logged as %s', (address, path) => {
    expect(pathForLog(address)).toBe(path);
  });
});

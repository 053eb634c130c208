import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addAccount, addSetupCode, signedIn, type TestAccount } from '../support/accounts';
import { routePaths as paths } from '../support/route-paths';
import { type Answer, startTestServer, type TestServer } from '../support/server';
import { type Access, accessTable } from './access-table';

/** Route × method × actor: every cell is asked of the real server, and answered as access-table.ts says. */

const methods = ['GET', 'HEAD', 'POST', 'GET .data', 'POST .data'] as const;
type Method = (typeof methods)[number];
const actors = ['before set-up', 'stranger', 'ended session', 'member', 'owner', 'without accounts'] as const;
type Actor = (typeof actors)[number];

/** What a cell may show. `in`: the page itself answers, be it with 404 for what is not there. */
type Verdict = 'in' | 'to sign-in' | 'to set-up' | '401' | '403' | '503';

function expected(access: Access, method: Method, actor: Actor, path: string): Verdict {
  const reads = method.startsWith('GET') || method === 'HEAD';
  const data = method.endsWith('.data') && access !== "client's";
  const whole = reads && !data;
  if (actor === 'before set-up') {
    if (path === '/setup' && !data) return 'in';
    return whole ? 'to set-up' : '503';
  }
  if (actor === 'stranger' || actor === 'ended session') {
    // An open page ships no script, so nobody needs its data.
    if ((access === 'open' || access === "client's") && !data) return 'in';
    return whole ? 'to sign-in' : '401';
  }
  if (actor === 'member' && (access === "owner's" || (access === 'owner' && !reads))) return '403';
  return 'in';
}

function verdictOf({ status, headers }: Answer): Verdict {
  const to = headers.location ?? '';
  if (status >= 300 && status < 400 && to.startsWith('/sign-in?to=')) return 'to sign-in';
  if (status === 303 && to === '/sign-in') return 'to sign-in';
  if (status === 303 && to === '/setup') return 'to set-up';
  return status === 401 || status === 403 || status === 503 || status === 429 || status >= 500
    ? (`${status}` as Verdict)
    : 'in';
}

let server: TestServer;
let unsettled: TestServer;
let loopback: TestServer;
let member: TestAccount;
let owner: TestAccount;
beforeAll(async () => {
  server = await startTestServer({ accounts: true });
  owner = await addAccount(server.database.db, 'Olga', 'owner');
  member = await addAccount(server.database.db, 'Mika', 'member');
  unsettled = await startTestServer({ accounts: true });
  await addSetupCode(unsettled.database.db);
  loopback = await startTestServer();
});
afterAll(() => Promise.all([server, unsettled, loopback].map(({ stop }) => stop())));

/** Each request in a session of its own: one of them signs out. */
async function headersOf(actor: Actor): Promise<Record<string, string>> {
  const { db } = server.database;
  if (actor === 'owner') return signedIn(db, owner);
  if (actor === 'member') return signedIn(db, member);
  if (actor !== 'ended session') return {};
  const headers = await signedIn(db, member);
  await db.deleteFrom('sessions').where('person_id', '=', member.personId).execute();
  return headers;
}

async function ask(path: string, method: Method, actor: Actor): Promise<Verdict> {
  const at = { 'before set-up': unsettled, 'without accounts': loopback }[actor as string] ?? server;
  const address = path === '/' && method.endsWith('.data') ? '/_root' : path;
  const filled = address.replace(/:\w+/g, 'x').replace('*', 'nowhere/at/all');
  const [verb = 'GET', data = ''] = method.split(' ');
  const answer = await at.send(`${filled}${data}`, {
    method: verb,
    headers: await headersOf(actor),
    ...(verb === 'POST' ? { body: 'a=1' } : {}),
  });
  return verdictOf(answer);
}

test('every route has its line in access-table.ts, and every line its route', () => {
  expect(paths.filter((path) => !accessTable[path])).toEqual([]);
  expect(Object.keys(accessTable).filter((path) => !paths.includes(path))).toEqual([]);
});

describe.each(actors)('%s', (actor) => {
  test.each(methods)('%s of every route is answered as the table says', async (method) => {
    const wrong: string[] = [];
    for (const path of paths) {
      const should = expected(accessTable[path] ?? 'office', method, actor, path);
      const is = await ask(path, method, actor);
      if (is !== should) wrong.push(`${path}: ${is}, not ${should}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('whoever posts from a page without scripts is never answered in bare JSON', async () => {
  const bare: string[] = [];
  // What is typed is sent by a script alone.
  for (const path of paths.filter((one) => one !== '/proposals/:id/typed/:step')) {
    const { headers, status } = await loopback.send(path.replace(/:\w+/g, 'x').replace('*', 'nowhere'), {
      method: 'POST',
      body: 'a=1',
    });
    // 405: a file, to which no form is sent.
    if (status !== 405 && headers['content-type']?.includes('json')) bare.push(`${path}: ${status}`);
  }
  expect(bare).toEqual([]);
});

describe('a stranger', () => {
  test.each([
    '/demo',
    '/demo/proposals',
    '/demo/settings',
    '/p/../settings',
    '/p/%2e%2e/settings',
    '/invitations/../proposals',
    '/SIGN-IN/../proposals',
    '/sign-in/../proposals',
    '/DEMO/sign-in',
    '/Demo/verify',
    '/demo%2Fsetup',
  ])('%s leads to the sign-in', async (path) => {
    expect(verdictOf(await server.send(path))).toBe('to sign-in');
  });

  test.each(['/__manifest?p=%2Fproposals&version=1', '/demo/__manifest?p=%2Fproposals&version=1'])(
    '%s tells nothing of the site’s routes',
    async (path) => {
      const { status, text } = await server.send(path);
      expect(status).toBe(401);
      expect(text).not.toContain('proposals');
    },
  );

  test('gets the health and the files that pages load', async () => {
    expect((await server.send('/healthz')).status).toBe(200);
    expect((await server.send('/favicon.svg')).status).toBe(200);
    const sheet = /\/assets\/[^"]+\.css/.exec((await server.send('/sign-in')).text)?.[0];
    expect((await server.send(`${sheet}`)).status).toBe(200);
    expect((await unsettled.send('/healthz')).status).toBe(200);
  });

  test.each(['/sign-in', '/invitations/x', '/verify'])('%s ships no script, and forbids it', async (path) => {
    const { text, headers } = await server.send(path);
    expect(text).not.toMatch(/<script|modulepreload|<nav/);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow' });
    expect(headers['content-security-policy']).toContain("script-src 'none'");
  });
});

import { describe, expect, test } from 'vitest';
import { pathForLog } from '~/http/log';
import { isClientAddress } from '~/http/path-rules';
import routes from '~/routes';
import { readerOf } from '~/routes/client/reader';

const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const publicUrl = 'https://offers.example.com';
const opened = (headers: Record<string, string> = {}, method = 'GET', host = publicUrl) =>
  new Request(`${host}/p/token`, { method, headers: { 'User-Agent': phone, ...headers } });
const theirs = { accounts: true, publicUrl, person: null };
const person = { id: 'x', name: 'Olga', email: '', role: 'member' } as const;

describe('who opens a client’s page', () => {
  test('a browser by the public name is the client', () => {
    expect(readerOf(opened(), theirs)).toBe('client');
  });

  test.each([
    ['a HEAD', opened({}, 'HEAD')],
    ['a browser that loads ahead', opened({ 'Sec-Purpose': 'prefetch;prerender' })],
    ['a browser that previews', opened({ Purpose: 'preview' })],
    ['Firefox that loads ahead', opened({ 'X-Moz': 'prefetch' })],
    ['a program without a name', opened({ 'User-Agent': '' })],
    ['a crawler', opened({ 'User-Agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' })],
    ['a program', opened({ 'User-Agent': 'curl/8.5.0' })],
    ['Outlook looking at a link', opened({ 'User-Agent': 'Microsoft Office/16.0 (Windows NT 10.0)' })],
    ['a mail filter', opened({ 'User-Agent': 'Mozilla/5.0 (compatible; Mimecast URL Protect)' })],
    ['a preview in a chat', opened({ 'User-Agent': 'Slackbot-LinkExpanding 1.0' })],
  ])('%s is a scanner', (_, request) => {
    expect(readerOf(request, theirs)).toBe('scanner');
  });

  test('where one signs in, who did is one of us, and by any name who did not is the client', () => {
    expect(readerOf(opened(), { ...theirs, person })).toBe('owner');
    expect(readerOf(opened({}, 'GET', 'http://127.0.0.1:3000'), theirs)).toBe('client');
    const unnamed = { ...theirs, publicUrl: null };
    expect(readerOf(opened({}, 'GET', 'http://192.0.2.5:3000'), unnamed)).toBe('client');
    expect(readerOf(opened({}, 'GET', 'http://192.0.2.5:3000'), { ...unnamed, person })).toBe('owner');
  });

  test('where nobody signs in and nobody else gets to, everyone sits at this machine', () => {
    const request = opened({}, 'GET', 'http://127.0.0.1:3000');
    expect(readerOf(request, { accounts: false, publicUrl: null, person: null })).toBe('owner');
  });
});

describe('the address of a client’s page', () => {
  const token = 'kL3_9vQ2xZ-7aBcDeFgHiJkLmNoPqRsTuVwXyZ01234';

  test.each([
    [`/p/${token}`, '/p/…'],
    [`/p/${token}/acceptance?chosen=1`, '/p/…/acceptance'],
    [`/demo/p/${token}/pdf`, '/p/…/pdf'],
    [`/P/${token}`, '/p/…'],
    [`/%70/${token}`, '/p/…'],
    [`/p/${token.slice(0, 20)}`, '/p/…'],
    [`/p/${token}.data?_routes=root`, '/p/…'],
    ['/p', '/p/…'],
    ['/p//Abcdef', '/p/…'],
    ['//p/Abcdef', '/p/…'],
    ['/p/Abc/def', '/p/…'],
    ['/p/x/Abcdef/pdf/Abc', '/p/…'],
    ['/demo//p/Abcdef', '/p/…'],
    ['/demo/P%2FAbcdef', '/p/…'],
    ['/p/%ZZAbcdef', '/p/…'],
    ['/p\\Abcdef', '/p/…'],
    ['/p%2Fpdf', '/p/…'],
    [`/p/${token}/promise.ics`, '/p/…/promise.ics'],
  ])('%s is logged without its token', (address, logged) => {
    expect(isClientAddress(address)).toBe(true);
    expect(pathForLog(address)).toBe(logged);
  });

  test('every page of a client is logged by its name', () => {
    const client = routes.find(({ path }) => path === 'p/:token');
    const paths = (client?.children ?? []).flatMap(({ path = '*' }) => (path === '*' ? [] : [path]));
    for (const path of paths) {
      const page = path.replace(':which', 'logo');
      expect(pathForLog(`/p/${token}/${page}`)).toBe(`/p/…/${page}`);
    }
    expect(paths.length).toBeGreaterThan(9);
  });

  test('an invitation is logged without its token too', () => {
    for (const path of ['/invitations/Abcdef', '/invitations//Abcdef', `/INVITATIONS/${token}/`]) {
      expect(pathForLog(path)).toBe('/invitations/…');
    }
  });

  test('others are none of it', () => {
    for (const address of ['/', '/proposals/x', '/people', '/x?to=/p/1', '/demo', '/%E0%A4%A']) {
      expect(isClientAddress(address)).toBe(false);
    }
  });
});

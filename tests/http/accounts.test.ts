import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listAccounts } from '~db/queries/accounts';
import { listPeople } from '~db/queries/people';
import { addAccount, addSetupCode, password, signedIn } from '../support/accounts';
import { type Answer, startTestServer, type TestServer } from '../support/server';

let server: TestServer;
let now: string;
beforeEach(async () => {
  now = new Date().toISOString();
  server = await startTestServer({ accounts: true, now: () => now });
});
afterEach(() => server.stop());

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  server.send(path, { method: 'POST', body: form(fields), headers });
const cookieOf = ({ headers }: Answer): string => headers['set-cookie']?.[0] ?? '';
const carried = (answer: Answer) => ({ Cookie: cookieOf(answer).split(';')[0] ?? '' });
const signIn = (email: string, typed = password) => post('/sign-in', { email, password: typed });
const days = (count: number) => new Date(Date.parse(now) + count * 86_400_000).toISOString();

describe('the set-up', () => {
  const typed = { name: 'Olga Finch', email: 'Olga@Firm.example', password: 'a jar of plum jam' };

  test('with the code makes the owner of the person who is there, and signs in', async () => {
    const code = await addSetupCode(server.database.db);
    const answer = await post('/setup', { ...typed, code: code.toLowerCase() });
    expect(answer).toMatchObject({ status: 302, headers: { location: '/' } });
    expect(cookieOf(answer)).toMatch(
      /^first-cup=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const home = await server.send('/', { headers: carried(answer) });
    expect(home.status).toBe(200);
    expect(home.text).toContain('Olga Finch');
    expect(await listPeople(server.database.db)).toMatchObject([{ name: 'Olga Finch' }]);
    const [account] = await listAccounts(server.database.db);
    expect(account).toMatchObject({ role: 'owner', email: 'Olga@Firm.example' });
    expect(account?.password).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/);
  });

  test('says when its code is too old, and what to do', async () => {
    const code = await addSetupCode(server.database.db);
    expect((await server.send('/setup')).text).not.toContain('more than a day old');
    now = days(1.1);
    expect((await server.send('/setup')).text).toContain('more than a day old and works no more. Restart');
    const { status, text } = await post('/setup', { ...typed, code });
    expect(status).toBe(400);
    expect(text).toContain('This code is more than a day old.');
    expect(await listAccounts(server.database.db)).toEqual([]);
  });

  test('works once', async () => {
    const code = await addSetupCode(server.database.db);
    await post('/setup', { ...typed, code });
    const again = await post('/setup', { ...typed, code, email: 'other@firm.example' });
    expect(again.headers.location).toBe('/');
    expect(await listAccounts(server.database.db)).toHaveLength(1);
  });

  test('with another code makes nobody, and keeps what was typed but the password', async () => {
    await addSetupCode(server.database.db);
    const { status, text } = await post('/setup', { ...typed, code: 'AAAA-BBBB-CCCC-DDDD-EEEF' });
    expect(status).toBe(400);
    expect(text).toContain('This is not the code that the server printed');
    expect(text).toContain('Olga Finch');
    expect(text).not.toContain(typed.password);
    expect(await listAccounts(server.database.db)).toEqual([]);
  });

  test.each([
    ['short', 'nine char', 'Use at least 10 characters'],
    ['common', 'Password123', 'tried first'],
    ['one letter', 'aaaaaaaaaaaaaa', 'tried first'],
    ['the e-mail address', 'olga@firm.example', 'something else than your e-mail address'],
  ])('refuses a password that is %s', async (_, weak, words) => {
    const code = await addSetupCode(server.database.db);
    const { status, text } = await post('/setup', { ...typed, code, password: weak });
    expect([status, text.includes(words)]).toEqual([400, true]);
  });
});

describe('signing in', () => {
  beforeEach(() => addAccount(server.database.db, 'Olga', 'owner'));

  test('leads where one wanted to go, in a session whose token is stored nowhere', async () => {
    const asked = await server.send('/proposals?words=a%20b');
    expect(asked.headers.location).toBe('/sign-in?to=%2Fproposals%3Fwords%3Da%2520b');
    const page = await server.send(`${asked.headers.location}`);
    expect(page.text).toContain('value="/proposals?words=a%20b"');
    const answer = await post('/sign-in', {
      ...{ email: ' OLGA@firm.example ', password, to: '/proposals?words=a%20b' },
    });
    expect(answer).toMatchObject({ status: 302, headers: { location: '/proposals?words=a%20b' } });
    const token = carried(answer).Cookie.split('=')[1] ?? '';
    const rows = await server.database.db.selectFrom('sessions').selectAll().execute();
    expect(token).toHaveLength(43);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(server.log.join('')).not.toContain(token);
  });

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/..//evil.example', 'evil'])(
    'never leads to %s',
    async (to) => {
      const answer = await post('/sign-in', { email: 'olga@firm.example', password, to });
      expect(answer).toMatchObject({ status: 302, headers: { location: '/' } });
    },
  );

  test('a wrong password, an unknown address and an ended account get the same answer', async () => {
    await addAccount(server.database.db, 'Gone', 'member');
    await server.database.db
      .updateTable('accounts')
      .set({ disabled_at: now })
      .where('email_key', '=', 'gone@firm.example')
      .execute();
    const answers = [
      await signIn('olga@firm.example', 'three large cups'),
      await signIn('nobody@firm.example'),
      await signIn('gone@firm.example'),
    ];
    const said = answers.map(({ status, text }) => [status, /do not belong together/.test(text)]);
    expect(said).toEqual([1, 2, 3].map(() => [400, true]));
    expect(answers.map(cookieOf)).toEqual(['', '', '']);
    expect(answers[0]?.text).not.toContain('three large cups');
  });

  test('makes a hash of older parameters anew', async () => {
    await signIn('olga@firm.example');
    const [account] = await listAccounts(server.database.db);
    expect(account?.password).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/);
    expect((await signIn('olga@firm.example')).status).toBe(302);
  });

  test('over https the cookie is __Host- and Secure', async () => {
    const { database } = server;
    const PUBLIC_URL = new URL('https://offers.example.com');
    const https = await startTestServer({
      ...{ database, accounts: true, environment: { PUBLIC_URL, TRUST_PROXY: 1 } },
    });
    const answer = await https.send('/sign-in', {
      method: 'POST',
      body: form({ email: 'olga@firm.example', password }),
      headers: {
        Host: 'offers.example.com',
        'X-Forwarded-Proto': 'https',
        'X-Forwarded-For': '198.51.100.9',
      },
    });
    expect(cookieOf(answer)).toMatch(/^__Host-first-cup=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const [session] = await database.db.selectFrom('sessions').select('address').execute();
    expect(session?.address).toBe('198.51.100.9');
    https.server.close();
  });
});

describe('a session', () => {
  const reads = async (headers: Record<string, string>) =>
    (await server.send('/settings', { headers })).status;

  test('ends after two weeks without use, and is kept by use', async () => {
    const olga = await addAccount(server.database.db, 'Olga', 'owner');
    const headers = await signedIn(server.database.db, olga);
    now = days(13);
    expect(await reads(headers)).toBe(200);
    now = days(13);
    expect(await reads(headers)).toBe(200);
    now = days(14.01);
    expect(await reads(headers)).toBe(303);
  });

  test('ends after ninety days, however much it is used', async () => {
    const olga = await addAccount(server.database.db, 'Olga', 'owner');
    const headers = await signedIn(server.database.db, olga);
    for (let week = 0; week < 12; week += 1) {
      now = days(7);
      expect(await reads(headers)).toBe(200);
    }
    now = days(6.5);
    expect(await reads(headers)).toBe(303);
  });

  test('ends by signing out', async () => {
    const olga = await addAccount(server.database.db, 'Olga', 'owner');
    const headers = await signedIn(server.database.db, olga);
    const out = await post('/sign-out', {}, headers);
    expect(out).toMatchObject({ status: 302, headers: { location: '/sign-in?out=1' } });
    expect(cookieOf(out)).toMatch(/^first-cup=; Max-Age=0/);
    expect(await reads(headers)).toBe(303);
    const again = await post('/sign-out', {}, headers);
    expect(again).toMatchObject({ status: 302, headers: { location: '/sign-in?out=1' } });
  });

  test('is listed in words, and ended one by one or all but this one', async () => {
    const { db } = server.database;
    const olga = await addAccount(db, 'Olga', 'owner');
    const [here, there, elsewhere] = [
      await signedIn(db, olga),
      await signedIn(db, olga),
      await signedIn(db, olga),
    ];
    const { text } = await server.send('/settings/sessions', { headers: here });
    expect(text.match(/Firefox on Linux/g)?.length).toBeGreaterThanOrEqual(3);
    expect(text).toContain('192.0.2.7');
    const [one] = await db.selectFrom('sessions').select('id').orderBy('id', 'desc').execute();
    await post(`/settings/sessions/${one?.id}/removal`, {}, here);
    expect([await reads(here), await reads(there), await reads(elsewhere)]).toEqual([200, 200, 303]);
    await post('/settings/sessions/removal', {}, here);
    expect([await reads(here), await reads(there)]).toEqual([200, 303]);
  });

  test('of somebody else is ended by an owner, and by no member', async () => {
    const { db } = server.database;
    const headers = await signedIn(db, await addAccount(db, 'Olga', 'owner'));
    const [olgas] = await db.selectFrom('sessions').select('id').execute();
    const mikas = await signedIn(db, await addAccount(db, 'Mika', 'member'));
    const refused = await post(`/settings/sessions/${olgas?.id}/removal`, {}, mikas);
    expect([refused.status, await reads(headers)]).toEqual([404, 200]);
    const [, mikasRow] = await db.selectFrom('sessions').select('id').orderBy('id').execute();
    await post(`/settings/sessions/${mikasRow?.id}/removal`, {}, headers);
    expect(await reads(mikas)).toBe(303);
  });

  test('in which the password is changed is the only one that goes on', async () => {
    const { db } = server.database;
    const olga = await addAccount(db, 'Olga', 'owner');
    const here = await signedIn(db, olga);
    const there = await signedIn(db, olga);
    const wrong = await post('/settings/password', { current: 'no', password: 'a new plum jam' }, here);
    expect([wrong.status, wrong.text.includes('This is not your password now.')]).toEqual([400, true]);
    const changed = await post('/settings/password', { current: password, password: 'a new plum jam' }, here);
    expect(changed.status).toBe(302);
    expect([await reads(here), await reads(there)]).toEqual([200, 303]);
    expect((await signIn(olga.email)).status).toBe(400);
    expect((await signIn(olga.email, 'a new plum jam')).status).toBe(302);
  });
});

describe('a form that is sent after the session ended', () => {
  test('waits on a page with all that was typed but passwords, to be sent again', async () => {
    await addAccount(server.database.db, 'Olga', 'owner');
    const typed = { title: 'Tom & "Jerry"\n<b>', password: 'hush, a secret' };
    const { status, text } = await post('/proposals/1/outcome?a=1', typed);
    expect(status).toBe(401);
    expect(text).toContain('action="/proposals/1/outcome?a=1"');
    expect(text).toContain('name="title">\nTom &amp; &quot;Jerry&quot;\n&lt;b&gt;</textarea>');
    expect(text).not.toContain('hush');
  });

  test('by script gets words that the page shows beside it', async () => {
    await addAccount(server.database.db, 'Olga', 'owner');
    const { status, text } = await post('/proposals/1/outcome.data', { title: 'x' });
    expect(status).toBe(401);
    expect(text).toContain('"ErrorResponse"');
    expect(text).toContain('What you typed is kept here.');
  });
});

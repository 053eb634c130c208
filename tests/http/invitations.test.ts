import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listAccounts } from '~db/queries/accounts';
import { insertPerson, listPeople } from '~db/queries/people';
import { addAccount, password, signedIn, type TestAccount } from '../support/accounts';
import { startTestServer, type TestServer } from '../support/server';

let server: TestServer;
let now: string;
let olga: TestAccount;
let owner: Record<string, string>;
let mikaId: string;
beforeEach(async () => {
  now = new Date().toISOString();
  server = await startTestServer({ accounts: true, now: () => now });
  const { db } = server.database;
  olga = await addAccount(db, 'Olga', 'owner');
  owner = await signedIn(db, olga);
  mikaId = await insertPerson(db, { name: 'Mika Lane', email: '', createdAt: now });
});
afterEach(() => server.stop());

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  server.send(path, { method: 'POST', body: new URLSearchParams(fields).toString(), headers });

/** The path of a link that the page shows once. */
async function linkFor(personId: string, fields: Record<string, string> = {}): Promise<string> {
  const { status, text, headers } = await post(`/settings/people/${personId}/invitation`, fields, owner);
  expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  const link = /value="(http[^"]+)"/.exec(text)?.[1] ?? '';
  expect(link).toMatch(new RegExp(`^${server.address}/invitations/[\\w-]{43}$`));
  return new URL(link).pathname;
}
const typed = { email: 'mika@firm.example', password: 'a jar of fig jam' };
const mika = async () => (await listAccounts(server.database.db)).find(({ personId }) => personId === mikaId);

describe('an invitation', () => {
  test('lets its person in as a member, once', async () => {
    const link = await linkFor(mikaId);
    const page = await server.send(link);
    expect(page.text).toContain('Welcome, Mika Lane');
    const answer = await post(link, typed);
    expect(answer).toMatchObject({ status: 302, headers: { location: '/' } });
    expect(await mika()).toMatchObject({ role: 'member', email: typed.email });
    expect((await listPeople(server.database.db)).find(({ id }) => id === mikaId)?.email).toBe(typed.email);
    expect((await server.send(link)).status).toBe(404);
    expect((await post(link, typed)).status).toBe(404);
  });

  test('may make another owner', async () => {
    await post(await linkFor(mikaId, { owner: 'on' }), typed);
    expect(await mika()).toMatchObject({ role: 'owner' });
  });

  test('stores its token nowhere, and no log line holds it', async () => {
    const link = await linkFor(mikaId);
    await server.send(link);
    const token = link.split('/').at(-1) ?? '';
    const rows = await server.database.db.selectFrom('invitations').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows) + server.log.join('')).not.toContain(token);
  });

  test('counts no more once there is a newer one, or after seven days', async () => {
    const first = await linkFor(mikaId);
    const second = await linkFor(mikaId);
    expect((await server.send(first)).status).toBe(404);
    now = new Date(Date.parse(now) + 6.9 * 86_400_000).toISOString();
    expect((await server.send(second)).status).toBe(200);
    now = new Date(Date.parse(now) + 0.2 * 86_400_000).toISOString();
    expect((await post(second, typed)).status).toBe(404);
    expect(await mika()).toBeUndefined();
  });

  test('is not for an e-mail address that somebody signs in with', async () => {
    const { status, text } = await post(await linkFor(mikaId), { ...typed, email: 'OLGA@firm.example' });
    expect(status).toBe(409);
    expect(text).toContain('Somebody signs in with this e-mail address already.');
  });

  test('for one who has an account is a new password, and signs out everywhere else', async () => {
    await post(await linkFor(mikaId), typed);
    const before = await signedIn(server.database.db, { personId: mikaId, email: typed.email });
    const link = await linkFor(mikaId, { owner: 'on' });
    expect((await server.send(link)).text).toContain('Choose a new password');
    const answer = await post(link, { email: 'else@firm.example', password: 'a jar of apricots' });
    expect(answer.status).toBe(302);
    expect(await mika()).toMatchObject({ role: 'member', email: typed.email });
    expect((await server.send('/settings', { headers: before })).status).toBe(303);
    expect((await post('/sign-in', typed)).status).toBe(400);
    expect((await post('/sign-in', { ...typed, password: 'a jar of apricots' })).status).toBe(302);
  });
});

describe('who leaves', () => {
  const leave = (personId: string, headers = owner) =>
    post(`/settings/people/${personId}`, { name: 'X', email: '' }, headers);

  test('is signed out at once and signs in no more, until an owner has them back', async () => {
    await post(await linkFor(mikaId), typed);
    const session = await signedIn(server.database.db, { personId: mikaId, email: typed.email });
    expect((await leave(mikaId)).status).toBe(302);
    expect((await server.send('/settings', { headers: session })).status).toBe(303);
    expect((await post('/sign-in', typed)).status).toBe(400);
    await post(`/settings/people/${mikaId}`, { name: 'X', email: '', active: 'on' }, owner);
    expect((await server.send('/settings', { headers: session })).status).toBe(303);
    expect((await post('/sign-in', typed)).status).toBe(302);
  });

  test('takes the invitation along', async () => {
    const link = await linkFor(mikaId);
    await leave(mikaId);
    expect((await server.send(link)).status).toBe(404);
    expect((await post(`/settings/people/${mikaId}/invitation`, {}, owner)).status).toBe(400);
  });

  test('is not marked so by a member, who may change the rest', async () => {
    const nils = await addAccount(server.database.db, 'Nils', 'member');
    const member = await signedIn(server.database.db, nils);
    expect((await leave(mikaId, member)).status).toBe(403);
    const kept = { name: 'Mika Laine', email: '', active: 'on' };
    expect((await post(`/settings/people/${mikaId}`, kept, member)).status).toBe(302);
    const self = { name: 'Nils', email: 'nils@elsewhere.example', active: 'on' };
    expect((await post(`/settings/people/${nils.personId}`, self, member)).status).toBe(302);
    const turned = { ...kept, email: 'nils@elsewhere.example' };
    const { status, text } = await post(`/settings/people/${mikaId}`, turned, member);
    expect(status).toBe(403);
    expect(text).toContain('Only an owner of this First Cup may do this. Ask Olga.');
    const [before] = (await listPeople(server.database.db)).filter(({ id }) => id === mikaId);
    expect(before?.email).toBe('');
    expect((await post(`/settings/people/${mikaId}`, turned, owner)).status).toBe(302);
  });

  test('is never the last owner', async () => {
    const { status, text } = await leave(olga.personId);
    expect(status).toBe(400);
    expect(text).toContain('The last owner must stay.');
    expect((await post('/sign-in', { email: olga.email, password })).status).toBe(302);
  });
});

describe('a role', () => {
  const give = (personId: string, role: string, headers = owner) =>
    post(`/settings/people/${personId}/role`, { role }, headers);
  const roleOf = async (personId: string) =>
    (await listAccounts(server.database.db)).find((one) => one.personId === personId)?.role;

  test('is given by an owner on the person’s page, and holds from the next click', async () => {
    const nils = await addAccount(server.database.db, 'Nils', 'member');
    const session = await signedIn(server.database.db, nils);
    const page = (await server.send(`/settings/people/${nils.personId}`, { headers: owner })).text;
    expect(page).toContain(`action="/settings/people/${nils.personId}/role"`);
    expect((await server.send('/settings/post', { headers: session })).status).toBe(403);
    expect((await give(nils.personId, 'owner')).headers.location).toBe('/settings/people?saved=1');
    expect((await server.send('/settings/post', { headers: session })).status).toBe(200);
    expect((await give(nils.personId, 'member')).status).toBe(302);
    expect(await roleOf(nils.personId)).toBe('member');
  });

  test('is not given by a member, who sees no button', async () => {
    const nils = await addAccount(server.database.db, 'Nils', 'member');
    const session = await signedIn(server.database.db, nils);
    const refused = await give(nils.personId, 'owner', session);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('Ask Olga.');
    const page = (await server.send(`/settings/people/${nils.personId}`, { headers: session })).text;
    expect(page).not.toContain('/role"');
    expect(await roleOf(nils.personId)).toBe('member');
  });

  test('of the last owner stays', async () => {
    const { status, text } = await give(olga.personId, 'member');
    expect(status).toBe(400);
    expect(text).toContain('The last owner must stay.');
    expect(await roleOf(olga.personId)).toBe('owner');
    expect((await give(mikaId, 'owner')).status).toBe(404);
    expect((await give(olga.personId, 'king')).status).toBe(400);
  });
});

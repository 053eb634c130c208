import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addClient } from '~/workflows/clients.server';
import { mergeClients } from '~/workflows/merge-clients.server';
import { separateClients } from '~/workflows/separate-clients.server';
import { listClients } from '~db/queries/clients';
import { listEventsOf } from '~db/queries/events';
import { startTestServer, type TestServer } from '../support/server';

const now = '2026-11-22T12:00:00.000Z';
let server: TestServer;
let kept: string;
let other: string;
const work = () => ({ db: server.database.db, now: () => now });
const nobody = { name: '', email: '', role: '' };

beforeAll(async () => {
  server = await startTestServer({ now: () => now });
  kept = await addClient(work(), { name: 'Acme Tiles', address: '', contact: nobody });
  other = await addClient(work(), { name: 'Acme Ltd', address: '', contact: nobody });
});
afterAll(() => server.stop());

const form = (path: string, fields: Record<string, string> = {}) =>
  server.send(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: server.address },
    body: new URLSearchParams(fields).toString(),
  });
const get = async (path: string) => {
  const { status, headers, text } = await server.send(path);
  return { status, location: headers.location, text };
};

describe('saying that two clients are one, without script', () => {
  it('leads from the client over the search to a page that says what happens, and does it', async () => {
    const edit = await get(`/clients/${kept}/edit`);
    expect(edit.text).toContain(`/clients/${kept}/merger`);
    const choose = await get(`/clients/${kept}/merger`);
    expect(choose.text).toContain(`/clients/${kept}/merger/${other}`);
    expect(choose.text).not.toContain(`/clients/${kept}/merger/${kept}`);
    expect((await get(`/clients/${kept}/merger?words=nobody`)).text).toContain('Try fewer letters');
    const before = await get(`/clients/${kept}/merger/${other}`);
    expect(before.text).toContain(`/clients/${other}/merger/${kept}`);
    expect((await listClients(server.database.db)).length).toBe(2);
    const done = await form(`/clients/${kept}/merger/${other}`);
    expect([done.status, done.headers.location]).toEqual([302, `/clients/${kept}`]);
    expect((await get(`/clients/${kept}`)).text).toContain('also called Acme Ltd');
    expect((await get(`/clients/${kept}/edit`)).text).toContain(`/clients/${kept}/separation/${other}`);
  });

  it('twice pressed leads where once does, and is done once', async () => {
    const again = await form(`/clients/${kept}/merger/${other}`);
    expect([again.status, again.headers.location]).toEqual([302, `/clients/${kept}`]);
    expect((await listEventsOf(server.database.db, kept, 9, ['clients-merged'])).length).toBe(1);
  });

  it('and back again', async () => {
    expect((await get(`/clients/${kept}/separation/${other}`)).text).toContain('Take the two apart');
    const done = await form(`/clients/${kept}/separation/${other}`);
    expect([done.status, done.headers.location]).toEqual([302, `/clients/${other}`]);
    expect((await get(`/clients/${other}`)).status).toBe(200);
    const again = await form(`/clients/${kept}/separation/${other}`);
    expect([again.status, again.headers.location]).toEqual([302, `/clients/${other}`]);
    expect((await listEventsOf(server.database.db, kept, 9, ['clients-separated'])).length).toBe(1);
  });

  it('refuses a client that is none, and one with itself', async () => {
    expect((await get(`/clients/nobody/merger/${other}`)).status).toBe(404);
    expect((await get(`/clients/${kept}/merger/nobody`)).status).toBe(404);
    expect((await get(`/clients/${kept}/merger/${kept}`)).status).toBe(400);
    expect((await form(`/clients/${kept}/merger/${kept}`)).status).toBe(400);
    expect((await get(`/clients/${kept}/separation/${other}`)).status).toBe(404);
    expect((await form(`/clients/${other}/separation/${kept}`)).status).toBe(404);
    expect((await form(`/clients/${kept}/separation/nobody`)).status).toBe(404);
  });
});

describe('an address of a client that was merged', () => {
  beforeAll(() => mergeClients(work(), kept, other));

  it('leads to the same page of the one that was kept, whatever else it says, and is not kept by a browser', async () => {
    for (const rest of [
      '',
      '/',
      '/edit',
      '?kind=offers&words=a%20b',
      '/review?to=2026-01-01',
      '.data',
      '/edit.data',
    ]) {
      const { status, headers } = await server.send(`/clients/${other}${rest}`);
      expect([status, headers.location]).toEqual([307, `/clients/${kept}${rest}`]);
      expect(headers['cache-control']).toBe('no-store');
    }
    for (const path of [`/clients/${kept}`, '/clients', '/clients/new'])
      expect((await get(path)).status).toBe(200);
    expect((await get('/clients/nobody')).status).toBe(404);
  });

  it('takes a form that was open meanwhile along, with what was typed', async () => {
    const fields = { way: 'fact', fact: 'goal', note: 'Fewer calls', on: '2026-11-20' };
    const sent = await form(`/clients/${other}/lines`, fields);
    expect([sent.status, sent.headers.location]).toEqual([307, `/clients/${kept}/lines`]);
    expect((await form(sent.headers.location ?? '', fields)).status).toBe(302);
    expect((await listEventsOf(server.database.db, kept, 1, ['fact-noted'])).length).toBe(1);
  });

  it('is its own again once the two are taken apart', async () => {
    await separateClients(work(), kept, other);
    expect((await get(`/clients/${other}`)).status).toBe(200);
  });
});

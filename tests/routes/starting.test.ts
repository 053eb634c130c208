import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listClients } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { getFirm, updateFirm } from '~db/queries/firm';
import { getProposal } from '~db/queries/proposals';
import { getDraft } from '~db/queries/revisions';
import { starterOffers } from '~templates/offers';
import { first, type Writer, writerOn } from '../support/proposals-by-form';
import { startTestServer, type TestServer } from '../support/server';

let site: TestServer;
let writer: Writer;

beforeAll(async () => {
  site = await startTestServer({ now: () => '2026-12-01T15:00:00Z' });
  writer = writerOn(site);
});
afterAll(() => site.stop());

describe('starting a proposal', () => {
  test('a first offer asks who offers, and says beside the fields what is missing', async () => {
    const { status, text } = await writer.post('/proposals/new', { clientName: 'Northwind Tiles' });
    expect(status).toBe(400);
    expect(text).toContain('Name the one person who can say yes alone.');
    expect(text).toContain('Name your firm, or yourself');
    expect(text).toContain('value="Northwind Tiles"');
  });

  test('a firm that is named still asks who writes, and takes the zone of their browser once', async () => {
    const { db } = site.database;
    await updateFirm(db, { name: 'Juniper & Lane', time_zone: 'UTC', updated_at: '' });
    const { text } = await writer.post('/proposals/new', { clientName: 'Northwind Tiles' });
    expect(text).toContain('Type your name: an offer comes from someone.');
    await updateFirm(db, { name: '', updated_at: '' });
    await writer.start({ timeZone: 'America/Chicago' });
    expect((await getFirm(db)).time_zone).toBe('America/Chicago');
    await writer.start({ timeZone: 'Asia/Tokyo' });
    expect((await getFirm(db)).time_zone).toBe('America/Chicago');
  });

  test('every starter offer can be chosen, by its trade, its name and its price', async () => {
    const { text } = await site.send('/proposals/new');
    for (const { id, trade, name } of starterOffers) {
      expect(text).toMatch(new RegExp(`value="${id}"[^]*>${trade}<[^]*>${name}<`));
    }
    expect(text).toContain('>$1,400<');
  });

  test('leads to the builder', async () => {
    const { status, headers } = await writer.start();
    expect(status).toBe(302);
    expect(headers.location).toMatch(/^\/proposals\/[0-9a-f-]{36}\/outcome$/);
  });

  test('a client and a contact that are known are not typed twice', async () => {
    await writer.start({ clientName: ' northwind  TILES', contactName: 'dana fox', contactEmail: '' });
    const clients = await listClients(site.database.db);
    expect(clients.filter(({ name }) => /northwind/i.test(name))).toHaveLength(1);
    expect(await listContacts(site.database.db, clients[0]?.id ?? '')).toHaveLength(1);
  });

  test('nobody named is the one contact that the client has, and is asked for where there is none or a choice', async () => {
    const mill = { clientName: 'Only Mill', contactName: 'Jo Mill', contactEmail: 'jo@mill.example' };
    const nobody = { ...mill, contactName: '', contactEmail: '' };
    const refused = await writer.start(nobody);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Name the one person who can say yes alone.');
    await writer.start(mill);
    expect((await site.send('/proposals/new?client=')).text).not.toContain('Leave it empty for Jo Mill');
    const client = (await listClients(site.database.db)).find(({ name }) => name === 'Only Mill');
    expect((await site.send(`/proposals/new?client=${client?.id}`)).text).toContain(
      'Leave it empty for Jo Mill.',
    );
    const { contactId } = await getDraft(site.database.db, await writer.startedId(nobody));
    const contacts = await listContacts(site.database.db, client?.id ?? '');
    expect(contacts.map(({ id }) => id)).toEqual([contactId]);
    await writer.start({ ...mill, contactName: 'Al Mill', contactEmail: '' });
    expect((await writer.start(nobody)).status).toBe(400);
  });

  test('a starter offer brings its text, its dates counted from today', async () => {
    const id = await writer.startedId({ starter: 'checkout-review' });
    const { title, validUntil } = await getProposal(site.database.db, id);
    expect(title).toBe('Checkout review');
    expect(validUntil && validUntil > '2026-12-01').toBe(true);
  });

  test('speaks and looks as the firm’s settings say', async () => {
    await updateFirm(site.database.db, { language: 'fr', style: 'letter' });
    for (const starter of ['blank', 'checkout-review']) {
      const { offer } = await getDraft(site.database.db, await writer.startedId({ starter }));
      expect(offer).toMatchObject({ language: 'fr', style: 'letter' });
    }
    await updateFirm(site.database.db, { language: 'en', style: 'quiet' });
  });

  test('an offer that grew from another client’s is refused, with everything typed kept', async () => {
    const theirs = await writer.acceptedId();
    const { status, text } = await writer.start({ clientName: 'Somebody Else', parentId: theirs });
    expect(status).toBe(400);
    expect(text).toContain('was made to another client');
    expect(text).toContain('value="Somebody Else"');
  });
});

describe('the demo', () => {
  test('stays at its own addresses, and what is changed there touches nothing else', async () => {
    const own = (await listClients(site.database.db)).length;
    const started = await writer.post('/demo/proposals/new', {
      ...first,
      clientName: 'Somebody in the demo',
    });
    expect(started.headers.location).toMatch(/^\/demo\/proposals\/[0-9a-f-]{36}\/outcome$/);
    expect(await listClients(site.database.db)).toHaveLength(own);
    const { text } = await site.send('/demo/proposals');
    expect(text).toContain('You are looking around in a demo');
    expect(text).not.toMatch(/href="\/(proposals|clients|settings)/);
    expect((await site.send('/proposals')).text).not.toContain('You are looking around in a demo');
  });
});

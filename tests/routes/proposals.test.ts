import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DomainError } from '~/domain/errors';
import { findAnswer } from '~db/queries/answers';
import { listClients } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { updateFirm } from '~db/queries/firm';
import { getProposal } from '~db/queries/proposals';
import { getDraft } from '~db/queries/revisions';
import { starterOffers } from '~templates/offers';
import { startedFrom } from '../support/form-post';
import { quietPress, startTestServer, type TestServer } from '../support/server';

let now = '2026-12-01T15:00:00Z';
let pressFails = false;
let site: TestServer;

beforeAll(async () => {
  const print = async () => {
    if (pressFails) throw new DomainError('failed', 'The press stopped.');
    return new TextEncoder().encode('%PDF-1.7 printed');
  };
  site = await startTestServer({ now: () => now, press: { ...quietPress, print } });
});
afterAll(() => site.stop());
beforeEach(() => {
  now = '2026-12-01T15:00:00Z';
  pressFails = false;
});

describe('starting a proposal', () => {
  test('a first offer asks who offers, and says beside the fields what is missing', async () => {
    const { status, text } = await post('/proposals/new', { clientName: 'Northwind Tiles' });
    expect(status).toBe(400);
    expect(text).toContain('Name the one person who can say yes alone.');
    expect(text).toContain('Name your firm, or yourself');
    expect(text).toContain('value="Northwind Tiles"');
  });

  test('every starter offer can be chosen, by its trade, its name and its price', async () => {
    const { text } = await site.send('/proposals/new');
    for (const { id, trade, name } of starterOffers) {
      expect(text).toMatch(new RegExp(`value="${id}"[^]*>${trade}<[^]*>${name}<`));
    }
    expect(text).toContain('>$1,400<');
  });

  test('leads to the builder', async () => {
    const { status, headers } = await start();
    expect(status).toBe(302);
    expect(headers.location).toMatch(/^\/proposals\/[0-9a-f-]{36}\/outcome$/);
  });

  test('a client and a contact that are known are not typed twice', async () => {
    await start({ clientName: ' northwind  TILES', contactName: 'dana fox', contactEmail: '' });
    const clients = await listClients(site.database.db);
    expect(clients.filter(({ name }) => /northwind/i.test(name))).toHaveLength(1);
    expect(await listContacts(site.database.db, clients[0]?.id ?? '')).toHaveLength(1);
  });

  test('nobody named is the one contact that the client has, and is asked for where there is none or a choice', async () => {
    const mill = { clientName: 'Only Mill', contactName: 'Jo Mill', contactEmail: 'jo@mill.example' };
    const nobody = { ...mill, contactName: '', contactEmail: '' };
    const refused = await start(nobody);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Name the one person who can say yes alone.');
    await start(mill);
    expect((await site.send('/proposals/new?client=')).text).not.toContain('Leave it empty for Jo Mill');
    const client = (await listClients(site.database.db)).find(({ name }) => name === 'Only Mill');
    expect((await site.send(`/proposals/new?client=${client?.id}`)).text).toContain(
      'Leave it empty for Jo Mill.',
    );
    const { contactId } = await getDraft(site.database.db, await startedId(nobody));
    const contacts = await listContacts(site.database.db, client?.id ?? '');
    expect(contacts.map(({ id }) => id)).toEqual([contactId]);
    await start({ ...mill, contactName: 'Al Mill', contactEmail: '' });
    expect((await start(nobody)).status).toBe(400);
  });
  test('a starter offer brings its text, its dates counted from today', async () => {
    const id = await startedId({ starter: 'checkout-review' });
    const { title, validUntil } = await getProposal(site.database.db, id);
    expect(title).toBe('Checkout review');
    expect(validUntil && validUntil > '2026-12-01').toBe(true);
  });
  test('speaks and looks as the firm’s settings say', async () => {
    await updateFirm(site.database.db, { language: 'fr', style: 'letter' });
    for (const starter of ['blank', 'checkout-review']) {
      const { offer } = await getDraft(site.database.db, await startedId({ starter }));
      expect(offer).toMatchObject({ language: 'fr', style: 'letter' });
    }
    await updateFirm(site.database.db, { language: 'en', style: 'quiet' });
  });
  test('an offer that grew from another client’s is refused, with everything typed kept', async () => {
    const theirs = await acceptedId();
    const { status, text } = await start({ clientName: 'Somebody Else', parentId: theirs });
    expect(status).toBe(400);
    expect(text).toContain('was made to another client');
    expect(text).toContain('value="Somebody Else"');
  });
});

describe('the demo', () => {
  test('stays at its own addresses, and what is changed there touches nothing else', async () => {
    const own = (await listClients(site.database.db)).length;
    const started = await post('/demo/proposals/new', { ...first, clientName: 'Somebody in the demo' });
    expect(started.headers.location).toMatch(/^\/demo\/proposals\/[0-9a-f-]{36}\/outcome$/);
    expect(await listClients(site.database.db)).toHaveLength(own);
    const { text } = await site.send('/demo/proposals');
    expect(text).toContain('You are looking around in a demo');
    expect(text).not.toMatch(/href="\/(proposals|clients|settings)/);
    expect((await site.send('/proposals')).text).not.toContain('You are looking around in a demo');
  });
});

describe('a sent proposal', () => {
  test('shows the document, the ways out, and its history', async () => {
    const id = await sentId();
    const { status, text } = await site.send(`/proposals/${id}?sent=1`);
    expect(status).toBe(200);
    for (const said of [
      'Checkout review',
      'the PDF is ready',
      'Open the ready mail',
      'Offer sent',
      'They said yes',
    ]) {
      expect(text).toContain(said);
    }
  });

  test('can’t be edited any more', async () => {
    const id = await sentId();
    const { status, headers } = await site.send(`/proposals/${id}/scope`);
    expect([status, headers.location]).toEqual([302, `/proposals/${id}`]);
    const late = await post(`/proposals/${id}/outcome`, { title: 'Something else' });
    expect(late.status).toBe(409);
    expect((await getProposal(site.database.db, id)).title).toBe('Checkout review');
  });

  test('whose press failed says so, and is printed when it works again', async () => {
    pressFails = true;
    const id = await sentId();
    const broken = await site.send(`/proposals/${id}`);
    expect(broken.text).toContain('The PDF is not printed yet');
    expect((await site.send(`/proposals/${id}/revisions/1/pdf`)).status).toBe(503);
    pressFails = false;
    const pdf = await site.send(`/proposals/${id}/revisions/1/pdf?download`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['content-disposition']).toMatch(
      /^attachment; filename="FC-\d{4} Checkout review.pdf"$/,
    );
    expect((await site.send(`/proposals/${id}`)).text).not.toContain('not printed yet');
  });

  test('that is revised keeps its old text readable, and refuses an answer until the new one is sent', async () => {
    const id = await sentId();
    await post(`/proposals/${id}/revision`, {});
    const refused = await post(`/proposals/${id}/acceptance`, { acceptedOn: '2026-12-01', by: 'Dana Fox' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Revision 2 is still a draft');
    await save(`/proposals/${id}/outcome`, { title: 'Smaller review', outcome: 'Five changes.' });
    await post(`/proposals/${id}/sending`, { saves: '1' });
    expect((await site.send(`/proposals/${id}/revisions/1`)).text).toContain('Checkout review');
    expect((await site.send(`/proposals/${id}/revisions/2`)).text).toContain('Smaller review');
  });
});

describe('answers', () => {
  test('a yes is recorded with its day and who said it', async () => {
    const id = await acceptedId();
    expect(await findAnswer(site.database.db, id)).toMatchObject({
      kind: 'accepted',
      answeredBy: 'Dana Fox',
    });
    expect((await site.send('/')).text).toContain('Promises to keep');
  });

  test('a yes to an offer with options says which they took, with every total in sight', async () => {
    const id = await sentId({
      currency: 'USD',
      'lines[0].description': 'Photos',
      'lines[0].unitPrice': '50',
      'lines[0].optional': 'on',
      'options[0].name': 'Small',
      'options[0].deliverables[0].name': 'Two pages',
      'options[0].deliverables[0].doneWhen': 'the PDF is in Dana’s inbox',
      'options[0].lines[0].description': 'Writing',
      'options[0].lines[0].unitPrice': '200',
      'options[1].name': 'Medium',
      'options[1].deliverables[0].name': 'Six pages',
      'options[1].deliverables[0].doneWhen': 'the PDF is in Dana’s inbox',
      'options[1].lines[0].description': 'Writing',
      'options[1].lines[0].unitPrice': '400',
      paying: 'parts',
      'payments[0].percent': '30',
      'payments[0].when': 'acceptance',
      'payments[1].percent': '70',
      'payments[1].when': 'delivery',
    });
    const page = (await site.send(`/proposals/${id}/acceptance`)).text;
    for (const said of ['Small', '$200.00', 'Medium', '$400.00', 'Photos', '$50.00']) {
      expect(page).toContain(said);
    }
    const yes = { acceptedOn: '2026-12-01', by: 'Dana Fox', revision: '1', 'added.line0': 'on' };
    const refused = await post(`/proposals/${id}/acceptance`, yes);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Choose which option they took.');
    expect(refused.text).toMatch(/<input type="checkbox"[^>]*name="added.line0"[^>]*checked=""/);
    const stale = await post(`/proposals/${id}/acceptance`, { ...yes, option: '1', revision: '7' });
    expect(stale.status).toBe(409);
    expect((await post(`/proposals/${id}/acceptance`, { ...yes, option: '1' })).status).toBe(302);
    const told = (await site.send(`/proposals/${id}`)).text;
    expect(told).toContain('What they chose');
    expect(told).toContain('“Medium” with “Photos” for $450.00');
    // What is due is of what they took, and no part of it is of the least they could have taken.
    const due = told.slice(told.indexOf('What they chose'));
    expect(due).toContain('$135.00');
    expect(due).toContain('$315.00');
  });

  test('a yes after the last valid day asks to extend first, and works once extended', async () => {
    const id = await sentId();
    now = '2026-12-20T15:00:00Z';
    const late = { acceptedOn: '2026-12-20', by: 'Dana Fox' };
    expect((await site.send(`/proposals/${id}/acceptance`)).text).toContain('extend the offer first');
    const refused = await post(`/proposals/${id}/acceptance`, late);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Extend it first');
    expect((await post(`/proposals/${id}/extension`, { validUntil: '2026-12-24' })).status).toBe(302);
    expect((await post(`/proposals/${id}/acceptance`, late)).status).toBe(302);
  });

  test('a no needs its reason, and keeps the note while asking for it', async () => {
    const id = await sentId();
    const form = { declinedOn: '2026-12-01', by: 'Dana Fox', note: 'Next year, perhaps' };
    const refused = await post(`/proposals/${id}/refusal`, form);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Choose the reason that comes closest.');
    expect(refused.text).toContain('Next year, perhaps');
    expect((await post(`/proposals/${id}/refusal`, { ...form, reason: 'not now' })).status).toBe(302);
    expect((await site.send(`/proposals/${id}`)).text).toContain('not now');
  });

  test('a wrong record is taken back, and the history keeps both lines', async () => {
    const id = await acceptedId();
    await post(`/proposals/${id}/reversal`, {
      what: 'proposal-accepted',
      reason: 'It was another offer',
    });
    const { text } = await site.send(`/proposals/${id}`);
    expect(text).toContain('Record reversed');
    expect(text).toContain('It was another offer');
    expect((await getProposal(site.database.db, id)).state).toBe('sent');
  });

  test('an answer that is recorded already leads back to the proposal', async () => {
    const id = await acceptedId();
    const { status, headers } = await site.send(`/proposals/${id}/refusal`);
    expect([status, headers.location]).toEqual([302, `/proposals/${id}`]);
  });
});

describe('delivery and what it leads to', () => {
  test('a broken promise is kept in the history by its bounds', async () => {
    const id = await acceptedId();
    await post(`/proposals/${id}/delivery`, {
      endedOn: '2026-12-01',
      kept: 'broken',
      inScope: 'on',
      note: 'Late',
    });
    const { text } = await site.send(`/proposals/${id}`);
    expect(text).toContain('Promise broken');
    expect(text).toContain('late, in scope, not at price');
  });

  test('the next step is a draft for the same client, grown from this one', async () => {
    const id = await acceptedId();
    const { headers } = await post(`/proposals/${id}/next-step`, {});
    const child = /proposals\/([^/]+)/.exec(headers.location ?? '')?.[1] ?? '';
    const { parentId, state } = await getProposal(site.database.db, child);
    expect([parentId, state]).toEqual([id, 'draft']);
  });

  test('a next step needs a yes first', async () => {
    expect((await post(`/proposals/${await sentId()}/next-step`, {})).status).toBe(409);
  });
});

describe('what is not there', () => {
  test.each([
    '/proposals/none',
    '/proposals/none/acceptance',
    '/proposals/none/revisions/1/pdf',
    '/proposals/none/outcome',
    '/clients/none',
    '/nowhere',
    '/logo/none',
  ])('%s is a 404 with a way on', async (path) => {
    const { status, text } = await site.send(path);
    expect(status).toBe(404);
    expect(text).not.toContain('Something broke');
  });
});
const first = {
  clientName: 'Northwind Tiles',
  contactName: 'Dana Fox',
  contactEmail: 'dana@northwind.example',
  starter: 'blank',
  firmName: 'Kettle & Line',
  authorName: 'Ida Okafor',
};
const start = (changes: Record<string, string> = {}) => post('/proposals/new', { ...first, ...changes });

async function startedId(changes: Record<string, string> = {}): Promise<string> {
  const { headers } = await start(changes);
  return /proposals\/([^/]+)/.exec(headers.location ?? '')?.[1] ?? '';
}

/** A starter offer, sent: it passes the coffee test as it is. */
async function sentId(price?: Record<string, string>): Promise<string> {
  const id = await startedId({ starter: 'checkout-review' });
  if (price) await save(`/proposals/${id}/price`, price);
  await save(`/proposals/${id}/time`, {
    startsOn: '2026-12-02',
    endsOn: '2026-12-08',
    validUntil: '2026-12-10',
  });
  await post(`/proposals/${id}/sending`, { saves: price ? '2' : '1' });
  return id;
}

async function acceptedId(): Promise<string> {
  const id = await sentId();
  await post(`/proposals/${id}/acceptance`, { acceptedOn: '2026-12-01', by: 'Dana Fox' });
  return id;
}

/** Opens a step's page and sends its form. */
async function save(page: string, form: Record<string, string>) {
  return post(page, { ...form, 'started.from': startedFrom((await site.send(page)).text) });
}
const post = (path: string, form: Record<string, string>) =>
  site.send(path, {
    method: 'POST',
    body: new URLSearchParams(form).toString(),
    headers: { Origin: site.address },
  });

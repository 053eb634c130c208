import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findAnswer } from '~db/queries/answers';
import { getProposal } from '~db/queries/proposals';
import { type Writer, writerOn } from '../support/proposals-by-form';
import { startTestServer, type TestServer } from '../support/server';

let now = '2026-12-01T15:00:00Z';
let site: TestServer;
let writer: Writer;

beforeAll(async () => {
  site = await startTestServer({ now: () => now });
  writer = writerOn(site);
});
afterAll(() => site.stop());
beforeEach(() => {
  now = '2026-12-01T15:00:00Z';
});

describe('answers', () => {
  test('a yes is recorded with its day and who said it', async () => {
    const id = await writer.acceptedId();
    expect(await findAnswer(site.database.db, id)).toMatchObject({
      kind: 'accepted',
      answeredBy: 'Dana Fox',
    });
    expect((await site.send('/')).text).toContain('Promises to keep');
  });

  test('a yes to an offer with options says which they took, with every total in sight, and lists say “from” until then', async () => {
    const id = await writer.sentId({
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
    const { clientId } = await getProposal(site.database.db, id);
    const lists = ['/', '/proposals', `/clients/${clientId}`];
    for (const list of lists) expect((await site.send(list)).text).toContain('>from $200.00<');
    const page = (await site.send(`/proposals/${id}/acceptance`)).text;
    for (const said of ['Small', '$200.00', 'Medium', '$400.00', 'Photos', '$50.00']) {
      expect(page).toContain(said);
    }
    const yes = { acceptedOn: '2026-12-01', by: 'Dana Fox', revision: '1', 'added.line0': 'on' };
    const refused = await writer.post(`/proposals/${id}/acceptance`, yes);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Choose which option they took.');
    expect(refused.text).toMatch(/<input type="checkbox"[^>]*name="added.line0"[^>]*checked=""/);
    const stale = await writer.post(`/proposals/${id}/acceptance`, { ...yes, option: '1', revision: '7' });
    expect(stale.status).toBe(409);
    expect((await writer.post(`/proposals/${id}/acceptance`, { ...yes, option: '1' })).status).toBe(302);
    for (const list of lists) {
      const { text } = await site.send(list);
      expect(text).toContain('>$450.00<');
      expect(text).not.toContain('>from $200.00<');
    }
    const told = (await site.send(`/proposals/${id}`)).text;
    expect(told).toContain('What they chose');
    expect(told).toContain('“Medium” with “Photos” for $450.00');
    // What is due is of what they took, and no part of it is of the least they could have taken.
    const due = told.slice(told.indexOf('What they chose'));
    expect(due).toContain('$135.00');
    expect(due).toContain('$315.00');
  });

  test('a yes after the last valid day asks to extend first, and works once extended', async () => {
    const id = await writer.sentId();
    now = '2026-12-20T15:00:00Z';
    const late = { acceptedOn: '2026-12-20', by: 'Dana Fox' };
    expect((await site.send(`/proposals/${id}/acceptance`)).text).toContain('extend the offer first');
    const refused = await writer.post(`/proposals/${id}/acceptance`, late);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Extend it first');
    expect((await writer.post(`/proposals/${id}/extension`, { validUntil: '2026-12-24' })).status).toBe(302);
    expect((await writer.post(`/proposals/${id}/acceptance`, late)).status).toBe(302);
  });

  test('a no needs its reason, and keeps the note while asking for it', async () => {
    const id = await writer.sentId();
    const form = { declinedOn: '2026-12-01', by: 'Dana Fox', note: 'Next year, perhaps' };
    const refused = await writer.post(`/proposals/${id}/refusal`, form);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Choose the reason that comes closest.');
    expect(refused.text).toContain('Next year, perhaps');
    expect((await writer.post(`/proposals/${id}/refusal`, { ...form, reason: 'not now' })).status).toBe(302);
    expect((await site.send(`/proposals/${id}`)).text).toContain('not now');
  });

  test('a wrong record is taken back, and the history keeps both lines', async () => {
    const id = await writer.acceptedId();
    await writer.post(`/proposals/${id}/reversal`, {
      what: 'proposal-accepted',
      reason: 'It was another offer',
    });
    const { text } = await site.send(`/proposals/${id}`);
    expect(text).toContain('Record reversed');
    expect(text).toContain('It was another offer');
    expect((await getProposal(site.database.db, id)).state).toBe('sent');
  });

  test('an answer that is recorded already leads back to the proposal', async () => {
    const id = await writer.acceptedId();
    const { status, headers } = await site.send(`/proposals/${id}/refusal`);
    expect([status, headers.location]).toEqual([302, `/proposals/${id}`]);
  });
});

describe('delivery and what it leads to', () => {
  test('a broken promise is kept in the history by its bounds', async () => {
    const id = await writer.acceptedId();
    await writer.post(`/proposals/${id}/delivery`, {
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
    const id = await writer.acceptedId();
    const { headers } = await writer.post(`/proposals/${id}/next-step`, {});
    const child = /proposals\/([^/]+)/.exec(headers.location ?? '')?.[1] ?? '';
    const { parentId, state } = await getProposal(site.database.db, child);
    expect([parentId, state]).toEqual([id, 'draft']);
  });

  test('a next step needs a yes first', async () => {
    expect((await writer.post(`/proposals/${await writer.sentId()}/next-step`, {})).status).toBe(409);
  });
});

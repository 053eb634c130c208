import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getProposal } from '~db/queries/proposals';
import { startedFrom } from '../support/form-post';
import { startTestServer, type TestServer } from '../support/server';

let now = '2026-12-01T15:00:00Z';
let site: TestServer;
beforeAll(async () => {
  site = await startTestServer({ now: () => now });
});
afterAll(() => site.stop());
beforeEach(() => {
  now = '2026-12-01T15:00:00Z';
});

const post = (path: string, form: Record<string, string> = {}) =>
  site.send(path, {
    method: 'POST',
    body: new URLSearchParams(form).toString(),
    headers: { Origin: site.address },
  });
/** Opens a step's page and sends its form. */
const save = async (path: string, form: Record<string, string>) =>
  post(path, { ...form, 'started.from': startedFrom((await site.send(path)).text) });
const idIn = (location: string | undefined) => /proposals\/([^/]+)/.exec(location ?? '')?.[1] ?? '';

async function started(): Promise<string> {
  const { headers } = await post('/proposals/new', {
    ...{ clientName: 'Northwind Tiles', contactName: 'Dana Fox', contactEmail: 'dana@northwind.example' },
    ...{ starter: 'checkout-review', firmName: 'Kettle & Line', authorName: 'Ida Okafor' },
  });
  const id = idIn(headers.location);
  await save(`/proposals/${id}/time`, {
    ...{ startsOn: '2026-12-02', endsOn: '2026-12-08', validUntil: '2026-12-10' },
  });
  return id;
}
async function sent(): Promise<string> {
  const id = await started();
  await post(`/proposals/${id}/sending`, { saves: '1' });
  return id;
}
const toMill = { clientName: 'Old Mill', contactName: 'Jonas Park', contactEmail: '' };

describe('a copy for another client', () => {
  test('is asked for on a page that the proposal leads to, and says what is missing', async () => {
    const id = await sent();
    expect((await site.send(`/proposals/${id}`)).text).toContain(`/proposals/${id}/copies`);
    expect((await site.send(`/proposals/${id}/copies`)).text).toContain('Copy it to another client');
    const { status, text } = await post(`/proposals/${id}/copies`, { clientName: 'Old Mill' });
    expect(status).toBe(400);
    expect(text).toContain('Name the one person who can say yes alone.');
    expect(text).toContain('value="Old Mill"');
  });

  test('opens in the builder, and says what to check on every page until that is done', async () => {
    const id = await sent();
    now = '2027-03-01T15:00:00Z';
    const { status, headers } = await post(`/proposals/${id}/copies`, toMill);
    expect([status, headers.location]).toEqual([302, `/proposals/${idIn(headers.location)}/outcome`]);
    const copy = idIn(headers.location);
    for (const step of ['outcome', 'price', 'review']) {
      const { text } = await site.send(`/proposals/${copy}/${step}`);
      expect(text).toContain('Copied from');
      expect(text).toContain(`href="/proposals/${copy}/time#step-startsOn"`);
      expect(text).toMatch(/Starts 2 Mar|Starts Mar 2/);
    }
    const checked = await post(`/proposals/${copy}/checked`, { place: 'price' });
    expect([checked.status, checked.headers.location]).toEqual([302, `/proposals/${copy}/price`]);
    expect((await site.send(`/proposals/${copy}/price`)).text).not.toContain('Copied from');
    expect(await getProposal(site.database.db, copy)).toMatchObject({ clientName: 'Old Mill', number: null });
  });

  test('outlives the draft that it was copied from', async () => {
    const id = await started();
    const copy = idIn((await post(`/proposals/${id}/copies`, toMill)).headers.location);
    await save(`/proposals/${copy}/scope`, { place: 'Their office' });
    const next = idIn(
      (await post(`/proposals/${copy}/copies`, { ...toMill, clientName: 'Third' })).headers.location,
    );
    await post(`/proposals/${copy}/discard`);
    expect((await site.send(`/proposals/${next}/scope`)).text).toContain('an offer that is gone');
  });

  test('leads nowhere from a strange place, and is nothing to open by a link', async () => {
    const id = await started();
    const { headers } = await post(`/proposals/${id}/checked`, { place: '//evil.example' });
    expect(headers.location).toBe(`/proposals/${id}/outcome`);
    expect((await site.send(`/proposals/${id}/checked`)).status).toBe(302);
    expect((await post('/proposals/none/copies', toMill)).status).toBe(404);
  });
});

describe('what changed between two revisions', () => {
  async function revised(): Promise<string> {
    const id = await sent();
    await post(`/proposals/${id}/revision`);
    await save(`/proposals/${id}/time`, {
      ...{ startsOn: '2026-12-02', endsOn: '2026-12-14', validUntil: '2026-12-10' },
    });
    await save(`/proposals/${id}/outcome`, { title: 'Checkout review', outcome: 'A ranked list of twelve.' });
    return id;
  }

  test('is said in words, with the words that went and came', async () => {
    const id = await revised();
    const { status, text } = await site.send(`/proposals/${id}/changes`);
    expect(status).toBe(200);
    expect(text).toContain('Ends December 14, 2026, was December 8, 2026.');
    expect(text).toMatch(/<\/del> <ins[^>]*>twelve<\/ins>/);
    expect(text).toMatch(/<del[^>]*>[^<]*ten changes/);
  });

  test('is led to from the proposal and from the review of the revision', async () => {
    const id = await revised();
    const link = `href="/proposals/${id}/changes"`;
    expect((await site.send(`/proposals/${id}`)).text).toContain(link);
    expect((await site.send(`/proposals/${id}/review`)).text).toContain(link);
    expect((await site.send(`/proposals/${await sent()}`)).text).not.toContain('/changes"');
  });

  test('is compared the other way round, too, and a revision with itself says the same', async () => {
    const id = await revised();
    const { text } = await site.send(`/proposals/${id}/changes?from=2&to=1`);
    expect(text).toContain('Ends December 8, 2026, was December 14, 2026.');
    expect((await site.send(`/proposals/${id}/changes?from=1&to=1`)).text).toContain('The two say the same.');
  });

  test('of revisions that are not there is a 404, of a single one the proposal', async () => {
    const id = await revised();
    for (const query of ['from=9&to=1', 'from=x&to=1', 'from=1&to=-1']) {
      expect((await site.send(`/proposals/${id}/changes?${query}`)).status).toBe(404);
    }
    const single = await sent();
    const { status, headers } = await site.send(`/proposals/${single}/changes`);
    expect([status, headers.location]).toEqual([302, `/proposals/${single}`]);
  });
});

describe('the search page', () => {
  test('finds offers, clients, starters and actions without scripts', async () => {
    await sent();
    const { text } = await site.send('/search?q=checkout');
    expect(text).toContain('Checkout review');
    expect(text).toContain('/proposals/new?starter=checkout-review');
    expect((await site.send('/search?q=northwind')).text).toMatch(/href="\/clients\/[0-9a-f-]{36}"/);
    expect((await site.send('/search?q=time+zone')).text).toContain('href="/settings"');
  });

  test('says so where nothing is found, and repeats what was typed as it was typed', async () => {
    const { status, text } = await site.send('/search?q=%3Cb%3Ezebra');
    expect(status).toBe(200);
    expect(text).toContain('Nothing is called');
    expect(text).not.toContain('<b>');
  });

  test('is a link at the head of every page', async () => {
    expect((await site.send('/clients')).text).toContain('href="/search"');
  });

  test('knows what can be done on the page it is asked from', async () => {
    const id = await sent();
    const { text } = await site.send(`/search?q=extend&at=/proposals/${id}`);
    expect(text).toContain(`/proposals/${id}/extension`);
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateFirm } from '~db/queries/firm';
import { getProposal } from '~db/queries/proposals';
import { getDraft } from '~db/queries/revisions';
import { getStarter, listStarters } from '~db/queries/starters';
import { startedFrom } from '../support/form-post';
import { startTestServer, type TestServer } from '../support/server';

const now = () => '2026-12-01T15:00:00Z';
let site: TestServer;
let draft: string;

beforeAll(async () => {
  site = await startTestServer({ now });
  draft = await started({ starter: 'checkout-review' });
});
afterAll(() => site.stop());

const post = (path: string, form: Record<string, string> = {}) =>
  site.send(path, {
    method: 'POST',
    body: new URLSearchParams(form).toString(),
    headers: { Origin: site.address },
  });
/** Opens a step's page and sends its form. */
const save = async (path: string, form: Record<string, string>) =>
  post(path, { ...form, 'started.from': startedFrom((await site.send(path)).text) });
const start = (changes: Record<string, string>) =>
  post('/proposals/new', {
    ...{ clientName: 'Northwind Tiles', contactName: 'Dana Fox', contactEmail: 'dana@northwind.example' },
    ...{ firmName: 'Kettle & Line', authorName: 'Ida Okafor', ...changes },
  });
async function started(changes: Record<string, string>): Promise<string> {
  const { headers } = await start(changes);
  return /proposals\/([^/]+)/.exec(headers.location ?? '')?.[1] ?? '';
}
const page = async (path: string) => (await site.send(path)).text;
const ownId = (location: string | undefined) => /starters\/([0-9a-f-]{36})/.exec(location ?? '')?.[1] ?? '';
async function own(name: string): Promise<string> {
  const { headers } = await post(`/proposals/${draft}/starter`, { name });
  return ownId(headers.location);
}
/** Files as a browser sends them. */
async function importing(files: Record<string, string>) {
  const form = new FormData();
  for (const [name, text] of Object.entries(files)) form.append('files', new File([text], name));
  const body = new Response(form);
  const answer = await site.send('/settings/starters/import', {
    method: 'POST',
    body: new Uint8Array(await body.arrayBuffer()),
    headers: { Origin: site.address, 'Content-Type': body.headers.get('Content-Type') ?? '' },
  });
  // What React writes between two texts is not read.
  return { ...answer, text: answer.text.replaceAll('<!-- -->', '') };
}

describe('making a starter of a proposal', () => {
  test('shows what is kept, with the names in it marked and a field for each to stand in', async () => {
    const id = await started({ starter: 'checkout-review' });
    await save(`/proposals/${id}/outcome`, { title: 'Review', outcome: 'Dana Fox sees ten changes.' });
    const text = await page(`/proposals/${id}/starter`);
    expect(text).toMatch(/<mark[^>]*>Dana Fox<\/mark>/);
    expect(text).toContain('Instead of “Dana Fox”');
    expect(text).toContain('it starts 14 days after the day you write it');
    const { headers } = await post(`/proposals/${id}/starter`, {
      name: 'Mine',
      insteadOfContact: 'your buyer',
    });
    expect(await page(headers.location ?? '')).toContain('Your buyer sees ten changes.');
  });

  test('asks for a name, and keeps what was typed', async () => {
    const { status, text } = await post(`/proposals/${draft}/starter`, { trade: 'Designer' });
    expect(status).toBe(400);
    expect(text).toContain('Name it: this is what you will pick it by.');
    expect(text).toContain('value="Designer"');
  });

  test('is offered first for the next offer, which begins with its text and remembers it', async () => {
    const id = await own('House review');
    const form = await page(`/proposals/new?starter=${id}`);
    expect(form.indexOf('House review')).toBeLessThan(form.indexOf('One page rewritten'));
    expect(form).toMatch(new RegExp(`<input[^>]*checked=""[^>]*value="${id}"`));
    const begun = await getProposal(site.database.db, await started({ starter: id }));
    expect(begun).toMatchObject({ title: 'Checkout review', starterId: id, starterName: 'House review' });
    expect(begun.startsOn).toBe('2026-12-15');
  });
});

describe('reverse charge that a starter keeps', () => {
  test('is pointed out where the starter is made, and in every offer that is begun from it', async () => {
    const id = await started({ starter: 'checkout-review' });
    expect(await page(`/proposals/${id}/starter`)).not.toContain('Reverse charge is kept');
    expect(await page(`/proposals/${id}/price`)).not.toContain('Check this');
    const price = { currency: 'USD', discountKind: 'percent', reverseCharge: 'on' };
    await save(`/proposals/${id}/price`, price);
    expect(await page(`/proposals/${id}/starter`)).toContain('Reverse charge is kept');
    const { headers } = await post(`/proposals/${id}/starter`, { name: 'Abroad' });
    const begun = await started({ starter: ownId(headers.location) });
    const text = (await page(`/proposals/${begun}/outcome`)).replaceAll('<!-- -->', '');
    expect(text).toContain('Begun from “Abroad”. Check this:');
    expect(text).toContain('Keep it only if this client accounts for the tax.');
    await post(`/proposals/${begun}/checked`, { place: 'outcome' });
    expect(await page(`/proposals/${begun}/outcome`)).not.toContain('Begun from');
  });
});

describe('a starter that states its language and style', () => {
  test('keeps them at a firm that has others; a built-in one, which states none, takes the firm’s', async () => {
    const mine = await own('In English');
    await updateFirm(site.database.db, { language: 'de', style: 'letter' });
    const begun = async (starter: string) =>
      (await getDraft(site.database.db, await started({ starter }))).offer;
    expect(await begun(mine)).toMatchObject({ language: 'en', style: 'quiet' });
    expect(await begun('checkout-review')).toMatchObject({ language: 'de', style: 'letter' });
    await updateFirm(site.database.db, { language: 'en', style: 'quiet' });
  });
});

describe('the price of a built-in starter', () => {
  test('is one of a first cup in the firm’s currency, on the page, in the offer and in a copy', async () => {
    await updateFirm(site.database.db, { currency: 'JPY' });
    expect(await page('/proposals/new')).toContain('>¥140,000<');
    const lines = [{ unitPrice: '140000' }];
    const { offer } = await getDraft(site.database.db, await started({ starter: 'checkout-review' }));
    expect(offer).toMatchObject({ currency: 'JPY', lines });
    const { headers } = await post('/settings/starters/checkout-review/copy');
    expect((await getStarter(site.database.db, ownId(headers.location))).offer).toMatchObject({ lines });
    await updateFirm(site.database.db, { currency: 'USD' });
  });
});

describe('the page of the starters', () => {
  test('retires one and brings it back; a retired one begins no offer any more', async () => {
    const id = await own('Passing');
    await post(`/settings/starters/${id}/retirement`);
    expect(await page('/proposals/new')).not.toContain('Passing');
    expect(await page('/settings/starters')).toContain('Bring back Passing');
    const refused = await start({ starter: id });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('is not offered any more');
    await post(`/settings/starters/${id}/return`);
    expect(await page('/proposals/new')).toContain('Passing');
  });

  test('hides a built-in one as well', async () => {
    await post('/settings/starters/half-day-decision/retirement');
    expect(await page('/proposals/new')).not.toContain('Half-day decision');
    await post('/settings/starters/half-day-decision/return');
    expect(await page('/proposals/new')).toContain('Half-day decision');
  });

  test('of one that is not there is a 404, and hides nothing', async () => {
    expect((await post('/settings/starters/anything/retirement')).status).toBe(404);
  });

  test('copies a built-in one to change all of it in a form', async () => {
    const { headers } = await post('/settings/starters/checkout-review/copy');
    const id = ownId(headers.location);
    expect(await page(`/settings/starters/${id}`)).toContain('A ranked list of the ten changes');
    const saved = await post(`/settings/starters/${id}`, {
      ...{ name: 'Ours', title: 'Ours', 'deliverables[0].name': 'A list', 'deliverables[0].doneWhen': '' },
      ...{
        startsInDays: '3',
        durationDays: '',
        'lines[0].description': 'All',
        'lines[0].unitPrice': '1.250,50',
      },
      ...{ 'options[0].name': 'Small', 'options[0].lines[0].description': 'Small', discountKind: 'percent' },
      ...{ 'options[0].lines[0].unitPrice': '90', 'lines[0].optional': 'on', language: 'de' },
    });
    expect([saved.status, saved.headers.location]).toEqual([302, '/settings/starters?saved=1']);
    const ours = (await listStarters(site.database.db)).find((one) => one.id === id);
    expect(ours).toMatchObject({
      name: 'Ours',
      offer: {
        ...{ startsInDays: 3, durationDays: null, language: 'de', exclusions: [] },
        lines: [{ description: 'All', quantity: '1', unitPrice: '1250.50', optional: true }],
        options: [{ name: 'Small', lines: [{ unitPrice: '90' }] }],
      },
    });
    expect(ours?.offer).not.toHaveProperty('discount');
  });

  test('keeps a form that cannot be saved, with its errors beside the fields', async () => {
    const id = await own('Kept');
    const { status, text } = await post(`/settings/starters/${id}`, {
      name: '',
      title: 'Typed',
      validDays: 'x',
    });
    expect(status).toBe(400);
    expect(text).toContain('value="Typed"');
    expect(text).toContain('Type a whole number, like 14.');
  });

  test('adds a row within an option without scripts', async () => {
    const id = await own('Rows');
    const intent = JSON.stringify({ type: 'insert', payload: { name: 'options[0].deliverables' } });
    const { status, text } = await post(`/settings/starters/${id}`, {
      ...{ name: 'Rows', 'options[0].name': 'Small', __intent__: intent },
    });
    expect(status).toBe(200);
    expect(text).toContain('name="options[0].deliverables[0].name"');
  });

  test('moves one up by a button', async () => {
    const [first, second] = [await own('Left'), await own('Right')];
    await post(`/settings/starters/${second}/position`, { way: 'up' });
    const ids = (await listStarters(site.database.db)).map(({ id }) => id);
    expect(ids.indexOf(second)).toBe(ids.indexOf(first) - 1);
    expect((await post(`/settings/starters/${second}/position`, { way: 'sideways' })).status).toBe(400);
  });

  test.each(['', '/file', '/nowhere'])('of one that is not there is a 404: …/none%s', async (end) => {
    expect((await site.send(`/settings/starters/none${end}`)).status).toBe(404);
  });
});

describe('starters as files', () => {
  test('are exported and read back, several at once', async () => {
    const id = await own('To go');
    const one = await site.send(`/settings/starters/${id}/file`);
    expect(one.headers['content-disposition']).toContain('To go.json');
    const other = await site.send('/settings/starters/one-page-rewritten/file');
    const { status, text } = await importing({ 'a.json': one.text, 'b.json': other.text });
    expect(status).toBe(200);
    expect(text).toContain('Imported');
    const all = await listStarters(site.database.db);
    const copies = all.filter(({ name }) => name === 'To go');
    expect(copies).toHaveLength(2);
    expect(copies[1]?.offer).toEqual(copies[0]?.offer);
  });

  test('that cannot be read say why, each for itself, and the others are taken', async () => {
    const good = (await site.send('/settings/starters/one-page-rewritten/file')).text;
    const { status, text } = await importing({
      'good.json': good.replace('"name": "One page rewritten"', '"name": "Good one"'),
      'typo.json': good.replace('"pitch"', '"pich"'),
      'odd.json': 'hello',
    });
    expect(status).toBe(400);
    expect(text).toContain('Good one');
    expect(text).toMatch(/typo\.json was not imported[\s\S]*pich[\s\S]*unknown key/);
    expect(text).toMatch(/odd\.json was not imported[\s\S]*this is not a JSON file/);
  });

  test('of no kind at all are asked for', async () => {
    expect((await importing({})).status).toBe(400);
    expect((await importing({ 'big.json': 'x'.repeat(300_000) })).text).toContain('larger than 256 KB');
  });
});

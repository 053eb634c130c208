import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAnswer } from '~db/queries/answers';
import { getProposal } from '~db/queries/proposals';
import { listQuestions } from '~db/queries/questions';
import { findDraft } from '~db/queries/revisions';
import { publicHost, type Visitor, visitorOf } from '../support/client-page';
import { type Writer, writerOn } from '../support/proposals-by-form';
import { startTestServer, type TestServer } from '../support/server';

const now = () => '2026-12-01T15:00:00Z';
let site: TestServer;
let writer: Writer;
let shared: Visitor['shared'];
let open: Visitor['open'];
let post: Visitor['post'];

beforeAll(async () => {
  const environment = { PUBLIC_URL: new URL(`https://${publicHost}`), TRUST_PROXY: 0 };
  site = await startTestServer({ now, environment });
  writer = writerOn(site);
  ({ shared, open, post } = visitorOf(site, now));
});
afterAll(() => site.stop());

const said = { name: 'Dana Fox', revision: '1' };
const ours = async (id: string) => (await site.send(`/proposals/${id}`)).text;

describe('yes, but smaller', () => {
  test('needs something said, keeps what was, and shows on our side with one button to the draft', async () => {
    const { at, id } = await shared();
    expect((await open(`${at}/smaller`)).text).toContain('Leave out');
    const empty = await post(`${at}/smaller`, said);
    expect(empty.status).toBe(400);
    expect(empty.text).toContain('Tick what to leave out, name an amount, or say it in words.');
    const wrong = await post(`${at}/smaller`, { ...said, amount: 'half', 'without.thing0': 'on' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toMatch(/name="without.thing0"[^>]*checked/);
    const form = { ...said, amount: '450', 'without.thing0': 'on', note: 'The budget is small.' };
    for (let time = 0; time < 2; time += 1) {
      const { status, headers } = await post(`${at}/smaller`, form);
      expect([status, headers.location]).toEqual([303, at]);
    }
    expect((await open(at)).text).toContain('You asked for something smaller');
    expect(await findAnswer(site.database.db, id)).toMatchObject({ kind: 'smaller', amountMinor: 45_000 });
    const page = await ours(id);
    expect(page).toContain('Dana Fox asked for something smaller');
    expect(page).toContain('Would say yes to $450.00.');
    expect(page).toContain('Write the smaller offer');
    expect(page).toContain('They asked for smaller');
    await writer.post(`/proposals/${id}/revision`, {});
    expect((await findDraft(site.database.db, id))?.revision).toBe(2);
    const builder = (await site.send(`/proposals/${id}/scope`)).text;
    expect(builder).toContain('The budget is small.');
    expect((await site.send('/')).text).toContain('asked for smaller');
    const { clientId } = await getProposal(site.database.db, id);
    for (const list of ['/proposals?standing=declined', `/clients/${clientId}`]) {
      const { text } = await site.send(list);
      expect([list, text]).toEqual([list, expect.stringContaining('asked for smaller<')]);
    }
  });
});

describe('the other answers', () => {
  test.each([
    [
      'different',
      {},
      { note: 'Only the app, please.' },
      'Say it in a few words.',
      'You asked for something different',
    ],
    ['later', { until: '2026-11-01' }, { until: '2027-01-15' }, 'Choose a day to come', 'Not now, you said'],
    ['refusal', { reason: 'nonsense' }, { reason: 'not needed' }, 'Choose the reason', 'You said no'],
  ])(
    '%s is asked for again where it lacks something, then taken',
    async (place, lacking, whole, missing, told) => {
      const { at, id } = await shared();
      const refused = await post(`${at}/${place}`, { ...said, ...lacking });
      expect(refused.status).toBe(400);
      expect(refused.text).toContain(missing);
      expect((await post(`${at}/${place}`, { ...said, ...whole })).status).toBe(303);
      expect((await open(at)).text).toContain(told);
      expect((await getProposal(site.database.db, id)).state).toBe('declined');
      // One who still has the form open is led to how it stands.
      expect((await post(`${at}/${place}`, { ...said, ...whole })).headers.location).toBe(at);
      expect((await open(`${at}/${place}`)).text).toContain(told);
    },
  );

  test('a revision that was sent since is told, and nothing is recorded', async () => {
    const { at, id } = await shared();
    await writer.post(`/proposals/${id}/revision`, {});
    await writer.save(`/proposals/${id}/time`, {
      ...{ startsOn: '2026-12-02', endsOn: '2026-12-09', validUntil: '2026-12-10' },
    });
    await writer.post(`/proposals/${id}/sending`, { saves: '1' });
    const { status, text } = await post(`${at}/refusal`, { ...said, reason: 'other' });
    expect(status).toBe(409);
    expect(text).toContain('The offer has changed');
    expect(await findAnswer(site.database.db, id)).toBeUndefined();
  });
});

test('lists say until when a “not now” holds, and a no is a plain no', async () => {
  const [later, no] = [await shared(), await shared()];
  await post(`${later.at}/later`, { ...said, until: '2027-03-03' });
  await post(`${no.at}/refusal`, { ...said, reason: 'not needed' });
  const { clientId } = await getProposal(site.database.db, later.id);
  for (const list of ['/proposals', `/clients/${clientId}`]) {
    const rows = (await site.send(list)).text.split('<tr').filter((row) => row.includes('/proposals/'));
    const rowOf = (id: string) => rows.find((row) => row.includes(id))?.replace(/<[^>]*>/g, ' ');
    expect(rowOf(later.id)).toMatch(/not now.*until\s.*Mar.*2027/s);
    expect(rowOf(no.id)).toContain('declined');
  }
  expect((await site.send('/')).text.replace(/<!-- -->/g, '')).toMatch(/ask again on [^<]*Mar[^<]*2027/);
});

describe('a question', () => {
  test('is not taken while twenty wait: says so in the offer’s language, and keeps what was typed', async () => {
    const { at, id } = await shared();
    const asked = (nth: number) => ({ name: 'Dana Fox', text: `Question ${nth}, “with” words` });
    for (let nth = 1; nth <= 20; nth += 1) {
      expect((await post(`${at}/question`, asked(nth))).status).toBe(303);
    }
    const { status, text } = await post(`${at}/question`, asked(21));
    expect(status).toBe(409);
    expect(text).toContain('So many questions wait for a reply here that this one was not sent.');
    expect(text).not.toContain('Something is missing');
    expect(text).toContain('>Question 21, “with” words</textarea>');
    expect(text).toContain('value="Dana Fox"');
    expect(await listQuestions(site.database.db, id)).toHaveLength(20);
  });

  test('answers nothing, lands on the proposal, and its reply shows on the page', async () => {
    const { at, id } = await shared();
    expect((await post(`${at}/question`, { name: 'Dana Fox', text: '' })).status).toBe(400);
    const asked = { name: 'Dana Fox', text: 'Does it cover <the> app?' };
    for (let time = 0; time < 2; time += 1) expect((await post(`${at}/question`, asked)).status).toBe(303);
    expect((await open(at)).text).toContain('has not replied yet');
    expect((await getProposal(site.database.db, id)).state).toBe('sent');
    const page = await ours(id);
    expect(page).toContain('Questions on their page');
    const [, questionId = ''] = /name="questionId" value="([^"]+)"/.exec(page) ?? [];
    expect(page.split('name="questionId"')).toHaveLength(2);
    const home = async () => (await site.send('/')).text;
    expect(await home()).toMatch(/Questions for you[\s\S]*Does it cover &lt;the&gt; app[\s\S]*Dana Fox/);
    expect((await writer.post(`/proposals/${id}/replies`, { questionId, text: '' })).status).toBe(400);
    expect((await writer.post(`/proposals/${id}/replies`, { questionId, text: 'It does.' })).status).toBe(
      302,
    );
    expect((await writer.post(`/proposals/${id}/replies`, { questionId, text: 'Again.' })).status).toBe(409);
    expect(await home()).not.toContain('Does it cover &lt;the&gt; app');
    const { text } = await open(at);
    expect(text).toContain('Does it cover &lt;the&gt; app?');
    expect(text).toContain('It does.');
    expect(text).toContain('Ida Okafor replied on');
  });
});

describe('their page, on our side', () => {
  test('a link is made by a post, shown once, leads to the page, and can be ended', async () => {
    const id = await writer.sentId();
    const made = await writer.post(`/proposals/${id}/links`, {});
    expect(made.headers['cache-control']).toContain('no-store');
    const [, token = ''] = new RegExp(`https://${publicHost}/p/([\\w-]{43})"`).exec(made.text) ?? [];
    expect((await site.send(`/proposals/${id}/links`)).text).not.toContain('/p/');
    for (let time = 0; time < 2; time += 1) expect((await open(`/p/${token}`)).status).toBe(200);
    await open(`/p/${token}`, 'GET', { 'User-Agent': 'Mimecast' });
    const page = await ours(id);
    expect(page).toContain('Opened once, last on');
    const [, end = ''] = /action="([^"]*\/links\/[^"]+\/end)"/.exec(page) ?? [];
    expect((await writer.post(end, {})).status).toBe(302);
    expect((await open(`/p/${token}`)).status).toBe(404);
    expect(await ours(id)).toContain('One link was ended');
  });

  test('it can be tried as the client sees it, counting and answering nothing', async () => {
    const id = await writer.sentId();
    const { text } = await site.send(`/proposals/${id}/their-page`);
    expect(text).toContain('This is how they see it.');
    expect(text).toContain('Say yes');
    expect(text).not.toMatch(/<script|href="[^"]*acceptance/);
    expect(await ours(id)).toContain('No link to it is out');
    expect((await site.send('/proposals/none/their-page')).status).toBe(404);
  });

  test('without a public address it says what makes a link reachable', async () => {
    const alone = await startTestServer({ now });
    const id = await writerOn(alone).sentId();
    expect((await alone.send(`/proposals/${id}`)).text).toContain('set PUBLIC_URL to its address');
    const { text } = await writerOn(alone).post(`/proposals/${id}/links`, {});
    expect(text).toContain(`${alone.address}/p/`);
    await alone.stop();
  });
});

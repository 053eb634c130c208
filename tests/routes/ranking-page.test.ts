import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeLedger } from '~/workflows/ledger.server';
import { endLedgerLink, makeLedgerLink } from '~/workflows/ledger-links.server';
import { insertClient } from '~db/queries/clients';
import { updateFirm } from '~db/queries/firm';
import { listOpenLedgerLinks } from '~db/queries/ledger-links';
import { findLedger } from '~db/queries/ledgers';
import { hiddenIn, publicHost, type Visitor, visitorOf } from '../support/client-page';
import { startTestServer, type TestServer } from '../support/server';
import { contentsOf } from '../workflows/office';

const now = () => '2026-12-01T15:00:00Z';
let site: TestServer;
let visitor: Visitor;
const work = () => ({ db: site.database.db, now });

beforeAll(async () => {
  site = await startTestServer({
    now,
    environment: { PUBLIC_URL: new URL(`https://${publicHost}`), TRUST_PROXY: 0 },
  });
  visitor = visitorOf(site, now);
});
afterAll(() => site.stop());

let clients = 0;
const line = (name: string) => ({
  name,
  ourRank: null,
  valueToUsMinor: 123_456,
  valueToThemMinor: null,
  was: '',
});
async function asked() {
  clients += 1;
  const client = { name: `Ranking client ${clients}`, address: '', createdAt: now() };
  const clientId = await insertClient(work().db, client);
  const write = (from: number, ...names: string[]) =>
    writeLedger(work(), clientId, { from, currency: 'USD', lines: names.map(line), by: '' });
  await write(0, 'We keep our dates', 'The price <holds>');
  const token = await makeLedgerLink(work(), clientId, null);
  return {
    clientId,
    write,
    at: `/p/${token}/elements`,
    theirs: async () => (await findLedger(work().db, clientId))?.theirs,
  };
}
const filled = (first: string, second: string) => ({
  // Named by their words, of which the second's come first.
  ...{ 'places.place1': first, 'places.place0': second },
  ...{ words: 'The price above all', name: 'Dana Fox' },
});

test('the page of the ranking runs no script, loads nothing foreign, is kept nowhere and shows none of our figures', async () => {
  const { at } = await asked();
  const { status, headers, text } = await visitor.open(at);
  expect(status).toBe(200);
  expect(text).toContain('The price &lt;holds&gt;');
  expect(text).not.toMatch(/<script|modulepreload|https?:\/\/(?!www\.w3\.org)|1,?234/);
  expect(headers['content-security-policy']).toContain("script-src 'none'");
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['x-robots-tag']).toContain('noindex');
});

test('a ranking is taken once, said back, and can be changed', async () => {
  const { at, theirs } = await asked();
  const read = hiddenIn((await visitor.open(at)).text);
  const answer = await visitor.post(at, { ...read, ...filled('2', '1') });
  expect([answer.status, answer.headers.location]).toEqual([303, at]);
  expect(await theirs()).toMatchObject({ ranks: [2, 1], words: 'The price above all', by: 'Dana Fox' });
  const { text } = await visitor.open(at);
  expect(text).toContain('Thank you. This is your ranking of');
  expect(text).toContain('The price above all');
  expect(text).toMatch(/<option value="2" selected=""/);
  await visitor.post(at, { ...read, ...filled('1', '2') });
  expect((await theirs())?.ranks).toEqual([1, 2]);
});

/** The lines as they are read, each with the name of its field. */
const linesOf = (text: string) =>
  [...text.matchAll(/<label for="(place\d)">([^<]*)<\/label>/g)].map(([, field, name]) => `${field} ${name}`);

test('the lines and their fields stand in an order of their own, whatever ours is, and each is ranked as the line it is', async () => {
  const { at, clientId, write } = await asked();
  await write(1, 'We keep our dates', 'Émile answers', 'The price <holds>', 'Doors');
  const { text } = await visitor.open(at);
  expect(linesOf(text)).toEqual([
    'place0 Doors',
    'place3 Émile answers',
    'place1 The price &lt;holds&gt;',
    'place2 We keep our dates',
  ]);
  const places = { 'places.place0': '1', 'places.place3': '2', 'places.place1': '3', 'places.place2': '4' };
  await visitor.post(at, { ...hiddenIn(text), ...places, words: '', name: 'Dana Fox' });
  expect((await findLedger(work().db, clientId))?.theirs?.ranks).toEqual([4, 2, 3, 1]);
});

test('the lines that we start from are turned for who reads them, in their language; others are as they were typed', async () => {
  const { at, write } = await asked();
  await write(1, 'They reach us at once', 'They learn from us');
  const { text } = await visitor.open(at);
  expect(linesOf(text)).toEqual(['place0 You learn from us', 'place1 You reach us at once']);
  expect(text).toContain('we” is ');
  expect(text).not.toContain('“they”');
  await write(2, 'They reach us at once', 'They love us');
  expect(linesOf((await visitor.open(at)).text)).toEqual([
    'place0 They love us',
    'place1 You reach us at once',
  ]);
  expect((await visitor.open(at)).text).toContain('where one says “they”, that is you');
  await updateFirm(work().db, { language: 'de' });
  const german = (await visitor.open(at)).text;
  await updateFirm(work().db, { language: 'en' });
  expect(linesOf(german)).toEqual(['place1 Sie erreichen uns sofort', 'place0 They love us']);
});

test('whoever holds another link is not shown that ranking as their own', async () => {
  const { at, clientId } = await asked();
  await visitor.post(at, { ...hiddenIn((await visitor.open(at)).text), ...filled('2', '1') });
  const other = await makeLedgerLink(work(), clientId, null);
  const { text } = await visitor.open(`/p/${other}/elements`);
  expect(text).not.toMatch(/Dana Fox|The price above all|Thank you|value="[12]" selected/);
});

test('what somebody else ranks through a link of their own leaves this one as it was', async () => {
  const { at, clientId } = await asked();
  const read = hiddenIn((await visitor.open(at)).text);
  await visitor.post(at, { ...read, ...filled('2', '1') });
  const other = `/p/${await makeLedgerLink(work(), clientId, null)}/elements`;
  const theirs = { ...filled('1', '2'), name: 'Tom Berg', words: '' };
  await visitor.post(other, { ...hiddenIn((await visitor.open(other)).text), ...theirs });
  const { text } = await visitor.open(at);
  expect(text).toContain('Thank you. This is your ranking of');
  expect(text).toContain('The price above all');
  expect(text).not.toContain('Tom Berg');
});

test.each([
  ['a tie', filled('1', '1'), 'Another line has this place too'],
  ['a missing place', filled('1', ''), 'Give this line a place'],
  ['a place out of range', filled('1', '3'), 'Give this line a place'],
  ['no name', { ...filled('1', '2'), name: '' }, 'Type your name'],
  ['a field too many', { ...filled('1', '2'), role: 'admin' }, 'be kept as it is'],
])('%s is answered with 400, a clear sentence, and everything typed kept', async (_, form, sentence) => {
  const { at, theirs } = await asked();
  const read = hiddenIn((await visitor.open(at)).text);
  const { status, text } = await visitor.post(at, { ...read, ...form });
  expect(status).toBe(400);
  expect(text).toContain(sentence);
  expect(text).toContain('The price above all');
  expect(text).toMatch(/<option value="1" selected=""/);
  expect(await theirs()).toBeNull();
});

test('who forgets their name and a place is told of both at once', async () => {
  const { at } = await asked();
  const read = hiddenIn((await visitor.open(at)).text);
  const { text } = await visitor.post(at, { ...read, ...filled('1', ''), name: '' });
  expect(text).toContain('Type your name');
  expect(text).toContain('Give this line a place');
});

test('a ranking of a list that changed meanwhile is not taken for the new one', async () => {
  const { at, write, theirs } = await asked();
  const read = hiddenIn((await visitor.open(at)).text);
  await write(1, 'We keep our dates', 'The price <holds>', 'We open doors');
  const { status, text } = await visitor.post(at, { ...read, ...filled('1', '2') });
  expect(status).toBe(409);
  expect(text).toContain('The list has changed meanwhile');
  expect(text).toContain('We open doors');
  // Nothing typed is lost: the places of the lines that are still there, the words and the name.
  expect(text).toContain('The price above all');
  expect(text).toContain('value="Dana Fox"');
  expect(text.match(/<option value="[12]" selected/g)).toHaveLength(2);
  expect(await theirs()).toBeNull();
});

test('a token that leads nowhere gets the 404 of all client pages, byte for byte, and opening changes nothing', async () => {
  const ended = await asked();
  const [link] = await listOpenLedgerLinks(work().db, ended.clientId);
  await endLedgerLink(work(), ended.clientId, link?.id ?? '');
  const offer = await visitor.shared();
  const open = await asked();
  const same = (await visitor.open(`/p/${'A'.repeat(43)}`)).text;
  const before = { ...(await contentsOf(work().db)), views: [] };
  const nowhere = [
    ended.at,
    `${offer.at}/elements`,
    `/p/${'A'.repeat(43)}/elements`,
    open.at.replace('/elements', ''),
  ];
  for (const at of nowhere) {
    const { status, text } = await visitor.open(at);
    expect([at, status, text]).toEqual([at, 404, same]);
  }
  expect((await visitor.post(ended.at, filled('1', '2'))).text).toBe(same);
  for (const method of ['GET', 'HEAD']) await visitor.open(open.at, method);
  expect({ ...(await contentsOf(work().db)), views: [] }).toEqual(before);
});

test('the page speaks the language of the firm where nothing was sent yet', async () => {
  const { at } = await asked();
  await updateFirm(work().db, { language: 'de' });
  const { text } = await visitor.open(at);
  await updateFirm(work().db, { language: 'en' });
  expect(text).toContain('<html lang="de">');
  expect(text).toContain('Rangfolge senden');
  expect(text).toContain('Ihr Name');
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { emptyOffer } from '~/domain/proposal';
import { limits } from '~/forms/limits';
import { startProposal } from '~/workflows/start.server';
import { listPeople } from '~db/queries/people';
import { getDraft } from '~db/queries/revisions';
import { startedFrom } from '../support/form-post';
import { startTestServer, type TestServer } from '../support/server';

const now = '2026-11-22T15:00:00.000Z';
let site: TestServer;
let id: string;

beforeAll(async () => {
  site = await startTestServer({ now: () => now });
});
afterAll(() => site.stop());
beforeEach(async () => {
  const { db } = site.database;
  const [person] = await listPeople(db);
  id = await startProposal(
    { db, now: () => now },
    {
      client: { name: 'Northwind Tiles', address: '' },
      contact: { name: 'Dana Fox', email: '', role: '' },
      authorId: person?.id ?? '',
      parentId: null,
      offer: { ...emptyOffer('USD'), title: 'Review' },
    },
  );
});

/** A form writes a Cyrillic character in six bytes, a Chinese one in nine. */
const full = (letter: string, most: number = limits.line) => letter.repeat(most);
const all = <T>(most: number, make: (index: number) => T[]): T[] =>
  Array.from({ length: most }, (_, index) => make(index)).flat();
type Field = [name: string, value: string];

const scope = (letter: string): Field[] => [
  ...all<Field>(limits.rows, (row) => [
    [`deliverables[${row}].name`, full(letter)],
    [`deliverables[${row}].doneWhen`, full(letter)],
    [`exclusions[${row}]`, full(letter)],
    [`clientProvides[${row}]`, full(letter)],
  ]),
  ['place', full(letter, limits.name)],
];

const line = (at: string, letter: string): Field[] => [
  [`${at}.description`, full(letter)],
  [`${at}.quantity`, '1'],
  [`${at}.unitPrice`, '9.50'],
  [`${at}.taxPercent`, '19'],
];
const price = (letter: string): Field[] => [
  ['currency', 'EUR'],
  ...all(limits.priceRows, (row) => line(`lines[${row}]`, letter)),
  ...all<Field>(limits.options, (option) => [
    [`options[${option}].name`, full(letter, limits.name)],
    ...all<Field>(limits.optionRows, (row) => [
      [`options[${option}].deliverables[${row}].name`, full(letter)],
      [`options[${option}].deliverables[${row}].doneWhen`, full(letter)],
      ...line(`options[${option}].lines[${row}]`, letter),
    ]),
  ]),
  ['paymentTerms', full(letter, limits.note)],
  ['safety', full(letter, limits.text)],
  ['nextStep', full(letter, limits.text)],
];

const opened = async (page: string): Promise<Field> => [
  'started.from',
  startedFrom((await site.send(`/proposals/${id}/${page}`)).text),
];
const send = async (page: string, body: URLSearchParams | FormData) => {
  const request = new Request(site.address, { method: 'POST', body });
  const headers = { 'Content-Type': request.headers.get('Content-Type') ?? '', Origin: site.address };
  const bytes = new Uint8Array(await request.arrayBuffer());
  return site.send(`/proposals/${id}/${page}`, { method: 'POST', body: bytes, headers });
};
const multipart = (fields: Field[]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};
const saved = async () => (await getDraft(site.database.db, id)).offer;

test.each(['я', '杯'])(
  'a scope that is full to its limits with %s is saved, by its button and by itself',
  async (letter) => {
    const from = await opened('scope');
    const button = await send('scope', new URLSearchParams([...scope(letter), from]));
    expect(button.status).toBe(302);
    expect((await saved()).deliverables).toHaveLength(limits.rows);
    const other: Field[] = [...scope(letter).slice(0, -1), ['place', 'Leeds'], await opened('scope')];
    expect((await send('typed/scope', multipart(other))).status).toBe(200);
    expect(await saved()).toMatchObject({ place: 'Leeds', exclusions: { length: limits.rows } });
  },
);

test.each(['я', '杯'])('so is a price that is full to its limits with %s', async (letter) => {
  const from = await opened('price');
  expect((await send('typed/price', multipart([...price(letter), from]))).status).toBe(200);
  const { lines, options } = await saved();
  expect([lines.length, options.length]).toEqual([limits.priceRows, limits.options]);
  const again: Field[] = [...price(letter), ['free', 'on'], await opened('price')];
  expect((await send('price', new URLSearchParams(again))).status).toBe(302);
  expect((await saved()).free).toBe(true);
});

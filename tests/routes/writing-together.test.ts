import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { markOf } from '~/domain/merging';
import { emptyOffer } from '~/domain/proposal';
import { startProposal } from '~/workflows/start.server';
import { writeOffer } from '~/workflows/write.server';
import { listContacts } from '~db/queries/contacts';
import { listPeople, updatePerson } from '~db/queries/people';
import { getProposal } from '~db/queries/proposals';
import { getDraft } from '~db/queries/revisions';
import { startedFrom } from '../support/form-post';
import { typicalOffer } from '../support/offers';
import { startTestServer, type TestServer } from '../support/server';

const now = '2026-11-22T15:00:00.000Z';
let site: TestServer;
let id: string;

beforeAll(async () => {
  site = await startTestServer({ now: () => now });
});
afterAll(() => site.stop());
beforeEach(async () => {
  const [person] = await listPeople(site.database.db);
  if (person) await updatePerson(site.database.db, { ...person, name: 'Ida Okafor' });
  id = await startProposal(work(), {
    client: { name: 'Northwind Tiles', address: '' },
    contact: { name: 'Dana Fox', email: '', role: '' },
    authorId: person?.id ?? '',
    parentId: null,
    offer: { ...emptyOffer('USD'), title: 'Review', problem: 'They leave.' },
  });
});

const work = () => ({ db: site.database.db, now: () => now });
const held = async () => (await getDraft(site.database.db, id)).offer;
const opened = async (page: string) => startedFrom((await site.send(`/proposals/${id}/${page}`)).text);
const post = (page: string, form: Record<string, string>) =>
  site.send(`/proposals/${id}/${page}`, {
    method: 'POST',
    body: new URLSearchParams(form).toString(),
    headers: { Origin: site.address },
  });
/** The choice that a button beside a text stands for. */
const button = (html: string, name: string, field: string) =>
  new RegExp(`name="${name.replace('.', '\\.')}" value="(${field}:[^"]+)"`).exec(html)?.[1] ?? '';

describe('an autosave', () => {
  test('saves without leading anywhere, and answers what the server holds', async () => {
    const from = await opened('outcome');
    const answer = await post('typed/outcome', {
      title: ' Pilot ',
      problem: 'They leave.',
      'started.from': from,
    });
    expect(answer.status).toBe(200);
    const { saves, offer } = await getDraft(site.database.db, id);
    expect(offer).toMatchObject({ title: 'Pilot', problem: 'They leave.', outcome: '' });
    expect(JSON.parse(answer.text)).toEqual({
      conflicts: [],
      held: { proposalId: id, revision: 1, saves, offer },
    });
  });

  test('that changes nothing counts for nothing, so that Send still knows what its writer read', async () => {
    const from = await opened('outcome');
    const same = { title: 'Review', problem: 'They leave.', 'started.from': from };
    expect((await post('typed/outcome', same)).status).toBe(200);
    expect((await getDraft(site.database.db, id)).saves).toBe(0);
  });

  test('names the fields that somebody else saved too, and saves the others', async () => {
    const from = await opened('outcome');
    await writeOffer(work(), id, { title: 'Theirs' });
    const answer = await post('typed/outcome', { title: 'Mine', problem: 'They go.', 'started.from': from });
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({
      conflicts: ['title'],
      held: { offer: { title: 'Theirs', problem: 'They go.' } },
    });
    expect(await held()).toMatchObject({ title: 'Theirs', problem: 'They go.' });
  });

  test('that can’t be read saves nothing and says why', async () => {
    const from = await opened('time');
    const answer = await post('typed/time', { endsOn: '2026-02-31', 'started.from': from });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({
      message: 'This is not a day of the calendar, like 2026-12-01.',
      held: { proposalId: id },
    });
  });

  test('is refused where there is no draft, no step or no proposal, and says so', async () => {
    const messages = [];
    for (const page of ['typed/review', 'typed/none', 'typed/constructor']) {
      const { status, text } = await post(page, {});
      expect(status).toBe(404);
      messages.push(JSON.parse(text).message);
    }
    expect(new Set(messages)).toEqual(new Set(['There is no such step.']));
    await writeOffer(work(), id, typicalOffer);
    await post('sending', { saves: '1' });
    const late = await post('typed/outcome', { title: 'Late' });
    expect([late.status, JSON.parse(late.text).message]).toEqual([
      409,
      'This offer was sent and can’t be edited. Revise it to change it.',
    ]);
  });

  test('without a word of what it was started from writes over nothing', async () => {
    const { text } = await post('typed/outcome', { title: 'Mine', problem: 'They leave.' });
    expect(JSON.parse(text).conflicts).toEqual(['title']);
    expect((await held()).title).toBe('Review');
  });
});

describe('without scripts, a page that somebody else saved too', () => {
  const mine = { title: 'Mine', problem: 'They go.', outcome: '' };

  test('comes back with both texts and all that was typed, and keeps the rest saved', async () => {
    const from = await opened('outcome');
    await writeOffer(work(), id, { title: 'Theirs', outcome: 'A list.' });
    const { status, text } = await post('outcome', { ...mine, 'started.from': from, goTo: 'scope' });
    expect(status).toBe(409);
    for (const said of [
      'You wrote',
      'Saved meanwhile',
      'Theirs',
      'value="Mine"',
      'Keep mine',
      'Take the saved text',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toMatch(/left as it is: (<!-- -->)?What they get out of it/);
    expect(await held()).toMatchObject({ title: 'Theirs', problem: 'They go.', outcome: 'A list.' });
  });

  test('is saved over what was shown by who keeps theirs, and only over that', async () => {
    const from = await opened('outcome');
    await writeOffer(work(), id, { title: 'Theirs' });
    const asked = await post('outcome', { ...mine, 'started.from': from });
    const keep = button(asked.text, 'started.keep', 'title');
    const again = { ...mine, 'started.from': startedFrom(asked.text), 'started.keep': keep };
    await writeOffer(work(), id, { title: 'Theirs once more' });
    const second = await post('outcome', again);
    expect(second.status).toBe(409);
    expect(second.text).toContain('Theirs once more');
    const chosen = { ...again, 'started.keep': button(second.text, 'started.keep', 'title') };
    expect((await post('outcome', chosen)).headers.location).toBe(`/proposals/${id}/outcome`);
    expect((await held()).title).toBe('Mine');
  });

  test('is left by who takes theirs; and what else is to be chosen stays to be chosen', async () => {
    const from = await opened('outcome');
    await writeOffer(work(), id, { title: 'Theirs', problem: 'They stay.' });
    const asked = await post('outcome', { ...mine, 'started.from': from });
    const take = button(asked.text, 'started.take', 'title');
    const left = await post('outcome', {
      ...mine,
      'started.from': startedFrom(asked.text),
      'started.take': take,
    });
    expect(left.status).toBe(409);
    expect(left.text).toContain('value="Theirs"');
    expect(button(left.text, 'started.keep', 'title')).toBe('');
    const keep = button(left.text, 'started.keep', 'problem');
    const last = { ...mine, title: 'Theirs', 'started.from': startedFrom(left.text), 'started.keep': keep };
    expect((await post('outcome', last)).status).toBe(302);
    expect(await held()).toMatchObject({ title: 'Theirs', problem: 'They go.' });
  });

  test('asks once about an amount and its currency, and one button answers for both', async () => {
    const from = await opened('price');
    await writeOffer(work(), id, { currency: 'EUR' });
    const typed = {
      ...{ currency: 'USD', 'lines[0].description': 'Pilot', 'lines[0].unitPrice': '1200' },
      ...{ 'lines[0].quantity': '1', discountKind: 'percent', discountValue: '0', taxPercent: '0' },
    };
    const asked = await post('price', { ...typed, 'started.from': from });
    expect([asked.status, asked.text.match(/name="started\.keep"/g)?.length]).toEqual([409, 1]);
    const keep = button(asked.text, 'started.keep', 'currency');
    const again = { ...typed, 'started.from': startedFrom(asked.text), 'started.keep': keep };
    expect((await post('price', again)).status).toBe(302);
    expect(await held()).toMatchObject({ currency: 'USD', lines: [{ unitPrice: '1200' }] });
  });

  test('is not asked about what it saved itself a moment ago', async () => {
    const from = await opened('outcome');
    await writeOffer(work(), id, { title: 'Theirs' });
    const asked = await post('outcome', { ...mine, 'started.from': from });
    const on = { ...mine, problem: 'They go, all of them.', 'started.from': startedFrom(asked.text) };
    const { text } = await post('outcome', on);
    expect(button(text, 'started.keep', 'problem')).toBe('');
    expect((await held()).problem).toBe('They go, all of them.');
  });

  test('still starts from where it did after a row was added', async () => {
    const from = await opened('scope');
    await writeOffer(work(), id, { place: 'Leeds' });
    const row = JSON.stringify({ type: 'insert', payload: { name: 'exclusions' } });
    const { text } = await post('scope', { place: 'Remote', 'started.from': from, __intent__: row });
    expect(startedFrom(text)).toBe(from);
    expect((await post('scope', { place: 'Remote', 'started.from': startedFrom(text) })).status).toBe(409);
    expect((await held()).place).toBe('Leeds');
  });

  test('says days as days and lists as lists', async () => {
    const [time, scope] = [await opened('time'), await opened('scope')];
    await writeOffer(work(), id, { endsOn: '2026-12-12', exclusions: ['Hosting', 'Training'] });
    const days = await post('time', { endsOn: '2026-12-05', 'started.from': time });
    for (const said of ['December 5, 2026', 'December 12, 2026']) expect(days.text).toContain(said);
    const lists = await post('scope', { 'exclusions[0]': 'Building', 'started.from': scope });
    for (const said of ['<li>Hosting</li>', '<li>Training</li>', 'Building'])
      expect(lists.text).toContain(said);
  });
});

test('whom it is for is asked about where somebody else chose another one, with what was typed kept', async () => {
  const { clientId, contactId } = await getProposal(site.database.db, id);
  const typed = { contactName: 'Ann Lee', from: contactId ?? '' };
  await post('recipient', { contactName: 'Sam Roe', from: contactId ?? '' });
  const asked = await post('recipient', typed);
  expect(asked.status).toBe(409);
  for (const said of ['made this offer for Sam Roe', 'value="Ann Lee"']) expect(asked.text).toContain(said);
  const people = await listContacts(site.database.db, clientId);
  expect(people.map(({ name }) => name)).not.toContain('Ann Lee');
  const from = /name="from" value="([^"]*)"/.exec(asked.text)?.[1] ?? '';
  expect(markOf(from)).not.toBe(markOf(typed.from));
  expect((await post('recipient', { ...typed, from })).status).toBe(302);
  const { contactId: last } = await getProposal(site.database.db, id);
  const now = await listContacts(site.database.db, clientId);
  expect(now.find((one) => one.id === last)?.name).toBe('Ann Lee');
});

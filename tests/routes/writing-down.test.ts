import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { happenings } from '~/forms/lines';
import { loader as clientLoader } from '~/routes/clients/client';
import { action as strikeAction, loader as strikeLoader } from '~/routes/clients/line-strike';
import { action as lineAction, loader as lineLoader } from '~/routes/clients/lines';
import { insertClient } from '~db/queries/clients';
import { insertContact } from '~db/queries/contacts';
import { answerOf, type MemoryContext, memoryContext, post } from '../support/form-post';

let context: MemoryContext;
let id: string;
beforeEach(async () => {
  context = await memoryContext();
  const createdAt = context.now();
  id = await insertClient(context.db, { name: 'Harbor & Sons', address: '', createdAt });
  await insertContact(context.db, { clientId: id, name: 'Dana Fox', email: '', role: '', createdAt });
});
afterEach(() => context.close());

const get = (params: Record<string, string> = {}, path = '/') =>
  ({
    request: new Request(`http://first-cup.test${path}`),
    params: { id, ...params },
    context,
  }) as unknown as LoaderFunctionArgs;
const page = (path = '/') => clientLoader(get({}, path));
const told = async (path = '/') =>
  (await page(path)).lines.map(({ sentence }) => `${sentence.lead}: ${sentence.rest}`);

const today = '2026-11-22';
const call = { happened: 'them call', note: 'About the app', thanked: 'on', on: '2026-11-20' };
const write = (fields: Record<string, string>, at = id) =>
  answerOf(lineAction(post(context, fields, { id: at })));
const touch = (fields: Record<string, string>) => write({ way: 'touch', ...fields });
/** A browser sends what was chosen for the other ways, too. */
const chosen = { happened: 'us call', fact: 'goal', gift: 'tool', contactId: '', personId: '' };
const note = (note: string, on = today) => write({ ...chosen, way: 'fact', note, on });
const give = (note: string) => write({ ...chosen, way: 'gift', note, on: today });

describe('writing something down', () => {
  it('puts a call, a fact and a gift into the history', async () => {
    expect((await touch(call)).status).toBe(302);
    expect((await note('Fewer calls')).status).toBe(302);
    expect((await give('A checklist')).status).toBe(302);
    expect(await told()).toEqual([
      'We gave a tool: A checklist',
      'Their goal: Fewer calls',
      'They called: they thanked us, “About the app”',
    ]);
  });

  it('says beside the form what was written, for as long as it stands', async () => {
    const said = async (answer: { location?: string | null }) => {
      expect(answer.location).toMatch(new RegExp(`^/clients/${id}\\?written=[^&#]+#written$`));
      return (await page(answer.location ?? '')).written.said;
    };
    expect(await said(await note('Fewer calls'))).toBe('Their goal');
    expect(await said(await give('A checklist'))).toBe('We gave a tool');
    const called = await touch(call);
    expect(await said(called)).toBe('They called');
    const [, , line] = (await page()).lines;
    await answerOf(strikeAction(post(context, {}, { id, eventId: line?.id ?? '' })));
    expect(await said(called)).toBe('');
    expect((await page('/?written=nothing')).written.said).toBe('');
    expect((await page()).written).toEqual({ id: '', said: '' });
  });

  it('takes a line in which somebody is named, or that says what they did, without a note', async () => {
    const [dana] = (await lineLoader(get())).about.contacts;
    expect((await touch({ happened: 'us call', on: today, contactId: dana?.id ?? '' })).status).toBe(302);
    expect((await touch({ happened: 'us mail', on: today, forgave: 'on' })).status).toBe(302);
    expect(await told()).toEqual(['We wrote: they forgave a mistake', 'We called: Dana Fox']);
  });

  it('refuses a line that says nothing, at its first field, and keeps what was chosen', async () => {
    const [ida] = (await lineLoader(get())).about.people;
    const empty = { happened: 'them call', note: '  ', on: '2026-11-20', personId: ida?.id ?? '' };
    const answer = await touch(empty);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.result?.error ?? {})).toEqual(['note']);
    expect(answer.result?.initialValue).toMatchObject({ happened: 'them call', on: '2026-11-20' });
    expect(await told()).toEqual([]);
  });

  it('begins with what we did: that they came to us is a sign, and said by somebody', () => {
    expect(happenings[0]).toBe('us call');
  });

  it('takes several signs and leaves what was not said unsaid', async () => {
    const fields = { happened: 'us meeting', on: today, contactId: '', thanked: 'on', introduced: 'on' };
    expect((await touch(fields)).status).toBe(302);
    expect(await told()).toEqual(['We met: they introduced us to someone, they thanked us']);
  });

  it.each([
    ['nothing', {}],
    ['a happening we do not know', { ...call, happened: 'them fax' }],
    ['a sign we do not know', { ...call, thanked: 'maybe' }],
    ['no day', { ...call, on: '' }],
    ['a day to come', { ...call, on: '2026-11-23' }],
    ['somebody who is not there', { ...call, contactId: 'nobody' }],
    ['a stranger of ours', { ...call, personId: 'nobody' }],
    ['a huge note', { ...call, note: 'x'.repeat(5000) }],
    ['control characters', { ...call, note: 'a\u0000b' }],
    ['a field too many', { ...call, role: 'admin' }],
  ])('answers %s with 400 and keeps what was typed', async (_, fields) => {
    const answer = await touch({ ...fields });
    expect(answer.status).toBe(400);
    expect(answer.result?.error).toBeTruthy();
    if ('note' in fields && fields.note === call.note) {
      expect(answer.result?.initialValue).toMatchObject({ note: 'About the app' });
    }
    expect(await told()).toEqual([]);
  });

  it('asks for the words of a fact and of a gift', async () => {
    expect((await note('  ')).result?.error).toEqual({ note: ['Say it in a few words, as they would.'] });
    expect((await give('')).result?.error).toEqual({ note: ['Say in a few words what you gave.'] });
  });

  it('is one form whatever it is of: a refusal brings back everything that was typed and chosen', async () => {
    const typed = { way: 'fact', note: 'Fewer calls', on: today, thanked: 'on', contactId: '' };
    const refused = await write({ ...typed, happened: 'them call', fact: 'pain', gift: 'tool' });
    expect([refused.status, Object.keys(refused.result?.error ?? {})]).toEqual([400, ['way']]);
    expect(refused.result?.initialValue).toMatchObject({ note: 'Fewer calls', thanked: 'on', fact: 'pain' });
    expect(await told()).toEqual([]);
    expect((await write({ ...typed, happened: 'them call', way: 'touch' })).status).toBe(302);
    expect(await told()).toEqual(['They called: they thanked us, “Fewer calls”']);
  });

  it('asks what kind of line it is', async () => {
    for (const [way, field] of [
      ['touch', 'happened'],
      ['fact', 'fact'],
      ['gift', 'gift'],
      ['letter', 'way'],
    ] as const) {
      const { status, result } = await write({ way, note: 'Fewer calls', on: today });
      expect([status, Object.keys(result?.error ?? {})]).toEqual([400, [field]]);
    }
    expect((await lineLoader(get({}, '/?way=gift'))).way).toBe('gift');
    expect((await lineLoader(get({}, '/?way=letter'))).way).toBe('touch');
  });

  it('is a 404 for a client that is not there', async () => {
    expect((await write({ way: 'touch', ...call }, 'nobody')).status).toBe(404);
    expect((await answerOf(lineLoader(get({ id: 'nobody' })))).status).toBe(404);
  });

  it('guesses who of us it was where there is one of us alone, and nobody else', async () => {
    const { about } = await lineLoader(get());
    expect(about.contacts.map(({ name }) => name)).toEqual(['Dana Fox']);
    expect(about.today).toBe(today);
  });
});

describe('a line written by mistake', () => {
  it('is struck out after one more look, once', async () => {
    await touch(call);
    const [line] = (await page()).lines;
    expect(line?.strike).toBe(`/clients/${id}/lines/${line?.id}/strike`);
    const params = { id, eventId: line?.id ?? '' };
    expect(await strikeLoader(get(params))).toMatchObject({
      line: 'They called: they thanked us, “About the app”',
    });
    expect((await answerOf(strikeAction(post(context, {}, params)))).status).toBe(302);
    expect(await told()).toEqual(['They called: they thanked us, “About the app”']);
    expect((await page()).lines).toMatchObject([{ struck: 'struck out on Nov 22', strike: null }]);
    expect((await answerOf(strikeAction(post(context, {}, params)))).status).toBe(409);
    expect((await answerOf(strikeLoader(get(params)))).status).toBe(409);
    expect((await page()).fade).toMatchObject({ standing: 'none' });
  });

  it('stays in its place, says who struck it out, and has no line elsewhere', async () => {
    await give('A checklist');
    await touch(call);
    await note('Fewer calls');
    const struck = (await page('/?kind=gifts')).lines[0];
    const signedIn = { ...context, person: { id: 'ida', name: 'Ida Klein', email: '', role: 'owner' } };
    const params = { id, eventId: struck?.id ?? '' };
    await answerOf(strikeAction(post(signedIn as MemoryContext, {}, params)));
    expect((await page()).lines.map((line) => line.struck ?? '')).toEqual([
      '',
      'struck out by Ida Klein on Nov 22',
      '',
    ]);
    expect((await page('/?kind=gifts')).lines).toHaveLength(1);
    expect((await page('/?kind=touch')).lines).toHaveLength(1);
    expect((await page('/?words=struck')).lines).toHaveLength(0);
  });
});

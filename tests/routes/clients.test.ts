import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyOffer } from '~/domain/proposal';
import { loader as clientLoader } from '~/routes/clients/client';
import { action as contactAction } from '~/routes/clients/contact';
import { action as editAction } from '~/routes/clients/edit';
import { loader as listLoader } from '~/routes/clients/list';
import { action as newClientAction } from '~/routes/clients/new';
import { action as newContactAction } from '~/routes/clients/new-contact';
import { accept } from '~/workflows/answer.server';
import { deliver } from '~/workflows/deliver.server';
import { proposeNextStep } from '~/workflows/next-step.server';
import { freeze } from '~/workflows/send.server';
import { startProposal } from '~/workflows/start.server';
import { writeOffer } from '~/workflows/write.server';
import { findClientByName, listClients } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { listEventsOf } from '~db/queries/events';
import { listPeople, updatePerson } from '~db/queries/people';
import { searchProposals } from '~db/queries/proposal-lists';
import { findDraft } from '~db/queries/revisions';
import { answerOf, type MemoryContext, memoryContext, post } from '../support/form-post';

let context: MemoryContext;
beforeEach(async () => {
  context = await memoryContext();
});
afterEach(() => context.close());

const get = (params: Record<string, string> = {}, path = '/') =>
  ({
    request: new Request(`http://first-cup.test${path}`),
    params,
    context,
  }) as unknown as LoaderFunctionArgs;

async function start(name: string, title = 'Shop review', unitPrice = '600') {
  const [person] = await listPeople(context.db);
  if (person) await updatePerson(context.db, { ...person, name: 'Ida Okafor' });
  const offer = { ...emptyOffer('USD'), title, lines: [{ description: title, quantity: '1', unitPrice }] };
  const proposalId = await startProposal(context, {
    client: { name, address: '' },
    contact: { name: 'Dana Fox', email: 'dana@harbor.example', role: '' },
    authorId: person?.id ?? '',
    parentId: null,
    offer,
  });
  const clientId = (await findClientByName(context.db, name))?.id ?? '';
  return { proposalId, clientId };
}

/** Fills in what sending asks for, and takes the offer through to a kept promise. */
async function keepPromise(proposalId: string, unitPrice: string, title: string) {
  const today = context.now().slice(0, 10);
  await writeOffer(context, proposalId, {
    title,
    outcome: 'They know what to change.',
    deliverables: [{ name: 'A review', doneWhen: 'the PDF is in the inbox' }],
    exclusions: ['The changes'],
    ...{ startsOn: today, endsOn: today, validUntil: today },
    lines: [{ description: title, quantity: '1', unitPrice }],
  });
  await freeze(context, proposalId, (await findDraft(context.db, proposalId))?.saves ?? -1);
  await accept(context, proposalId, { on: today, by: 'Dana Fox' });
  const kept = { kept: true, onTime: true, inScope: true, atPrice: true };
  await deliver(context, proposalId, { ...kept, endedOn: today, ledById: null, note: '' });
}

describe('the client page', () => {
  it('shows how one offer led to the next', async () => {
    const { proposalId, clientId } = await start('Harbor & Sons');
    await keepPromise(proposalId, '600', 'Shop review');
    const next = await proposeNextStep(context, proposalId);
    await keepPromise(next, '14000', 'Build, five stores');

    const page = await clientLoader(get({ id: clientId }));
    const [ladder] = page.ladders;
    expect(ladder?.headline).toBe('From a $600 review to a $14,000 build');
    expect(ladder?.drawing.links.map(({ key }) => key)).toEqual([`${proposalId}-${next}`]);
    expect(ladder?.story).toContain('Build, five stores, $14,000, promise kept, grew from Shop review.');
    expect(page.offers.map(({ title, grewFrom }) => [title, grewFrom])).toEqual([
      ['Build, five stores', 'Shop review'],
      ['Shop review', ''],
    ]);
    expect(page.step.button).toEqual({ label: 'Write that offer', post: `/proposals/${next}/next-step` });
    expect(page.lines[0]?.sentence).toMatchObject({ lead: 'Promise kept', tone: 'kept' });
    expect(page.more).toBe('none');
  });

  it('lists a draft in the table and leaves it off the ladder', async () => {
    const { clientId } = await start('Harbor & Sons');
    const page = await clientLoader(get({ id: clientId }));
    expect(page.ladders).toEqual([]);
    expect(page.step.button).toMatchObject({ label: 'Go on writing' });
    expect(page.offers.map(({ told }) => told)).toEqual(['draft']);
  });

  it('is a 404 for a client that is not there', async () => {
    expect(await answerOf(clientLoader(get({ id: 'nobody' })))).toMatchObject({ status: 404 });
  });
});

describe('the list of clients', () => {
  it('is found by any part of a name, in any case', async () => {
    await start('Harbor & Sons');
    await start('Lumen Clinic');
    const all = await listLoader(get());
    expect(all.rows.map(({ name, proposals, accepted }) => [name, proposals, accepted])).toEqual([
      ['Harbor & Sons', 1, 0],
      ['Lumen Clinic', 1, 0],
    ]);
    const found = await listLoader(get({}, '/clients?words=CLIN'));
    expect(found.rows.map(({ name }) => name)).toEqual(['Lumen Clinic']);
    expect([all.total, found.total]).toEqual([2, 1]);
  });
});

describe('editing a client', () => {
  it('renames it where proposals are searched, too', async () => {
    const { clientId } = await start('Harbor & Sons');
    const answer = await answerOf(
      editAction(post(context, { name: 'Quay Brothers', address: '1 Pier' }, { id: clientId })),
    );
    expect(answer).toMatchObject({ status: 302, location: `/clients/${clientId}` });
    const search = {
      standing: null,
      sort: 'updated',
      page: 1,
      today: '2026-11-22',
      timeZone: 'UTC',
    } as const;
    expect((await searchProposals(context.db, { ...search, words: 'quay' })).total).toBe(1);
    expect((await searchProposals(context.db, { ...search, words: 'harbor' })).total).toBe(0);
  });

  it('refuses another client’s name beside the field and keeps what was typed', async () => {
    await start('Lumen Clinic');
    const { clientId } = await start('Harbor & Sons');
    const answer = await answerOf(
      editAction(post(context, { name: ' lumen  CLINIC', address: 'x' }, { id: clientId })),
    );
    expect(answer.status).toBe(409);
    expect(answer.result?.error).toEqual({ name: ['You already have a client called Lumen Clinic.'] });
    expect(answer.result?.initialValue).toMatchObject({ address: 'x' });
  });

  it('may change the case of its own name', async () => {
    const { clientId } = await start('Harbor & Sons');
    const answer = await answerOf(
      editAction(post(context, { name: 'HARBOR & Sons', address: '' }, { id: clientId })),
    );
    expect(answer.status).toBe(302);
  });

  it.each([
    ['nothing', {}],
    ['an empty name', { name: '  ' }],
    ['a huge name', { name: 'x'.repeat(5000) }],
    ['control characters', { name: 'a\u0000b' }],
    ['a field too many', { name: 'a', role: 'admin' }],
  ])('answers %s with 400', async (_, fields) => {
    const { clientId } = await start('Harbor & Sons');
    expect((await answerOf(editAction(post(context, fields, { id: clientId })))).status).toBe(400);
  });

  it('is a 404 for a client that is not there', async () => {
    expect((await answerOf(editAction(post(context, { name: 'a' }, { id: 'nobody' })))).status).toBe(404);
  });
});

describe('contacts', () => {
  it('are added and changed', async () => {
    const { clientId } = await start('Harbor & Sons');
    const added = newContactAction(
      post(context, { name: 'Iva Őry', email: '', role: 'Owner' }, { id: clientId }),
    );
    expect((await answerOf(added)).status).toBe(302);
    const [, iva] = await listContacts(context.db, clientId);
    const params = { id: clientId, contactId: iva?.id ?? '' };
    const changed = contactAction(
      post(context, { name: 'Iva Őry', email: 'iva@harbor.example', role: '' }, params),
    );
    expect((await answerOf(changed)).status).toBe(302);
    expect((await listContacts(context.db, clientId))[1]).toMatchObject({
      email: 'iva@harbor.example',
      role: '',
    });
  });

  it('are not added twice', async () => {
    const { clientId } = await start('Harbor & Sons');
    const fields = { name: 'dana fox', email: 'dana@harbor.example', role: '' };
    const answer = await answerOf(newContactAction(post(context, fields, { id: clientId })));
    expect(answer.result?.error).toEqual({ name: ['Dana Fox is here already.'] });
  });

  it('can’t be reached through another client', async () => {
    const { clientId } = await start('Harbor & Sons');
    const { clientId: other } = await start('Lumen Clinic');
    const [dana] = await listContacts(context.db, clientId);
    const params = { id: other, contactId: dana?.id ?? '' };
    expect((await answerOf(contactAction(post(context, { name: 'Mallory' }, params)))).status).toBe(404);
  });

  it('get a wrong address back beside the field', async () => {
    const { clientId } = await start('Harbor & Sons');
    const answer = await answerOf(
      newContactAction(post(context, { name: 'A', email: 'not one' }, { id: clientId })),
    );
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.result?.error ?? {})).toEqual(['email']);
  });
});

describe('adding a client without an offer', () => {
  const typed = {
    name: 'Northwind Tiles',
    address: '1 Kiln Lane',
    contactName: 'Dana Fox',
    contactEmail: 'dana@northwind.example',
    contactRole: '',
  };
  const add = (fields: Record<string, string>) => answerOf(newClientAction(post(context, fields)));

  it('keeps the name, the address and the first person, and the history begins', async () => {
    await add(typed);
    const client = await findClientByName(context.db, 'Northwind Tiles');
    expect(client).toMatchObject({ address: '1 Kiln Lane' });
    const id = client?.id ?? '';
    expect((await listContacts(context.db, id)).map(({ name }) => name)).toEqual(['Dana Fox']);
    expect((await listEventsOf(context.db, id, 10)).map(({ kind }) => kind)).toEqual(['client-added']);
  });

  it('needs nobody there, but a name for an address', async () => {
    await add({ ...typed, contactName: '', contactEmail: '' });
    expect(await listClients(context.db)).toHaveLength(1);
    const { result } = await add({ ...typed, name: 'Other', contactName: '' });
    expect(result?.error).toHaveProperty('contactName');
  });

  it('refuses a name that is known, in any case, and adds nothing', async () => {
    await add(typed);
    const { result } = await add({ ...typed, name: 'northwind  tiles' });
    expect(result?.error).toHaveProperty('name');
    expect(await listClients(context.db)).toHaveLength(1);
  });
});

import type { LoaderFunctionArgs } from '@remix-run/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loader as offerLoader } from '~/routes/client/offer';
import { loader as pdfLoader } from '~/routes/client/pdf';
import { loader as contactLoader } from '~/routes/clients/contact';
import { action as remove, loader as removeLoader } from '~/routes/clients/contact-removal';
import { action as erase, loader as eraseLoader } from '~/routes/clients/erasure';
import { loader as sentPdfLoader } from '~/routes/proposals/pdf';
import { loader as proposalLoader } from '~/routes/proposals/proposal';
import { loader as sentLoader } from '~/routes/proposals/sent-revision';
import { send } from '~/workflows/send.server';
import { introduce } from '~/workflows/setup.server';
import { makeShare } from '~/workflows/share.server';
import { startProposal } from '~/workflows/start.server';
import { insertClient } from '~db/queries/clients';
import { insertContact, listContacts } from '~db/queries/contacts';
import { updateFirm } from '~db/queries/firm';
import { getProposal } from '~db/queries/proposals';
import { type TestContext, testContext } from '../support/context';
import { answerOf, post } from '../support/form-post';
import { typicalOffer } from '../support/offers';

let context: TestContext;
let proposalId: string;
let client: string;
let dana: string;
beforeEach(async () => {
  context = await testContext({ now: '2026-11-24T12:00:00.000Z' });
  const firm = { firmName: 'Juniper & Lane', authorName: 'Ida Brandt', authorEmail: 'ida@juniper.example' };
  const authorId = await introduce(context, firm);
  await updateFirm(context.db, { locale: 'en-GB' });
  proposalId = await startProposal(context, {
    client: { name: 'Northwind Tiles', address: '' },
    contact: { name: 'Dana Fox', email: 'dana@northwind.example', role: '' },
    authorId,
    parentId: null,
    offer: typicalOffer,
  });
  await send(context, proposalId, 0);
  const proposal = await getProposal(context.db, proposalId);
  [client, dana] = [proposal.clientId, proposal.contactId ?? ''];
});
afterEach(() => context.close());

const get = (params: Record<string, string>) =>
  ({ request: new Request('http://first-cup.test/'), params, context }) as unknown as LoaderFunctionArgs;
const at = (contactId: string) => ({ id: client, contactId });
const sentCopy = () => ({ id: proposalId, revision: '1' });

describe('the page that forgets a person', () => {
  it('says which papers name them, and leaves those unless its box is ticked', async () => {
    expect(await eraseLoader(get(at(dana)))).toMatchObject({ papers: { copy: 1, document: 1 } });
    expect(await answerOf(erase(post(context, {}, at(dana))))).toMatchObject({
      location: `/clients/${client}`,
    });
    expect((await sentLoader(get(sentCopy()))).erased).toBeNull();
    expect((await answerOf(sentPdfLoader(get(sentCopy())))).status).toBe(200);
  });

  it('blacks them out where it is, and every page that shows the copy says so', async () => {
    await answerOf(erase(post(context, { papers: 'on' }, at(dana))));
    const erased = { on: '24 Nov', by: '', what: '1 sent copy and 1 PDF', pdfGone: true, recordGone: false };
    expect((await sentLoader(get(sentCopy()))).erased).toEqual(erased);
    const page = await proposalLoader(get({ id: proposalId }));
    expect(page).toMatchObject({ erased, contact: { name: 'somebody' } });
    expect(page.history.map(({ sentence }) => sentence.lead)).toContain('Blacked out on purpose');
    const token = await makeShare(context, proposalId);
    const offer = await offerLoader(get({ token }));
    expect(offer.blackedOut).toContain('blacked out of this copy on purpose on 24 November');
    expect((await answerOf(sentPdfLoader(get(sentCopy())))).status).toBe(404);
    const pdf = await pdfLoader(get({ token }));
    expect(pdf.status).toBe(410);
    expect(await pdf.text()).toContain('taken away on purpose');
  });

  it('says where else they are known, and that a client of their name keeps it', async () => {
    const about = { name: 'Dana Fox', email: '', role: '', createdAt: context.now() };
    const other = await insertClient(context.db, { name: 'Old Mill', address: '', createdAt: context.now() });
    const there = await insertContact(context.db, { ...about, clientId: other });
    await insertContact(context.db, { ...about, clientId: client, email: 'namesake@northwind.example' });
    expect(await eraseLoader(get(at(dana)))).toMatchObject({
      ...{ isClient: false, namesakes: 1 },
      elsewhere: [{ id: there, clientId: other, client: 'Old Mill' }],
    });
    await context.db.updateTable('clients').set({ name: 'dana fox' }).where('id', '=', client).execute();
    expect(await eraseLoader(get(at(dana)))).toMatchObject({ isClient: true });
  });

  it('takes nothing that it did not ask', async () => {
    expect(await answerOf(erase(post(context, { papers: 'perhaps' }, at(dana))))).toMatchObject({
      status: 400,
    });
    expect((await listContacts(context.db, client)).map(({ name }) => name)).toEqual(['Dana Fox']);
  });
});

describe('the page that deletes a person', () => {
  const add = () =>
    insertContact(context.db, {
      ...{ clientId: client, name: 'Jo Day', email: '', role: '', createdAt: context.now() },
    });

  it('is for somebody whom nothing names', async () => {
    const jo = await add();
    expect((await contactLoader(get(at(jo)))).traceless).toBe(true);
    expect(await removeLoader(get(at(jo)))).toMatchObject({ contact: { name: 'Jo Day' } });
    expect(await answerOf(remove(post(context, {}, at(jo))))).toMatchObject({
      location: `/clients/${client}`,
    });
    expect((await listContacts(context.db, client)).map(({ name }) => name)).toEqual(['Dana Fox']);
  });

  it('is an owner’s where accounts are on, and says so to others', async () => {
    const jo = await add();
    const person = { id: 'kim', name: 'Kim Lee', email: '', role: 'member' as const };
    const member = { ...context, accounts: true, person };
    const asked = { ...get(at(jo)), context: member } as unknown as LoaderFunctionArgs;
    expect((await contactLoader(asked)).mine).toBe(false);
    expect((await answerOf(removeLoader(asked))).status).toBe(403);
    expect((await answerOf(remove(post(member, {}, at(jo))))).status).toBe(403);
    expect(await listContacts(context.db, client)).toHaveLength(2);
  });

  it('leads to the one that forgets where something does, and deletes nobody', async () => {
    expect((await contactLoader(get(at(dana)))).traceless).toBe(false);
    expect(await answerOf(removeLoader(get(at(dana))))).toMatchObject({
      location: `/clients/${client}/contacts/${dana}/erasure`,
    });
    expect((await answerOf(remove(post(context, {}, at(dana))))).status).toBe(409);
    expect((await answerOf(removeLoader(get({ id: 'another', contactId: dana })))).status).toBe(404);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { emptyOffer } from '~/domain/proposal';
import { addContact, editClient, editContact } from '~/workflows/clients.server';
import { discardDraft, revise } from '~/workflows/revise.server';
import { introduce, setUp } from '~/workflows/setup.server';
import { startProposal } from '~/workflows/start.server';
import { readdress, writeOffer } from '~/workflows/write.server';
import { listClients } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { listEventsOf } from '~db/queries/events';
import { getFirm } from '~db/queries/firm';
import { listPeople } from '~db/queries/people';
import { hasProposals, searchProposals } from '~db/queries/proposal-lists';
import { findProposal, getProposal, listProposalsOf } from '~db/queries/proposals';
import { findDraft, getDraft, getSent, listRevisions } from '~db/queries/revisions';
import { eachEngine } from '../support/engines';
import {
  actsAt,
  conflict,
  contentsOf,
  dana,
  invalid,
  notFound,
  type Office,
  offer,
  openOffice,
  raced,
} from './office';

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });
  const { refused } = actsAt(() => office);

  describe('setting up', () => {
    test('names the person who has no name yet, knows one by name, and adds who is new', async () => {
      const names = async () => (await listPeople(office.db)).map(({ name }) => name);
      const [first] = await names();
      const as = (authorName: string) =>
        introduce(office, { firmName: 'Juniper', authorName, authorEmail: '' });
      expect(await as(first ?? '')).toBe(office.authorId);
      expect(await as('Bo Lind')).not.toBe(office.authorId);
      expect(await names()).toEqual([first, 'Bo Lind']);
    });

    test('twice leaves the firm and its person as they were named', async () => {
      await introduce(office, { firmName: 'Juniper', authorName: 'Ida B', authorEmail: 'i@juniper.example' });
      const before = await contentsOf(office.db);
      await setUp(office);
      expect(await contentsOf(office.db)).toEqual(before);
      expect((await getFirm(office.db)).name).toBe('Juniper');
      expect((await listPeople(office.db)).at(-1)).toMatchObject({
        name: 'Ida B',
        email: 'i@juniper.example',
      });
    });
  });

  describe('starting a proposal', () => {
    test('adds a new client, its contact, the draft, and a line of history for each of the two', async () => {
      const id = await office.draft();
      const proposal = await getProposal(office.db, id);
      expect(proposal).toMatchObject({
        clientName: 'Northwind Tiles',
        state: 'draft',
        number: null,
        title: 'Checkout review',
        validUntil: '2026-12-15',
      });
      expect((await getDraft(office.db, id)).offer).toEqual(offer);
      expect(await listContacts(office.db, proposal.clientId)).toMatchObject([dana]);
      const history = await listEventsOf(office.db, proposal.clientId, 10);
      expect(history.map(({ kind, facts, happenedOn }) => [kind, facts, happenedOn])).toEqual([
        ['proposal-drafted', { title: 'Checkout review', parentTitle: null }, '2026-11-22'],
        ['client-added', { name: 'Northwind Tiles' }, '2026-11-22'],
      ]);
    });

    test('finds a known client by its name in other case and spacing, and the same person there', async () => {
      const first = await getProposal(office.db, await office.draft());
      const again = await office.draft({
        client: { name: '  northwind  TILES', address: 'ignored' },
        contact: { ...dana, name: 'dana fox', email: '' },
      });
      const { clientId, contactId } = await getProposal(office.db, again);
      expect([clientId, contactId]).toEqual([first.clientId, first.contactId]);
      expect(await listClients(office.db)).toMatchObject([{ name: 'Northwind Tiles', address: '' }]);
      expect(await listProposalsOf(office.db, clientId)).toHaveLength(2);
      const other = await office.draft({ contact: { ...dana, email: 'another.dana@northwind.example' } });
      expect((await getProposal(office.db, other)).contactId).not.toBe(contactId);
    });

    test('needs no contact yet', async () => {
      const none = await office.draft({ contact: null });
      const nameless = await office.draft({ contact: { name: '', email: 'x@y.example', role: '' } });
      for (const id of [none, nameless]) expect((await getProposal(office.db, id)).contactId).toBeNull();
    });

    test('counts its day where the firm is', async () => {
      office.clock.now = '2026-07-01T23:30:00.000Z';
      expect((await office.history(await office.draft()))[0]?.happenedOn).toBe('2026-07-02');
    });

    test('refuses a contact, a parent or an author from elsewhere, and adds nothing', async () => {
      const parentId = await office.accepted();
      const { contactId } = await getProposal(office.db, parentId);
      const elsewhere = { client: { name: 'Old Mill', address: '' } };
      await refused(() => office.draft({ ...elsewhere, contact: { id: contactId ?? '' } }), invalid);
      await refused(() => office.draft({ ...elsewhere, parentId }), invalid);
      await refused(() => office.draft({ ...elsewhere, parentId: 'nothing' }), notFound);
      await refused(() => office.draft({ ...elsewhere, authorId: 'nobody' }), notFound);
      await refused(() => office.draft({ client: { id: 'nobody' } }), notFound);
    });

    test('refuses a draft as the offer that opened the door: nobody has seen it', async () => {
      const parentId = await office.draft();
      await refused(() => office.draft({ parentId }), invalid);
    });

    test('refuses an offer whose money does not add up, and adds nothing', async () => {
      const wrong = { ...emptyOffer('USD'), discount: { amount: '1.00' } };
      await refused(() => office.draft({ offer: wrong }), invalid);
    });

    test('for one new client twice at the same time makes one client', async () => {
      const { won, errors } = await raced([office.draft(), office.draft(), office.draft()]);
      expect(errors).toEqual([]);
      expect(won).toBe(3);
      const clients = await listClients(office.db);
      expect(clients).toMatchObject([{ name: 'Northwind Tiles' }]);
      expect(await listProposalsOf(office.db, clients[0]?.id ?? '')).toHaveLength(3);
    });
  });

  describe('writing a draft', () => {
    test('saves only the fields of its step, counts the save and shows it in the lists', async () => {
      const id = await office.draft();
      office.clock.now = '2026-11-23T08:00:00.000Z';
      await writeOffer(office, id, { title: 'Menu review', outcome: 'A shorter menu' });
      const lines = [{ description: 'Review', quantity: '2', unitPrice: '100.00' }];
      await writeOffer(office, id, { lines, discount: { percent: '0' }, taxPercent: '0' });
      const draft = await getDraft(office.db, id);
      expect(draft.offer).toEqual({
        ...offer,
        title: 'Menu review',
        outcome: 'A shorter menu',
        lines,
        discount: { percent: '0' },
        taxPercent: '0',
      });
      expect(draft.saves).toBe(2);
      expect(await getProposal(office.db, id)).toMatchObject({
        title: 'Menu review',
        totalMinor: 200_00,
        updatedAt: '2026-11-23T08:00:00.000Z',
      });
      const found = {
        words: 'menu',
        standing: null,
        sort: 'updated',
        page: 1,
        today: '2026-11-22',
        timeZone: 'UTC',
      } as const;
      expect((await searchProposals(office.db, found)).total).toBe(1);
    });

    test('in two tabs at once keeps what both wrote', async () => {
      const id = await office.draft();
      const steps = [{ title: 'A' }, { outcome: 'B' }, { place: 'C' }, { problem: 'D' }, { safety: 'E' }];
      const { errors } = await raced(steps.map((patch) => writeOffer(office, id, patch)));
      expect(errors).toEqual([]);
      const draft = await getDraft(office.db, id);
      expect(draft.offer).toEqual({
        ...offer,
        title: 'A',
        outcome: 'B',
        place: 'C',
        problem: 'D',
        safety: 'E',
      });
      expect(draft.saves).toBe(5);
    });

    test('of a revision leaves what lists show of the offer that is with the client', async () => {
      const id = await office.sent();
      await revise(office, id);
      await writeOffer(office, id, { title: 'Other' });
      expect((await getProposal(office.db, id)).title).toBe('Checkout review');
    });

    test('is refused for what was sent, what is not there and what does not add up', async () => {
      const sent = await office.sent();
      const draft = await office.draft();
      await refused(() => writeOffer(office, sent, { title: 'Other' }), conflict);
      await refused(() => writeOffer(office, 'none', { title: 'Other' }), notFound);
      await refused(() => writeOffer(office, draft, { discount: { amount: '99999.00' } }), invalid);
    });

    test('can change who it is for, among the client’s own people', async () => {
      const id = await office.draft();
      await readdress(office, id, { name: 'Sam Roe', email: '', role: 'Owner' });
      const { clientId, contactId } = await getProposal(office.db, id);
      const people = await listContacts(office.db, clientId);
      expect(people.find((contact) => contact.id === contactId)?.name).toBe('Sam Roe');
      const other = await getProposal(
        office.db,
        await office.draft({ client: { name: 'Mill', address: '' } }),
      );
      await refused(() => readdress(office, id, { id: other.contactId ?? '' }), invalid);
      const sent = await office.sent();
      await refused(() => readdress(office, sent, dana), conflict);
    });
  });

  describe('revising', () => {
    test('starts the next revision from what was sent; the client’s copy stays as it is', async () => {
      const id = await office.sent();
      const first = await getSent(office.db, id, 1);
      await revise(office, id);
      expect(await findDraft(office.db, id)).toMatchObject({ revision: 2, saves: 0, offer });
      await writeOffer(office, id, { title: 'Smaller review' });
      expect(await office.send(id)).toEqual({ revision: 2, printed: true });
      expect(await getSent(office.db, id, 1)).toEqual(first);
      expect(await getProposal(office.db, id)).toMatchObject({ number: 'FC-0001', title: 'Smaller review' });
      expect((await office.history(id)).map(({ kind }) => kind)).toEqual([
        'proposal-drafted',
        'proposal-sent',
        'proposal-revised',
        'proposal-sent',
      ]);
    });

    test('twice, one after the other or at once, starts one revision', async () => {
      const id = await office.sent();
      const { errors } = await raced([revise(office, id), revise(office, id), revise(office, id)]);
      expect(errors).toEqual([]);
      await revise(office, id);
      expect((await listRevisions(office.db, id)).map(({ revision }) => revision)).toEqual([2, 1]);
      expect((await office.history(id)).filter(({ kind }) => kind === 'proposal-revised')).toHaveLength(1);
    });

    test('is refused for what was accepted', async () => {
      const id = await office.accepted();
      await refused(() => revise(office, id), conflict);
    });
  });

  describe('discarding a draft', () => {
    test('that was never sent removes the proposal and its text', async () => {
      const id = await office.draft();
      expect(await discardDraft(office, id)).toEqual({ proposalGone: true });
      expect(await findProposal(office.db, id)).toBeUndefined();
      expect(await listRevisions(office.db, id)).toEqual([]);
      expect(await hasProposals(office.db)).toBe(false);
    });

    test('of a revision leaves the sent one and a line of history', async () => {
      const id = await office.sent();
      await revise(office, id);
      expect(await discardDraft(office, id)).toEqual({ proposalGone: false });
      expect((await listRevisions(office.db, id)).map(({ revision }) => revision)).toEqual([1]);
      expect((await office.history(id)).at(-1)).toMatchObject({
        kind: 'revision-discarded',
        facts: { title: 'Checkout review', revision: 2 },
      });
      await revise(office, id);
      expect((await getDraft(office.db, id)).revision).toBe(2);
    });

    test('is refused where there is none', async () => {
      const id = await office.sent();
      await refused(() => discardDraft(office, id), conflict);
      await refused(() => discardDraft(office, 'none'), notFound);
    });

    test('while it is being sent never loses what was sent', async () => {
      for (let round = 0; round < 5; round += 1) {
        const id = await office.draft();
        const { won, errors } = await raced([office.send(id), discardDraft(office, id)]);
        expect(won).toBe(1);
        expect(errors).toMatchObject([{ name: 'DomainError' }]);
        const left = await findProposal(office.db, id);
        expect(left === undefined || left.state === 'sent').toBe(true);
        if (left) await getSent(office.db, id, 1);
      }
    });
  });

  describe('a client’s page', () => {
    test('renames a client everywhere but in what was sent', async () => {
      const id = await office.sent();
      const { clientId } = await getProposal(office.db, id);
      await editClient(office, { id: clientId, name: 'Northwind Stone', address: '' });
      const found = {
        standing: null,
        sort: 'updated',
        page: 1,
        today: '2026-11-22',
        timeZone: 'UTC',
      } as const;
      expect((await searchProposals(office.db, { ...found, words: 'stone' })).total).toBe(1);
      expect((await searchProposals(office.db, { ...found, words: 'tiles' })).total).toBe(0);
      expect((await getSent(office.db, id, 1)).sent.snapshot.to.name).toBe('Northwind Tiles');
    });

    test('renames a client while its offers are being sent and answered', async () => {
      const { clientId } = await getProposal(office.db, await office.draft());
      for (let round = 0; round < 10; round += 1) {
        const ids = [];
        for (let n = 0; n < 4; n += 1) ids.push(await office.draft({ client: { id: clientId } }));
        const rename = editClient(office, { id: clientId, name: `Northwind ${round}`, address: '' });
        const { errors } = await raced([...ids.map((id) => office.send(id)), rename]);
        expect(errors).toEqual([]);
      }
    });

    test('refuses another client’s name, and keeps its own in another spelling', async () => {
      const { clientId } = await getProposal(office.db, await office.draft());
      await office.draft({ client: { name: 'Old Mill', address: '' } });
      const rename = (name: string) => editClient(office, { id: clientId, name, address: '' });
      await refused(() => rename(' OLD mill'), { ...conflict, field: 'name' });
      await rename('NORTHWIND tiles');
      expect((await listClients(office.db)).map(({ name }) => name)).toContain('NORTHWIND tiles');
    });

    test('adds a person once, and changes only its own people', async () => {
      const { clientId } = await getProposal(office.db, await office.draft());
      const other = await getProposal(
        office.db,
        await office.draft({ client: { name: 'Mill', address: '' } }),
      );
      await refused(() => addContact(office, clientId, { ...dana, name: 'DANA FOX' }), conflict);
      await addContact(office, clientId, { name: 'Sam', email: '', role: '' });
      expect(await listContacts(office.db, clientId)).toHaveLength(2);
      await refused(() => editContact(office, clientId, { ...dana, id: other.contactId ?? '' }), notFound);
    });
  });

  test('a proposal started with an unknown author adds no client', async () => {
    const start = { contact: null, parentId: null, offer, authorId: 'nobody' };
    await expect(startProposal(office, { ...start, client: { name: 'New', address: '' } })).rejects.toThrow();
    expect(await listClients(office.db)).toEqual([]);
  });
});

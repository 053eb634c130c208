import { beforeEach, describe, expect, test } from 'vitest';
import { addDays } from '~/domain/calendar';
import { copyProposal, finishChecking } from '~/workflows/copy.server';
import { revise } from '~/workflows/revise.server';
import {
  addStarter,
  bringBackStarter,
  editStarter,
  makeStarter,
  moveStarter,
  retireStarter,
} from '~/workflows/starters.server';
import { writeOffer } from '~/workflows/write.server';
import { listClients } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { listPeople, updatePerson } from '~db/queries/people';
import { getProposal } from '~db/queries/proposals';
import { getDraft, getSent } from '~db/queries/revisions';
import { getStarter, listHidden, listStarters } from '~db/queries/starters';
import { starterOffers } from '~templates/offers';
import { eachEngine } from '../support/engines';
import { actsAt, conflict, notFound, type Office, offer, openOffice } from './office';

const about = {
  ...{ name: 'Review', trade: 'Designer', pitch: 'Ten fixes' },
  ...{ insteadOfClient: 'your firm', insteadOfContact: 'your buyer' },
};
const jonas = { name: 'Jonas Park', email: 'jonas@mill.example', role: 'Owner' };
const toMill = { clientName: 'Old Mill', contact: jonas };

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });
  const { refused } = actsAt(() => office);
  const add = (name: string) =>
    addStarter(office, { ...about, name, offer: (starterOffers[0] as (typeof starterOffers)[0]).offer });
  const names = async () => (await listStarters(office.db)).map(({ name }) => name);

  describe('a starter made of a proposal', () => {
    test('says nobody’s name, and counts the days of a draft from today', async () => {
      const id = await makeStarter(office, await office.draft(), about);
      const starter = await getStarter(office.db, id);
      expect(starter).toMatchObject({ name: 'Review', trade: 'Designer', pitch: 'Ten fixes' });
      expect(starter.offer).toMatchObject({ startsInDays: 9, durationDays: 7, validDays: 23 });
      expect(starter.offer.deliverables[0]?.doneWhen).toBe('the PDF is in your buyer’s inbox');
      expect(JSON.stringify(starter)).not.toMatch(/Dana|Northwind/);
    });

    test('counts the days of a sent offer from the day it was sent, however long ago', async () => {
      const sent = await office.sent();
      office.clock.now = '2027-05-02T12:00:00.000Z';
      const { offer: kept } = await getStarter(office.db, await makeStarter(office, sent, about));
      expect(kept).toMatchObject({ startsInDays: 9, durationDays: 7, validDays: 23 });
    });

    test('is made of the latest text, also of a revision that is being written', async () => {
      const sent = await office.sent();
      await revise(office, sent);
      await writeOffer(office, sent, { title: 'Another title' });
      const id = await makeStarter(office, sent, { ...about, insteadOfContact: '' });
      const { offer: kept } = await getStarter(office.db, id);
      expect(kept.title).toBe('Another title');
      expect(kept.deliverables[0]?.doneWhen).toContain('Dana');
    });

    test('of nothing is refused', () => refused(() => makeStarter(office, 'none', about), notFound));
  });

  describe('own starters', () => {
    test('change places with their neighbours, and stay at the ends', async () => {
      const [one, , three] = [await add('One'), await add('Two'), await add('Three')];
      await moveStarter(office, one, 'down');
      expect(await names()).toEqual(['Two', 'One', 'Three']);
      await moveStarter(office, three, 'down');
      await moveStarter(office, three, 'up');
      expect(await names()).toEqual(['Two', 'Three', 'One']);
    });

    test('move past the retired ones, which are not seen between them', async () => {
      const [, two, three] = [await add('One'), await add('Two'), await add('Three')];
      await retireStarter(office, two);
      await moveStarter(office, three, 'up');
      const offered = (await listStarters(office.db)).filter(({ retiredAt }) => retiredAt === null);
      expect(offered.map(({ name }) => name)).toEqual(['Three', 'One']);
    });

    test('moved twice at the same time move twice', async () => {
      const [one] = [await add('One'), await add('Two'), await add('Three')];
      await Promise.all([moveStarter(office, one, 'down'), moveStarter(office, one, 'down')]);
      expect(await names()).toEqual(['Two', 'Three', 'One']);
    });

    test('are retired and brought back, as are built-in ones', async () => {
      const id = await add('One');
      await retireStarter(office, id);
      expect((await getStarter(office.db, id)).retiredAt).toBe(office.clock.now);
      await bringBackStarter(office, id);
      expect((await getStarter(office.db, id)).retiredAt).toBeNull();
      await retireStarter(office, 'checkout-review');
      expect((await listHidden(office.db)).has('checkout-review')).toBe(true);
      await bringBackStarter(office, 'checkout-review');
      expect((await listHidden(office.db)).size).toBe(0);
    });

    test('leave the offers that were begun from them as they are, however they change', async () => {
      const starterId = await add('One');
      const id = await office.draft({ starter: { id: starterId, name: 'One' } });
      const { offer: kept } = await getStarter(office.db, starterId);
      await editStarter(office, starterId, { ...about, name: 'Uno', offer: { ...kept, title: 'Uno' } });
      await retireStarter(office, starterId);
      expect(await getProposal(office.db, id)).toMatchObject({ starterId, starterName: 'One' });
      expect((await getDraft(office.db, id)).offer).toEqual(offer);
    });

    test('that are not there are not retired', async () => {
      await refused(() => retireStarter(office, 'anything'), notFound);
      expect((await listHidden(office.db)).size).toBe(0);
    });

    test('that are not there are not changed', () =>
      refused(
        () => editStarter(office, 'none', { ...about, offer: starterOffers[0]?.offer as never }),
        notFound,
      ));
  });

  describe('a copy for another client', () => {
    test('is a draft of its own: no number, no parent, the new names, dates from today', async () => {
      const sent = await office.sent();
      office.clock.now = '2027-03-01T12:00:00.000Z';
      const id = await copyProposal(office, sent, toMill);
      expect(await getProposal(office.db, id)).toMatchObject({
        ...{ clientName: 'Old Mill', number: null, parentId: null, state: 'draft', copiedFromId: sent },
        ...{ startsOn: '2027-03-10', validUntil: addDays('2027-03-01', 23) },
      });
      const draft = await getDraft(office.db, id);
      expect(draft.offer.deliverables[0]?.doneWhen).toBe('the PDF is in Jonas’s inbox');
      expect(draft.toCheck.map(({ field }) => field)).toEqual([
        'deliverables[0].doneWhen',
        'startsOn',
        'endsOn',
        'validUntil',
      ]);
      expect((await getSent(office.db, sent, 1)).sent.snapshot.offer).toEqual(offer);
    });

    test('carries the starter on that the offer was begun from', async () => {
      const starter = { id: 'checkout-review', name: 'Checkout review' };
      const id = await copyProposal(office, await office.draft({ starter }), toMill);
      expect(await getProposal(office.db, id)).toMatchObject({ starterId: starter.id });
    });

    test('writes a known client and contact as they are written here, and adds nobody twice', async () => {
      await copyProposal(office, await office.draft(), toMill);
      const source = await office.draft({ offer: { ...offer, problem: 'Northwind Tiles and Dana Fox' } });
      const id = await copyProposal(office, source, {
        clientName: ' old  MILL',
        contact: { name: 'jonas park', email: '', role: '' },
      });
      expect((await getDraft(office.db, id)).offer.problem).toBe('Old Mill and Jonas Park');
      const mill = (await listClients(office.db)).filter(({ name }) => /mill/i.test(name));
      expect(mill).toHaveLength(1);
      expect(await listContacts(office.db, mill[0]?.id ?? '')).toHaveLength(1);
    });

    test('is signed by somebody who is still here', async () => {
      const id = await office.draft();
      const [ida] = await listPeople(office.db);
      await updatePerson(office.db, { ...(ida as NonNullable<typeof ida>), active: false });
      await expect(copyProposal(office, id, toMill)).rejects.toMatchObject({ code: 'invalid' });
    });

    test('keeps its list until the writer has checked it, and the list is no save', async () => {
      const id = await copyProposal(office, await office.sent(), toMill);
      const before = await getDraft(office.db, id);
      await finishChecking(office, id);
      expect(await getDraft(office.db, id)).toEqual({ ...before, toCheck: [] });
    });

    test('of nothing is refused, and nothing sent has a list to check', async () => {
      await refused(() => copyProposal(office, 'none', toMill), notFound);
      const sent = await office.sent();
      await refused(() => finishChecking(office, sent), conflict);
    });
  });
});

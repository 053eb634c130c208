import { beforeEach, describe, expect, test } from 'vitest';
import type { Post } from '~/mail/post';
import { accept } from '~/workflows/answer.server';
import { addClient, addContact, editClient } from '~/workflows/clients.server';
import { noteFact } from '~/workflows/facts.server';
import { readRelationship } from '~/workflows/footing.server';
import { beforeMerging, mergeClients } from '~/workflows/merge-clients.server';
import { schedule, sendDue } from '~/workflows/schedule.server';
import { separateClients } from '~/workflows/separate-clients.server';
import { verify } from '~/workflows/verify.server';
import { searchClients } from '~db/queries/client-lists';
import { findClientReading } from '~db/queries/client-readings';
import { findClient, getClient, listClients } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { listEventsOf } from '~db/queries/events';
import { listFactsOf } from '~db/queries/facts';
import { getFirm } from '~db/queries/firm';
import { getProposal, listProposalsOf } from '~db/queries/proposals';
import { getDraft, getSent } from '~db/queries/revisions';
import { searchClients as searchNames, searchProposalNames } from '~db/queries/search';
import { searchNotes } from '~db/queries/search-notes';
import { searchContacts } from '~db/queries/search-people';
import { eachEngine } from '../support/engines';
import { actsAt, conflict, invalid, notFound, type Office, raced } from './office';
import { acme, called, nobody, openAcme, valued } from './two-clients';

const [ltd, tiles] = acme;
const on = '2026-11-22';

eachEngine((engine) => {
  let office: Office;
  let ltdId: string;
  let tilesId: string;
  beforeEach(async () => {
    ({ office, ltdId, tilesId } = await openAcme(engine));
  });
  const { refused } = actsAt(() => office);
  const merge = () => mergeClients(office, tilesId, ltdId, { by: 'Ida Brandt' });
  const offersOf = async (id: string) => (await listProposalsOf(office.db, id)).map((one) => one.id);
  const kinds = async (id: string) => (await listEventsOf(office.db, id, 50)).map(({ kind }) => kind);
  const ledgerOf = (clientId: string, name: string) => valued(office, clientId, name);

  describe('two clients that are one', () => {
    test('have one history, one name and one reading, and what was sent stays as it was sent', async () => {
      const [offer = ''] = await offersOf(ltdId);
      await accept(office, offer, { on, by: 'Dana Fox' });
      await called(office, ltdId);
      const factId = await noteFact(office, ltdId, { kind: 'goal', text: 'Fewer calls', on });
      await merge();
      expect((await listClients(office.db)).map(({ name }) => name)).toEqual([tiles]);
      expect(await offersOf(tilesId)).toHaveLength(2);
      expect((await listContacts(office.db, tilesId)).map(({ name }) => name)).toEqual([
        'Dana Fox',
        'Dana Fox',
      ]);
      expect((await listFactsOf(office.db, tilesId)).map(({ id }) => id)).toEqual([factId]);
      expect(await kinds(tilesId)).toEqual(
        expect.arrayContaining(['clients-merged', 'proposal-accepted', 'touchpoint-logged', 'fact-noted']),
      );
      const { log } = await readRelationship(office.db, await getFirm(office.db), {
        clientId: tilesId,
        today: on,
      });
      expect(log).toMatchObject({ sendings: [{}, {}], answers: [{}], touchpoints: [{}], facts: [{}] });
      expect((await findClientReading(office.db, tilesId))?.lastOn).toBe(on);
      expect(await findClientReading(office.db, ltdId)).toBeUndefined();
      expect((await getProposal(office.db, offer)).clientName).toBe(tiles);
      expect((await getSent(office.db, offer, 1)).sent.snapshot.to.name).toBe(ltd);
      expect((await getClient(office.db, tilesId)).address).toBe('Quay 1');
      expect(await verify(office.db)).toMatchObject({ ok: true, counts: { copies: 2 } });
    });

    test('are found by either name, in lists, in the search and by who types it', async () => {
      await called(office, ltdId, null, 'They want a list');
      await merge();
      expect(await searchNotes(office.db, 'want a list', 5)).toMatchObject([
        { clientId: tilesId, clientName: tiles },
      ]);
      const search = { standing: null, page: 1, today: on };
      for (const words of ['acme ltd', 'Acme Tiles', 'ltd']) {
        const { rows, total } = await searchClients(office.db, { ...search, words });
        expect([total, rows.map(({ id }) => id)]).toEqual([1, [tilesId]]);
        expect((await searchNames(office.db, words, 5)).map(({ id }) => id)).toEqual([tilesId]);
      }
      const draft = await office.draft({ client: { name: 'ACME  ltd', address: '' } });
      expect((await getProposal(office.db, draft)).clientId).toBe(tilesId);
      await refused(() => editClient(office, { id: tilesId, name: ltd, address: '' }), conflict);
      const other = await addClient(office, { name: 'Old Mill', address: '', contact: nobody });
      await refused(() => editClient(office, { id: other, name: ltd, address: '' }), conflict);
      await refused(() => addClient(office, { name: ltd, address: '', contact: nobody }), conflict);
    });

    test('have people and offers that are found by either name, and by one alone once they are apart', async () => {
      const peopleBy = async (words: string) => (await searchContacts(office.db, words, 9)).length;
      const offersBy = async (words: string) => (await searchProposalNames(office.db, words, 9)).length;
      const found = async () => [
        [await peopleBy('dana ltd'), await peopleBy('dana tiles'), await peopleBy('dana tiles ltd')],
        [await offersBy('acme ltd'), await offersBy('acme tiles'), await offersBy('tiles ltd')],
      ];
      const apart = [
        [1, 1, 0],
        [1, 1, 0],
      ];
      const together = [
        [2, 2, 2],
        [2, 2, 2],
      ];
      expect(await found()).toEqual(apart);
      await merge();
      expect(await found()).toEqual(together);
      expect(await peopleBy('ltd')).toBe(0);
      await editClient(office, { id: tilesId, name: 'Acme & Sons', address: '' });
      expect([await offersBy('ltd'), await offersBy('sons'), await offersBy('tiles')]).toEqual([2, 2, 0]);
      await editClient(office, { id: tilesId, name: tiles, address: '' });
      const groupId = await addClient(office, { name: 'Group', address: '', contact: nobody });
      await mergeClients(office, groupId, tilesId);
      expect([await offersBy('ltd'), await offersBy('tiles group')]).toEqual([2, 2]);
      await separateClients(office, groupId, tilesId);
      expect(await found()).toEqual(together);
      expect(await offersBy('group')).toBe(0);
      await separateClients(office, tilesId, ltdId);
      expect(await found()).toEqual(apart);
    });

    test('are told of beforehand: what comes, who stands at both, what is put aside', async () => {
      await ledgerOf(ltdId, 'Trust');
      await ledgerOf(tilesId, 'Speed');
      expect(await beforeMerging(office, tilesId, ltdId)).toMatchObject({
        counts: { proposals: 1, contacts: 1, facts: 0, touchpoints: 0 },
        doubled: [{ here: { name: 'Dana Fox' }, there: { name: 'Dana Fox' } }],
        ...{ ledger: 'aside', took: ['address'] },
      });
    });
  });

  test('nobody is merged with themselves, with nobody, or a second time', async () => {
    await refused(() => mergeClients(office, ltdId, ltdId), invalid);
    await refused(() => mergeClients(office, ltdId, 'nobody'), notFound);
    await refused(() => mergeClients(office, 'nobody', ltdId), notFound);
    await refused(() => mergeClients(office, '\0', ltdId), notFound);
    await refused(() => separateClients(office, '\0', '\0'), notFound);
    await merge();
    await refused(merge, conflict);
    await refused(() => mergeClients(office, ltdId, tilesId), conflict);
    await refused(() => called(office, ltdId), conflict);
    expect(await findClient(office.db, ltdId)).toBeUndefined();
  });

  test('of merging both ways at once, and of writing meanwhile, nothing is lost', async () => {
    for (let round = 0; round < 6; round += 1) {
      const names = [`One ${round}`, `Two ${round}`];
      const ids: string[] = [];
      for (const name of names) ids.push(await addClient(office, { name, address: '', contact: nobody }));
      const [one = '', two = ''] = ids;
      const { errors } = await raced([
        mergeClients(office, one, two),
        ...['Jo Park', 'Kim Lee', 'Al Day'].map((name) => addContact(office, two, { ...nobody, name })),
        ...['Jo Park', 'Kim Lee', 'Al Day'].map((name) => addContact(office, one, { ...nobody, name })),
        called(office, one),
        office.draft({ client: { name: names[1] ?? '', address: '' } }),
        mergeClients(office, two, one),
      ]);
      for (const error of errors) expect(error).toMatchObject(conflict);
      const standing = (await listClients(office.db)).filter(({ id }) => ids.includes(id));
      expect(standing).toHaveLength(1);
      const [kept = ''] = standing.map(({ id }) => id);
      for (const table of ['proposals', 'contacts', 'facts', 'client_readings'] as const) {
        const rows = await office.db
          .selectFrom(table)
          .select('client_id')
          .where('client_id', 'in', ids)
          .execute();
        for (const row of rows) expect(row.client_id).toBe(kept);
      }
    }
    expect(await verify(office.db)).toMatchObject({ ok: true });
  });

  test('an offer that waits for its hour stops, to be looked at under the name that stays', async () => {
    const id = await office.draft({ client: { id: ltdId } });
    const sendAt = '2026-11-23T09:00:00.000Z';
    const post: Post = { host: 'mail.example', from: null, send: async () => null, close: async () => {} };
    await schedule({ ...office, post }, id, {
      saves: (await getDraft(office.db, id)).saves,
      sendAt,
      zone: 'Europe/Paris',
    });
    expect((await beforeMerging(office, tilesId, ltdId)).waiting).toBe(1);
    await merge();
    office.clock.now = '2026-11-23T09:01:00.000Z';
    await sendDue({ ...office, post });
    expect(await office.state(id)).toBe('draft');
    const [waiting] = await office.db.selectFrom('scheduled_sendings').selectAll().execute();
    expect(waiting?.problem).toMatch(/name/);
    expect(
      (
        await beforeMerging(
          office,
          await addClient(office, { name: 'Old Mill', address: '', contact: nobody }),
          tilesId,
        )
      ).waiting,
    ).toBe(0);
  });
});

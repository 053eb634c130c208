import { beforeEach, describe, expect, test } from 'vitest';
import type { Post } from '~/mail/post';
import { accept } from '~/workflows/answer.server';
import { addClient, addContact, editClient } from '~/workflows/clients.server';
import { eraseContact } from '~/workflows/erase-contact.server';
import { confirmFact, noteFact } from '~/workflows/facts.server';
import { readRelationship } from '~/workflows/footing.server';
import { writeLedger } from '~/workflows/ledger.server';
import { makeLedgerLink } from '~/workflows/ledger-links.server';
import { planLedger } from '~/workflows/ledger-plans.server';
import { rankLedger } from '~/workflows/ledger-rankings.server';
import { strikeLine } from '~/workflows/lines.server';
import { beforeMerging, mergeClients } from '~/workflows/merge-clients.server';
import { schedule, sendDue } from '~/workflows/schedule.server';
import { beforeSeparating, separateClients } from '~/workflows/separate-clients.server';
import { verify } from '~/workflows/verify.server';
import { searchClients } from '~db/queries/client-lists';
import { findClientReading } from '~db/queries/client-readings';
import { findClient, getClient, listClients } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { listEventsOf } from '~db/queries/events';
import { listFactsOf } from '~db/queries/facts';
import { getFirm } from '~db/queries/firm';
import { findLedger } from '~db/queries/ledgers';
import { getProposal, listProposalsOf } from '~db/queries/proposals';
import { getDraft, getSent } from '~db/queries/revisions';
import { searchClients as searchNames } from '~db/queries/search';
import { eachEngine } from '../support/engines';
import { actsAt, conflict, invalid, notFound, type Office, openOffice, raced } from './office';
import { dropTriggers } from './tampering';
import { acme, called, clientCalled, foundBy, stateOf } from './two-clients';

const [ltd, tiles] = acme;
const on = '2026-11-22';

eachEngine((engine) => {
  let office: Office;
  let ltdId: string;
  let tilesId: string;
  beforeEach(async () => {
    office = await openOffice(engine);
    await office.send(await office.draft({ client: { name: ltd, address: 'Quay 1' } }));
    await office.send(await office.draft({ client: { name: tiles, address: '' } }));
    [ltdId, tilesId] = [await clientCalled(office, ltd), await clientCalled(office, tiles)];
  });
  const { refused } = actsAt(() => office);
  const merge = () => mergeClients(office, tilesId, ltdId, { by: 'Ida Brandt' });
  const separate = () => separateClients(office, tilesId, ltdId);
  const offersOf = async (id: string) => (await listProposalsOf(office.db, id)).map((one) => one.id);
  const kinds = async (id: string) => (await listEventsOf(office.db, id, 50)).map(({ kind }) => kind);
  /** What each side values, with something planned about it. */
  const ledgerOf = async (clientId: string, name: string) => {
    const lines = [name, `${name} too`].map((one, at) => ({
      ...{ name: one, ourRank: at + 1, valueToUsMinor: null, valueToThemMinor: null, was: '' },
    }));
    await writeLedger(office, clientId, { from: 0, currency: 'USD', lines, by: '' });
    const plans = lines.map((one) => ({ name: one.name, action: 'Call them', actOn: '2026-12-01' }));
    await planLedger(office, clientId, { plans, by: '' });
  };

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
      await merge();
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
    await refused(separate, notFound);
    await merge();
    await refused(merge, conflict);
    await refused(() => mergeClients(office, ltdId, tilesId), conflict);
    await refused(() => called(office, ltdId), conflict);
    expect(await findClient(office.db, ltdId)).toBeUndefined();
  });

  describe('what each side values', () => {
    test('is taken where there was none, and a link that was out asks about it as before', async () => {
      await ledgerOf(ltdId, 'Trust');
      const token = await makeLedgerLink(office, ltdId, null);
      const before = await stateOf(office);
      await merge();
      expect((await findLedger(office.db, tilesId))?.lines.map(({ name }) => name)).toEqual([
        'Trust',
        'Trust too',
      ]);
      await separate();
      expect(await stateOf(office)).toEqual(before);
      await merge();
      await rankLedger(office, token, { version: 1, ranks: [2, 1], words: '', by: 'Dana Fox' });
      expect((await findLedger(office.db, tilesId))?.theirs?.by).toBe('Dana Fox');
      await refused(separate, conflict);
    });

    test('stays where there is one; the other is put aside, with what was planned, and comes back', async () => {
      await ledgerOf(ltdId, 'Trust');
      await ledgerOf(tilesId, 'Speed');
      const token = await makeLedgerLink(office, ltdId, null);
      const before = await stateOf(office);
      await merge();
      expect((await findLedger(office.db, tilesId))?.lines[0]?.name).toBe('Speed');
      const planned = await office.db
        .selectFrom('ledgers')
        .select('client_id')
        .where('next_act_on', 'is not', null)
        .execute();
      expect(planned.map(({ client_id }) => client_id)).toEqual([tilesId]);
      await separate();
      expect(await stateOf(office)).toEqual(before);
      await merge();
      await rankLedger(office, token, { version: 1, ranks: [2, 1], words: '', by: 'Dana' });
      expect((await findLedger(office.db, tilesId))?.theirs?.by).toBe('Dana');
      expect((await beforeSeparating(office, tilesId, ltdId)).ties).toBe(1);
    });
  });

  describe('taking two clients apart', () => {
    test('puts back all that moved, and leaves what was added since', async () => {
      await called(office, ltdId);
      await noteFact(office, ltdId, { kind: 'goal', text: 'Fewer calls', on });
      const before = await stateOf(office);
      await merge();
      await separate();
      expect(await stateOf(office)).toEqual(before);
      expect(await verify(office.db)).toMatchObject({ ok: true });
      await merge();
      const added = await office.draft({
        client: { name: tiles, address: '' },
        contact: { ...nobody, name: 'Jo' },
      });
      await called(office, tilesId);
      await separate();
      expect(await offersOf(tilesId)).toContain(added);
      expect(await offersOf(ltdId)).toHaveLength(1);
      expect((await kinds(tilesId)).filter((kind) => kind === 'touchpoint-logged')).toHaveLength(1);
      expect((await kinds(ltdId))[0]).toBe('clients-separated');
      expect(await foundBy(office, ltd)).toBe(ltdId);
    });

    test.each<[string, () => Promise<unknown>]>([
      [
        'an offer that came over was answered',
        async () => accept(office, (await offersOf(tilesId))[0] ?? '', { on, by: '' }),
      ],
      [
        'a fact that came over was confirmed',
        async () => {
          office.clock.now = '2026-11-25T12:00:00.000Z';
          return confirmFact(office, tilesId, (await listFactsOf(office.db, tilesId))[0]?.id ?? '');
        },
      ],
      [
        'a line that came over was struck out',
        async () => {
          const line = (await listEventsOf(office.db, tilesId, 50)).find(
            ({ kind }) => kind === 'touchpoint-logged',
          );
          return strikeLine(office, tilesId, line?.id ?? '');
        },
      ],
      ['somebody who came over called', async () => called(office, tilesId, await contactOf(ltdId))],
      [
        'somebody who came over was forgotten',
        async () => eraseContact(office, tilesId, await contactOf(ltdId)),
      ],
      [
        'somebody of here was forgotten, whom lines of there named',
        async () => eraseContact(office, tilesId, await contactOf(tilesId)),
      ],
      [
        'an offer went to somebody who came over',
        async () => office.draft({ client: { id: tilesId }, contact: { id: await contactOf(ltdId) } }),
      ],
      [
        'an offer grew from one that came over',
        async () => office.draft({ client: { id: tilesId }, contact: null, parentId: moved[0] ?? '' }),
      ],
    ])('is refused once %s', async (_, act) => {
      await noteFact(office, ltdId, { kind: 'goal', text: 'Fewer calls', on });
      await called(office, ltdId, (await listContacts(office.db, ltdId))[0]?.id, 'Dana Fox called');
      moved = await offersOf(ltdId);
      contacts = new Map([
        [ltdId, (await listContacts(office.db, ltdId))[0]?.id ?? ''],
        [tilesId, (await listContacts(office.db, tilesId))[0]?.id ?? ''],
      ]);
      await merge();
      const { lines, ties } = await beforeSeparating(office, tilesId, ltdId);
      expect([lines, ties]).toEqual([[], 0]);
      await act();
      await refused(separate, conflict);
      expect(await verify(office.db)).toMatchObject({ ok: true });
    });
    let moved: string[];
    let contacts: Map<string, string>;
    const contactOf = async (id: string) => contacts.get(id) ?? '';
  });

  test('a third client takes both, and they are taken apart from the outside in', async () => {
    const groupId = await addClient(office, { name: 'Acme Group', address: '', contact: nobody });
    const before = await stateOf(office);
    await merge();
    const merged = await stateOf(office);
    await mergeClients(office, groupId, tilesId);
    expect(await foundBy(office, ltd)).toBe(groupId);
    expect((await kinds(groupId)).filter((kind) => kind === 'client-added')).toHaveLength(3);
    expect(await offersOf(groupId)).toHaveLength(2);
    await refused(() => separateClients(office, groupId, ltdId), notFound);
    await refused(separate, conflict);
    await separateClients(office, groupId, tilesId);
    expect(await stateOf(office)).toEqual(merged);
    expect(await foundBy(office, ltd)).toBe(tilesId);
    await separate();
    expect(await stateOf(office)).toEqual(before);
    expect(await verify(office.db)).toMatchObject({ ok: true });
  });

  test('of merging both ways at once, and of writing meanwhile, nothing is lost', async () => {
    for (let round = 0; round < 6; round += 1) {
      const names = [`One ${round}`, `Two ${round}`];
      const ids: string[] = [];
      for (const name of names) ids.push(await addClient(office, { name, address: '', contact: nobody }));
      const [one = '', two = ''] = ids;
      const { errors } = await raced([
        mergeClients(office, one, two),
        addContact(office, two, { ...nobody, name: 'Jo Park' }),
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

  test('nobody is forgotten while something that the other one wrote is not what the log says it was', async () => {
    await called(office, ltdId, null, 'Dana Fox called');
    await merge();
    await dropTriggers(office.db, engine.name);
    await office.db
      .updateTable('events')
      .set({ facts: '{"note":"nobody called"}' })
      .where('client_id', '=', ltdId)
      .where('kind', '=', 'touchpoint-logged')
      .execute();
    const [first] = await listContacts(office.db, tilesId);
    await refused(() => eraseContact(office, tilesId, first?.id ?? ''), conflict);
  });

  test('forgetting somebody reaches what both wrote of them', async () => {
    await called(office, ltdId, (await listContacts(office.db, ltdId))[0]?.id, 'Dana Fox wants a list');
    await called(office, tilesId, null, 'dana@northwind.example is new');
    await ledgerOf(ltdId, 'Dana Fox likes it');
    await ledgerOf(tilesId, 'Speed');
    await merge();
    const [first, second] = await listContacts(office.db, tilesId);
    await eraseContact(office, tilesId, first?.id ?? '');
    await eraseContact(office, tilesId, second?.id ?? '');
    const { revisions: _, documents: __, ...rest } = await stateOf(office);
    const events = await office.db.selectFrom('events').select('facts').execute();
    expect(JSON.stringify([rest, events])).not.toMatch(/Dana Fox|dana@northwind/i);
    expect(await verify(office.db)).toMatchObject({ ok: true });
  });
});

const nobody = { name: '', email: '', role: '' };

import { beforeEach, describe, expect, test } from 'vitest';
import { forgotten } from '~/domain/erasing';
import { accept } from '~/workflows/answer.server';
import { addClient } from '~/workflows/clients.server';
import { eraseContact } from '~/workflows/erase-contact.server';
import { confirmFact, noteFact } from '~/workflows/facts.server';
import { makeLedgerLink } from '~/workflows/ledger-links.server';
import { completePlan, planLedger } from '~/workflows/ledger-plans.server';
import { rankLedger } from '~/workflows/ledger-rankings.server';
import { strikeLine } from '~/workflows/lines.server';
import { mergeClients } from '~/workflows/merge-clients.server';
import { beforeSeparating, separateClients } from '~/workflows/separate-clients.server';
import { verify } from '~/workflows/verify.server';
import { listContacts } from '~db/queries/contacts';
import { listRecordedOf } from '~db/queries/event-rows';
import { listEventsOf } from '~db/queries/events';
import { listFactsOf } from '~db/queries/facts';
import { findLedger } from '~db/queries/ledgers';
import { listProposalsOf } from '~db/queries/proposals';
import { eachEngine } from '../support/engines';
import { actsAt, conflict, notFound, type Office } from './office';
import { dropTriggers } from './tampering';
import { acme, called, foundBy, nobody, openAcme, stateOf, valued } from './two-clients';

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
  const separate = () => separateClients(office, tilesId, ltdId);
  const offersOf = async (id: string) => (await listProposalsOf(office.db, id)).map((one) => one.id);
  const kinds = async (id: string) => (await listEventsOf(office.db, id, 50)).map(({ kind }) => kind);
  const ledgerOf = (clientId: string, name: string) => valued(office, clientId, name);

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

    test('a plan of what was put aside is struck out alone, and nothing is planned where it never was', async () => {
      await ledgerOf(ltdId, 'Trust');
      await ledgerOf(tilesId, 'Trust');
      const plan = { name: 'Trust', action: 'Call them', by: '' };
      await completePlan(office, tilesId, plan);
      const done = (await completePlan(office, ltdId, plan)) ?? '';
      await merge();
      const { ledgers } = await stateOf(office);
      await strikeLine(office, tilesId, done);
      expect((await stateOf(office)).ledgers).toEqual(ledgers);
      expect((await beforeSeparating(office, tilesId, ltdId)).lines.map(({ kind }) => kind)).toEqual([
        'line-struck',
      ]);
      await refused(separate, conflict);
    });

    test('a plan of what was taken is struck out and planned again, and they stay one', async () => {
      await ledgerOf(ltdId, 'Trust');
      const done = await completePlan(office, ltdId, { name: 'Trust', action: 'Call them', by: '' });
      await merge();
      await strikeLine(office, tilesId, done ?? '');
      expect((await findLedger(office.db, tilesId))?.lines[0]).toMatchObject({ action: 'Call them' });
      await refused(separate, conflict);
    });

    test('is nobody else’s: what a third wrote of its own before it came stands in no way', async () => {
      const groupId = await addClient(office, { name: 'Acme Group', address: '', contact: nobody });
      await ledgerOf(ltdId, 'Trust');
      await merge();
      await ledgerOf(groupId, 'Speed');
      await mergeClients(office, tilesId, groupId);
      expect((await beforeSeparating(office, tilesId, ltdId)).lines).toEqual([]);
      const plans = [{ name: 'Trust', action: 'Write to them', actOn: null }];
      await planLedger(office, tilesId, { plans, by: '' });
      expect((await beforeSeparating(office, tilesId, ltdId)).lines).toMatchObject([
        { kind: 'ledger-planned' },
      ]);
      await separateClients(office, tilesId, groupId);
      await refused(separate, conflict);
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

  test('forgetting who ranked one list leaves who ranked the other, though they typed the same name', async () => {
    const danaId = (await listContacts(office.db, tilesId))[0]?.id ?? '';
    const rank = async (clientId: string, linkFor: string | null) => {
      await ledgerOf(clientId, 'Trust');
      const token = await makeLedgerLink(office, clientId, linkFor);
      await rankLedger(office, token, { version: 1, ranks: [2, 1], words: '', by: 'Sam' });
    };
    await rank(ltdId, null);
    await rank(tilesId, danaId);
    await merge();
    await eraseContact(office, tilesId, danaId);
    const ranked = await listRecordedOf(office.db, tilesId, ['ledger-ranked']);
    expect(ranked.map(({ facts }) => facts)).toMatchObject([{ by: 'Sam' }, { by: forgotten }]);
  });

  test('forgetting who ranked a list that was taken reaches the line that says so', async () => {
    const danaId = (await listContacts(office.db, ltdId))[0]?.id ?? '';
    await ledgerOf(ltdId, 'Trust');
    const token = await makeLedgerLink(office, ltdId, danaId);
    await rankLedger(office, token, { version: 1, ranks: [2, 1], words: '', by: 'Sam' });
    await merge();
    await eraseContact(office, tilesId, danaId);
    const ranked = await listRecordedOf(office.db, tilesId, ['ledger-ranked']);
    expect(ranked.map(({ facts }) => facts)).toMatchObject([{ by: forgotten }]);
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

import { beforeEach, expect, test } from 'vitest';
import { sentenceOf } from '~/domain/history';
import { rankingsOf } from '~/domain/relationship/rankings';
import { writeLedger } from '~/workflows/ledger.server';
import { makeLedgerLink } from '~/workflows/ledger-links.server';
import { rankLedger, recordRanking } from '~/workflows/ledger-rankings.server';
import { findClientByName } from '~db/queries/clients';
import { listEventsOf } from '~db/queries/events';
import { listOpenLedgerLinks } from '~db/queries/ledger-links';
import { findLedger, listLedgers } from '~db/queries/ledgers';
import { eachEngine } from '../support/engines';
import { actsAt, conflict, invalid, type Office, openOffice } from './office';

eachEngine((engine) => {
  let office: Office;
  let clientId: string;
  beforeEach(async () => {
    office = await openOffice(engine);
    await office.draft();
    clientId = (await findClientByName(office.db, 'Northwind Tiles'))?.id ?? '';
  });
  const { refused } = actsAt(() => office);

  const line = (name: string, ourRank: number | null = null) => ({
    ...{ name, ourRank, valueToUsMinor: 100_000, valueToThemMinor: null, was: '' },
  });
  const three = [line('Dates', 1), line('Price', 2), line('Doors', 3)];
  const write = (from: number, lines = three) =>
    writeLedger(office, clientId, { from, currency: 'USD', lines, by: 'Ida Brandt' });
  const ranking = { version: 1, ranks: [3, 1, 2], words: 'The price above all', by: 'Dana Fox' };
  const stands = () => findLedger(office.db, clientId);
  const asked = async () => {
    await write(0);
    return makeLedgerLink(office, clientId, null);
  };
  const told = async () => {
    const events = await listEventsOf(office.db, clientId, 100, [
      'ledger-written',
      'ledger-planned',
      'ledger-ranked',
    ]);
    const inOrder = events.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    return inOrder.map((event) => sentenceOf(event, 'en-GB')).map(({ lead, rest }) => `${lead}: ${rest}`);
  };

  test('what two people rank stands side by side, each through their link, and each can put theirs right', async () => {
    const dana = await asked();
    const tom = await makeLedgerLink(office, clientId, null);
    const rankings = async () =>
      rankingsOf(await listLedgers(office.db, clientId)).map(({ by, ranks }) => `${by} ${ranks}`);
    await rankLedger(office, dana, ranking);
    await rankLedger(office, tom, { ...ranking, by: 'Tom Berg', ranks: [1, 2, 3] });
    expect(await rankings()).toEqual(['Dana Fox 3,1,2', 'Tom Berg 1,2,3']);
    // Sending the same again is nothing new, though another ranked it since.
    await rankLedger(office, dana, ranking);
    await rankLedger(office, dana, { ...ranking, ranks: [2, 1, 3] });
    expect((await stands())?.version).toBe(2);
    // We change our places: what is put right is right in every version that has it.
    await write(2, [line('Price', 1), line('Dates', 2), line('Doors', 3)]);
    await rankLedger(office, tom, { ...ranking, version: 3, by: 'Tom Berg', ranks: [3, 1, 2] });
    expect(await rankings()).toEqual(['Dana Fox 1,2,3', 'Tom Berg 3,1,2']);
    expect((await listLedgers(office.db, clientId)).map(({ theirs }) => theirs?.ranks)).toEqual([
      [3, 1, 2],
      [1, 3, 2],
      [2, 1, 3],
    ]);
    expect(await told()).toHaveLength(6);
  });

  test('two who share a link are two people, and a name that is put right is none more', async () => {
    const link = await asked();
    await rankLedger(office, link, { ...ranking, by: 'Dana Fx' });
    await rankLedger(office, link, ranking);
    expect((await stands())?.version).toBe(1);
    await rankLedger(office, link, { ...ranking, by: 'Tom Berg', ranks: [1, 2, 3] });
    // The page arrives as it was filled in last: who agrees with all of it is somebody else, too.
    await rankLedger(office, link, { ...ranking, version: 2, by: 'Ada Moss', ranks: [1, 2, 3] });
    const rankings = rankingsOf(await listLedgers(office.db, clientId));
    expect(rankings.map(({ by }) => by)).toEqual(['Dana Fox', 'Tom Berg', 'Ada Moss']);
  });

  test('a ranking that stood stays as a version when another person ranks, or the same one another day', async () => {
    const dana = await asked();
    const bob = await makeLedgerLink(office, clientId, null);
    await rankLedger(office, dana, ranking);
    // Both had opened the page before: the list that they saw is the one that stands.
    await rankLedger(office, bob, { ...ranking, ranks: [1, 2, 3], words: '', by: 'Bob Reed' });
    office.clock.now = '2026-11-23T12:00:00.000Z';
    await rankLedger(office, bob, { ...ranking, version: 2, ranks: [2, 1, 3], words: '', by: 'Bob Reed' });
    const versions = await listLedgers(office.db, clientId);
    expect(versions.map(({ version, theirs }) => [version, theirs?.by, theirs?.ranks])).toEqual([
      [3, 'Bob Reed', [2, 1, 3]],
      [2, 'Bob Reed', [1, 2, 3]],
      [1, 'Dana Fox', [3, 1, 2]],
    ]);
    // We, too, wrote on from the version that we saw: their rankings change nothing of ours.
    expect(await write(1, [line('Dates', 1)])).toBe(4);
  });

  test('what they told one of us stands as theirs, under the rules of their own page', async () => {
    const token = await asked();
    const tell = (changes: object = {}) =>
      recordRanking(office, clientId, {
        ...ranking,
        told: { to: 'Ida Brandt', on: '2026-11-20' },
        ...changes,
      });
    await refused(() => tell({ ranks: [1, 1, 2] }), invalid);
    await refused(() => tell({ told: { to: '', on: '2026-11-23' } }), { ...invalid, field: 'on' });
    await refused(() => tell({ version: 7 }), conflict);
    await tell();
    await tell();
    expect((await stands())?.theirs).toMatchObject({
      ...{ ranks: [3, 1, 2], by: 'Dana Fox', linkId: null },
      told: { to: 'Ida Brandt', on: '2026-11-20' },
    });
    expect((await told()).slice(1)).toEqual([
      'They ranked what they value: version 1, by Dana Fox, as told to Ida Brandt',
    ]);
    // Put right by who typed it; but what another told, or ranked by the link, is a version of its own.
    await tell({ ranks: [2, 1, 3] });
    expect((await stands())?.version).toBe(1);
    await tell({ by: 'Bob Reed' });
    await rankLedger(office, token, { ...ranking, version: 2 });
    // What she told two days before that is not what she thinks by now; what Bob told then is his.
    await refused(() => tell({ version: 3 }), { ...invalid, field: 'on' });
    await tell({ version: 3, by: 'Bob Reed', words: 'Or the price' });
    const versions = await listLedgers(office.db, clientId);
    expect(versions.map(({ version, theirs }) => [version, theirs?.by, theirs?.told?.to])).toEqual([
      [3, 'Dana Fox', undefined],
      [2, 'Bob Reed', 'Ida Brandt'],
      [1, 'Dana Fox', 'Ida Brandt'],
    ]);
  });

  test('the same ranking through another link is found behind that one', async () => {
    const first = await asked();
    await rankLedger(office, first, ranking);
    const second = await makeLedgerLink(office, clientId, null);
    await rankLedger(office, second, ranking);
    const latest = (await listOpenLedgerLinks(office.db, clientId))[0]?.id;
    expect(await stands()).toMatchObject({ version: 1, theirs: { linkId: latest } });
    expect(await told()).toHaveLength(2);
  });
});

import { beforeEach, expect, test } from 'vitest';
import { sentenceOf } from '~/domain/history';
import { writeLedger } from '~/workflows/ledger.server';
import { endLedgerLink, makeLedgerLink } from '~/workflows/ledger-links.server';
import { completePlan, planLedger } from '~/workflows/ledger-plans.server';
import { rankLedger, recordRanking } from '~/workflows/ledger-rankings.server';
import { strikeLine } from '~/workflows/lines.server';
import { findClientByName, insertClient } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { listRecordedOf } from '~db/queries/event-rows';
import { listEventsOf } from '~db/queries/events';
import { listOpenLedgerLinks } from '~db/queries/ledger-links';
import { findLedger, listLedgers } from '~db/queries/ledgers';
import { listPlanned } from '~db/queries/planned';
import { eachEngine } from '../support/engines';
import {
  actsAt,
  conflict,
  contentsOf,
  findPen,
  invalid,
  losePen,
  notFound,
  type Office,
  openOffice,
  raced,
} from './office';

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

  test('each saving that changes something is a version, and the ones before stay', async () => {
    expect(await write(0)).toBe(1);
    expect(await write(1)).toBe(1);
    // One click too many.
    expect(await write(0)).toBe(1);
    expect(await write(1, [line('Price', 1), line('Dates', 2)])).toBe(2);
    const versions = await listLedgers(office.db, clientId);
    expect(versions.map(({ version, lines }) => [version, lines.map(({ name }) => name)])).toEqual([
      [2, ['Price', 'Dates']],
      [1, ['Dates', 'Price', 'Doors']],
    ]);
    expect(await told()).toEqual([
      'What each side values: 3 elements, version 1, by Ida Brandt',
      'What each side values, anew: 2 elements, version 2, by Ida Brandt',
    ]);
  });

  test('ties, an empty list, too many, and a client who is not there are refused', async () => {
    await refused(() => write(0, [line('Dates', 1), line('Price', 1)]), {
      ...invalid,
      field: 'elements[0].rank',
    });
    await refused(() => write(0, []), invalid);
    await refused(
      () =>
        write(
          0,
          Array.from({ length: 13 }, (_, at) => line(`Element ${at}`)),
        ),
      invalid,
    );
    const lost = { from: 0, currency: 'USD', lines: three, by: '' };
    await refused(() => writeLedger(office, 'nobody', lost), notFound);
  });

  test('of two who write at once, one is told that the other was first', async () => {
    await write(0);
    const { won, errors } = await raced([write(1, [line('Dates', 1)]), write(1, [line('Price', 1)])]);
    expect([won, errors]).toMatchObject([1, [conflict]]);
    await refused(() => write(1, [line('Doors', 1)]), conflict);
  });

  test('the client ranks it by the link, and may change it as long as the list stands', async () => {
    const token = await asked();
    await rankLedger(office, token, ranking);
    expect((await stands())?.theirs).toMatchObject({ ranks: [3, 1, 2], by: 'Dana Fox', at: office.now() });
    await rankLedger(office, token, ranking);
    await rankLedger(office, token, { ...ranking, ranks: [1, 2, 3] });
    expect((await stands())?.theirs?.ranks).toEqual([1, 2, 3]);
    expect((await told()).slice(1)).toEqual([
      'They ranked what they value: version 1, by Dana Fox',
      'They ranked what they value: version 1, by Dana Fox',
    ]);
    await write(1, [line('Dates', 1)]);
    expect((await stands())?.theirs).toBeNull();
    await refused(() => rankLedger(office, token, ranking), conflict);
    expect((await listLedgers(office.db, clientId))[1]?.theirs?.ranks).toEqual([1, 2, 3]);
  });

  test('a ranking with ties, gaps or too few places is refused', async () => {
    const token = await asked();
    for (const ranks of [
      [1, 1, 2],
      [1, 2, 4],
      [1, 2],
    ]) {
      await refused(() => rankLedger(office, token, { ...ranking, ranks }), invalid);
    }
  });

  test('only a link that stands leads anywhere, and its token is kept nowhere', async () => {
    const token = await asked();
    expect(JSON.stringify(await contentsOf(office.db))).not.toContain(token);
    const [link] = await listOpenLedgerLinks(office.db, clientId);
    const other = await insertClient(office.db, { name: 'Lumen', address: '', createdAt: office.now() });
    await endLedgerLink(office, other, link?.id ?? '');
    await rankLedger(office, token, ranking);
    await endLedgerLink(office, clientId, link?.id ?? '');
    await endLedgerLink(office, clientId, link?.id ?? '');
    await refused(() => rankLedger(office, token, { ...ranking, ranks: [1, 2, 3] }), notFound);
    await refused(() => rankLedger(office, 'x', ranking), notFound);
    expect(await listOpenLedgerLinks(office.db, clientId)).toEqual([]);
  });

  test('a link is for one of theirs, and for a list that is there', async () => {
    await refused(() => makeLedgerLink(office, clientId, null), conflict);
    await write(0);
    await refused(() => makeLedgerLink(office, clientId, 'nobody'), invalid);
    const [dana] = await listContacts(office.db, clientId);
    await makeLedgerLink(office, clientId, dana?.id ?? '');
    expect(await listOpenLedgerLinks(office.db, clientId)).toMatchObject([{ contact: 'Dana Fox' }]);
  });

  test('what we do about an element is written into the version that stands', async () => {
    const token = await asked();
    await rankLedger(office, token, ranking);
    const plan = { name: 'Price', action: 'Hold it for two years', actOn: '2026-12-01' };
    await planLedger(office, clientId, { plans: [plan], by: '' });
    await planLedger(office, clientId, { plans: [plan], by: '' });
    expect(await stands()).toMatchObject({ version: 1, theirs: { ranks: [3, 1, 2] } });
    expect((await stands())?.lines[1]).toMatchObject(plan);
    expect((await told()).at(-1)).toBe('Planned what to do about it: 1 action, version 1');
    expect(await told()).toHaveLength(3);
    await refused(
      () => planLedger(office, clientId, { plans: [{ ...plan, name: 'Gone' }], by: '' }),
      conflict,
    );
  });

  test('what was planned is done once: it is taken away, and its line says what it was', async () => {
    await write(0);
    const done = { name: 'Price', action: 'Hold it for two years', by: 'Ida Brandt' };
    await planLedger(office, clientId, {
      plans: [
        { ...done, actOn: '2026-12-01' },
        { name: 'Dates', action: 'A weekly note', actOn: '2026-12-08' },
      ].map(({ name, action, actOn }) => ({ name, action, actOn })),
      by: '',
    });
    await refused(() => completePlan(office, clientId, { ...done, action: 'Lower it' }), conflict);
    await refused(() => completePlan(office, clientId, { ...done, name: 'Gone' }), conflict);
    await completePlan(office, clientId, done);
    await completePlan(office, clientId, done);
    expect((await stands())?.lines.map(({ action, actOn }) => [action, actOn])).toEqual([
      ['A weekly note', '2026-12-08'],
      ['', null],
      ['', null],
    ]);
    const said = await told();
    expect(said).toHaveLength(3);
    expect(said.at(-1)).toBe('Done as planned: Hold it for two years, for “Price”, by Ida Brandt');
  });

  test('what was not done after all is struck out: it is planned again for its day, and both are in the history', async () => {
    await write(0);
    const price = { name: 'Price', action: 'Hold it', actOn: '2026-12-01' };
    await planLedger(office, clientId, { plans: [price], by: '' });
    const done = (await completePlan(office, clientId, { ...price, by: 'Ida Brandt' })) ?? '';
    expect(await completePlan(office, clientId, { ...price, by: 'Bo' })).toBeNull();
    // By now it is called something else.
    const renamed = [line('Dates', 1), { ...line('A price that holds', 2), was: 'Price' }, line('Doors', 3)];
    await write(1, renamed);
    await strikeLine(office, clientId, done, 'Bo');
    expect((await stands())?.lines[1]).toMatchObject({ action: 'Hold it', actOn: '2026-12-01' });
    expect((await listPlanned(office.db, '2026-12-01')).map(({ action }) => action)).toEqual(['Hold it']);
    await refused(() => strikeLine(office, clientId, done, 'Bo'), conflict);
    const struck = await listRecordedOf(office.db, clientId, ['line-struck']);
    expect(struck.map(({ facts }) => facts)).toEqual([
      {
        ...{ lineId: done, what: 'plan done', by: 'Bo' },
        text: 'Done as planned: Hold it, for “Price”, by Ida Brandt',
      },
    ]);
  });

  test('what was not done after all takes the place of no other plan, and does not bring back what is gone', async () => {
    await write(0);
    const price = { name: 'Price', action: 'Hold it', actOn: '2026-12-01' };
    const doors = { name: 'Doors', action: 'Open one', actOn: '2026-12-02' };
    await planLedger(office, clientId, { plans: [price, doors], by: '' });
    const planned = (await listRecordedOf(office.db, clientId, ['ledger-planned']))[0]?.id ?? '';
    await refused(() => strikeLine(office, clientId, planned), notFound);
    const held = (await completePlan(office, clientId, { ...price, by: '' })) ?? '';
    const opened = (await completePlan(office, clientId, { ...doors, by: '' })) ?? '';
    await planLedger(office, clientId, { plans: [{ ...price, action: 'Raise it' }], by: '' });
    await refused(() => strikeLine(office, clientId, held), conflict);
    await write(1, three.slice(0, 2));
    await refused(() => strikeLine(office, clientId, opened), conflict);
    expect((await stands())?.lines.map(({ action }) => action)).toEqual(['', 'Raise it']);
    expect(await listRecordedOf(office.db, clientId, ['line-struck'])).toEqual([]);
  });

  test('what is planned comes into sight by its day, the earliest first, of the versions that stand alone', async () => {
    await write(0);
    const plan = (name: string, actOn: string | null) => ({ name, action: actOn ? `Do ${name}` : '', actOn });
    const planned = async (until: string) =>
      (await listPlanned(office.db, until)).map(({ clientName, name, actOn }) => [clientName, name, actOn]);
    await planLedger(office, clientId, {
      plans: [plan('Price', '2026-11-29'), plan('Dates', '2026-11-20'), plan('Doors', '2026-11-30')],
      by: '',
    });
    const both = [
      ['Northwind Tiles', 'Dates', '2026-11-20'],
      ['Northwind Tiles', 'Price', '2026-11-29'],
    ];
    expect(await planned('2026-11-29')).toEqual(both);
    await write(1, [line('Price', 1), line('Dates', 2), line('Doors', 3)]);
    expect(await planned('2026-11-29')).toEqual(both);
    await planLedger(office, clientId, { plans: [plan('Dates', null), plan('Price', null)], by: '' });
    expect(await planned('2026-11-29')).toEqual([]);
    expect(await planned('2026-11-30')).toHaveLength(1);
    await completePlan(office, clientId, { name: 'Doors', action: 'Do Doors', by: '' });
    expect(await planned('2099-01-01')).toEqual([]);
  });

  test('what somebody else did about a plan meanwhile is not undone by a form that was open', async () => {
    await asked();
    const price = { name: 'Price', action: 'Hold it', actOn: '2026-12-01' };
    await planLedger(office, clientId, { plans: [price], by: '' });
    const was = { action: 'Hold it', actOn: '2026-12-01' };
    await completePlan(office, clientId, { name: 'Price', action: 'Hold it', by: 'Bo' });
    const dates = {
      name: 'Dates',
      action: 'Send them',
      actOn: '2026-12-02',
      was: { action: '', actOn: null },
    };
    await planLedger(office, clientId, { plans: [{ ...price, was }, dates], by: 'Ida' });
    expect((await stands())?.lines.map(({ action }) => action)).toEqual(['Send them', '', '']);
    const other = { ...price, action: 'Raise it', was };
    await refused(() => planLedger(office, clientId, { plans: [other], by: 'Ida' }), conflict);
  });

  test('state and history change together or not at all', async () => {
    const token = await asked();
    await losePen(office.db);
    const plan = { name: 'Price', action: 'Hold it', actOn: '2026-12-01' };
    await expect(write(1, [line('Dates', 1)])).rejects.toThrow();
    await expect(rankLedger(office, token, ranking)).rejects.toThrow();
    await expect(planLedger(office, clientId, { plans: [plan], by: '' })).rejects.toThrow();
    const told = { to: '', on: '2026-11-22' };
    await expect(recordRanking(office, clientId, { ...ranking, told })).rejects.toThrow();
    await findPen(office.db);
    expect(await stands()).toMatchObject({ version: 1, theirs: null });
    expect((await stands())?.lines[1]?.action).toBe('');
  });
});

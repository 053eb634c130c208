import { beforeEach, expect, test } from 'vitest';
import { sentenceOf } from '~/domain/history';
import { logOf } from '~/domain/relationship/log-of';
import { accept } from '~/workflows/answer.server';
import { deliver } from '~/workflows/deliver.server';
import { confirmFact, dropFact, noteFact } from '~/workflows/facts.server';
import { contribute, logTouchpoint, strikeLine, type Touchpoint } from '~/workflows/lines.server';
import { findClientByName, insertClient } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { listEventsOf } from '~db/queries/events';
import { findFact, listFactsOf } from '~db/queries/facts';
import { eachEngine } from '../support/engines';
import { actsAt, conflict, invalid, notFound, type Office, openOffice } from './office';

eachEngine((engine) => {
  let office: Office;
  let clientId: string;
  beforeEach(async () => {
    office = await openOffice(engine);
    await office.draft();
    clientId = (await findClientByName(office.db, 'Northwind Tiles'))?.id ?? '';
  });
  const { refused } = actsAt(() => office);

  const call: Touchpoint = {
    kind: 'call',
    startedBy: 'them',
    signals: ['thanked'],
    contactId: null,
    personId: null,
    note: 'About the app',
    on: '2026-11-20',
  };
  const lines = async () => (await listEventsOf(office.db, clientId, 100)).toReversed();
  const log = async () => logOf(await lines());
  const last = async () => {
    // Two lines of one instant stand in the order of their ids.
    const [event] = (await listEventsOf(office.db, clientId, 100)).toSorted((a, b) => (a.id < b.id ? 1 : -1));
    return event;
  };
  const words = async () => {
    const event = await last();
    const { lead, rest } = event ? sentenceOf(event, 'en-GB') : { lead: '', rest: '' };
    return `${lead}: ${rest}`;
  };
  const later = (on: string) => {
    office.clock.now = `${on}T12:00:00.000Z`;
  };

  test('a touchpoint is a line of the day on which it was, with the names of that time', async () => {
    const [dana] = await listContacts(office.db, clientId);
    await logTouchpoint(office, clientId, {
      ...call,
      contactId: dana?.id ?? null,
      personId: office.authorId,
    });
    expect(await words()).toBe('They called: Dana Fox, with Ida Brandt, they thanked us, “About the app”');
    expect(await last()).toMatchObject({ happenedOn: '2026-11-20', proposalId: null });
    expect((await log()).touchpoints).toMatchObject([{ startedBy: 'them', signals: ['thanked'] }]);
  });

  test('a touchpoint to come, or with a stranger, is refused and changes nothing', async () => {
    const other = await insertClient(office.db, { name: 'Lumen', address: '', createdAt: office.now() });
    const [dana] = await listContacts(office.db, clientId);
    const wrong = (changes: Partial<Touchpoint>, id = clientId) =>
      refused(
        () => logTouchpoint(office, id, { ...call, ...changes }),
        changes.contactId ? invalid : invalid,
      );
    await wrong({ on: '2026-11-23' });
    await wrong({ contactId: dana?.id ?? '' }, other);
    await wrong({ personId: 'nobody' });
    await refused(() => logTouchpoint(office, 'nobody', call), notFound);
  });

  test('a fact is noted, confirmed once a day, and dropped with the reason why', async () => {
    const factId = await noteFact(office, clientId, {
      kind: 'goal',
      text: 'Fewer calls',
      on: '2026-10-01',
    });
    expect(await listFactsOf(office.db, clientId)).toMatchObject([{ confirmedOn: '2026-10-01' }]);
    await confirmFact(office, clientId, factId);
    await confirmFact(office, clientId, factId);
    expect(await words()).toBe('They said it is still so: Fewer calls');
    expect((await log()).facts).toMatchObject([
      { on: '2026-11-22', confirmations: [{ on: '2026-10-01' }, { on: '2026-11-22' }] },
    ]);
    expect(await listFactsOf(office.db, clientId)).toMatchObject([{ confirmedOn: '2026-11-22' }]);
    await dropFact(office, clientId, { factId, reason: 'They closed the phones' });
    expect(await words()).toBe('Not so any more: Fewer calls, They closed the phones');
    expect(await listFactsOf(office.db, clientId)).toEqual([]);
    expect(await findFact(office.db, factId)).toMatchObject({ droppedOn: '2026-11-22' });
  });

  test('a fact that was dropped, or is another client’s, can be neither confirmed nor dropped', async () => {
    const other = await insertClient(office.db, { name: 'Lumen', address: '', createdAt: office.now() });
    const factId = await noteFact(office, clientId, { kind: 'pain', text: 'Calls', on: '2026-11-01' });
    await refused(() => confirmFact(office, other, factId), notFound);
    await refused(() => dropFact(office, other, { factId, reason: 'x' }), notFound);
    await refused(() => noteFact(office, clientId, { kind: 'goal', text: 'x', on: '2026-11-23' }), invalid);
    await dropFact(office, clientId, { factId, reason: 'Gone' });
    await refused(() => confirmFact(office, clientId, factId), conflict);
    await refused(() => dropFact(office, clientId, { factId, reason: 'Gone' }), conflict);
  });

  test('what was written by mistake is struck out once, and counts no more', async () => {
    await logTouchpoint(office, clientId, call);
    const touchpoint = await last();
    await contribute(office, clientId, { kind: 'tool', text: 'A checklist', on: '2026-11-21' });
    const contribution = await last();
    expect(await words()).toBe('We gave a tool: A checklist');
    await strikeLine(office, clientId, touchpoint?.id ?? '');
    expect(await words()).toBe('Struck out: They called: they thanked us, “About the app”');
    await strikeLine(office, clientId, contribution?.id ?? '', 'Ida Brandt');
    expect((await last())?.facts).toMatchObject({ by: 'Ida Brandt' });
    expect(await log()).toMatchObject({ touchpoints: [], contributions: [] });
    await refused(() => strikeLine(office, clientId, touchpoint?.id ?? ''), conflict);
  });

  test('only touchpoints and contributions of that client can be struck out', async () => {
    const other = await insertClient(office.db, { name: 'Lumen', address: '', createdAt: office.now() });
    await logTouchpoint(office, clientId, call);
    const touchpoint = await last();
    const first = (await lines()).find(({ kind }) => kind === 'client-added');
    await refused(() => strikeLine(office, other, touchpoint?.id ?? ''), notFound);
    await refused(() => strikeLine(office, clientId, first?.id ?? ''), notFound);
    await refused(() => strikeLine(office, clientId, 'nothing'), notFound);
  });

  test('a delivery says who led it and whether they did their part', async () => {
    const id = await office.accepted();
    const kept = { kept: true, onTime: true, inScope: true, atPrice: true, note: '' };
    await deliver(office, id, {
      ...kept,
      endedOn: '2026-11-22',
      ledById: office.authorId,
      inputsOnTime: false,
    });
    expect((await log()).deliveries).toMatchObject([
      { ledBy: office.authorId, ledByName: 'Ida Brandt', inputsOnTime: false },
    ]);
  });

  test('a sending says how many facts it rests on, and how many of them were fresh', async () => {
    const restsOn = [
      { text: 'They open in spring', confirmedOn: '2026-08-24' },
      { text: 'One in three leaves', confirmedOn: '2026-08-23' },
      { text: 'Dana decides', confirmedOn: null },
      { text: 'To come', confirmedOn: '2026-11-23' },
      { text: ' ', confirmedOn: '2026-11-22' },
    ];
    await office.sent({ restsOn });
    await office.sent();
    expect((await log()).sendings.map(({ facts }) => facts)).toEqual([
      { cited: 4, fresh: 1 },
      { cited: 0, fresh: 0 },
    ]);
  });

  test('a yes of an earlier day stands in the log on that day', async () => {
    const id = await office.sent();
    later('2026-11-25');
    await accept(office, id, { on: '2026-11-24', by: 'Dana Fox' });
    expect((await log()).answers).toMatchObject([{ on: '2026-11-24', sentOn: '2026-11-22' }]);
  });
});

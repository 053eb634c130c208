import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { addDays } from '~/domain/calendar';
import { isDomainError } from '~/domain/errors';
import type { EventKind } from '~/domain/event-facts';
import { turnsOf } from '~/domain/relationship/fade';
import { exchangeKinds, logKinds, logOf } from '~/domain/relationship/log-of';
import { defaultRelationshipThresholds } from '~/domain/relationship/thresholds';
import { accept, decline, withdraw } from '~/workflows/answer.server';
import { deliver, stop } from '~/workflows/deliver.server';
import { confirmFact, dropFact, noteFact } from '~/workflows/facts.server';
import { relationshipLinesOf } from '~/workflows/footing.server';
import { contribute, logTouchpoint, strikeLine } from '~/workflows/lines.server';
import { editRelationshipLines, resetRelationshipLines } from '~/workflows/relationship-lines.server';
import { lastRecord, reverse } from '~/workflows/reverse.server';
import { findClientReading, makeReadings, refreshClientReading } from '~db/queries/client-readings';
import { findClientByName, insertClient } from '~db/queries/clients';
import { listRecordedOf } from '~db/queries/event-rows';
import { listFactsOf } from '~db/queries/facts';
import { getFirm, updateFirm } from '~db/queries/firm';
import { eachEngine } from '../support/engines';
import { type Office, offer, openOffice } from './office';

const steps = [
  ...['send', 'accept', 'decline', 'withdraw', 'keep', 'break', 'stop', 'reverse'],
  ...['accept', 'keep', 'reverse', 'reverse', 'touch', 'note', 'confirm', 'drop', 'give', 'strike', 'redraw'],
] as const;
type Step = { what: (typeof steps)[number]; which: number; ago: number; pause: number };
const anySteps = fc.array(
  fc.record({
    what: fc.constantFrom(...steps),
    which: fc.nat(5),
    ago: fc.integer({ min: 0, max: 80 }),
    pause: fc.integer({ min: 0, max: 40 }),
  }),
  { minLength: 5, maxLength: 25 },
);

const { factDays: _, ...lines } = defaultRelationshipThresholds;

eachEngine((engine) => {
  let office: Office;
  beforeEach(async () => {
    office = await openOffice(engine);
  });

  const freshly = async (clientId: string) =>
    turnsOf(
      logOf(await listRecordedOf(office.db, clientId, logKinds)),
      relationshipLinesOf(await getFirm(office.db)),
    );

  /** Facts that hold, and when each was last confirmed: in their table, and by the events. */
  const factsKept = async (clientId: string) =>
    (await listFactsOf(office.db, clientId)).map(({ id, confirmedOn }) => `${id} ${confirmedOn}`).sort();
  const factsRead = async (clientId: string) =>
    logOf(await listRecordedOf(office.db, clientId, logKinds))
      .facts.flatMap(({ factId, on, droppedOn }) => (droppedOn === null ? [`${factId} ${on}`] : []))
      .sort();

  /** One thing that somebody does; what may not be done just then changes nothing. */
  async function take(client: { id: string; proposals: string[] }, { what, which, ago, pause }: Step) {
    office.clock.now = `${addDays(office.clock.now.slice(0, 10), pause)}T12:00:00.000Z`;
    const today = office.clock.now.slice(0, 10);
    const on = addDays(today, -ago);
    const id = client.proposals[which % client.proposals.length] ?? '';
    const bounds = { onTime: true, inScope: true, atPrice: true };
    const ended = { endedOn: today, ledById: office.authorId, note: '' };
    const facts = await listFactsOf(office.db, client.id);
    const factId = facts[which % Math.max(1, facts.length)]?.id ?? 'none';
    switch (what) {
      case 'send':
        return void (await office.send(id));
      case 'accept':
        return accept(office, id, { on: today, by: '' });
      case 'decline':
        return decline(office, id, { on: today, by: '', reason: 'not now', note: '' });
      case 'withdraw':
        return withdraw(office, id, { on: today, by: '', reason: 'no time' });
      case 'keep':
        return deliver(office, id, { ...ended, ...bounds, kept: true });
      case 'break':
        return deliver(office, id, { ...ended, ...bounds, onTime: false, kept: false });
      case 'stop':
        return stop(office, id, ended);
      case 'reverse': {
        const record = await lastRecord(office.db, id);
        return record ? reverse(office, id, { what: record, reason: '' }) : undefined;
      }
      case 'touch': {
        const who = { contactId: null, personId: null, startedBy: 'us' as const };
        return logTouchpoint(office, client.id, { ...who, kind: 'call', signals: [], note: '', on });
      }
      case 'note':
        return void (await noteFact(office, client.id, { kind: 'goal', text: 'Fewer calls', on }));
      case 'confirm':
        return confirmFact(office, client.id, factId);
      case 'drop':
        return dropFact(office, client.id, { factId, reason: '' });
      case 'give':
        return contribute(office, client.id, { kind: 'advice', text: 'A list', on });
      case 'redraw':
        return editRelationshipLines(office, {
          ...lines,
          leastRhythmDays: 1 + ago,
          fadingRhythms: 2 + which,
        });
      case 'strike': {
        const written: EventKind[] = ['touchpoint-logged', 'contribution-made'];
        const events = await listRecordedOf(office.db, client.id, written);
        return strikeLine(office, client.id, events[which % Math.max(1, events.length)]?.id ?? 'none');
      }
    }
  }

  test('the kept reading and facts of a client are what its events say, whatever was done', async () => {
    let clients = 0;
    await fc.assert(
      fc.asyncProperty(anySteps, async (all) => {
        clients += 1;
        const name = `Client ${clients}`;
        office.clock.now = '2026-11-22T12:00:00.000Z';
        const proposals: string[] = [];
        for (let count = 0; count < 3; count += 1) {
          const longOpen = {
            ...offer,
            validUntil: '2032-01-01',
            startsOn: '2032-01-02',
            endsOn: '2032-01-09',
          };
          const id = await office.draft({ client: { name, address: '' }, offer: longOpen });
          await office.send(id);
          proposals.push(id);
        }
        const client = { id: (await findClientByName(office.db, name))?.id ?? '', proposals };
        let exchanges = 0;
        for (const step of all) {
          await take(client, step).catch((error: unknown) => {
            if (!isDomainError(error)) throw error;
          });
          const kept = await findClientReading(office.db, client.id);
          expect(kept).toEqual(await freshly(client.id));
          expect(await factsKept(client.id)).toEqual(await factsRead(client.id));
          exchanges += kept ? 1 : 0;
        }
        fc.pre(exchanges > 0);
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('clients from before there were readings get theirs, and newer ones keep theirs', async () => {
    const id = await office.accepted();
    const clientId = (await findClientByName(office.db, 'Northwind Tiles'))?.id ?? '';
    const kept = await findClientReading(office.db, clientId);
    expect(kept).toMatchObject({ lastOn: '2026-11-22', rhythmDays: 60, dueOn: '2027-01-22' });
    await office.db.deleteFrom('client_readings').execute();
    expect(await findClientReading(office.db, clientId)).toBeUndefined();
    await makeReadings(office.db);
    expect(await findClientReading(office.db, clientId)).toEqual(kept);
    await office.db.updateTable('client_readings').set({ rhythm_days: 45.5 }).execute();
    await makeReadings(office.db);
    expect(await findClientReading(office.db, clientId)).toMatchObject({ rhythmDays: 45.5 });
    await refreshClientReading(office.db, clientId);
    expect(await findClientReading(office.db, clientId)).toEqual(kept);
    await reverse(office, id, { what: 'proposal-accepted', reason: 'wrong' });
    expect(await findClientReading(office.db, clientId)).toBeNull();
  });

  test('a client is read anew with other lines, and one that was left over when the server next starts', async () => {
    await office.accepted();
    const clientId = (await findClientByName(office.db, 'Northwind Tiles'))?.id ?? '';
    const dueOn = async () => (await findClientReading(office.db, clientId))?.dueOn;
    expect(await dueOn()).toBe('2027-01-22');
    await editRelationshipLines(office, { ...lines, firstRhythmDays: 10 });
    expect(await dueOn()).toBe('2026-12-03');
    // What is written from now on is read by the new lines.
    await logTouchpoint(office, clientId, {
      ...{ contactId: null, personId: null, startedBy: 'us', kind: 'call', signals: [], note: '' },
      on: '2026-11-22',
    });
    expect(await dueOn()).toBe('2026-12-03');
    // A server that was stopped in between finds the row made with the lines of before.
    await updateFirm(office.db, { relationship: JSON.stringify({ firstRhythmDays: 20 }) });
    expect(await dueOn()).toBe('2026-12-03');
    await makeReadings(office.db);
    expect(await dueOn()).toBe('2026-12-13');
    await resetRelationshipLines(office);
    expect(await dueOn()).toBe('2027-01-22');
  });

  test('many clients are read anew, some at a time', async () => {
    const added = Array.from({ length: 230 }, (_each, at) => `Client ${at}`);
    for (const name of added) await insertClient(office.db, { name, address: '', createdAt: office.now() });
    await editRelationshipLines(office, { ...lines, dueRhythms: 3 });
    const made = await office.db.selectFrom('client_readings').select('lines').execute();
    expect(made).toHaveLength(230);
    expect(new Set(made.map((row) => row.lines))).toEqual(new Set(['30 60 1 3 4']));
  });

  test('a kind of event that can move an exchange is one that the log reads', () => {
    for (const kind of exchangeKinds) expect(logKinds).toContain(kind);
  });
});

import { expect, test } from 'vitest';
import type { Db } from '~db/open';
import { insertFact } from '~db/queries/facts';
import { listRunOut } from '~db/queries/proposal-lists';
import { countWeek, handful, listDue, listFading, listStaleFacts, mostCounted } from '~db/queries/week';
import { eachEngine } from '../support/engines';
import { addClient, addProposal, at, insertCast } from './rows';

const today = '2026-11-22';
const before = '2026-08-24';
const since = '2026-10-23';
const timeZone = 'UTC';

eachEngine((engine) => {
  const opened = async () => {
    const { db } = await engine.open();
    return { db, cast: await insertCast(db) };
  };

  test('who fades is named before who is due, each in the order in which it turns', async () => {
    const { db } = await opened();
    await turning(db, 'Lost in a month', { due: '2026-09-01', fading: '2026-10-01', faded: '2026-12-20' });
    await turning(db, 'Lost tomorrow', { due: '2026-09-01', fading: '2026-10-01', faded: '2026-11-23' });
    await turning(db, 'Fading today', { due: '2026-11-01', fading: today, faded: '2027-01-01' });
    await turning(db, 'Due today', { due: today, fading: '2026-12-22', faded: '2027-02-01' });
    await turning(db, 'Due, fading soon', { due: '2026-11-01', fading: '2026-11-24', faded: '2026-12-24' });
    await turning(db, 'Current', { due: '2026-11-23', fading: '2026-12-24', faded: '2027-02-01' });
    await turning(db, 'Gone since today', { due: '2026-06-01', fading: '2026-07-01', faded: today });
    const names = (rows: { clientName: string }[]) => rows.map(({ clientName }) => clientName);
    expect(names(await listFading(db, today))).toEqual(['Lost tomorrow', 'Lost in a month', 'Fading today']);
    expect(names(await listDue(db, today))).toEqual(['Due, fading soon', 'Due today']);
    expect(await countWeek(db, { today, since, before, timeZone })).toMatchObject({ fading: 3, due: 2 });
  });

  test('facts are asked about that went stale, of clients who have not faded', async () => {
    const { db } = await opened();
    const here = await turning(db, 'Here', { due: '2026-12-01', fading: '2027-01-01', faded: '2027-02-01' });
    const gone = await turning(db, 'Gone', { due: '2026-06-01', fading: '2026-07-01', faded: '2026-08-01' });
    const note = (clientId: string, text: string, confirmedOn: string) =>
      insertFact(db, { id: text, clientId, kind: 'goal', text, confirmedOn, createdAt: at() });
    await note(here, 'Old', '2026-05-01');
    await note(here, 'Just stale', '2026-08-23');
    await note(here, 'Fresh', before);
    await note(here, 'Dropped', '2026-05-01');
    await db.updateTable('facts').set({ dropped_on: '2026-06-01' }).where('id', '=', 'Dropped').execute();
    await note(gone, 'Of somebody gone', '2026-05-01');
    const facts = await listStaleFacts(db, { before, today });
    expect(facts.map(({ text }) => text)).toEqual(['Just stale', 'Old']);
    expect(await countWeek(db, { today, since, before, timeZone })).toMatchObject({
      staleFacts: 2,
      faded: 1,
    });
  });

  test('a handful is listed, and counting ends at a hundred', async () => {
    const { db, cast } = await opened();
    for (let n = 0; n < 120; n += 1) {
      await addProposal(db, cast, { state: 'sent', valid_until: n < 110 ? '2026-11-21' : today });
    }
    await addProposal(db, cast, { state: 'accepted' });
    const counts = await countWeek(db, { today, since, before, timeZone });
    expect(counts).toMatchObject({ waiting: 10, runOut: mostCounted, promises: 1, drafts: 0 });
    expect(await listRunOut(db, { since, today, timeZone }, handful)).toHaveLength(handful);
  });
});

async function turning(
  db: Db,
  name: string,
  { due, fading, faded }: { due: string; fading: string; faded: string },
): Promise<string> {
  const clientId = await addClient(db, name);
  const row = { due_on: due, fading_on: fading, faded_on: faded, rhythm_days: 30 };
  await db
    .insertInto('client_readings')
    .values({ client_id: clientId, last_exchange_on: '2026-01-01', ...row })
    .execute();
  return clientId;
}

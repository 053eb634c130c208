import { expect, test } from 'vitest';
import { defaultRelationshipThresholds as lines } from '~/domain/relationship/thresholds';
import { openLog } from '~/http/log';
import { insightsSoon } from '~/routes/insights/insights-soon';
import { ownFigures } from '~/routes/insights/own-figures';
import { deliver } from '~/workflows/deliver.server';
import { readInsights, renewInsights } from '~/workflows/insights.server';
import { editRelationshipLines } from '~/workflows/relationship-lines.server';
import type { Db } from '~db/open';
import { insertAnswer } from '~db/queries/answers';
import { insertEvent } from '~db/queries/events';
import { hasSentMoreThan, listSentOffers } from '~db/queries/sent-offers';
import { addProposal, addRevision, at, type Cast, insertCast } from '../db/rows';
import { eachEngine } from '../support/engines';
import { openOffice } from './office';

const now = () => '2026-11-22T15:00:00Z';
const { factDays: _, ...ownLines } = lines;
const everything = { authorId: null, period: null };

eachEngine((engine) => {
  const opened = async () => {
    const { db } = await engine.open();
    return { db, work: { db, now }, cast: await insertCast(db) };
  };

  test('a sent offer is read with its answer, its advice, and the day where the firm is', async () => {
    const { db, cast } = await opened();
    // Half an hour before midnight in London's summer is the next day there.
    const id = await sentOn(db, cast, '2026-06-30T23:30:00.000Z', {
      starter_id: 'checkout-review',
      starter_name: 'Checkout review',
    });
    await db
      .updateTable('revisions')
      .set({
        sent_at: '2026-06-30T23:30:00.000Z',
        findings: JSON.stringify([
          { rule: 'scope.few', field: 'deliverables', ground: 'evidence', sentence: '', left: true },
        ]),
      })
      .where('proposal_id', '=', id)
      .execute();
    await answered(db, id, 'declined');
    await addProposal(db, cast); // a draft is none
    expect(await listSentOffers(db, 'Europe/London', lines)).toEqual([
      {
        id,
        clientId: cast.clientId,
        authorId: cast.authorId,
        parentId: null,
        starter: { id: 'checkout-review', name: 'Checkout review' },
        currency: 'EUR',
        totalMinor: 900_00,
        importId: null,
        sentOn: '2026-07-01',
        validUntil: null,
        answer: { kind: 'declined', on: '2026-11-20', reason: 'not needed' },
        advice: [{ rule: 'scope.few', left: true }],
        levelsMet: 0,
      },
    ]);
  });

  test('a sent offer knows how many levels were met the day before, by the lines of the firm', async () => {
    const office = await openOffice(engine);
    const { db, clock } = office;
    const keep = { kept: true, onTime: true, inScope: true, atPrice: true, note: '' };
    const first = await office.accepted();
    await deliver(office, first, { ...keep, endedOn: '2026-11-22', ledById: office.authorId });
    // Sent on the day of the first kept promise, and accepted at once: neither is known the day before.
    const second = await office.accepted();
    clock.now = '2026-11-23T12:00:00.000Z';
    const third = await office.sent();
    // In another client's log nothing was kept.
    const theirs = await office.draft({ client: { name: 'Old Mill', address: '' } });
    await office.send(theirs);
    const met = async (own = lines) => {
      const offers = await listSentOffers(db, 'Europe/London', own);
      return [first, second, third, theirs].map((id) => offers.find((offer) => offer.id === id)?.levelsMet);
    };
    expect(await met()).toEqual([0, 0, 1, 0]);
    expect(await met({ ...lines, acceptances: 2 })).toEqual([0, 0, 2, 0]);
    await editRelationshipLines(office, { ...ownLines, acceptances: 2 });
    const { insights } = await readInsights(office, everything);
    expect(insights?.standings.map(({ yes }) => yes?.n ?? 0)).toEqual([2, 0, 0, 0, 0]);
  });

  test('other lines leave what was read of a large log behind', async () => {
    const { db, work, cast } = await opened();
    await sentOn(db, cast, at());
    await renewInsights(work, everything);
    const asked = () => readInsights(work, everything, 0);
    expect(await asked()).toMatchObject({ isBehind: false, isOld: false });
    await editRelationshipLines(work, { ...ownLines, leaders: 3 });
    expect(await asked()).toMatchObject({ isBehind: true, isOld: true, insights: { all: { sent: 1 } } });
  });

  test('a reading by lines that were drawn elsewhere meanwhile is not kept', async () => {
    const office = await openOffice(engine);
    await office.accepted();
    office.clock.now = '2026-11-23T12:00:00.000Z';
    await office.sent();
    office.clock.now = '2027-01-23T12:00:00.000Z';
    const renewing = renewInsights(office, everything);
    // By now it has begun; on a server of its own it may be done before the lines are.
    await new Promise((next) => setImmediate(next));
    await editRelationshipLines(office, { ...ownLines, acceptances: 1 });
    await renewing;
    const kept = await readInsights(office, everything, 0);
    const fresh = await readInsights(office, everything);
    expect(kept.isBehind || JSON.stringify(kept.insights) === JSON.stringify(fresh.insights)).toBe(true);
  });

  test('a small log is read when it is asked, and nothing is kept', async () => {
    const { db, work, cast } = await opened();
    await answered(db, await sentOn(db, cast, at()), 'accepted');
    const { insights, readAt, isBehind } = await readInsights(work, everything);
    expect([insights?.all.yes?.n, readAt, isBehind]).toEqual([1, null, false]);
  });

  test('a large log is read after the answer, and again once it has moved on', async () => {
    const { db, work, cast } = await opened();
    await answered(db, await sentOn(db, cast, at()), 'accepted');
    await sentOn(db, cast, at(1));
    expect(await hasSentMoreThan(db, 1)).toBe(true);
    expect(await hasSentMoreThan(db, 2)).toBe(false);
    const asked = (clock = now) => readInsights({ db, now: clock }, everything, 1);

    expect(await asked()).toEqual({ insights: null, readAt: null, isBehind: true, isOld: true });
    await renewInsights(work, everything);
    expect(await asked()).toMatchObject({ insights: { all: { sent: 2 } }, readAt: now(), isBehind: false });

    // Something happened, or the day changed: what was read stands until it is read anew.
    await insertEvent(db, {
      kind: 'client-added',
      facts: { name: '' },
      at: at(),
      happenedOn: '2026-11-22',
      clientId: cast.clientId,
    });
    expect(await asked()).toMatchObject({ insights: { all: { sent: 2 } }, isBehind: true, isOld: false });
    await renewInsights(work, everything);
    expect(await asked()).toMatchObject({ isBehind: false });
    expect(await asked(() => '2026-11-23T15:00:00Z')).toMatchObject({ isBehind: true, isOld: true });
    // Another question has a reading of its own.
    expect(await readInsights(work, { authorId: cast.authorId, period: null }, 1)).toMatchObject({
      insights: null,
    });
  });

  test('a page that shows a little of a longer log takes what was read last', async () => {
    const { db, work, cast } = await opened();
    const context = { ...work, log: openLog('silent') };
    for (let second = 0; second < 100; second += 1) await sentOn(db, cast, at(second));
    const answeredOf = async () =>
      (await ownFigures(context))?.standings.map(({ yes }) => yes?.n ?? 0) ?? null;
    // A hundred are read on the way.
    expect(await answeredOf()).toEqual([0, 0, 0, 0, 0]);
    const id = await sentOn(db, cast, at(100));
    expect(await answeredOf()).toBeNull();
    await expect.poll(answeredOf).toEqual([0, 0, 0, 0, 0]);
    await answered(db, id, 'accepted');
    const client = { at: at(), happenedOn: '2026-11-22', clientId: cast.clientId };
    await insertEvent(db, { ...client, kind: 'client-added', facts: { name: '' } });
    expect(await answeredOf()).toEqual([0, 0, 0, 0, 0]);
    await expect.poll(answeredOf).toEqual([1, 0, 0, 0, 0]);
  });

  test('nobody waits for a reading, and two who ask begin one', async () => {
    const { db, work, cast } = await opened();
    await sentOn(db, cast, at());
    const context = { ...work, log: openLog('silent') };
    insightsSoon(context, everything);
    insightsSoon(context, everything);
    expect(await readInsights(work, everything, 0)).toMatchObject({ insights: null });
    await expect.poll(() => readInsights(work, everything, 0)).toMatchObject({ isBehind: false });
  });
});

async function sentOn(db: Db, cast: Cast, sentAt: string, changes: object = {}): Promise<string> {
  const id = await addProposal(db, cast, { state: 'sent', sent_at: sentAt, ...changes });
  await addRevision(db, id);
  return id;
}

const answered = (db: Db, proposalId: string, kind: 'accepted' | 'declined') =>
  insertAnswer(db, {
    proposalId,
    revision: 1,
    kind,
    answeredOn: '2026-11-20',
    answeredBy: '',
    reason: kind === 'declined' ? 'not needed' : '',
    note: '',
    choice: null,
    leaveOut: [],
    amountMinor: null,
    until: null,
    createdAt: at(),
  });

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turnsOf } from '~/domain/relationship/fade';
import type { RelationshipLog } from '~/domain/relationship/log';
import { levelKinds, logKinds, logOf } from '~/domain/relationship/log-of';
import { readingOf } from '~/domain/relationship/reading';
import { defaultRelationshipThresholds } from '~/domain/relationship/thresholds';
import { readRelationship } from '~/workflows/footing.server';
import { mergeClients } from '~/workflows/merge-clients.server';
import { separateClients } from '~/workflows/separate-clients.server';
import { setUp } from '~/workflows/setup.server';
import { findClientReading } from '~db/queries/client-readings';
import { insertClient } from '~db/queries/clients';
import { listRecordedOf, listRecordedOfEach } from '~db/queries/event-rows';
import { insertEvents, type NewEvent } from '~db/queries/events';
import { getFirm } from '~db/queries/firm';
import { anyEvents, today } from '../domain/relationship/any-log';
import { eachEngine } from '../support/engines';

const now = `${today}T12:00:00.000Z`;

eachEngine((engine) => {
  test('a log that was split over clients reads, once they are merged, as if it had been of one', async () => {
    const { db } = await engine.open();
    const work = { db, now: () => now };
    await setUp(work);
    let runs = 0;
    const split = fc.tuple(anyEvents, fc.infiniteStream(fc.nat(2)), fc.boolean());
    await fc.assert(
      fc.asyncProperty(split, async ([events, sides, through]) => {
        runs += 1;
        const ids: string[] = [];
        for (const name of ['One', 'Two', 'Three'])
          ids.push(await insertClient(db, { name: `${name} ${runs}`, address: '', createdAt: now }));
        const [kept = '', other = '', third = ''] = ids;
        const added = events.map((event): NewEvent => {
          const { kind, facts, at, happenedOn, proposalId } = event;
          const clientId = ids[sides.next().value ?? 0] ?? '';
          return { kind, facts, at, happenedOn, proposalId, clientId } as NewEvent;
        });
        if (added.length > 0) await insertEvents(db, added);
        const own = await listRecordedOf(db, kept, logKinds);

        // One into the other and that into the third, or both into one.
        await mergeClients(work, through ? other : kept, third);
        await mergeClients(work, kept, other);
        const read = await readRelationship(db, await getFirm(db), { clientId: kept, today });
        const asWritten = read.events.map((event, at) => ({
          ...event,
          id: events[at]?.id ?? '',
          clientId: 'c',
        }));
        expect(asWritten).toEqual(events);
        const readAs = (log: RelationshipLog) =>
          JSON.stringify(readingOf(log, { today, lines: read.lines, ceilingIn: () => 100_000 }));
        expect(readAs(logOf(asWritten))).toBe(readAs(logOf(events)));
        expect(await findClientReading(db, kept)).toEqual(
          turnsOf(logOf(events), defaultRelationshipThresholds),
        );
        const each = await listRecordedOfEach(db, [kept], levelKinds);
        expect(each.get(kept) ?? []).toEqual(await listRecordedOf(db, kept, levelKinds));

        await separateClients(work, kept, other);
        if (!through) await separateClients(work, kept, third);
        expect(await listRecordedOf(db, kept, logKinds)).toEqual(own);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});

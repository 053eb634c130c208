import type { HistoryEvent } from '../../app/domain/event-facts';
import { type Turns, turnsOf } from '../../app/domain/relationship/fade';
import { exchangeKinds, logOf } from '../../app/domain/relationship/log-of';
import { defaultRelationshipThresholds, type FadeLines } from '../../app/domain/relationship/thresholds';
import { inParts } from '../in-parts';
import { readRelationshipLines } from '../json';
import { allOthers } from '../let-others-in';
import type { Db } from '../open';
import { holdChain } from './chain';
import { listRecordedOf, listRecordedOfEach } from './event-rows';

/**
 * How each client's events read, kept beside them so that questions across clients are one indexed query. It says
 * nothing that a fresh reading of the events would not.
 */
export async function findClientReading(db: Db, clientId: string): Promise<Turns | null | undefined> {
  const row = await db
    .selectFrom('client_readings')
    .selectAll()
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row && asTurns(row);
}

/**
 * Reads a client's events anew. Call it when events of theirs were written, in that transaction. A client who went with
 * the import that brought them has events still, and no reading; nor has one that was merged into another.
 */
export async function refreshClientReading(db: Db, clientId: string): Promise<void> {
  const client = await db
    .selectFrom('clients')
    .select('id')
    .where('id', '=', clientId)
    .where('merged_into', 'is', null)
    .executeTakeFirst();
  if (!client) return;
  const events = await listRecordedOf(db, clientId, exchangeKinds);
  await putReadings(db, [{ client_id: clientId, ...readingOf(events, await fadeLinesOf(db)) }]);
}

/** Of a client who was merged into another. */
export async function deleteClientReading(db: Db, clientId: string): Promise<void> {
  await db.deleteFrom('client_readings').where('client_id', '=', clientId).execute();
}

/** Says of the readings of some clients that `makeReadings` has to make them anew. */
export async function outdateClientReadings(db: Db, clientIds: readonly string[]): Promise<void> {
  for (const part of inParts(clientIds))
    await db.updateTable('client_readings').set({ lines: '' }).where('client_id', 'in', part).execute();
}

/** The lines that say when a client turns, as the firm draws them now. */
async function fadeLinesOf(db: Db): Promise<FadeLines> {
  const firm = await db.selectFrom('firm').select('relationship').executeTakeFirst();
  return { ...defaultRelationshipThresholds, ...readRelationshipLines(firm?.relationship ?? '{}') };
}

const keyOf = (lines: FadeLines): string =>
  [
    lines.leastRhythmDays,
    lines.firstRhythmDays,
    lines.currentRhythms,
    lines.dueRhythms,
    lines.fadingRhythms,
  ].join(' ');

/** Of clients with a long log: so many are read in a moment. */
export const fewClients = 5;

/**
 * Makes the readings that are missing, of clients from before there were any, and anew those that were made with other
 * lines than the firm draws now, or outdated. `atOnce` in each transaction, so that others get their turn; what was left
 * over is made by the next call.
 */
export async function makeReadings(db: Db, { atOnce = 100 } = {}): Promise<void> {
  while (await makeSome(db, atOnce)) await allOthers();
}

/** Returns whether there may be more. The chain is held: what somebody is just writing is either seen, or comes after. */
async function makeSome(db: Db, atOnce: number): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await holdChain(trx);
    const lines = await fadeLinesOf(trx);
    const old = await trx
      .selectFrom('clients')
      .leftJoin('client_readings', 'client_readings.client_id', 'clients.id')
      .select('clients.id')
      .where('merged_into', 'is', null)
      .where((e) => e.or([e('lines', 'is', null), e('lines', '!=', keyOf(lines))]))
      .limit(atOnce)
      .execute();
    if (old.length === 0) return false;
    const ids = old.map(({ id }) => id);
    const events = await listRecordedOfEach(trx, ids, exchangeKinds);
    await putReadings(
      trx,
      ids.map((id) => ({ client_id: id, ...readingOf(events.get(id) ?? [], lines) })),
    );
    return old.length === atOnce;
  });
}

type Stored = { client_id: string } & ReturnType<typeof readingOf>;

async function putReadings(db: Db, rows: Stored[]): Promise<void> {
  await db
    .insertInto('client_readings')
    .values(rows)
    .onConflict((c) =>
      c.column('client_id').doUpdateSet((e) => ({
        last_exchange_on: e.ref('excluded.last_exchange_on'),
        rhythm_days: e.ref('excluded.rhythm_days'),
        due_on: e.ref('excluded.due_on'),
        fading_on: e.ref('excluded.fading_on'),
        faded_on: e.ref('excluded.faded_on'),
        lines: e.ref('excluded.lines'),
      })),
    )
    .execute();
}

function readingOf(events: readonly HistoryEvent[], lines: FadeLines) {
  const turns = turnsOf(logOf(events), lines);
  return {
    last_exchange_on: turns?.lastOn ?? null,
    rhythm_days: turns?.rhythmDays ?? null,
    due_on: turns?.dueOn ?? null,
    fading_on: turns?.fadingOn ?? null,
    faded_on: turns?.fadedOn ?? null,
    lines: keyOf(lines),
  };
}

type Row = Omit<ReturnType<typeof readingOf>, 'lines'>;

function asTurns(row: Row): Turns | null {
  const { last_exchange_on: lastOn, rhythm_days: rhythmDays, due_on: dueOn } = row;
  const { fading_on: fadingOn, faded_on: fadedOn } = row;
  if (lastOn === null || rhythmDays === null) return null;
  if (dueOn === null || fadingOn === null || fadedOn === null) return null;
  return { lastOn, rhythmDays, dueOn, fadingOn, fadedOn };
}

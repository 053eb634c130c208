import { type Turns, turnsOf } from '../../app/domain/relationship/fade';
import { exchangeKinds, logOf } from '../../app/domain/relationship/log-of';
import { defaultRelationshipThresholds } from '../../app/domain/relationship/thresholds';
import type { Db } from '../open';
import { listRecordedOf } from './event-rows';

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
 * the import that brought them has events still, and no reading.
 */
export async function refreshClientReading(db: Db, clientId: string): Promise<void> {
  const client = await db.selectFrom('clients').select('id').where('id', '=', clientId).executeTakeFirst();
  if (!client) return;
  const row = await readingOf(db, clientId);
  await db
    .insertInto('client_readings')
    .values({ client_id: clientId, ...row })
    .onConflict((c) => c.column('client_id').doUpdateSet(row))
    .execute();
}

/**
 * Makes the readings that are missing: of clients from before there were any. What somebody writes meanwhile is newer
 * and stays.
 */
export async function makeMissingReadings(db: Db): Promise<void> {
  const missing = await db
    .selectFrom('clients')
    .select('id')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('client_readings')
            .select('client_id')
            .whereRef('client_readings.client_id', '=', 'clients.id'),
        ),
      ),
    )
    .execute();
  for (let at = 0; at < missing.length; at += perTransaction) {
    const some = missing.slice(at, at + perTransaction);
    await db.transaction().execute(async (trx) => {
      for (const { id } of some) {
        const row = await readingOf(trx, id);
        await trx
          .insertInto('client_readings')
          .values({ client_id: id, ...row })
          .onConflict((c) => c.column('client_id').doNothing())
          .execute();
      }
    });
  }
}

const perTransaction = 200;

async function readingOf(db: Db, clientId: string) {
  const log = logOf(await listRecordedOf(db, clientId, exchangeKinds));
  const turns = turnsOf(log, defaultRelationshipThresholds);
  return {
    last_exchange_on: turns?.lastOn ?? null,
    rhythm_days: turns?.rhythmDays ?? null,
    due_on: turns?.dueOn ?? null,
    fading_on: turns?.fadingOn ?? null,
    faded_on: turns?.fadedOn ?? null,
  };
}

type Row = Awaited<ReturnType<typeof readingOf>>;

function asTurns(row: Row): Turns | null {
  const { last_exchange_on: lastOn, rhythm_days: rhythmDays, due_on: dueOn } = row;
  const { fading_on: fadingOn, faded_on: fadedOn } = row;
  if (lastOn === null || rhythmDays === null) return null;
  if (dueOn === null || fadingOn === null || fadedOn === null) return null;
  return { lastOn, rhythmDays, dueOn, fadingOn, fadedOn };
}

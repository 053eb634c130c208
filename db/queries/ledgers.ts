import type { Ledger, LedgerLine, TheirRanking } from '../../app/domain/relationship/ledger';
import { nextActOn } from '../../app/domain/relationship/ledger-plans';
import { newId } from '../id';
import { readLines, readRanks } from '../ledger-json';
import type { Db } from '../open';

/** The version that stands. */
export async function findLedger(db: Db, clientId: string): Promise<Ledger | undefined> {
  const row = await ledgers(db, clientId).limit(1).executeTakeFirst();
  return row && asLedger(row);
}

export async function findLedgerVersion(db: Db, { clientId, version }: Version): Promise<Ledger | undefined> {
  const row = await ledgers(db, clientId).where('version', '=', version).executeTakeFirst();
  return row && asLedger(row);
}

/** All versions, the latest first. */
export async function listLedgers(db: Db, clientId: string): Promise<Ledger[]> {
  return (await ledgers(db, clientId).execute()).map(asLedger);
}

/** The version that stands from now on. */
export async function insertLedger(db: Db, clientId: string, ledger: Ledger): Promise<void> {
  const { version, currency, lines, theirs, madeAt, madeBy } = ledger;
  await db
    .updateTable('ledgers')
    .set({ next_act_on: null })
    .where('client_id', '=', clientId)
    .where('next_act_on', 'is not', null)
    .execute();
  await db
    .insertInto('ledgers')
    .values({
      id: newId(),
      client_id: clientId,
      version,
      currency,
      elements: JSON.stringify(lines),
      next_act_on: nextActOn(lines),
      made_at: madeAt,
      made_by: madeBy,
      ...columnsOf(theirs),
    })
    .execute();
}

type Version = { clientId: string; version: number };

/** Of the version that stands. */
export async function updateLedgerLines(db: Db, of: Version, lines: LedgerLine[]): Promise<void> {
  await version(db, of)
    .set({ elements: JSON.stringify(lines), next_act_on: nextActOn(lines) })
    .execute();
}

export async function updateTheirRanking(db: Db, of: Version, theirs: TheirRanking): Promise<void> {
  await version(db, of).set(columnsOf(theirs)).execute();
}

const version = (db: Db, { clientId, version }: Version) =>
  db.updateTable('ledgers').where('client_id', '=', clientId).where('version', '=', version);

const columnsOf = (theirs: TheirRanking | null) => ({
  their_ranks: theirs && JSON.stringify(theirs.ranks),
  their_words: theirs?.words ?? null,
  ranked_by: theirs?.by ?? null,
  ranked_at: theirs?.at ?? null,
  ranked_through: theirs?.linkId ?? null,
  told_to: theirs?.told?.to ?? null,
  told_on: theirs?.told?.on ?? null,
});

const ledgers = (db: Db, clientId: string) =>
  db.selectFrom('ledgers').selectAll().where('client_id', '=', clientId).orderBy('version', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof ledgers>['execute']>>[number];

function asLedger(row: Row): Ledger {
  const { version, currency, elements, made_at: madeAt, made_by: madeBy } = row;
  const { their_ranks: ranks, their_words: words, ranked_by: by, ranked_at: at } = row;
  const { ranked_through: linkId, told_to: to, told_on: on } = row;
  const told = on === null ? null : { to: to ?? '', on };
  return {
    ...{ version, currency, madeAt, madeBy },
    lines: readLines(elements),
    theirs:
      ranks === null || at === null
        ? null
        : { ranks: readRanks(ranks), words: words ?? '', by: by ?? '', at, linkId, told },
  };
}

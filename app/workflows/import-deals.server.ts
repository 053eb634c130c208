import { inParts } from '../../db/in-parts';
import { readReading } from '../../db/json-imports';
import { allOthers } from '../../db/let-others-in';
import type { Db } from '../../db/open';
import { fewClients, makeReadings } from '../../db/queries/client-readings';
import { listClientsTouched } from '../../db/queries/deal-links';
import { getFirm } from '../../db/queries/firm';
import { listDealKeys } from '../../db/queries/imported-deals';
import {
  claimImport,
  deleteImport,
  getImport,
  type Import,
  insertImport,
  updateImport,
} from '../../db/queries/imports';
import { listPeople } from '../../db/queries/people';
import { dateIn, noonOn } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import type { Reading } from '../domain/import/deal';
import type { DealsTable } from '../domain/import/deals-table';
import type { ImportPlan } from '../domain/import/import-plan';
import { type ImportReport, reportOf } from '../domain/import/import-report';
import { exactKey } from '../domain/name-key';
import type { CivilDate } from '../domain/proposal';
import { type Batches, takeDeals } from './import-batch.server';
import { takeChanges } from './import-changes.server';
import { linkAnew } from './import-links.server';
import { emailsOf } from './import-people.server';
import { planImport } from './import-plan.server';
import { takeBack } from './import-undo.server';
import { moment, type Work } from './work.server';

/** Small enough that nobody waits long for a file that one writes at a time. */
const batchSize = 100;

/** An import that has not moved for as long has died with its server. */
const stillSeconds = 30;

/** Keeps a file, to be looked at before anything is taken. `format`, as whoever reads the bytes understands it. */
export async function keepFile(
  { db, now }: Work,
  file: { fileName: string; bytes: Uint8Array; format: string; reading: Reading },
): Promise<string> {
  return insertImport(db, { ...file, reading: JSON.stringify(file.reading), at: now() });
}

/** Says anew how a file is read and understood. Throws `conflict` for one whose rows are being taken, or were. */
export async function understand(
  { db }: Work,
  id: string,
  changes: { format?: string; reading: Reading },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { state } = await getImport(trx, id);
    if (state !== 'reading')
      throw new DomainError('conflict', 'This file is being imported, or was already.');
    await updateImport(trx, id, { ...changes, reading: JSON.stringify(changes.reading), problem: '' });
  });
}

/** Forgets a file of which nothing was taken. */
export async function forgetFile({ db }: Work, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { state } = await getImport(trx, id);
    if (state !== 'reading')
      throw new DomainError('conflict', 'Rows of this file were taken. Undo the import instead.');
    await deleteImport(trx, id);
  });
}

/** With who imports it: where a row names no seller, it is theirs. */
type ImportWork = Work & { person?: { id: string } | null };

/** Whether it says that it runs, and nobody runs it any more. */
export const stands = ({ state, movedAt }: Pick<Import, 'state' | 'movedAt'>, now: string): boolean =>
  state === 'running' && movedAt < secondsBefore(now, stillSeconds);

/**
 * Takes every row that can be taken, and what rows say anew of deals that are here, some in each transaction, so that others work on meanwhile and whoever waits sees
 * how far it is. A deal that is here by its key is not taken again, so one that stopped half way can be started again.
 * Where it fails all of it is taken back. Throws `conflict` when somebody runs it already.
 */
export async function runImport(work: ImportWork, id: string, table: DealsTable): Promise<ImportReport> {
  const { db, now } = work;
  const at = now();
  await getImport(db, id);
  if (!(await claimImport(db, id, { at, stillSince: secondsBefore(at, stillSeconds) }))) {
    throw new DomainError('conflict', 'This file is being imported already. Wait for it to end.');
  }
  try {
    const { reading } = await getImport(db, id);
    const understood = readReading(reading);
    // Whoever came while the file was read, and whoever comes while it is thought about.
    await allOthers();
    const plan = await planImport(work, table, understood, id);
    await allOthers();
    await takeAll(work, id, plan, understood);
    await makeReadings(db, { atOnce: fewClients });
    return await finish(work, id, plan, understood);
  } catch (error) {
    await takeBack(work, id, 'keep the file');
    const problem = error instanceof DomainError ? error.message : 'Something went wrong on our side.';
    await updateImport(db, id, { state: 'reading', planned: 0, taken: 0, problem });
    throw error;
  }
}

/** What is here may have grown from what came: links and report, with which the import is done. */
async function finish(work: Work, id: string, plan: ImportPlan, reading: Reading): Promise<ImportReport> {
  const { at, today } = await moment(work);
  return work.db.transaction().execute(async (trx) => {
    // Names of people are kept where they are of use.
    const kept = JSON.stringify({ ...reading, merging: { ...reading.merging, contact: {} } });
    await updateImport(trx, id, { state: 'done', bytes: null, reading: kept, moved_at: at });
    const relinked = await linkAnew(trx, await listClientsTouched(trx, id), { importId: id, at, today });
    const report = { ...reportOf(plan), relinked };
    await updateImport(trx, id, { report: JSON.stringify(report) });
    return report;
  });
}

async function takeAll(
  { db, now, person }: ImportWork,
  id: string,
  plan: ImportPlan,
  reading: Reading,
): Promise<void> {
  const before = (await getImport(db, id)).taken;
  await updateImport(db, id, { planned: before + plan.changed.length + plan.deals.length });
  const batches = await sharedBy(db, { id, at: now(), by: person?.id, reading, plan });
  let taken = before;
  for (const changed of inParts(plan.changed, batchSize)) {
    taken += changed.length;
    await db.transaction().execute(async (trx) => {
      await updateImport(trx, id, { taken, moved_at: now() });
      await takeChanges(trx, batches, changed);
    });
    await allOthers();
  }
  for (const deals of inParts(plan.deals, batchSize)) {
    taken += deals.length;
    await db.transaction().execute(async (trx) => {
      await updateImport(trx, id, { taken, moved_at: now() });
      await takeDeals(trx, batches, deals);
    });
    await allOthers();
  }
}

async function sharedBy(
  db: Db,
  { id, at, by, reading, plan }: { id: string; at: string; by?: string; reading: Reading; plan: ImportPlan },
): Promise<Batches> {
  const { time_zone } = await getFirm(db);
  const people = await listPeople(db);
  const since = new Map<string, CivilDate>();
  for (const { client, startedOn } of plan.deals) {
    const known = since.get(exactKey(client));
    if (!known || startedOn < known) since.set(exactKey(client), startedOn);
  }
  const noons = new Map<CivilDate, string>();
  const noon = (date: CivilDate) => {
    const known = noons.get(date) ?? noonOn(date, time_zone);
    noons.set(date, known);
    return known;
  };
  return {
    importId: id,
    source: reading.source,
    at,
    today: dateIn(time_zone, at),
    authorId: by ?? (people.find(({ active }) => active) ?? people[0])?.id ?? '',
    sellersHere: reading.sellersHere,
    people: new Map(
      people.filter(({ name }) => name !== '').map((person) => [exactKey(person.name), person]),
    ),
    proposals: await listDealKeys(db, reading.source),
    emails: emailsOf([...plan.deals, ...plan.changed].sort((a, b) => a.line - b.line)),
    since,
    noon,
  };
}

function secondsBefore(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) - seconds * 1000).toISOString();
}

import type { Db } from '../../db/open';
import { findAcceptanceAt } from '../../db/queries/acceptances';
import { findAcceptedEvent } from '../../db/queries/chain';
import { listFontFiles } from '../../db/queries/fonts';
import { findRecord, listUnrecorded, type RecordKey } from '../../db/queries/records';
import { getSent } from '../../db/queries/revisions';
import { type RecordView, recordView } from '../domain/document/record-view';
import { DomainError, isDomainError } from '../domain/errors';
import { inCodePoints } from '../press/coverage';
import { verifyAddress } from './links.server';
import { jobOf, untilStored } from './print.server';
import { printedOf, storeRecord } from './store-pdf.server';
import type { PrintWork, SitedWork } from './work.server';

/**
 * The acceptance record of a yes: the stored bytes, or printed and stored now. Call it when the yes is in the database:
 * no acceptance waits for the press. Throws `busy` or `failed` when the press does, `not-found` for no such yes.
 */
export async function printRecord(work: PrintWork & SitedWork, key: RecordKey): Promise<Uint8Array> {
  const { acceptedAt } = key;
  return untilStored('This record', {
    stored: () => findRecord(work.db, key),
    print: async () => {
      const of = await printedOf(work.db, key, acceptedAt);
      const pdf = await work.press.print(await jobOf(work.db, await recordOf(work, key)));
      await storeRecord(work, key, pdf, of);
    },
  });
}

/** Everything that the record of a yes says. */
export async function recordOf(work: { db: Db } & SitedWork, key: RecordKey): Promise<RecordView> {
  const { db } = work;
  const acceptance = await findAcceptanceAt(db, key);
  if (!acceptance) throw new DomainError('not-found', 'There is no such acceptance here.');
  const { sent } = await getSent(db, key.proposalId, acceptance.revision);
  const head = (await findAcceptedEvent(db, key)) ?? null;
  const own = await listFontFiles(db, sent.snapshot.from.fonts);
  return recordView(
    { acceptance, snapshot: sent.snapshot, sha256: sent.sha256, head, verifyAt: verifyAddress(work) },
    (text) => inCodePoints(text, own),
  );
}

/** The same as `printWaiting`, for acceptance records. */
export async function printRecordsWaiting(
  work: PrintWork & SitedWork,
  signal?: AbortSignal,
): Promise<number> {
  let printed = 0;
  for (const key of await listUnrecorded(work.db, 20)) {
    if (signal?.aborted) break;
    try {
      await printRecord(work, key);
      printed += 1;
    } catch (error) {
      if (!isDomainError(error)) throw error;
    }
  }
  return printed;
}

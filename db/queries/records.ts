import type { Db } from '../open';
import type { CopyKey, Page } from './stored-copies';

/** Of which yes a record is: one that was taken back may be given again. */
export type RecordKey = CopyKey & { acceptedAt: string };

/** The stored bytes of the record of a yes, or undefined while they could not be printed yet. */
export async function findRecord(
  db: Db,
  { proposalId, revision, acceptedAt }: RecordKey,
): Promise<{ pdf: Uint8Array; pdfSha256: string } | undefined> {
  return db
    .selectFrom('records')
    .select(['pdf', 'pdf_sha256 as pdfSha256'])
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', revision)
    .where('accepted_at', '=', acceptedAt)
    .executeTakeFirst();
}

/** Stores the bytes once and for all: where some are stored already, those stay. */
export async function insertRecord(
  db: Db,
  record: RecordKey & { pdf: Uint8Array; pdfSha256: string; printedAt: string },
): Promise<void> {
  const { proposalId, revision, acceptedAt, pdf, pdfSha256, printedAt } = record;
  await db
    .insertInto('records')
    .values({
      proposal_id: proposalId,
      revision,
      accepted_at: acceptedAt,
      pdf,
      pdf_sha256: pdfSha256,
      printed_at: printedAt,
    })
    .onConflict((c) => c.columns(['proposal_id', 'revision', 'accepted_at']).doNothing())
    .execute();
}

/** Of which acceptances there is a record. */
export async function listRecordKeys(db: Db, page: Page): Promise<(RecordKey & { number: string | null })[]> {
  return db
    .selectFrom('records')
    .innerJoin('proposals', 'proposals.id', 'proposal_id')
    .select(['proposal_id as proposalId', 'revision', 'accepted_at as acceptedAt', 'number'])
    .orderBy('proposal_id')
    .orderBy('revision')
    .orderBy('accepted_at')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

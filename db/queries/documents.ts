import { sql } from 'kysely';
import { afterKey } from '../after-key';
import type { Db } from '../open';
import type { CopyKey, Page } from './stored-copies';

/** The stored bytes of a sent revision, or undefined while they could not be printed yet. */
export async function findDocument(
  db: Db,
  proposalId: string,
  revision: number,
): Promise<{ pdf: Uint8Array; pdfSha256: string } | undefined> {
  return db
    .selectFrom('documents')
    .select(['pdf', 'pdf_sha256 as pdfSha256'])
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', revision)
    .executeTakeFirst();
}

export async function hasDocument(db: Db, proposalId: string, revision: number): Promise<boolean> {
  const row = await db
    .selectFrom('documents')
    .select('revision')
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row !== undefined;
}

/** Stores the bytes once and for all: where some are stored already, those stay. */
export async function insertDocument(
  db: Db,
  document: CopyKey & { pdf: Uint8Array; pdfSha256: string; printedAt: string; eventSeq: number },
): Promise<void> {
  const { proposalId, revision, pdf, pdfSha256, printedAt, eventSeq } = document;
  await db
    .insertInto('documents')
    .values({
      proposal_id: proposalId,
      revision,
      pdf,
      pdf_sha256: pdfSha256,
      printed_at: printedAt,
      event_seq: eventSeq,
    })
    .onConflict((c) => c.columns(['proposal_id', 'revision']).doNothing())
    .execute();
}

/** Sent revisions whose PDF is still to be printed; at most `limit`, any of them: some that always fail must not keep others waiting. */
export async function listUnprinted(
  db: Db,
  limit: number,
): Promise<{ proposalId: string; revision: number }[]> {
  return db
    .selectFrom('revisions')
    .leftJoin('documents', (join) =>
      join
        .onRef('documents.proposal_id', '=', 'revisions.proposal_id')
        .onRef('documents.revision', '=', 'revisions.revision'),
    )
    .select(['revisions.proposal_id as proposalId', 'revisions.revision'])
    .where('revisions.sent_at', 'is not', null)
    .where('documents.revision', 'is', null)
    .orderBy(sql`random()`)
    .limit(limit)
    .execute();
}

/** Which revisions have a PDF, and the event of it. */
export async function listDocumentKeys(
  db: Db,
  { after, limit, clientId }: Page<CopyKey>,
): Promise<(CopyKey & { number: string | null; eventSeq: number | null })[]> {
  return db
    .selectFrom('documents')
    .innerJoin('proposals', 'proposals.id', 'proposal_id')
    .select(['proposal_id as proposalId', 'revision', 'number', 'event_seq as eventSeq'])
    .$if(clientId !== undefined, (row) => row.where('client_id', '=', clientId ?? ''))
    .$if(after !== null, (row) =>
      row.where(afterKey(['proposal_id', 'revision'], [after?.proposalId, after?.revision])),
    )
    .orderBy('proposal_id')
    .orderBy('revision')
    .limit(limit)
    .execute();
}

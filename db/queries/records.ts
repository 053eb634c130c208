import { sql } from 'kysely';
import { afterKey } from '../after-key';
import { readFacts } from '../json';
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
  record: RecordKey & { pdf: Uint8Array; pdfSha256: string; printedAt: string; eventSeq: number },
): Promise<void> {
  const { proposalId, revision, acceptedAt, pdf, pdfSha256, printedAt, eventSeq } = record;
  await db
    .insertInto('records')
    .values({
      proposal_id: proposalId,
      revision,
      accepted_at: acceptedAt,
      pdf,
      pdf_sha256: pdfSha256,
      printed_at: printedAt,
      event_seq: eventSeq,
    })
    .onConflict((c) => c.columns(['proposal_id', 'revision', 'accepted_at']).doNothing())
    .execute();
}

const recordKey = ['proposal_id', 'revision', 'accepted_at'];
const ofRecord = (key: RecordKey | null) => [key?.proposalId, key?.revision, key?.acceptedAt];

/** Of which acceptances there is a record, and the event of it. */
export async function listRecordKeys(
  db: Db,
  { after, limit, clientId }: Page<RecordKey>,
): Promise<(RecordKey & { number: string | null; eventSeq: number | null })[]> {
  return db
    .selectFrom('records')
    .innerJoin('proposals', 'proposals.id', 'proposal_id')
    .select(['proposal_id as proposalId', 'revision', 'accepted_at as acceptedAt', 'number'])
    .select('event_seq as eventSeq')
    .$if(clientId !== undefined, (row) => row.where('client_id', '=', clientId ?? ''))
    .$if(after !== null, (row) => row.where(afterKey(recordKey, ofRecord(after))))
    .orderBy('proposal_id')
    .orderBy('revision')
    .orderBy('accepted_at')
    .limit(limit)
    .execute();
}

/** The latest yes that was said to a revision on the client's page, as the key of its record. */
export async function findRecordKey(
  db: Db,
  { proposalId, revision }: CopyKey,
): Promise<RecordKey | undefined> {
  const row = await db
    .selectFrom('acceptances')
    .select('accepted_at as acceptedAt')
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', revision)
    .orderBy('accepted_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { proposalId, revision, ...row };
}

/** The yeses whose record is still to be printed; at most `limit`, any of them: some that always fail must not keep others waiting. */
export async function listUnrecorded(db: Db, limit: number): Promise<RecordKey[]> {
  return db
    .selectFrom('acceptances')
    .leftJoin('records', (join) =>
      join
        .onRef('records.proposal_id', '=', 'acceptances.proposal_id')
        .onRef('records.revision', '=', 'acceptances.revision')
        .onRef('records.accepted_at', '=', 'acceptances.accepted_at'),
    )
    .select(['acceptances.proposal_id as proposalId', 'acceptances.revision'])
    .select('acceptances.accepted_at as acceptedAt')
    .where('records.revision', 'is', null)
    .orderBy(sql`random()`)
    .limit(limit)
    .execute();
}

/** Which yeses were said on the client's page. */
export async function listAcceptanceKeys(
  db: Db,
  { after, limit, clientId }: Page<{ id: string }>,
): Promise<(RecordKey & { id: string; number: string | null })[]> {
  return db
    .selectFrom('acceptances')
    .innerJoin('proposals', 'proposals.id', 'proposal_id')
    .select(['acceptances.id', 'proposal_id as proposalId', 'revision', 'accepted_at as acceptedAt'])
    .select('number')
    .$if(clientId !== undefined, (row) => row.where('client_id', '=', clientId ?? ''))
    .$if(after !== null, (row) => row.where('acceptances.id', '>', after?.id ?? ''))
    .orderBy('acceptances.id')
    .limit(limit)
    .execute();
}

/** Of the facts of a 'proposal-accepted' event, as they are stored; null for a yes that we wrote down ourselves. */
export function acceptanceSha256In(json: string): string | null {
  const { acceptanceSha256 = null } = readFacts('proposal-accepted', json).facts as {
    acceptanceSha256?: string;
  };
  return acceptanceSha256;
}

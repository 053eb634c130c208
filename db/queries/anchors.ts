import type { AnchorFacts, AnchorKind } from '../../app/domain/anchor';
import { readFacts } from '../json';
import type { Db } from '../open';
import { type CopyKey, sendingOf } from './stored-copies';

/** `acceptedAt`: of a record alone. */
type PdfKey = CopyKey & { acceptedAt?: string };
/** A PDF as the log or its own row has it. */
export type StoredPdf = PdfKey & { pdfSha256: string };

/** Of the same revision, and of the same yes; whatever their bytes are. */
export const isSamePdf = (one: PdfKey, other: PdfKey): boolean =>
  one.proposalId === other.proposalId &&
  one.revision === other.revision &&
  one.acceptedAt === other.acceptedAt;

/** What the history says was stored of these proposals. */
export async function listAnchors(db: Db, kind: AnchorKind, proposalIds: string[]): Promise<StoredPdf[]> {
  if (proposalIds.length === 0) return [];
  const rows = await db
    .selectFrom('events')
    .select(['proposal_id as proposalId', 'facts'])
    .where('proposal_id', 'in', proposalIds)
    .where('kind', '=', kind)
    .execute();
  return rows.map(({ proposalId, facts }) => ({ proposalId: proposalId ?? '', ...anchorIn(kind, facts) }));
}

/** Of the facts of an anchor, as they are stored; of facts that make no sense, what fits no PDF. */
export function anchorIn(kind: AnchorKind, json: string): Omit<StoredPdf, 'proposalId'> {
  try {
    return (readFacts(kind, json) as unknown as { facts: AnchorFacts[AnchorKind] }).facts;
  } catch {
    return { revision: 0, pdfSha256: '' };
  }
}

/** The hashes of everything that is stored of these proposals, of the one kind or the other. */
export async function listPdfHashes(db: Db, kind: AnchorKind, proposalIds: string[]): Promise<StoredPdf[]> {
  if (proposalIds.length === 0) return [];
  const columns = ['proposal_id as proposalId', 'revision', 'pdf_sha256 as pdfSha256'] as const;
  return kind === 'document-stored'
    ? db.selectFrom('documents').select(columns).where('proposal_id', 'in', proposalIds).execute()
    : db
        .selectFrom('records')
        .select(columns)
        .select('accepted_at as acceptedAt')
        .where('proposal_id', 'in', proposalIds)
        .execute();
}

/**
 * Whether a PDF that no event tells of can be of before there were such events: what it is of was sent, or accepted,
 * before the first of its kind. Later ones are always told of.
 */
export async function isOfBefore(db: Db, { proposalId, revision, acceptedAt }: PdfKey): Promise<boolean> {
  const first = await db
    .selectFrom('events')
    .select((e) => e.fn.min('seq').as('seq'))
    .where('kind', '=', acceptedAt === undefined ? 'document-stored' : 'record-stored')
    .executeTakeFirst();
  if (first?.seq === null || first?.seq === undefined) return true;
  const told = await db
    .selectFrom('events')
    .select(['seq', 'facts'])
    .where('proposal_id', '=', proposalId)
    .where('kind', '=', acceptedAt === undefined ? 'proposal-sent' : 'proposal-accepted')
    .$if(acceptedAt !== undefined, (row) => row.where('at', '=', acceptedAt ?? ''))
    .execute();
  return told.some(
    ({ seq, facts }) =>
      Number(seq) < Number(first.seq) && (acceptedAt !== undefined || sendingOf(facts).revision === revision),
  );
}

/** PDFs that no event tells of, as they were stored before there were such events. */
export async function listUnanchored(
  db: Db,
  kind: AnchorKind,
  { offset, limit }: { offset: number; limit: number },
): Promise<(StoredPdf & { pdf: Uint8Array })[]> {
  const columns = ['proposal_id as proposalId', 'revision', 'pdf', 'pdf_sha256 as pdfSha256'] as const;
  return kind === 'document-stored'
    ? db
        .selectFrom('documents')
        .select(columns)
        .where('event_seq', 'is', null)
        .orderBy('proposal_id')
        .orderBy('revision')
        .limit(limit)
        .offset(offset)
        .execute()
    : db
        .selectFrom('records')
        .select([...columns, 'accepted_at as acceptedAt'])
        .where('event_seq', 'is', null)
        .orderBy('proposal_id')
        .orderBy('accepted_at')
        .limit(limit)
        .offset(offset)
        .execute();
}

/** Notes the event that tells of a PDF. */
export async function updateAnchor(db: Db, one: StoredPdf, eventSeq: number): Promise<void> {
  const { proposalId, revision, acceptedAt } = one;
  await db
    .updateTable(acceptedAt === undefined ? 'documents' : 'records')
    .set({ event_seq: eventSeq })
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', revision)
    .$if(acceptedAt !== undefined, (row) => row.where('accepted_at', '=', acceptedAt ?? ''))
    .execute();
}

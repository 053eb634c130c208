import { z } from 'zod';
import type { Acceptance } from '../../app/domain/acceptance';
import type { ErasedPaper } from '../../app/domain/erased-papers';
import type { Db } from '../open';
import type { CopyKey } from './stored-copies';

const text = z.string();
const revision = z.number();
const paper = z.discriminatedUnion('what', [
  z.object({ what: z.literal('copy'), revision, sha256: text, left: text }),
  z.object({ what: z.literal('acceptance'), revision, acceptedAt: text, sha256: text, left: text }),
  z.object({ what: z.literal('document'), revision, sha256: text }),
  z.object({ what: z.literal('record'), revision, acceptedAt: text, sha256: text }),
]) satisfies z.ZodType<ErasedPaper>;
const erasure = z.object({ by: text, removed: z.array(paper) });

/** Papers of one proposal that were blacked out or taken away on purpose, by whom and when. */
export type PapersErased = {
  proposalId: string;
  number: string | null;
  at: string;
  by: string;
  removed: ErasedPaper[];
};

/** What the history says was erased of these proposals, or of all, oldest first. */
export async function listErasedPapers(db: Db, proposalIds: string[] | null): Promise<PapersErased[]> {
  if (proposalIds?.length === 0) return [];
  const rows = await db
    .selectFrom('events')
    .leftJoin('proposals', 'proposals.id', 'events.proposal_id')
    .select(['events.proposal_id as proposalId', 'number', 'events.at', 'facts'])
    .where('kind', '=', 'papers-erased')
    .$if(proposalIds !== null, (query) => query.where('events.proposal_id', 'in', proposalIds ?? []))
    .orderBy('seq')
    .execute();
  return rows.flatMap(({ proposalId, facts, ...row }) => {
    const read = erasure.safeParse(JSON.parse(facts));
    return read.success ? [{ ...row, proposalId: proposalId ?? '', ...read.data }] : [];
  });
}

/** One paper that was erased, or undefined: the last time counts. */
export function erasedPaper<What extends ErasedPaper['what']>(
  erased: readonly PapersErased[],
  what: What,
  key: CopyKey & { acceptedAt?: string },
): Extract<ErasedPaper, { what: What }> | undefined {
  return erased
    .filter(({ proposalId }) => proposalId === key.proposalId)
    .flatMap(({ removed }) => removed)
    .findLast(
      (one): one is Extract<ErasedPaper, { what: What }> =>
        one.what === what &&
        one.revision === key.revision &&
        (!('acceptedAt' in one) || one.acceptedAt === key.acceptedAt),
    );
}

export type SentCopy = CopyKey & {
  contactId: string | null;
  snapshot: string;
  offer: string;
  sha256: string;
};

/** Every copy that was sent to a client. */
export async function listCopiesOf(db: Db, clientId: string): Promise<SentCopy[]> {
  const rows = await db
    .selectFrom('revisions')
    .innerJoin('proposals', 'proposals.id', 'revisions.proposal_id')
    .select(['revisions.proposal_id as proposalId', 'revision', 'revisions.contact_id as contactId'])
    .select(['snapshot', 'offer', 'sha256'])
    .where('client_id', '=', clientId)
    .where('revisions.sent_at', 'is not', null)
    .orderBy('revisions.proposal_id')
    .orderBy('revision')
    .execute();
  return rows.flatMap(({ snapshot, sha256, ...row }) =>
    snapshot === null || sha256 === null ? [] : [{ ...row, snapshot, sha256 }],
  );
}

/** Writes what is left of a sent copy; its hash stays that of what was sent. */
export async function blackOutCopy(
  db: Db,
  { proposalId, revision: copy }: CopyKey,
  left: { snapshot: string; offer: string },
): Promise<void> {
  await db
    .updateTable('revisions')
    .set(left)
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', copy)
    .execute();
}

/** The same of a yes. */
export async function blackOutAcceptance(db: Db, left: Acceptance): Promise<void> {
  const { name, purchaseOrder, words, consentText, terms } = left;
  await db
    .updateTable('acceptances')
    .set({
      ...{ name, purchase_order: purchaseOrder, words, consent_text: consentText },
      terms: terms && JSON.stringify(terms),
      ...{ socket_address: left.socketAddress, forwarded_address: left.forwardedAddress },
      user_agent: left.userAgent,
    })
    .where('proposal_id', '=', left.proposalId)
    .where('accepted_at', '=', left.acceptedAt)
    .execute();
}

/** Takes the bytes of a PDF away. Its row and its hash stay, so that it is known to be gone, and is not printed anew. */
export async function takePdfAway(
  db: Db,
  { proposalId, revision: copy, acceptedAt }: CopyKey & { acceptedAt?: string },
): Promise<void> {
  await db
    .updateTable(acceptedAt === undefined ? 'documents' : 'records')
    .set({ pdf: new Uint8Array() })
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', copy)
    .$if(acceptedAt !== undefined, (row) => row.where('accepted_at', '=', acceptedAt ?? ''))
    .execute();
}

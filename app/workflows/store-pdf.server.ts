import { sha256 } from '../../db/digest';
import type { Db } from '../../db/open';
import { findAcceptanceAt } from '../../db/queries/acceptances';
import { isOfBefore, listUnanchored, updateAnchor } from '../../db/queries/anchors';
import { hasDocument, insertDocument } from '../../db/queries/documents';
import { insertEvent } from '../../db/queries/events';
import { holdProposal } from '../../db/queries/proposals';
import { findRecord, insertRecord, type RecordKey } from '../../db/queries/records';
import { getSent } from '../../db/queries/revisions';
import type { CopyKey } from '../../db/queries/stored-copies';
import { acceptanceText } from '../domain/acceptance-text';
import { type AnchorFacts, type AnchorKind, anchorKinds } from '../domain/anchor';
import { moment, type Work } from './work.server';

/** SHA-256 of what a PDF is printed of, as it is stored now: somebody may be blacked out of it while the press runs. */
export async function printedOf(
  db: Db,
  { proposalId, revision }: CopyKey,
  acceptedAt?: string,
): Promise<string> {
  const { sent } = await getSent(db, proposalId, revision);
  const acceptance =
    acceptedAt === undefined ? undefined : await findAcceptanceAt(db, { proposalId, acceptedAt });
  return sha256(JSON.stringify(sent.snapshot) + (acceptance ? acceptanceText(acceptance) : ''));
}

/**
 * Stores the PDF of a sent revision with the event that holds its hash. Where one is stored already, that one stays.
 * `of`: see `printedOf`, read before it was printed; a PDF of what stands there no more is not stored.
 */
export async function storeDocument(work: Work, key: CopyKey, pdf: Uint8Array, of: string): Promise<void> {
  const { proposalId, revision } = key;
  const facts = { revision, pdfSha256: sha256(pdf) };
  await anchoring(work, 'document-stored', proposalId, async (trx, anchor) => {
    if (await hasDocument(trx, proposalId, revision)) return;
    if ((await printedOf(trx, key)) !== of) return;
    const { eventSeq, at } = await anchor(facts);
    await insertDocument(trx, { proposalId, ...facts, pdf, printedAt: at, eventSeq });
  });
}

/** The same for the record of a yes. */
export async function storeRecord(work: Work, key: RecordKey, pdf: Uint8Array, of: string): Promise<void> {
  const { proposalId, revision, acceptedAt } = key;
  const facts = { revision, acceptedAt, pdfSha256: sha256(pdf) };
  await anchoring(work, 'record-stored', proposalId, async (trx, anchor) => {
    if (await findRecord(trx, key)) return;
    if ((await printedOf(trx, key, acceptedAt)) !== of) return;
    const { eventSeq, at } = await anchor(facts);
    await insertRecord(trx, { proposalId, ...facts, pdf, printedAt: at, eventSeq });
  });
}

const atATime = 20;

/**
 * Writes the events of PDFs that were stored before there were such events: from then on the log holds for what they
 * are now. What does not fit its own hash, or cannot be of before, gets none; `verify` names it. Two servers that do it at once write the same
 * twice, which harms nothing. Returns how many were written.
 */
export async function anchorEarlier(work: Work, signal?: AbortSignal): Promise<number> {
  let written = 0;
  for (const kind of anchorKinds) {
    for (let unfit = 0; ; ) {
      const earlier = await listUnanchored(work.db, kind, { offset: unfit, limit: atATime });
      for (const { pdf, ...stored } of earlier) {
        if (signal?.aborted) return written;
        if (sha256(pdf) !== stored.pdfSha256 || !(await isOfBefore(work.db, stored))) {
          unfit += 1;
          continue;
        }
        const { proposalId, ...facts } = stored;
        await anchoring(work, kind, proposalId, async (trx, anchor) => {
          const { eventSeq } = await anchor(facts as AnchorFacts[typeof kind]);
          await updateAnchor(trx, stored, eventSeq);
        });
        written += 1;
      }
      if (earlier.length < atATime) break;
    }
  }
  return written;
}

type Anchor<K extends AnchorKind> = (facts: AnchorFacts[K]) => Promise<{ eventSeq: number; at: string }>;

/** One transaction that holds the proposal; `anchor` writes the event, after which nobody is to be waited for. */
async function anchoring<K extends AnchorKind>(
  work: Work,
  kind: K,
  proposalId: string,
  store: (trx: Db, anchor: Anchor<K>) => Promise<void>,
): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const { clientId } = await holdProposal(trx, proposalId);
    await store(trx, async (facts) => {
      const { seq } = await insertEvent(trx, { kind, facts, at, happenedOn: today, clientId, proposalId });
      return { eventSeq: seq, at };
    });
  });
}

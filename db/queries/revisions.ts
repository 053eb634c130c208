import type { SentAdvice } from '../../app/domain/coffee-test/sent-advice';
import type { ToCheck } from '../../app/domain/copying';
import { DomainError } from '../../app/domain/errors';
import type { Offer, Snapshot } from '../../app/domain/proposal';
import { readIgnored, readOffer, readSentAdvice, readSnapshot, readToCheck } from '../json';
import type { Db } from '../open';

export type Revision = {
  proposalId: string;
  revision: number;
  contactId: string | null;
  offer: Offer;
  /** How often this draft was saved. Nothing is sent that was saved after the writer looked at it. */
  saves: number;
  /** The ids of the rules whose advice the writer let be. */
  ignored: string[];
  /** What the coffee test still advised when it was sent; null while it is a draft, and of what was sent before it was kept. */
  advice: SentAdvice[] | null;
  /** What a copy brought along that its writer should still read. */
  toCheck: ToCheck[];
  /** Null while it is a draft. */
  sent: { at: string; snapshot: Snapshot; sha256: string } | null;
};

export async function findRevision(
  db: Db,
  proposalId: string,
  revision: number,
): Promise<Revision | undefined> {
  const row = await revisions(db, proposalId).where('revision', '=', revision).executeTakeFirst();
  return row && asRevision(row);
}

export async function getRevision(db: Db, proposalId: string, revision: number): Promise<Revision> {
  const found = await findRevision(db, proposalId, revision);
  if (!found) throw new DomainError('not-found', 'This proposal has no such revision.');
  return found;
}

/** The revision being written, if there is one. */
export async function findDraft(db: Db, proposalId: string): Promise<Revision | undefined> {
  const row = await revisions(db, proposalId).where('sent_at', 'is', null).executeTakeFirst();
  return row && asRevision(row);
}

/** Throws `conflict` when what is there was sent already. */
export async function getDraft(db: Db, proposalId: string): Promise<Revision> {
  const draft = await findDraft(db, proposalId);
  if (!draft)
    throw new DomainError('conflict', 'This offer was sent and can’t be edited. Revise it to change it.');
  return draft;
}

/** The revision the client has now. */
export async function findLatestSent(db: Db, proposalId: string): Promise<SentRevision | undefined> {
  const row = await revisions(db, proposalId)
    .where('sent_at', 'is not', null)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && asSent(asRevision(row));
}

export type SentRevision = Revision & { sent: NonNullable<Revision['sent']> };

/** Throws `not-found` for a revision that does not exist or was never sent. */
export async function getSent(db: Db, proposalId: string, revision: number): Promise<SentRevision> {
  return asSent(await getRevision(db, proposalId, revision));
}

export async function listRevisions(
  db: Db,
  proposalId: string,
): Promise<{ revision: number; sentAt: string | null }[]> {
  return db
    .selectFrom('revisions')
    .select(['revision', 'sent_at as sentAt'])
    .where('proposal_id', '=', proposalId)
    .orderBy('revision', 'desc')
    .execute();
}

export async function insertRevision(
  db: Db,
  {
    proposalId,
    revision,
    contactId = null,
    offer,
    ignored = [],
    toCheck = [],
    at,
  }: {
    proposalId: string;
    revision: number;
    contactId?: string | null;
    offer: Offer;
    ignored?: string[];
    toCheck?: ToCheck[];
    at: string;
  },
): Promise<void> {
  await db
    .insertInto('revisions')
    .values({
      proposal_id: proposalId,
      revision,
      contact_id: contactId,
      offer: JSON.stringify(offer),
      sent_at: null,
      snapshot: null,
      sha256: null,
      ignored: JSON.stringify(ignored),
      to_check: JSON.stringify(toCheck),
      created_at: at,
      updated_at: at,
    })
    .execute();
}

/** Saves a draft as `draft` says. Throws `conflict` when it was saved or sent since it was read. */
export async function updateDraft(db: Db, draft: Revision, at: string): Promise<void> {
  const { proposalId, revision, contactId, offer, saves } = draft;
  const { numUpdatedRows } = await db
    .updateTable('revisions')
    .set((e) => ({
      contact_id: contactId,
      offer: JSON.stringify(offer),
      saves: e('saves', '+', 1),
      updated_at: at,
    }))
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', revision)
    .where('saves', '=', saves)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n)
    throw new DomainError('conflict', 'This offer was changed or sent while you were writing.');
}

/** Notes which advice the writer lets be. No save: it changes nothing that the client would read. */
export async function updateIgnored(
  db: Db,
  { proposalId, revision }: Revision,
  ignored: string[],
): Promise<void> {
  await db
    .updateTable('revisions')
    .set({ ignored: JSON.stringify(ignored) })
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', revision)
    .where('sent_at', 'is', null)
    .execute();
}

/** Takes the list of what is to be checked off a draft. Not a save: nothing of the offer changes. */
export async function clearToCheck(db: Db, { proposalId, revision }: Revision): Promise<void> {
  await db
    .updateTable('revisions')
    .set({ to_check: '[]' })
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', revision)
    .execute();
}

/** Freezes a draft. `canonical` is the snapshot's text that `sha256` was taken of. */
export async function freezeDraft(
  db: Db,
  { proposalId, revision, saves }: Revision,
  sent: { at: string; canonical: string; sha256: string; advice: SentAdvice[] },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('revisions')
    .set({
      sent_at: sent.at,
      snapshot: sent.canonical,
      sha256: sent.sha256,
      findings: JSON.stringify(sent.advice),
      updated_at: sent.at,
    })
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', revision)
    .where('saves', '=', saves)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new DomainError('conflict', 'This offer was changed or sent already.');
}

export async function deleteDraft(db: Db, { proposalId, revision }: Revision): Promise<void> {
  const { numDeletedRows } = await db
    .deleteFrom('revisions')
    .where('proposal_id', '=', proposalId)
    .where('revision', '=', revision)
    .where('sent_at', 'is', null)
    .executeTakeFirst();
  if (numDeletedRows !== 1n) throw new DomainError('conflict', 'This offer was sent already.');
}

const revisions = (db: Db, proposalId: string) =>
  db
    .selectFrom('revisions')
    .select(['proposal_id', 'revision', 'contact_id', 'offer', 'saves', 'sent_at', 'snapshot', 'sha256'])
    .select(['findings', 'ignored', 'to_check'])
    .where('proposal_id', '=', proposalId);

function asRevision(row: {
  proposal_id: string;
  revision: number;
  contact_id: string | null;
  offer: string;
  saves: number;
  to_check: string;
  sent_at: string | null;
  snapshot: string | null;
  sha256: string | null;
  findings: string | null;
  ignored: string;
}): Revision {
  const { proposal_id, revision, saves, sent_at, snapshot, sha256 } = row;
  const sent =
    sent_at && snapshot && sha256 ? { at: sent_at, snapshot: readSnapshot(snapshot), sha256 } : null;
  return {
    proposalId: proposal_id,
    revision,
    contactId: row.contact_id,
    offer: readOffer(row.offer),
    saves,
    ignored: readIgnored(row.ignored),
    advice: row.findings === null ? null : readSentAdvice(row.findings),
    toCheck: readToCheck(row.to_check),
    sent,
  };
}

function asSent(revision: Revision): SentRevision {
  const { sent } = revision;
  if (!sent) throw new DomainError('not-found', 'This revision has not been sent yet.');
  return { ...revision, sent };
}

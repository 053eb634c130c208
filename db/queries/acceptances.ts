import type { Acceptance } from '../../app/domain/acceptance';
import { newId } from '../id';
import { readAgreedTerms, readChoice } from '../json';
import type { Db } from '../open';

/** The acceptance that stands; one that was taken back is kept, and not found. */
export async function findAcceptance(db: Db, proposalId: string): Promise<Acceptance | undefined> {
  const row = await acceptances(db)
    .where('proposal_id', '=', proposalId)
    .where('reversed_at', 'is', null)
    .executeTakeFirst();
  return row && asAcceptance(row);
}

/** The one that was given at an instant, taken back or not: what a record is of. */
export async function findAcceptanceAt(
  db: Db,
  { proposalId, acceptedAt }: Pick<Acceptance, 'proposalId' | 'acceptedAt'>,
): Promise<Acceptance | undefined> {
  const row = await acceptances(db)
    .where('proposal_id', '=', proposalId)
    .where('accepted_at', '=', acceptedAt)
    .executeTakeFirst();
  return row && asAcceptance(row);
}

/** Every yes that a client gave on its page, taken back or not. */
export async function listAcceptancesOf(db: Db, clientId: string): Promise<Acceptance[]> {
  const rows = await acceptances(db)
    .where('proposal_id', 'in', db.selectFrom('proposals').select('id').where('client_id', '=', clientId))
    .orderBy('accepted_at')
    .orderBy('proposal_id')
    .execute();
  return rows.map(asAcceptance);
}

/** Fails on a second one that stands: one proposal, one yes. */
export async function insertAcceptance(db: Db, acceptance: Acceptance): Promise<void> {
  await db
    .insertInto('acceptances')
    .values({
      id: newId(),
      proposal_id: acceptance.proposalId,
      revision: acceptance.revision,
      accepted_at: acceptance.acceptedAt,
      name: acceptance.name,
      consent_version: acceptance.consentVersion,
      consent_text: acceptance.consentText,
      purchase_order: acceptance.purchaseOrder,
      words: acceptance.words,
      terms: acceptance.terms && JSON.stringify(acceptance.terms),
      choice: acceptance.choice && JSON.stringify(acceptance.choice),
      total_minor: acceptance.totalMinor,
      currency: acceptance.currency,
      shown_sha256: acceptance.shownSha256,
      socket_address: acceptance.socketAddress,
      forwarded_address: acceptance.forwardedAddress,
      user_agent: acceptance.userAgent,
      event_seq: acceptance.eventSeq,
      chain_head: acceptance.chainHead,
    })
    .execute();
}

export async function reverseAcceptance(db: Db, proposalId: string, reversedAt: string): Promise<void> {
  await db
    .updateTable('acceptances')
    .set({ reversed_at: reversedAt })
    .where('proposal_id', '=', proposalId)
    .where('reversed_at', 'is', null)
    .execute();
}

const acceptances = (db: Db) =>
  db
    .selectFrom('acceptances')
    .select([
      'proposal_id as proposalId',
      'revision',
      'accepted_at as acceptedAt',
      'name',
      'consent_version as consentVersion',
      'consent_text as consentText',
      'purchase_order as purchaseOrder',
      'words',
      'terms',
      'choice',
      'total_minor as totalMinor',
      'currency',
      'shown_sha256 as shownSha256',
      'socket_address as socketAddress',
      'forwarded_address as forwardedAddress',
      'user_agent as userAgent',
      'event_seq as eventSeq',
      'chain_head as chainHead',
    ]);

const asAcceptance = (
  row: Omit<Acceptance, 'choice' | 'terms'> & { choice: string | null; terms: string | null },
): Acceptance => ({
  ...row,
  terms: readAgreedTerms(row.terms),
  choice: readChoice(row.choice),
});

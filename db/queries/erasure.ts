import { z } from 'zod';
import { isToUs, type MailKind } from '../../app/domain/post/mail-kinds';
import { inParts } from '../in-parts';
import type { Db } from '../open';
import { forgetContactAdded } from './import-added';
import { idsOf } from './merged-clients';

const erasures = z.object({ left: z.array(z.object({ seq: z.number(), sha256: z.string() })) });

/** What a 'contact-erased' event says is left of others; of facts that make no sense, nothing. */
export function erasuresIn(json: string): { seq: number; sha256: string }[] {
  try {
    return erasures.parse(JSON.parse(json)).left;
  } catch {
    return [];
  }
}

/** `clientId`: under whose id it was written, though that one may be part of another by now. */
export type EventWords = {
  id: string;
  clientId: string;
  seq: number;
  at: string;
  proposalId: string | null;
  kind: string;
  facts: string;
  factsSalt: string;
  factsSha256: string | null;
};

/** The facts of a client's events, as they are stored. */
export async function listEventWords(db: Db, clientId: string): Promise<EventWords[]> {
  return db
    .selectFrom('events')
    .select([
      'id',
      'client_id as clientId',
      'seq',
      'at',
      'proposal_id as proposalId',
      'kind',
      'facts',
      'facts_salt as factsSalt',
      'facts_sha256 as factsSha256',
    ])
    .where('client_id', 'in', await idsOf(db, clientId))
    .orderBy('seq')
    .execute();
}

/** The one change that the database lets through: words go, and their salt; their hash stays. */
export async function eraseWords(
  db: Db,
  { seq, facts, factsSha256 }: { seq: number; facts: string; factsSha256: string },
): Promise<void> {
  await db
    .updateTable('events')
    .set({ facts, facts_salt: '', facts_sha256: factsSha256 })
    .where('seq', '=', seq)
    .execute();
}

/** A mail to somebody at the client. `contactId`: to whom the revision that it is about went; not whoever asked for a `copy`. */
export type MailToThem = {
  id: string;
  proposalId: string;
  contactId: string | null;
  name: string;
  address: string;
  copy: boolean;
};

export async function listMailsToThem(db: Db, clientId: string): Promise<MailToThem[]> {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('revisions', (join) =>
      join
        .onRef('revisions.proposal_id', '=', 'outbox.proposal_id')
        .onRef('revisions.revision', '=', 'outbox.revision'),
    )
    .select(['outbox.id', 'outbox.proposal_id as proposalId', 'contact_id as contactId', 'kind', 'cause'])
    .select(['to_name as name', 'to_address as address'])
    .where('outbox.proposal_id', 'in', (e) =>
      e.selectFrom('proposals').select('proposals.id').where('client_id', '=', clientId),
    )
    .orderBy('outbox.id')
    .execute();
  return rows.flatMap(({ kind, cause, ...row }) =>
    isToUs(kind as MailKind) ? [] : [{ ...row, copy: cause.endsWith('/copy') }],
  );
}

/** Mails that did not go out yet. One that is on its way this moment may arrive, and is not tried again. */
export async function cancelMails(db: Db, ids: readonly string[]): Promise<void> {
  for (const part of inParts(ids))
    await db
      .updateTable('outbox')
      .set({ state: 'cancelled' })
      .where('id', 'in', part)
      .where('state', 'in', ['waiting', 'sending', 'failed'])
      .execute();
}

/** Drafts that would have gone to them go to nobody yet: whom they are for is to be chosen anew. */
export async function readdressDrafts(db: Db, contactId: string): Promise<void> {
  await db
    .updateTable('revisions')
    .set((e) => ({ contact_id: null, saves: e('saves', '+', 1) }))
    .where('contact_id', '=', contactId)
    .where('sent_at', 'is', null)
    .execute();
  await db
    .updateTable('proposals')
    .set({ contact_id: null })
    .where('contact_id', '=', contactId)
    .where('state', '=', 'draft')
    .execute();
}

/** Takes the row away where no offer is addressed to it, else its words. */
export async function forgetContact(db: Db, id: string, name: string): Promise<void> {
  const gone = !(await isAddressed(db, id));
  await forgetContactAdded(db, id, { gone });
  if (gone) await db.deleteFrom('contacts').where('id', '=', id).execute();
  else await db.updateTable('contacts').set({ name, email: '', role: '' }).where('id', '=', id).execute();
}

/** Whether any offer is addressed to somebody, or was asked of them what they value. */
export async function isAddressed(db: Db, contactId: string): Promise<boolean> {
  for (const table of ['proposals', 'revisions', 'ledger_links'] as const) {
    const row = await db
      .selectFrom(table)
      .select('contact_id')
      .where('contact_id', '=', contactId)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}

/** Who ranked what each side values, version by version of each list, and by a link that was made for whom. */
export async function listRankers(
  db: Db,
  clientId: string,
): Promise<{ id: string; clientId: string; version: number; by: string; linkFor: string | null }[]> {
  const rows = await db
    .selectFrom('ledgers')
    .leftJoin('ledger_links', 'ledger_links.id', 'ranked_through')
    .select([
      'ledgers.id',
      'ledgers.client_id as clientId',
      'version',
      'ranked_by as by',
      'contact_id as linkFor',
    ])
    .where('ledgers.client_id', 'in', await idsOf(db, clientId))
    .where('ranked_at', 'is not', null)
    .execute();
  return rows.map((row) => ({ ...row, by: row.by ?? '' }));
}

/** Ends the links that were made for somebody. */
export async function revokeLinksFor(db: Db, contactId: string, revokedAt: string): Promise<void> {
  await db
    .updateTable('ledger_links')
    .set({ revoked_at: revokedAt })
    .where('contact_id', '=', contactId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** What was read of all proposals together may name them; it is read anew. */
export async function forgetReadings(db: Db): Promise<void> {
  await db.deleteFrom('insight_readings').execute();
}

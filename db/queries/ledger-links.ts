import { newId } from '../id';
import type { Db } from '../open';

export type LedgerLink = { id: string; clientId: string; contact: string };
/** `contact`: for whom it was made; empty where nobody was named. */
export type ListedLedgerLink = { id: string; contact: string; createdAt: string };

/** The link of a token, where it still leads somewhere. One query, whatever is wrong with the token. */
export async function findOpenLedgerLink(db: Db, tokenSha256: string): Promise<LedgerLink | undefined> {
  const row = await openLinks(db).where('token_sha256', '=', tokenSha256).executeTakeFirst();
  return row && { id: row.id, clientId: row.clientId, contact: row.contact ?? '' };
}

/** Those that still lead somewhere, the latest first. */
export async function listOpenLedgerLinks(db: Db, clientId: string): Promise<ListedLedgerLink[]> {
  const rows = await openLinks(db)
    .where('ledger_links.client_id', '=', clientId)
    .orderBy('ledger_links.id', 'desc')
    .execute();
  return rows.map(({ id, contact, createdAt }) => ({ id, contact: contact ?? '', createdAt }));
}

export async function insertLedgerLink(
  db: Db,
  link: { clientId: string; contactId: string | null; tokenSha256: string; createdAt: string },
): Promise<void> {
  await db
    .insertInto('ledger_links')
    .values({
      id: newId(),
      client_id: link.clientId,
      contact_id: link.contactId,
      token_sha256: link.tokenSha256,
      created_at: link.createdAt,
      revoked_at: null,
    })
    .execute();
}

export async function revokeLedgerLink(
  db: Db,
  link: { id: string; clientId: string },
  revokedAt: string,
): Promise<void> {
  await db
    .updateTable('ledger_links')
    .set({ revoked_at: revokedAt })
    .where('id', '=', link.id)
    .where('client_id', '=', link.clientId)
    .where('revoked_at', 'is', null)
    .execute();
}

const openLinks = (db: Db) =>
  db
    .selectFrom('ledger_links')
    .leftJoin('contacts', 'contacts.id', 'ledger_links.contact_id')
    .select(['ledger_links.id', 'ledger_links.client_id as clientId', 'contacts.name as contact'])
    .select('ledger_links.created_at as createdAt')
    .where('revoked_at', 'is', null);

import { holdClient } from '../../db/queries/clients';
import { findContact } from '../../db/queries/contacts';
import { insertLedgerLink, revokeLedgerLink } from '../../db/queries/ledger-links';
import { findLedger } from '../../db/queries/ledgers';
import { DomainError } from '../domain/errors';
import { nothingYet } from './ledger.server';
import { newSecret } from './secrets.server';
import { tokenSha256 } from './share.server';
import type { Work } from './work.server';

/**
 * Makes a link by which the client ranks what matters to them, and returns its token, 256 random bits: it is kept
 * nowhere and can't be shown again. Throws `conflict` where there is nothing to rank.
 */
export async function makeLedgerLink(
  work: Work,
  clientId: string,
  contactId: string | null,
): Promise<string> {
  return work.db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    if (!(await findLedger(trx, clientId))) throw nothingYet();
    if (contactId !== null && (await findContact(trx, contactId))?.clientId !== clientId) {
      throw new DomainError('invalid', 'Choose one of the people at this client.', { field: 'contactId' });
    }
    const token = newSecret();
    const createdAt = work.now();
    await insertLedgerLink(trx, { clientId, contactId, tokenSha256: tokenSha256(token), createdAt });
    return token;
  });
}

/** Ends a link for good; pressing twice ends it once. */
export async function endLedgerLink(work: Work, clientId: string, id: string): Promise<void> {
  await work.db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    await revokeLedgerLink(trx, { id, clientId }, work.now());
  });
}

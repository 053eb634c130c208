import type { Db } from '../open';
import type { CopyKey } from './stored-copies';

/**
 * Of whom a fingerprint is: a sent copy (by its hash or the first digits of it), the PDF that was printed of it, or the
 * record of a yes. Asks for all three, whatever the first one says.
 */
export async function findHeld(
  db: Db,
  sha256: string,
): Promise<(CopyKey & { held: 'copy' | 'document' | 'record' }) | undefined> {
  const columns = ['proposal_id as proposalId', 'revision'] as const;
  const copy = await db
    .selectFrom('revisions')
    .select(columns)
    .where('sha256', '>=', sha256)
    // No digit comes after f.
    .where('sha256', '<', `${sha256}g`)
    .where('sent_at', 'is not', null)
    .executeTakeFirst();
  const document = await db
    .selectFrom('documents')
    .select(columns)
    .where('pdf_sha256', '=', sha256)
    .executeTakeFirst();
  const record = await db
    .selectFrom('records')
    .select(columns)
    .where('pdf_sha256', '=', sha256)
    .executeTakeFirst();
  if (copy) return { ...copy, held: 'copy' };
  if (document) return { ...document, held: 'document' };
  return record && { ...record, held: 'record' };
}

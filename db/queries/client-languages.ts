import type { Language } from '../../app/domain/proposal';
import { readSnapshot } from '../json';
import type { Db } from '../open';

/** In which language a client was written to last; undefined where nothing was sent to them. */
export async function findLanguageOf(db: Db, clientId: string): Promise<Language | undefined> {
  const row = await db
    .selectFrom('revisions')
    .innerJoin('proposals', 'proposals.id', 'revisions.proposal_id')
    .select('revisions.snapshot')
    .where('proposals.client_id', '=', clientId)
    .where('revisions.snapshot', 'is not', null)
    .orderBy('revisions.sent_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.snapshot ? readSnapshot(row.snapshot).offer.language : undefined;
}

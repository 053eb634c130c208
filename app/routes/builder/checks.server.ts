import type { Checks } from '~/components/builder/to-check';
import { sentenceToCheck } from '~/domain/copying';
import type { CivilDate } from '~/domain/proposal';
import type { Db } from '~db/open';
import { findProposal, type Proposal } from '~db/queries/proposals';
import type { Revision } from '~db/queries/revisions';

/** What is still to be checked in a draft that was copied or begun from a starter, in words; null where there is nothing. */
export async function checksOf(
  db: Db,
  { copiedFromId, starterName }: Proposal,
  { toCheck }: Revision,
  day: (date: CivilDate) => string,
): Promise<Checks | null> {
  if (toCheck.length === 0) return null;
  const from = copiedFromId ? await findProposal(db, copiedFromId) : undefined;
  return {
    from: from ? { id: from.id, title: from.title, clientName: from.clientName } : null,
    starter: copiedFromId ? null : starterName,
    items: toCheck.map((check) => ({ field: check.field, sentence: sentenceToCheck(check, day) })),
  };
}

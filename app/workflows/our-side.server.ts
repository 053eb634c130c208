import type { Db } from '../../db/open';
import { listAccounts } from '../../db/queries/accounts';
import { listPeople } from '../../db/queries/people';
import { getProposal } from '../../db/queries/proposals';
import type { Party } from '../mail/post';

/** One of us, who may go by another name than when the offer was written. */
export type OurParty = Party & { isAuthor: boolean };

/**
 * Who of us a proposal is in the hands of now: its author while they work here and have a mail address, else the owners,
 * and where nobody signs in everybody. Nobody: no one here can be mailed.
 */
export async function ourSide(db: Db, proposalId: string): Promise<OurParty[]> {
  const { authorId } = await getProposal(db, proposalId);
  const reachable = (await listPeople(db)).filter(({ active, email }) => active && email !== '');
  const accounts = await listAccounts(db);
  const owners = new Set(accounts.filter(({ role }) => role === 'owner').map(({ personId }) => personId));
  const authors = reachable.filter(({ id }) => id === authorId);
  const others = accounts.length === 0 ? reachable : reachable.filter(({ id }) => owners.has(id));
  return (authors.length > 0 ? authors : others).map(({ id, name, email }) => ({
    ...{ name, address: email },
    isAuthor: id === authorId,
  }));
}

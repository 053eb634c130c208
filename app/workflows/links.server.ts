import { getProposal } from '../../db/queries/proposals';
import { makeShare } from './share.server';
import type { Work } from './work.server';

/** Addresses that go into mails, made at the moment one goes out. Null: nobody could reach that page. */
export type Links = {
  /** The client's page of a proposal, by a new link of its own. */
  toClient(work: Work, proposalId: string): Promise<string | null>;
  /** Our own page of it. */
  toUs(proposalId: string): string | null;
};

/** Where the site is seen at `publicUrl`; without it mails hold no link, and of a withdrawn offer there is no page. */
export const linksAt = (publicUrl: URL | undefined): Links => ({
  toClient: async (work, proposalId) => {
    if (!publicUrl || (await getProposal(work.db, proposalId)).state === 'withdrawn') return null;
    return new URL(`/p/${await makeShare(work, proposalId, 'mail')}`, publicUrl).href;
  },
  toUs: (proposalId) => (publicUrl ? new URL(`/proposals/${proposalId}`, publicUrl).href : null),
});

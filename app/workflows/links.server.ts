import { getProposal } from '../../db/queries/proposals';
import { revokeLatestShare, revokeOlderShares } from '../../db/queries/shares';
import { makeShare } from './share.server';
import type { SitedWork, Work } from './work.server';

/** Addresses that go into mails, made at the moment one goes out. Null: nobody could reach that page. */
export type Links = {
  /** The client's page of a proposal, by a new link of its own for each try of a mail. */
  toClient(work: Work, proposalId: string, mailId: string): Promise<string | null>;
  /** Ends the link of a try that surely reached nobody. */
  unsent(work: Work, proposalId: string, mailId: string): Promise<void>;
  /** Our own page of it. */
  toUs(proposalId: string): string | null;
};

/** A mail that nobody acknowledged may have arrived: its last links stay, and those of many vain tries don't pile up. */
const kept = 5;

/** Where the site is seen at `publicUrl`; without it mails hold no link, and of a withdrawn offer there is no page. */
export const linksAt = (publicUrl: URL | undefined): Links => ({
  toClient: async (work, proposalId, mailId) => {
    if (!publicUrl || (await getProposal(work.db, proposalId)).state === 'withdrawn') return null;
    const token = await makeShare(work, proposalId, `mail/${mailId}`);
    await revokeOlderShares(work.db, { proposalId, forWhat: `mail/${mailId}`, keep: kept }, work.now());
    return new URL(`/p/${token}`, publicUrl).href;
  },
  unsent: (work, proposalId, mailId) =>
    revokeLatestShare(work.db, { proposalId, forWhat: `mail/${mailId}` }, work.now()),
  toUs: (proposalId) => (publicUrl ? new URL(`/proposals/${proposalId}`, publicUrl).href : null),
});

/** Where anybody can compare a file with what was sent; null where nobody else reaches that page. */
export const verifyAddress = ({ publicUrl, base = '' }: SitedWork): string | null =>
  publicUrl ? new URL(`${base}/verify`, publicUrl).href : null;

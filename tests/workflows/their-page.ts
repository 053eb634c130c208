import type { Choice } from '~/domain/proposal';
import { acceptOnPage } from '~/workflows/client-answer.server';
import { shownSha256 } from '~/workflows/shown.server';
import { getProposal } from '~db/queries/proposals';
import { findLatestSent } from '~db/queries/revisions';
import type { Office } from './office';

export const from = {
  socketAddress: '127.0.0.1',
  forwardedAddress: '203.0.113.9',
  userAgent: 'A phone',
};
export const none: Choice = { option: null, ticked: [] };

/** What Dana Fox does on the client's page of an office, which each test opens anew. */
export const theirPageAt = (office: () => Office) => ({
  /** What the page shows now. */
  read: async (id: string, choice = none) => {
    const latest = await findLatestSent(office().db, id);
    if (!latest) throw new Error('Nothing was sent.');
    const { validUntil } = await getProposal(office().db, id);
    return shownSha256(latest, { validUntil, choice });
  },
  yes: (id: string, shown: string, choice = none) =>
    acceptOnPage(office(), id, {
      choice,
      name: 'Dana Fox',
      purchaseOrder: 'PO 7',
      words: '',
      copyTo: '',
      shown,
      from,
    }),
});

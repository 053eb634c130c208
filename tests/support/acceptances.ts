import type { Acceptance } from '~/domain/acceptance';
import type { Offer, Snapshot } from '~/domain/proposal';
import { recipient, sender } from './offers';

/** A yes as the client's page takes it down. */
export const acceptanceOf = (changes: Partial<Acceptance> = {}): Acceptance => ({
  proposalId: 'a-proposal',
  revision: 2,
  acceptedAt: '2026-11-24T15:04:09.123Z',
  name: 'Dana Fox',
  consentVersion: '2026-11',
  consentText: 'I may say yes for Northwind Tiles, and I accept this offer as it is shown here.',
  purchaseOrder: 'PO 2026/117',
  words: '',
  terms: null,
  choice: null,
  totalMinor: 115668,
  currency: 'USD',
  shownSha256: 'ab'.repeat(32),
  socketAddress: '203.0.113.7',
  forwardedAddress: null,
  userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148',
  eventSeq: null,
  chainHead: null,
  ...changes,
});

/** The copy that was sent of `offer`. */
export const snapshotOf = (offer: Offer, locale = 'en-GB'): Snapshot => ({
  kind: 'first-cup/sent@1',
  number: '2026-014',
  revision: 2,
  sentOn: '2026-11-24',
  sentAt: '2026-11-24T09:30:00.000Z',
  from: { ...sender, locale },
  to: recipient,
  offer,
});

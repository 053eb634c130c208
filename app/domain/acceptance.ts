import type { Choice, CurrencyCode } from './proposal';

/**
 * A yes that was said on the client's page, with everything that stands for it: a simple electronic signature. Written
 * once, with the answer and its event.
 */
export type Acceptance = {
  proposalId: string;
  revision: number;
  /** UTC instant, ISO 8601. */
  acceptedAt: string;
  /** As typed. */
  name: string;
  consentVersion: string;
  consentText: string;
  /** Their number for the order; may be empty. */
  purchaseOrder: string;
  /** Null where the offer left no choice. */
  choice: Choice | null;
  totalMinor: number;
  currency: CurrencyCode;
  /** SHA-256 (hex) of what the page showed. */
  shownSha256: string;
  /** The other end of the connection. */
  socketAddress: string;
  /** Whom a proxy that we trust speaks for. */
  forwardedAddress: string | null;
  userAgent: string;
  /** The event of this yes in the firm's chain, and the chain's head with it. */
  eventSeq: number | null;
  chainHead: string | null;
};

/** From where an answer came. */
export type Origin = Pick<Acceptance, 'socketAddress' | 'forwardedAddress' | 'userAgent'>;

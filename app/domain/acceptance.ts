import type { Choice, CurrencyCode } from './proposal';
import type { Terms } from './terms';

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
  /** What they wrote with it, such as what the offer asks to be told; may be empty. */
  words: string;
  /** The terms as they stood on the page, word by word; null where only their hash was kept. */
  terms: AgreedTerms | null;
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

/** The terms as somebody read them before their yes. */
export type AgreedTerms = Pick<Terms, 'sentence' | 'parts'>;

/** From where an answer came. */
export type Origin = Pick<Acceptance, 'socketAddress' | 'forwardedAddress' | 'userAgent'>;

import type { Generated } from 'kysely';

/** The tables of the client's page, as the queries see them; see `schema.ts`. */
export type ClientPageSchema = {
  shares: SharesTable;
  views: ViewsTable;
  acceptances: AcceptancesTable;
  questions: QuestionsTable;
};

/** Links to the client's page. A token is nowhere kept, only the SHA-256 of it. */
export type SharesTable = {
  id: string;
  proposal_id: string;
  token_sha256: string;
  /** 'link' where one of us made it; else what it was made for. */
  for_what: string;
  created_at: string;
  revoked_at: string | null;
};

/** Every opening of the client's page; changes nothing else. */
export type ViewsTable = {
  id: string;
  proposal_id: string;
  revision: number;
  share_id: string;
  /** 'client' | 'owner' | 'scanner' */
  reader: string;
  viewed_at: string;
};

/** The yes that was said on the client's page, with what stands for it. At most one of a proposal is not reversed. */
export type AcceptancesTable = {
  id: string;
  proposal_id: string;
  revision: number;
  accepted_at: string;
  /** As typed. */
  name: string;
  consent_version: string;
  consent_text: string;
  purchase_order: string;
  /** What they wrote with it. */
  words: Generated<string>;
  /** JSON: `AgreedTerms`; null where an earlier version kept only their hash. */
  terms: Generated<string | null>;
  /** JSON: `Choice`, where there was one. */
  choice: string | null;
  total_minor: number;
  currency: string;
  /** SHA-256 of what the page showed when they said yes. */
  shown_sha256: string;
  socket_address: string;
  /** As a proxy that we trust says. */
  forwarded_address: string | null;
  user_agent: string;
  event_seq: number | null;
  chain_head: string | null;
  reversed_at: Generated<string | null>;
};

export type QuestionsTable = {
  id: string;
  proposal_id: string;
  revision: number;
  asked_at: string;
  asked_by: string;
  text: string;
  answered_at: Generated<string | null>;
  reply: Generated<string>;
  replied_by: Generated<string>;
};

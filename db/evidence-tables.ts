import type { Generated } from 'kysely';

/** The tables of what happened and what was agreed, as the queries see them; see `schema.ts`. */

/** History, append-only: the database refuses to change or delete a row. */
export type EventsTable = {
  id: string;
  /** 1, 2, 3 … without a gap, in the order of writing. */
  seq: number;
  /** UTC instant of the record. */
  at: string;
  /** Civil date on which it happened. */
  happened_on: string;
  client_id: string;
  proposal_id: string | null;
  kind: string;
  /** JSON: the facts, see `EventFacts`. */
  facts: string;
  /** See domain/event-chain: what the facts are hashed with, the hash of the event before, and its own. */
  facts_salt: string;
  previous: string;
  hash: string;
};

/** One row: the last event that was written. Who appends holds it. */
export type ChainHeadTable = {
  /** Always 'events'. */
  id: string;
  seq: number;
  hash: string;
};

/** A yes that was said on the client's page, with everything that stands for it; one that was reversed is kept. */
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

/** The PDF that says what was accepted, by whom and how; printed once. */
export type RecordsTable = {
  proposal_id: string;
  revision: number;
  /** Of the yes it is of: one that was taken back may be given again. */
  accepted_at: string;
  pdf: Uint8Array;
  pdf_sha256: string;
  printed_at: string;
};

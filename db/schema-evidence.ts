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
  /** JSON: the facts, see `EventFacts` and `AnchorFacts`. */
  facts: string;
  /** See domain/event-chain: what the facts are hashed with, the hash of the event before, and its own. */
  facts_salt: string;
  /** Where words were erased of the facts: the hash that they had with their salt, which is gone with them. */
  facts_sha256: string | null;
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

/** The PDF that says what was accepted, by whom and how; printed once. */
export type RecordsTable = {
  proposal_id: string;
  revision: number;
  /** Of the yes it is of: one that was taken back may be given again. */
  accepted_at: string;
  pdf: Uint8Array;
  pdf_sha256: string;
  printed_at: string;
  /** Of the event that holds the hash; null where the PDF was stored before there were such events. */
  event_seq: number | null;
};

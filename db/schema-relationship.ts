import type { Generated } from 'kysely';

/** The tables of what we know of clients, as the queries see them; see `schema.ts`. */
export type RelationshipSchema = {
  facts: FactsTable;
  client_readings: ClientReadingsTable;
  ledgers: LedgersTable;
  ledger_links: LedgerLinksTable;
};

/** What a client told us, as it stands now; how it came to that is in its events. */
export type FactsTable = {
  id: string;
  client_id: string;
  /** 'goal' | 'pain' | 'change' | 'process' */
  kind: string;
  text: string;
  confirmed_on: string;
  /** Since when it is known not to be so any more. */
  dropped_on: string | null;
  created_at: string;
};

/** How a client's events read, for questions across clients. All null before the first exchange. */
export type ClientReadingsTable = {
  client_id: string;
  last_exchange_on: string | null;
  /** May end in a half. */
  rhythm_days: number | null;
  /** The first day on which it is due, fading, faded, when nothing more happens. */
  due_on: string | null;
  fading_on: string | null;
  faded_on: string | null;
  /** With which of the firm's lines they were found. */
  lines: Generated<string>;
};

/** What a relationship is made of, version by version; the last one stands. */
export type LedgersTable = {
  id: string;
  client_id: string;
  /** 1, 2, 3 … */
  version: number;
  currency: string;
  /** JSON: `LedgerLine[]` */
  elements: string;
  made_at: string;
  made_by: string;
  /** The earliest day of what is planned; null where nothing is, and in versions that stand no more. */
  next_act_on: string | null;
  /** JSON: a rank for each element, in their order. Null with the next six until they ranked it. */
  their_ranks: string | null;
  their_words: string | null;
  ranked_by: string | null;
  ranked_at: string | null;
  /** The link it came through; null where they told it. */
  ranked_through: string | null;
  /** Whom of us they told it, and on which day; null where they ranked it themselves. */
  told_to: string | null;
  told_on: string | null;
};

/** Links by which a client ranks it. A token is nowhere kept, only the SHA-256 of it. */
export type LedgerLinksTable = {
  id: string;
  client_id: string;
  /** For whom it was made, where somebody was named. */
  contact_id: string | null;
  token_sha256: string;
  created_at: string;
  revoked_at: string | null;
};

/** The tables of what we know of clients, as the queries see them; see `schema.ts`. */
export type RelationshipSchema = {
  facts: FactsTable;
  client_readings: ClientReadingsTable;
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
};

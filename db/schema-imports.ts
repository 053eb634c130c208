/** Files of deals of before, on their way in or taken; gone again once they are undone. */
export type ImportsTable = {
  id: string;
  file_name: string;
  /** The file as it came; null once its rows are taken. */
  bytes: Uint8Array | null;
  /** JSON: how the bytes are read, and how the table is understood. */
  format: string;
  reading: string;
  /** 'reading' | 'running' | 'done' */
  state: string;
  /** How many deals are to be taken, and how many are. */
  planned: number;
  taken: number;
  /** JSON: what became of every row; null until it is done. */
  report: string | null;
  /** Why it stopped; empty where it did not. */
  problem: string;
  created_at: string;
  /** When the last of it was taken: one that runs and stands still has died. */
  moved_at: string;
};

/** Proposals that came out of a file: they were never sent from here. */
export type ImportedDealsTable = {
  proposal_id: string;
  import_id: string;
  /** The same file, or a later one of the same source, brings each key once. */
  source: string;
  deal_key: string;
  line: number;
  /** JSON: what the file said, see `DealFacts`; null of one that came before that was kept. */
  said: string | null;
};

/** Clients, contacts and people that an import added, to be taken away with it where nothing else uses them. */
export type ImportAddedTable = {
  import_id: string;
  /** 'client' | 'contact' | 'person', or one of these with ' as added', whose id holds a hash too: see import-added. */
  what: string;
  id: string;
};

/** What an import changed of deals that an earlier one had brought, so that it can be put back. */
export type DealChangesTable = {
  import_id: string;
  proposal_id: string;
  /** JSON: see `DealBefore`, and what the file said that changed it. */
  was: string;
  became: string;
  changed_at: string;
};

export type ImportsSchema = {
  deal_changes: DealChangesTable;
  imports: ImportsTable;
  imported_deals: ImportedDealsTable;
  import_added: ImportAddedTable;
};

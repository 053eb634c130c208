import type { DocumentView } from '../domain/document-view';

/** What goes to the press: strings and bytes only, never an address or a path. */
export type PrintJob = {
  view: DocumentView;
  /** PNG bytes, or null. */
  logo: Uint8Array | null;
};

export type Press = {
  /**
   * The PDF of a job; the same job gives the same bytes on every run.
   * Throws `busy` when the queue is full, `failed` when this job could not be printed; neither hurts other jobs.
   */
  print(job: PrintJob): Promise<Uint8Array>;
  /** Prints a small page, or throws. For the health check. */
  proof(): Promise<void>;
  close(): Promise<void>;
};

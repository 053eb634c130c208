import type { DocumentView } from '../domain/document/document-view';
import type { RecordView } from '../domain/document/record-view';
import type { ReviewView } from '../domain/document/review/review-view';

/** A font file as it is printed with. `covers`: the code points it may be asked for, as ranges `[first, last]`. */
export type PrintFont = {
  family: string;
  weight: number;
  italic: boolean;
  covers: [number, number][];
  bytes: Uint8Array;
};

/** What goes to the press: strings and bytes only, never an address or a path. */
export type PrintJob = {
  view: DocumentView | RecordView | ReviewView;
  /** PNG bytes, or null. */
  logo: Uint8Array | null;
  /** PNG bytes of the author's photo, or null. */
  photo?: Uint8Array | null | undefined;
  /** The firm's own, in the order in which they are asked for a character. */
  fonts?: PrintFont[] | undefined;
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

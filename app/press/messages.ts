import type { PrintJob } from './press';

/** What a press and its process say to each other. One job at a time: an answer belongs to the last job. */
export type ToWorker = PrintJob;
export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'printed'; pdf: Uint8Array }
  | { kind: 'failed'; reason: string; stack: string };

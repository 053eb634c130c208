export type PressOptions = {
  /** Processes that print at the same time. */
  processes?: number;
  /** Jobs taken on at once, waiting or printing; one more is refused. */
  queue?: number;
  /** One job, from the moment a process has it. */
  timeLimitMs?: number;
  /** A process makes room for a fresh one after so many jobs: react-pdf keeps some memory of each. */
  jobsPerProcess?: number;
  /** Of V8's heap, in each process. */
  memoryMb?: number;
  /** The bundled worker; found beside this module if not given. */
  workerPath?: string;
  /** Hears why a job failed, which whoever waits for it is not told. */
  onFailure?: (cause: unknown) => void;
};

export type PressLimits = Required<Omit<PressOptions, 'onFailure'>>;

export const usualLimits = {
  processes: 1,
  queue: 20,
  timeLimitMs: 10_000,
  jobsPerProcess: 100,
  memoryMb: 384,
};

/** A process that is not ready to print by then counts as broken. Long, because a busy machine starts slowly. */
export const startLimitMs = 30_000;

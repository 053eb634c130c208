import { type ChildProcess, fork } from 'node:child_process';
import type { FromWorker, ToWorker } from './messages';
import { type PressLimits, startLimitMs } from './press-limits';

/** What went wrong inside a process that prints. The message may quote the document, so no log repeats it. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
}

/** One process that prints, one job at a time. After any error it is over, and somebody starts another. */
export class PressProcess {
  readonly #child: ChildProcess;
  readonly #jobsPerProcess: number;
  readonly #timeLimitMs: number;
  readonly #ready: Promise<FromWorker>;
  #jobs = 0;
  #over = false;
  #lastWords = '';
  #hasSeenJobs = false;

  constructor({ workerPath, memoryMb, jobsPerProcess, timeLimitMs }: PressLimits) {
    this.#jobsPerProcess = jobsPerProcess;
    this.#timeLimitMs = timeLimitMs;
    this.#child = fork(workerPath, [], {
      // Buffers cross as bytes, not as JSON.
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${memoryMb}`],
      // No key or address of the server's is any business of a process that handles strangers' files.
      env: { NODE_ENV: 'production', SystemRoot: process.env.SystemRoot },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.on('data', (words) => {
      this.#lastWords = `${this.#lastWords}${words}`.slice(-8000);
    });
    this.#child.on('exit', () => {
      this.#over = true;
    });
    this.#child.on('error', () => {}); // the job at hand listens too; between jobs nobody does
    this.#ready = this.#answer(startLimitMs, 'did not start');
    this.#ready.catch(() => {}); // whoever prints first hears of it
  }

  get isOver(): boolean {
    return this.#over;
  }

  /** Rejects with what went wrong when the job fails, takes too long, or takes the process with it. */
  async print(job: ToWorker): Promise<Uint8Array> {
    try {
      await this.#ready;
      const answered = this.#answer(this.#timeLimitMs, `took longer than ${this.#timeLimitMs} ms`);
      this.#hasSeenJobs = true;
      this.#child.send(job, (error) => error && this.#child.emit('error', error));
      const answer = await answered;
      if (answer.kind === 'ready') throw new Error('restarted');
      if (answer.kind === 'failed')
        throw Object.assign(new PrintError(answer.reason), { stack: answer.stack });
      this.#jobs += 1;
      if (this.#jobs >= this.#jobsPerProcess) this.kill();
      return answer.pdf;
    } catch (error) {
      this.kill();
      throw error;
    }
  }

  kill(): void {
    this.#over = true;
    this.#child.kill('SIGKILL');
  }

  /** Resolves when the process is no more. */
  async gone(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    await new Promise((resolve) => this.#child.on('exit', resolve));
  }

  /** What a process said before its first job is told; after that it may quote a document. */
  #whyEnded(): string {
    if (!this.#hasSeenJobs) return `: ${this.#lastWords}`;
    return this.#lastWords.includes('JavaScript heap out of memory') ? ', out of memory' : '';
  }

  #answer(limitMs: number, tooLate: string): Promise<FromWorker> {
    const child = this.#child;
    return new Promise<FromWorker>((resolve, reject) => {
      const timer = setTimeout(() => settle(() => reject(new Error(tooLate))), limitMs);
      const settle = (act: () => void) => {
        clearTimeout(timer);
        child.off('message', onMessage).off('close', onClose).off('error', onError);
        act();
      };
      const onMessage = (message: unknown) => settle(() => resolve(message as FromWorker));
      const onError = (error: Error) => settle(() => reject(error));
      const onClose = (code: number | null, signal: string | null) =>
        settle(() => reject(new Error(`ended with ${signal ?? code}${this.#whyEnded()}`)));
      // "close" comes after "exit", when the last words have been read.
      child.on('message', onMessage).on('close', onClose).on('error', onError);
    });
  }
}

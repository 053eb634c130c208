import { DomainError } from '../domain/errors';
import type { Press, PrintJob } from './press';
import { type PressOptions, usualLimits } from './press-limits';
import { PressProcess } from './press-process';
import { proofView } from './proof-view';
import { findWorker } from './worker-path';

type Waiting = { job: PrintJob; resolve: (pdf: Uint8Array) => void; reject: (error: DomainError) => void };

/**
 * Processes that print, started when first needed and kept warm. The queue is our own and not workerpool's, because
 * workerpool cannot retire one process after so many jobs or after an error: it can only end the whole pool, which
 * rejects every job that waits.
 */
export function openPress({ onFailure, ...options }: PressOptions = {}): Press {
  const limits = { ...usualLimits, ...options, workerPath: options.workerPath ?? findWorker() };
  const waiting: Waiting[] = [];
  const slots: (PressProcess | undefined)[] = Array.from({ length: limits.processes });
  const idle = new Set(slots.keys());
  let closed = false;

  function print(job: PrintJob): Promise<Uint8Array> {
    if (closed) return Promise.reject(closedError());
    if (waiting.length + limits.processes - idle.size >= limits.queue) {
      return Promise.reject(
        new DomainError(
          'busy',
          `${limits.queue} documents are being printed already. Try again in a minute.`,
        ),
      );
    }
    return new Promise((resolve, reject) => {
      waiting.push({ job, resolve, reject });
      printNext();
    });
  }

  async function printNext(): Promise<void> {
    const [slot] = idle;
    const next = slot === undefined ? undefined : waiting.shift();
    if (slot === undefined || next === undefined) return;
    idle.delete(slot);
    try {
      next.resolve(await warm(slot).print(next.job));
    } catch (cause) {
      if (!closed) onFailure?.(cause);
      next.reject(closed ? closedError() : failedError(cause));
    } finally {
      idle.add(slot);
      printNext();
    }
  }

  function warm(slot: number): PressProcess {
    const present = slots[slot];
    if (present && !present.isOver) return present;
    const fresh = new PressProcess(limits);
    slots[slot] = fresh;
    return fresh;
  }

  return {
    print,
    proof: async () => {
      await print({ view: proofView(), logo: null });
    },
    close: async () => {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(closedError());
      await Promise.all(
        slots.map((process) => {
          process?.kill();
          return process?.gone();
        }),
      );
    },
  };
}

const failedError = (cause: unknown) =>
  new DomainError(
    'failed',
    'This document could not be printed. Nothing else was harmed. Try again; if it fails again, shorten its longest ' +
      'text or take out the logo.',
    { cause },
  );

const closedError = () =>
  new DomainError('failed', 'The press has closed, so this document was not printed.');

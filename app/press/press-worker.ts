import type { FromWorker, ToWorker } from './messages';
import { print } from './print';

/**
 * The process that prints. It gets strings and bytes, and answers with bytes; whatever goes wrong in here costs the
 * job at hand, and the press starts another process.
 */
const failed = (error: unknown): FromWorker =>
  error instanceof Error
    ? { kind: 'failed', reason: error.message, stack: error.stack ?? '' }
    : { kind: 'failed', reason: String(error), stack: '' };

const answer = (message: FromWorker) => process.send?.(message);

process.on('message', async (job: ToWorker) => {
  try {
    answer({ kind: 'printed', pdf: await print(job) });
  } catch (error) {
    answer(failed(error));
  }
});

// What a job left behind ends the process as it would without this line, but first the press hears where it happened.
process.on('uncaughtException', (error) => process.send?.(failed(error), () => process.exit(1)));

// The server is gone: nobody waits for this print any more.
process.on('disconnect', () => process.exit());

answer({ kind: 'ready' });

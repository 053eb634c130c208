import type { FromWorker, ToWorker } from './messages';
import { print } from './print';

/**
 * The process that prints. It gets strings and bytes, and answers with bytes; whatever goes wrong in here costs the
 * job at hand, and the press starts another process.
 */
const answer = (message: FromWorker) => process.send?.(message);

process.on('message', async (job: ToWorker) => {
  try {
    answer({ kind: 'printed', pdf: await print(job) });
  } catch (error) {
    answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
});

// The server is gone: nobody waits for this print any more.
process.on('disconnect', () => process.exit());

answer({ kind: 'ready' });

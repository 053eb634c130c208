import type { Logger } from 'pino';
import { printWaiting } from '../workflows/print.server';
import { printRecordsWaiting } from '../workflows/record.server';
import { anchorEarlier } from '../workflows/store-pdf.server';
import type { PrintWork, SitedWork } from '../workflows/work.server';

const everyMs = 60_000;

/** Prints now and then what could not be printed when it was sent or accepted, once the log holds for what is stored. Returns what stops it. */
export function printAgain(work: PrintWork & SitedWork, log: Logger): () => Promise<void> {
  const ending = new AbortController();
  const noting = (err: unknown) => log.error({ err }, 'documents could not be printed again');
  let round: Promise<unknown> = Promise.resolve();
  let going = false;
  const start = () => {
    // A round of many that take their whole time limit lasts longer than a minute.
    if (going) return;
    going = true;
    round = Promise.resolve()
      .then(() => anchorEarlier(work, ending.signal))
      .catch(noting)
      .then(() => printWaiting(work, ending.signal))
      .catch(noting)
      .then(() => printRecordsWaiting(work, ending.signal))
      .catch(noting)
      .finally(() => {
        going = false;
      });
  };
  const timer = setInterval(start, everyMs).unref();
  start();
  return async () => {
    clearInterval(timer);
    ending.abort();
    await round;
  };
}

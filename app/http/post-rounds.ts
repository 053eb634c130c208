import type { Logger } from 'pino';
import { deliverDue } from '../workflows/deliver-mail.server';
import type { PostWork } from '../workflows/render-mail.server';

const everyMs = 2_000;

/** Goes round with the mails, again and again. Returns what stops it, and the mail that is under way with it. */
export function goRounds(work: PostWork, log: Logger): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  let timer: NodeJS.Timeout | undefined;
  let going: Promise<void> = Promise.resolve();
  const go = async () => {
    try {
      await deliverDue(work, { signal, onError: (err) => log.error({ err }, 'a mail could not be written') });
    } catch (err) {
      log.error({ err }, 'the post could not go round');
    }
    if (!signal.aborted) timer = setTimeout(start, everyMs).unref();
  };
  const start = () => {
    going = go();
  };
  start();
  return async () => {
    ending.abort();
    clearTimeout(timer);
    await work.post.close();
    await going;
  };
}

import type { Logger } from 'pino';
import { deliverDue } from '../workflows/deliver-mail.server';
import { remindDue } from '../workflows/remind.server';
import type { PostWork } from '../workflows/render-mail.server';
import { sendDue } from '../workflows/schedule.server';

const everyMs = 2_000;
/** Of a day on which somebody may have to be reminded. */
const remindEveryMs = 10 * 60_000;

/** Sends what is due and goes round with the mails, again and again. Returns what stops it, and the mail that is under way with it. */
export function goRounds(work: PostWork, log: Logger): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  let timer: NodeJS.Timeout | undefined;
  let remindedAt = 0;
  let going: Promise<void> = Promise.resolve();
  const noting = (words: string) => (err: unknown) => log.error({ err }, words);
  const go = async () => {
    const unsent = noting('what was to be sent could not be');
    await sendDue(work, unsent).catch(unsent);
    if (Date.parse(work.now()) - remindedAt >= remindEveryMs) {
      remindedAt = Date.parse(work.now());
      await remindDue(work).catch(noting('nobody could be reminded'));
    }
    const onError = noting('a mail could not be written');
    await deliverDue(work, { signal, onError }).catch(noting('the post could not go round'));
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

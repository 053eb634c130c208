import type { Logger } from 'pino';
import type { Post } from '../mail/post';
import { deliverDue } from '../workflows/deliver-mail.server';
import type { Links } from '../workflows/links.server';
import { remindDue } from '../workflows/remind.server';
import { sendDue } from '../workflows/schedule.server';
import type { PrintWork } from '../workflows/work.server';

const everyMs = 2_000;
/** Of a day on which somebody may have to be reminded. */
const remindEveryMs = 10 * 60_000;

/**
 * Sends what is due and goes round with the mails, again and again. Without a mail server what is due is stopped, so that
 * it says so and does not go out on the day there is one again. Returns what stops the rounds, and the mail that is under
 * way with them.
 */
export function goRounds(
  { post, ...work }: PrintWork & { post: Post | null; links: Links },
  log: Logger,
): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  let timer: NodeJS.Timeout | undefined;
  let remindedAt = 0;
  let going: Promise<void> = Promise.resolve();
  const noting = (words: string) => (err: unknown) => log.error({ err }, words);
  const goWith = async (post: Post) => {
    if (Date.parse(work.now()) - remindedAt >= remindEveryMs) {
      remindedAt = Date.parse(work.now());
      const unreminded = noting('somebody could not be reminded');
      await remindDue({ ...work, post }, unreminded).catch(unreminded);
    }
    const onError = noting('a mail could not be written');
    await deliverDue({ ...work, post }, { signal, onError }).catch(noting('the post could not go round'));
  };
  const go = async () => {
    const unsent = noting('what was to be sent could not be');
    await sendDue({ ...work, post }, unsent).catch(unsent);
    if (post) await goWith(post);
    if (!signal.aborted) timer = setTimeout(start, everyMs).unref();
  };
  const start = () => {
    going = go();
  };
  start();
  return async () => {
    ending.abort();
    clearTimeout(timer);
    await post?.close();
    await going;
  };
}

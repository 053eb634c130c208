import { clockTime } from '~/domain/instants';
import type { MailState } from '~/domain/post/mail-kinds';
import type { FirmDay } from '~/http/firm-day';
import { theirSide } from '~/workflows/their-side.server';
import type { Db } from '~db/open';
import type { Mail } from '~db/queries/outbox';

export type Posted = {
  state: MailState;
  to: string;
  /** When it went; empty before. */
  when: string;
  /** What the last try said; empty where none failed. */
  problem: string;
  /** When it is tried again. */
  next: string;
};

/** How the mail that carries a revision fares, the last where there were several; null where none was asked for. */
export function postedOf(mails: readonly Mail[], revision: number, { firm, locale }: FirmDay): Posted | null {
  const mail = mails.findLast(
    (one) => one.kind === 'proposal' && one.revision === revision && one.state !== 'cancelled',
  );
  if (!mail) return null;
  const time = (instant: string) => clockTime(instant, firm.time_zone, locale);
  return {
    state: mail.state,
    to: mail.to.address,
    when: mail.sentAt ? time(mail.sentAt) : '',
    problem: mail.lastError,
    next: mail.state === 'waiting' && mail.attempts > 0 ? time(mail.nextTryAt) : '',
  };
}

/** Where an offer would be mailed now; null where it can't be. */
export async function mailableTo(
  { db, post }: { db: Db; post?: unknown },
  proposalId: string,
  standing: string,
): Promise<{ address: string } | null> {
  if (!post || (standing !== 'sent' && standing !== 'expired')) return null;
  return { address: (await theirSide(db, proposalId))?.address ?? '' };
}

import { listDueMails, type Mail, settleMail, takeMail, updateAddressee } from '../../db/queries/outbox';
import { getProposal } from '../../db/queries/proposals';
import { findLatestSent } from '../../db/queries/revisions';
import { listViewsOf } from '../../db/queries/views';
import { isDomainError } from '../domain/errors';
import { standing } from '../domain/lifecycle';
import type { MailFailure } from '../domain/post/mail-failure';
import { isToUs } from '../domain/post/mail-kinds';
import { heldForMs, later, pauseMs } from '../domain/post/next-try';
import { stillTrue } from '../domain/reminders';
import { type PostWork, renderMail } from './render-mail.server';
import { moment, type Work } from './work.server';

export type Round = {
  /** Ends the round before the next mail. */
  signal?: AbortSignal;
  /** From 0 to 1, for pauses that differ. */
  chance?: () => number;
  /** Hears of what is our own fault: the mail waits. */
  onError?: (error: unknown) => void;
};

/**
 * Hands every mail that is due to the mail server, the one that waited longest first. Whoever takes a mail holds it for
 * ten minutes: two servers never both send one, and the mail of a server that died is taken up again, under the same
 * Message-ID. While the mail server is away the round ends. Returns how many went out.
 */
export async function deliverDue(work: PostWork, round: Round = {}): Promise<number> {
  let sent = 0;
  for (;;) {
    const due = await listDueMails(work.db, work.now(), 20);
    if (due.length === 0) return sent;
    for (const mail of due) {
      if (round.signal?.aborted) return sent;
      const taken = await takeMail(work.db, mail, later(work.now(), heldForMs));
      if (!taken) continue;
      const failure = await deliver(work, taken, round);
      if (failure === null) sent += 1;
      if (failure?.kind === 'line') return sent;
    }
  }
}

/** Null: it is settled. */
async function deliver(work: PostWork, mail: Mail, round: Round): Promise<MailFailure | null> {
  const failure = await tryOnce(work, mail, round);
  const at = work.now();
  if (failure === 'unwanted') {
    await settleMail(work.db, mail, { state: 'cancelled', lastError: '' });
    return null;
  }
  if (failure === null) {
    await settleMail(work.db, mail, { state: 'sent', lastError: '', sentAt: at });
    return null;
  }
  const pause = failure.kind === 'mail' ? 'mail' : 'line';
  const nextTryAt = later(at, pauseMs(pause, mail.attempts, (round.chance ?? Math.random)()));
  if (failure.kind === 'final') {
    await settleMail(work.db, mail, { state: 'failed', lastError: failure.sentence });
  } else if (nextTryAt > mail.giveUpAt) {
    const lastError = `${failure.sentence} It was tried for two days.`;
    await settleMail(work.db, mail, { state: 'failed', lastError });
  } else {
    await settleMail(work.db, mail, { state: 'waiting', lastError: failure.sentence, nextTryAt });
  }
  return failure;
}

async function tryOnce(
  work: PostWork,
  mail: Mail,
  { onError }: Round,
): Promise<MailFailure | 'unwanted' | null> {
  try {
    if (!(await stillWanted(work, mail))) return 'unwanted';
    const outgoing = await renderMail(work, mail);
    // To whom of us; whoever it is for at the client is known since it was written, and may be forgotten meanwhile.
    if (isToUs(mail.kind)) await updateAddressee(work.db, mail.id, outgoing.to);
    const failure = await work.post.send(outgoing);
    // Its link leads nowhere, so that those of vain tries don't pile up.
    if (failure && !failure.mayHaveArrived) await work.links.unsent(work, mail.proposalId, mail.id);
    return failure;
  } catch (error) {
    if (isDomainError(error)) {
      return { kind: error.code === 'invalid' ? 'final' : 'ours', sentence: error.message };
    }
    onError?.(error);
    return { kind: 'ours', sentence: 'This mail could not be written. The log says why; it is tried again.' };
  }
}

/**
 * An offer that was taken back, answered or replaced since is not sent any more, nor is anybody reminded of it; and a
 * reminder that had to wait says nothing that has become untrue.
 */
async function stillWanted(work: Work, mail: Mail): Promise<boolean> {
  const { kind, proposalId, revision } = mail;
  if (kind !== 'proposal' && kind !== 'reminder') return true;
  const { state, validUntil } = await getProposal(work.db, proposalId);
  const latest = await findLatestSent(work.db, proposalId);
  const { today } = await moment(work);
  const now = standing(state, validUntil, today);
  if (kind === 'reminder') {
    const views = (await listViewsOf(work.db, proposalId, revision)) ?? [];
    if (!stillTrue(mail.facts.reminder, { opened: views.length > 0, validUntil, today })) return false;
  }
  return latest?.revision === revision && (now === 'sent' || (kind === 'proposal' && now === 'expired'));
}

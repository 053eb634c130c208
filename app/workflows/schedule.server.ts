import { updateTimeZone } from '../../db/queries/clients';
import { holdProposal } from '../../db/queries/proposals';
import {
  deleteSending,
  listDueSendings,
  putSending,
  type Sending,
  stopSending,
  takeSending,
} from '../../db/queries/scheduled-sendings';
import { dateIn, isPast } from '../domain/calendar';
import { DomainError, type ErrorCode, isDomainError } from '../domain/errors';
import { next } from '../domain/lifecycle';
import { changedSince } from '../domain/post/look';
import { later } from '../domain/post/next-try';
import { lookOf } from './looked-at.server';
import { pagesForSending } from './pages.server';
import { queueProposal } from './queue-mail.server';
import { freezeDraftOf, send, sendable } from './send.server';
import { draftSheet } from './sheet.server';
import { type MailWork, moment, type PrintWork } from './work.server';

/** How long Send can be undone. */
export const undoMs = 30_000;

/** Why nothing goes out by itself from a server whose mail server was taken away. */
export const noPost = 'No mail is sent from here any more. Send it, then take it to them yourself.';

/** How it is sent: mailed after a while, or frozen at once for the writer to take along. */
export type SentHow = 'scheduled' | 'frozen';

/** Whether Send would mail a draft: there is a mail server, and the contact has an address. */
export const isMailed = ({ post }: MailWork, contact: { email: string } | null): boolean =>
  Boolean(post && contact?.email);

/**
 * Sends a draft: where it can be mailed it goes out in 30 seconds and can be undone until then, else it is frozen and
 * printed at once. Throws as `send` does.
 */
export async function sendSoon(
  work: PrintWork & MailWork,
  proposalId: string,
  saves: number,
  seen?: string,
): Promise<SentHow> {
  const { sheet } = await draftSheet(work.db, proposalId);
  if (isMailed(work, sheet.to.contact)) {
    await schedule(work, proposalId, { saves, seen, sendAt: later(work.now(), undoMs), zone: null });
    return 'scheduled';
  }
  await send(work, proposalId, saves, seen);
  return 'frozen';
}

/**
 * Has a draft go out at `sendAt` (UTC). Nothing is frozen until then. Throws `conflict` and `invalid` for what stops it
 * from being sent now, and `invalid` for a time that is past or at which the offer would be closed.
 */
export async function schedule(
  work: MailWork,
  proposalId: string,
  { saves, seen, sendAt, zone }: Pick<Sending, 'saves' | 'sendAt' | 'zone'> & { seen?: string | undefined },
): Promise<void> {
  const { at, today } = await moment(work);
  const clientId = await work.db.transaction().execute(async (trx) => {
    const { sheet, proposal } = await sendable(trx, today, proposalId, { saves, seen, pages: null });
    next('send', proposal.state);
    const { contact } = sheet.to;
    if (!isMailed(work, contact)) {
      throw new DomainError(
        'invalid',
        `${contact?.name ?? 'The contact'} has no mail address yet. Add it first.`,
      );
    }
    if (sendAt <= at) {
      throw new DomainError('invalid', 'That moment has passed. Choose a later one.', { field: 'on' });
    }
    const { validUntil } = sheet.offer;
    if (validUntil !== null && isPast(validUntil, dateIn(sheet.from.timeZone, sendAt))) {
      const message = 'The offer would be closed by then. Choose an earlier time, or a later last day.';
      throw new DomainError('invalid', message, { field: 'on' });
    }
    await putSending(trx, {
      proposalId,
      saves,
      lookedAt: lookOf(sheet),
      sendAt,
      zone,
      createdAt: at,
    });
    return proposal.clientId;
  });
  // On its own: a client is never held after one of their proposals.
  if (zone !== null) await updateTimeZone(work.db, clientId, zone);
}

/** Puts a draft that was about to go out back to writing. Throws `conflict` where it has gone out. */
export async function undoSending({ db }: MailWork, proposalId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdProposal(trx, proposalId);
    if (await deleteSending(trx, proposalId)) return;
    throw new DomainError('conflict', 'It has gone out already.');
  });
}

/**
 * Freezes what is due and puts its mail into the outbox, each in one transaction. What can't be sent any more stays a
 * draft, with why. Returns how many went out.
 */
export async function sendDue(
  work: PrintWork & MailWork,
  onError: (error: unknown) => void = () => {},
): Promise<number> {
  let sent = 0;
  for (const due of await listDueSendings(work.db, work.now(), 20)) {
    try {
      if (await sendOne(work, due)) sent += 1;
    } catch (error) {
      if (!isDomainError(error)) onError(error);
      else if (!passing.has(error.code)) await stopSending(work.db, due.proposalId, error.message, due);
    }
  }
  return sent;
}

/** What is over by itself: it is tried again in the next round. */
const passing = new Set<ErrorCode>(['busy', 'failed']);

async function sendOne(work: PrintWork & MailWork, due: Sending): Promise<boolean> {
  const { proposalId, saves } = due;
  const pages = await pagesForSending(work, proposalId);
  const now = await moment(work);
  return work.db.transaction().execute(async (trx) => {
    await holdProposal(trx, proposalId);
    if (!(await takeSending(trx, due))) return false;
    const { sheet } = await draftSheet(trx, proposalId);
    const changed = changedSince(due.lookedAt, lookOf(sheet));
    if (changed !== null) throw new DomainError('invalid', changed);
    // Nothing is called sent that nobody gets: a server that lost its mail server leaves it to the writer.
    if (!work.post) throw new DomainError('invalid', noPost);
    const snapshot = await freezeDraftOf(trx, now, proposalId, { saves, pages });
    await queueProposal(work, trx, { proposalId, snapshot, at: now.at });
    return true;
  });
}

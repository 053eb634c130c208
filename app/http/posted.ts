import type { Db } from '../../db/open';
import { listMailsOf } from '../../db/queries/outbox';
import { clockTime } from '../domain/instants';
import type { MailState } from '../domain/post/mail-kinds';
import type { FirmDay } from './firm-day';

/** How the mail that carries a revision fares; null where none was asked for. */
export async function postedOf(
  db: Db,
  { proposalId, revision }: { proposalId: string; revision: number },
  { firm, locale }: FirmDay,
): Promise<{ state: MailState; to: string; when: string; problem: string } | null> {
  const mail = (await listMailsOf(db, proposalId)).find(
    (one) => one.kind === 'proposal' && one.revision === revision,
  );
  if (!mail) return null;
  const when = mail.sentAt ? clockTime(mail.sentAt, firm.time_zone, locale) : '';
  return { state: mail.state, to: mail.to.address, when, problem: mail.lastError };
}

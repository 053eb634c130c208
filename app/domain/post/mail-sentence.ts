import type { Sentence } from '../history';
import type { MailKind, MailState } from './mail-kinds';

const named: Partial<Record<MailKind, string>> = {
  proposal: 'Offer',
  reminder: 'Reminder',
  reply: 'Reply',
  'answer-to-client': 'Confirmation of their answer',
};

/** A mail to the client as a line of history; null for one that is under way or goes to us. */
export function mailSentence(mail: { kind: MailKind; state: MailState; to: string }): Sentence | null {
  const name = named[mail.kind];
  if (!name) return null;
  if (mail.state === 'sent') return { lead: `${name} mailed`, rest: `to ${mail.to}`, tone: 'quiet' };
  return mail.state === 'failed'
    ? { lead: `${name} not delivered`, rest: `to ${mail.to}`, tone: 'broken' }
    : null;
}

import { randomUUID } from 'node:crypto';
import { getFirm } from '../../db/queries/firm';
import { messageOf } from '../../templates/messages/message';
import { DomainError } from '../domain/errors';
import type { MailWork } from './work.server';

/** Sends a mail to see whether mails go out. Throws `failed` with the mail server's own words where it does not. */
export async function sendTestMail({ db, post }: MailWork, to: string): Promise<void> {
  if (!post) throw new DomainError('conflict', 'No mail server is set yet.');
  const { name, accent } = await getFirm(db);
  const from = { name, address: post.from ?? to };
  const message = messageOf({
    language: 'en',
    subject: 'Mail works',
    preview: 'First Cup can send mail.',
    firm: { name: name || 'First Cup', accent },
    parts: [
      { kind: 'lead', text: 'Mail works.' },
      {
        kind: 'text',
        text: 'This mail went out through the server you set. Offers and answers take the same way.',
      },
    ],
    smallPrint: [],
  });
  const messageId = `<${randomUUID()}@first-cup.invalid>`;
  const failure = await post.send({
    ...message,
    messageId,
    from,
    replyTo: from,
    to: [{ name: '', address: to }],
    attachments: [],
  });
  if (failure) throw new DomainError('failed', failure.sentence);
}

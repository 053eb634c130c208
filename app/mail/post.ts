import { createTransport } from 'nodemailer';
import { failureOf, type MailFailure } from '../domain/post/mail-failure';

export type Party = { name: string; address: string };

/** A mail as it goes out. Attachments are bytes; nothing is ever read from a path or an address. */
export type OutgoingMail = {
  messageId: string;
  from: Party;
  replyTo: Party;
  to: Party[];
  subject: string;
  text: string;
  html: string;
  inReplyTo?: string | undefined;
  attachments: MailAttachment[];
};
/** `cid`: shown within the HTML, not listed beside it. */
export type MailAttachment = { filename: string; bytes: Uint8Array; mediaType: string; cid?: string };

export type Post = {
  /** The mail server, as a person would name it. */
  host: string;
  /** Who mails come from; null: from whoever wrote the offer. */
  from: string | null;
  /** Hands a mail to the mail server. Null when it was taken, else why not. */
  send(mail: OutgoingMail): Promise<MailFailure | null>;
  /** Ends what is under way, too. */
  close(): Promise<void>;
};

/** A whole sending, however slowly a server answers; a mail is held for longer than that. */
const patienceMs = 5 * 60_000;

/** The way to the mail server at `url` (smtp:// or smtps://, with what nodemailer reads of its query). */
export function openPost({ url, from = null }: { url: string; from?: string | null }): Post {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    // The outbox tries again by itself; once is for a connection that the server closed while it was idle.
    maxRequeues: 1,
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    host: new URL(url).host,
    from,
    send: async ({ attachments, ...mail }) => {
      try {
        await transport.sendMail({
          ...mail,
          ...(mail.inReplyTo ? { references: mail.inReplyTo } : {}),
          signal: AbortSignal.timeout(patienceMs),
          attachments: attachments.map(({ filename, bytes, mediaType, cid }) => ({
            filename,
            content: Buffer.from(bytes),
            contentType: mediaType,
            ...(cid ? { cid, contentDisposition: 'inline' as const } : {}),
          })),
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return null;
      } catch (error) {
        return failureOf(refusalOf(error));
      }
    },
    close: async () => {
      transport.transporter.close?.({ force: true });
    },
  };
}

function refusalOf(error: unknown) {
  const { code, responseCode, response, command, name } = error as Record<string, unknown>;
  return {
    code: name === 'AbortError' || name === 'TimeoutError' ? 'ETIMEDOUT' : String(code ?? ''),
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    response: typeof response === 'string' ? response : '',
    command: typeof command === 'string' ? command : '',
  };
}

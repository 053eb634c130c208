import MailComposer from 'nodemailer/lib/mail-composer';
import type { Message } from '../../templates/messages/proposal-mail';

/**
 * A mail as a file (RFC 5322) that a mail program opens as a draft of one's own: `X-Unsent` tells it so. Text and
 * HTML parts, the PDF attached; names and subject in any script.
 */
export async function readyMail(mail: {
  message: Message;
  from: { name: string; address: string };
  to: { name: string; address: string };
  attachment: { filename: string; pdf: Uint8Array };
  /** Shown within the HTML as `cid:logo`. */
  logo?: Uint8Array | null;
}): Promise<Uint8Array> {
  const { message, from, to, attachment, logo } = mail;
  const composer = new MailComposer({
    ...message,
    ...(from.address ? { from } : {}),
    ...(to.address ? { to } : {}),
    headers: { 'X-Unsent': '1' },
    attachments: [
      {
        filename: attachment.filename,
        content: Buffer.from(attachment.pdf),
        contentType: 'application/pdf',
      },
      ...(logo ? [inlineLogo(logo)] : []),
    ],
    // Every line ends as mail asks, those of the offer's own text too.
    newline: 'windows',
    // Bytes and words come from the offer alone: nothing is read from a path or fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

const inlineLogo = (logo: Uint8Array) => ({
  filename: 'logo.png',
  content: Buffer.from(logo),
  contentType: 'image/png',
  cid: 'logo',
  contentDisposition: 'inline' as const,
});

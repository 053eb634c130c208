import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerAddress } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { openPost, type Post } from '~/mail/post';

export type Received = { to: string; mail: ParsedMail; source: string };

export type MailServer = {
  url: string;
  /** Everything it took, in order. */
  received: Received[];
  /** What it says to a recipient or a mail from now on; undefined: it takes all. */
  refusal: { at: 'recipient' | 'data' | 'sign-in'; code: number; words: string } | undefined;
  /** Runs when a mail has been read and not been taken yet. */
  reading: () => Promise<void>;
  stop(): Promise<void>;
  /** Opens the door again, where it was. */
  start(): Promise<void>;
};

/** A real SMTP server on a free port, closed when the test ends. */
export async function startMailServer(): Promise<MailServer> {
  const refused = (at: NonNullable<MailServer['refusal']>['at']): Error | null => {
    const { refusal } = mails;
    return refusal?.at === at
      ? Object.assign(new Error(refusal.words), { responseCode: refusal.code })
      : null;
  };
  let port = 0;
  let server: SMTPServer | undefined;
  const mails: MailServer = {
    url: '',
    received: [],
    refusal: undefined,
    reading: async () => {},
    start: async () => {
      server = new SMTPServer({
        authOptional: true,
        allowInsecureAuth: true,
        disabledCommands: ['STARTTLS'],
        onAuth: ({ username }, _session, answer) =>
          answer(refused('sign-in'), username ? { user: username } : undefined),
        onRcptTo: (_address, _session, answer) => answer(refused('recipient')),
        onData: (stream, session, answer) => {
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', async () => {
            await mails.reading();
            const refusal = refused('data');
            const source = Buffer.concat(parts).toString('latin1');
            const to = session.envelope.rcptTo.map(({ address }: SMTPServerAddress) => address).join(', ');
            if (!refusal) mails.received.push({ to, mail: await simpleParser(source), source });
            answer(refusal);
          });
        },
      });
      // A client that dies is what some tests are about.
      server.on('error', () => {});
      await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve));
      port = (server.server.address() as AddressInfo).port;
      mails.url = `smtp://127.0.0.1:${port}`;
    },
    stop: () => new Promise((resolve) => (server ? server.close(resolve) : resolve())),
  };
  await mails.start();
  onTestFinished(() => mails.stop());
  return mails;
}

/** The way to it, closed when the test ends. */
export function postTo(server: MailServer, from: string | null = null): Post {
  const post = openPost({ url: server.url, from });
  onTestFinished(() => post.close());
  return post;
}

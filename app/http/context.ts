import type {} from '@remix-run/server-runtime';
import type { Logger } from 'pino';
import type { AtOneMoment, Db } from '../../db/open';
import type { Origin } from '../domain/acceptance';
import type { SignedIn } from '../domain/accounts';
import type { Post } from '../mail/post';
import type { Press } from '../press/press';
import type { Visitor } from '../workflows/sessions.server';

/** What the server hands to every loader and action. */
export type Context = {
  db: Db;
  /** Reads it as it was at one moment, for what takes long; see `Database`. */
  atOneMoment: AtOneMoment;
  press: Press;
  /** The way to the mail server; null where none is set, and in the demo. */
  post: Post | null;
  /** The UTC instant now, ISO 8601. */
  now(): string;
  /** True in the demo: another database, and every page says so. */
  demo: boolean;
  /** What stands before every path: '/demo' in the demo, else nothing. */
  base: string;
  /** Where others reach this server, `https://offers.example.com`; null where nobody else can. */
  publicUrl: string | null;
  /** From where the request came. */
  origin: Pick<Origin, 'socketAddress' | 'forwardedAddress'>;
  /** Of this response's content security policy. */
  nonce: string;
  /** Of this request: in its log lines, its `X-Request-Id` header and on an error page. */
  requestId: string;
  log: Logger;
  /** Whether one has to sign in here. Never in the demo: whoever may see it may do all. */
  accounts: boolean;
  /** Who is signed in: one of our people. Null without accounts, in the demo, and for a stranger on an open page. */
  person: SignedIn | null;
  /** The session that this request is part of. */
  sessionId: string | null;
  visitor: Visitor;
  /** The header that sets the session's cookie; null takes it away. */
  sessionCookie(token: string | null): string;
};

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends Context {}
  interface Future {
    v3_singleFetch: true;
  }
}

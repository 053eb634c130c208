import type {} from '@remix-run/server-runtime';
import type { Logger } from 'pino';
import type { Db } from '../../db/open';
import type { Post } from '../mail/post';
import type { Press } from '../press/press';

/** What the server hands to every loader and action. */
export type Context = {
  db: Db;
  press: Press;
  /** The way to the mail server; null where none is set, and in the demo. */
  post: Post | null;
  /** The UTC instant now, ISO 8601. */
  now(): string;
  /** True in the demo: another database, and every page says so. */
  demo: boolean;
  /** What stands before every path: '/demo' in the demo, else nothing. */
  base: string;
  /** Of this response's content security policy. */
  nonce: string;
  /** Of this request: in its log lines, its `X-Request-Id` header and on an error page. */
  requestId: string;
  log: Logger;
};

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends Context {}
  interface Future {
    v3_singleFetch: true;
  }
}

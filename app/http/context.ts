import type {} from '@remix-run/server-runtime';
import type { Logger } from 'pino';
import type { Db } from '../../db/open';
import type { Origin } from '../domain/acceptance';
import type { Press } from '../press/press';

/** What the server hands to every loader and action. */
export type Context = {
  db: Db;
  press: Press;
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
};

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends Context {}
  interface Future {
    v3_singleFetch: true;
  }
}

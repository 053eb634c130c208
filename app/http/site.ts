import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Database } from '../../db/open';
import type { Post } from '../mail/post';
import type { Press } from '../press/press';
import { addressCheck } from './address-check';
import { bodyLimit } from './body-limit';
import { clientDoor, clientSpelling } from './client-door';
import { defaultHeaders } from './default-headers';
import type { Environment } from './environment';
import { formCheck } from './form-check';
import { gate } from './gate';
import { health } from './health';
import { mergedAddress } from './merged-address';
import { hostCheck, originCheck } from './origin-check';
import { pages } from './pages';
import { noLimits, rateLimits } from './rate-limits';
import { refuse } from './refuse';
import { requestLog } from './request-log';
import { securityHeaders } from './security-headers';
import { sessionCookie } from './session-cookie';

/** All that the site is made of. */
export type Site = {
  /** Remix's server build, or where to get it anew for each request. */
  build: unknown;
  mode: 'production' | 'development';
  /** Serves the files that a browser asks for. */
  files: RequestHandler;
  database: Database;
  press: Press;
  post: Post | null;
  /** The demo's database, filled when first asked for. */
  demo(): Promise<Database>;
  now(): string;
  log: Logger;
  environment: Pick<Environment, 'PUBLIC_URL' | 'TRUST_PROXY'>;
  /** Whether one has to sign in. */
  accounts: boolean;
  /** Whether knocking too often is refused; a test knocks often. */
  limited?: boolean;
};

/** Everything a request passes, in this order. */
export function createSite(site: Site): Express {
  const { PUBLIC_URL, TRUST_PROXY } = site.environment;
  const cookie = sessionCookie(PUBLIC_URL);
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.set('trust proxy', TRUST_PROXY);
  app.use(requestLog(site.log));
  app.use(
    securityHeaders({
      https: PUBLIC_URL?.protocol === 'https:',
      development: site.mode === 'development',
    }),
  );
  app.use(clientSpelling, addressCheck);
  app.use(hostCheck(PUBLIC_URL, TRUST_PROXY));
  app.use(originCheck(PUBLIC_URL));
  app.use(compression());
  app.get('/healthz', health({ database: site.database.check, press: site.press.proof }));
  app.use(site.files);
  app.use(defaultHeaders);
  const limits = (site.limited ?? true) ? rateLimits() : noLimits;
  app.use(limits.byVisitor);
  if (site.accounts) {
    const { sendAgain } = limits;
    app.use(gate({ db: site.database.db, now: site.now, cookie, sendAgain }));
  }
  app.use(bodyLimit, formCheck, limits.byAccount);
  const databaseOf = async (demo: boolean) => (demo ? site.demo() : site.database);
  app.use(clientDoor(databaseOf), mergedAddress(databaseOf));
  app.use(pages({ ...site, cookie }));
  app.use(failure);
  return app;
}

/** The last resort: what no page answered for. */
const failure: ErrorRequestHandler = (error, req, res, _next) => {
  const status = clientFault(error);
  if (status === undefined) res.locals.log.error({ err: error }, 'request failed');
  // Too late for a page; the visitor sees an answer that breaks off.
  if (res.headersSent) return void res.destroy();
  if (status !== undefined) return refuse(req, res, status, 'This request is not one the server can read.');
  refuse(
    req,
    res,
    500,
    `Nothing you did wrong, and it has been noted. Try again; if it stays, pass this on: ${res.locals.requestId}.`,
  );
};

function clientFault(error: unknown): number | undefined {
  const status = (error as { status?: unknown } | null)?.status;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

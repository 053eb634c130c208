import { PassThrough } from 'node:stream';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { Request, RequestHandler } from 'express';
import type { Database } from '../../db/open';
import type { Context } from './context';
import type { Visit } from './gate';
import { askedPath } from './path-rules';
import type { SessionCookie } from './session-cookie';
import type { Site } from './site';

/** The demo has addresses of its own, so that a page always says which database it is from. */
const demoBase = '/demo';

/** Hands a request to Remix with the context that loaders and actions work in. */
export function pages(site: Site & { cookie: SessionCookie }): RequestHandler {
  const { build, mode, environment } = site;
  const inDemo = async () => ({
    ...(typeof build === 'function' ? await build() : build),
    basename: demoBase,
  });
  return async (req, res, next) => {
    const { demo } = askedPath(req.originalUrl);
    const visit = res.locals.visit as Visit | undefined;
    const context = ({ db, atOneMoment }: Database): Context => ({
      db,
      atOneMoment,
      press: site.press,
      // Nothing of a made-up firm is ever mailed.
      post: demo ? null : site.post,
      now: site.now,
      demo,
      base: demo ? demoBase : '',
      publicUrl: environment.PUBLIC_URL?.origin ?? null,
      origin: {
        socketAddress: req.socket.remoteAddress ?? '',
        forwardedAddress: environment.TRUST_PROXY > 0 ? (req.ip ?? null) : null,
      },
      nonce: res.locals.nonce,
      requestId: res.locals.requestId,
      log: res.locals.log,
      accounts: site.accounts && !demo,
      person: (!demo && visit?.person) || null,
      sessionId: visit?.sessionId ?? null,
      visitor: { address: req.ip ?? '', userAgent: req.get('User-Agent') ?? '' },
      sessionCookie: site.cookie.write,
    });
    const getLoadContext = async () => context(demo ? await site.demo() : site.database);
    const handle = createRequestHandler({
      build: (demo ? inDemo : build) as ServerBuild | (() => Promise<ServerBuild>),
      getLoadContext,
      mode,
    });
    await handle(replayed(req, res.locals.body), res, next);
  };
}

/** The request as Remix's adapter reads one, over the body that was already read. */
function replayed(req: Request, body: Buffer | undefined): Request {
  const stream = new PassThrough();
  stream.end(body);
  // The name was checked, so it is given whole: the adapter would take "[::1]:3000" apart at the wrong colon.
  const hostname = req.headers.host ?? '';
  const { method, headers, originalUrl, protocol } = req;
  const parts = { method, headers, originalUrl, protocol, hostname, get: () => undefined };
  return Object.assign(stream, parts) as unknown as Request;
}

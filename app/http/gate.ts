import type { Request, RequestHandler, Response } from 'express';
import type { Db } from '../../db/open';
import { hasOwner } from '../../db/queries/accounts';
import type { SignedIn } from '../domain/accounts';
import { readSession } from '../workflows/sessions.server';
import { bodyUpTo } from './body-limit';
import { signInPath } from './own-path';
import { askedPath, isClientAddress, isOpen, leadNowhere } from './path-rules';
import { refuseUnread } from './refuse';
import { sendAgainPage } from './send-again-page';
import type { SessionCookie } from './session-cookie';

/** What the gate found out of a request, in `res.locals.visit`. */
export type Visit = { sessionId: string; person: SignedIn };

/** A form that is larger is not kept on a page: the browser of whoever sent it has it still. */
const mostKeptBytes = 256 * 1024;

type GateOptions = {
  db: Db;
  now(): string;
  cookie: SessionCookie;
  /** How often a form may come back to be sent again. */
  sendAgain: RequestHandler;
};

/**
 * Lets through who is signed in, and anybody to what `path-rules` opens. Until there is an owner, nothing but the set-up
 * answers. Stands before the body is read, so that a stranger's upload is refused unread.
 */
export function gate({ cookie, sendAgain, ...work }: GateOptions): RequestHandler {
  let settled = false;
  return async (req, res, next) => {
    try {
      const asked = askedPath(req.originalUrl);
      settled ||= await hasOwner(work.db);
      if (!settled)
        return /^\/setup\/*$/i.test(asked.path) && isOpen(asked) ? next() : refuseUnsettled(req, res);
      const token = cookie.read(req.headers.cookie);
      const session = token ? await readSession(work, token) : null;
      if (session) res.locals.visit = { sessionId: session.id, person: session.person } satisfies Visit;
      if (session || isOpen(asked)) return next();
      if (!isClientAddress(req.originalUrl)) return refuseStranger(req, res, sendAgain);
      // The demo's clients are made up: nobody but us has a link to their pages.
      leadNowhere(req);
      next();
    } catch (error) {
      next(error);
    }
  };
}

const isRead = (req: Request): boolean => req.method === 'GET' || req.method === 'HEAD';

function refuseUnsettled(req: Request, res: Response) {
  if (isRead(req) && !req.path.endsWith('.data')) return see(res, '/setup');
  const message = 'This First Cup is not set up yet. Open /setup with the code that the server printed.';
  refuseUnread(req, res, 503, message);
}

/** A page leads to the sign-in and back. A form that was being sent is shown again, to be sent once signed in. */
function refuseStranger(req: Request, res: Response, sendAgain: RequestHandler) {
  const { pathname } = new URL(req.originalUrl, 'http://first-cup.invalid');
  if (/\.data$|^(\/demo)?\/__manifest$/.test(pathname)) {
    const kept = isRead(req) ? '' : ' What you typed is kept here.';
    const message = `You are not signed in any more.${kept} Sign in in another tab, then try again.`;
    return refuseUnread(req, res, 401, message);
  }
  if (isRead(req)) return see(res, signInPath(req.originalUrl));
  const refuse = () =>
    refuseUnread(
      req,
      res,
      401,
      'You are not signed in, so nothing was changed. Sign in, go back, and send it again.',
    );
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(req.get('Content-Type') ?? '');
  if (!isForm) return refuse();
  const showAgain = () => {
    res.status(401).set('Cache-Control', 'no-store').type('html');
    res.send(sendAgainPage(pathname, req.originalUrl, new URLSearchParams(String(res.locals.body))));
  };
  sendAgain(req, res, () => bodyUpTo(mostKeptBytes, refuse)(req, res, showAgain));
}

function see(res: Response, path: string): void {
  res.set('Cache-Control', 'no-store').redirect(303, path);
}

import type { Request, RequestHandler, Response } from 'express';
import type { Db } from '../../db/open';
import { hasOwner } from '../../db/queries/accounts';
import type { SignedIn } from '../domain/accounts';
import { readSession } from '../workflows/sessions.server';
import { bodyLimit } from './body-limit';
import { signInPath } from './own-path';
import { refuse } from './refuse';
import { sendAgainPage } from './send-again-page';
import type { SessionCookie } from './session-cookie';

/** What the gate found out of a request, in `res.locals.visit`. */
export type Visit = { sessionId: string; person: SignedIn };

/**
 * What is open to those who are not signed in; everything else asks for a session. Each line is a page that guards
 * itself, by a token or a password; signing out ends only what there is. Compared with the path as Remix will read it.
 */
const open: readonly RegExp[] = [
  /^\/sign-in$/,
  /^\/sign-out$/,
  /^\/setup$/,
  /^\/invitations\/[^/]+$/,
  /^\/p\//,
  /^\/verify$/,
];

/** An open page ships no script, so nobody needs its data. */
const isOpen = (path: string): boolean =>
  !path.endsWith('.data') && open.some((pattern) => pattern.test(path));

/** The path that Remix matches its routes with: `/p/../settings` is `/settings`. */
export const pathOf = (req: Request): string => new URL(req.originalUrl, 'http://first-cup.invalid').pathname;

/**
 * Lets through who is signed in, and anybody to what is open. Until there is an owner, nothing but the set-up answers.
 * Stands before the body is read, so that a stranger's upload is refused unread.
 */
export function gate(options: { db: Db; now(): string; cookie: SessionCookie }): RequestHandler {
  const { cookie, ...work } = options;
  let settled = false;
  return async (req, res, next) => {
    try {
      const path = pathOf(req);
      settled ||= await hasOwner(work.db);
      if (!settled) return path === '/setup' ? next() : refuseUnsettled(req, res);
      const token = cookie.read(req.headers.cookie);
      const session = token ? await readSession(work, token) : null;
      if (session) res.locals.visit = { sessionId: session.id, person: session.person } satisfies Visit;
      if (session || isOpen(path)) return next();
      refuseStranger(req, res, path);
    } catch (error) {
      next(error);
    }
  };
}

const isRead = (req: Request): boolean => req.method === 'GET' || req.method === 'HEAD';

function refuseUnsettled(req: Request, res: Response) {
  if (isRead(req) && !req.path.endsWith('.data')) return see(res, '/setup');
  refuse(
    req,
    res,
    503,
    'This First Cup is not set up yet. Open /setup with the code that the server printed.',
  );
}

/** A page leads to the sign-in and back. A form that was being sent is shown again, to be sent once signed in. */
function refuseStranger(req: Request, res: Response, path: string) {
  if (/\.data$|^(\/demo)?\/__manifest$/.test(path)) {
    const kept = isRead(req) ? '' : ' What you typed is kept here.';
    return refuse(
      req,
      res,
      401,
      `You are not signed in any more.${kept} Sign in in another tab, then try again.`,
    );
  }
  if (isRead(req)) return see(res, signInPath(req.originalUrl));
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(req.get('Content-Type') ?? '');
  if (!isForm) {
    res.set('Connection', 'close');
    // Some browsers show the answer only once all was sent.
    req.on('error', () => {}).resume();
    return refuse(
      req,
      res,
      401,
      'You are not signed in, so nothing was changed. Sign in, go back, and send it again.',
    );
  }
  bodyLimit(req, res, () => {
    res.status(401).set('Cache-Control', 'no-store').type('html');
    res.send(sendAgainPage(path, req.originalUrl, new URLSearchParams(String(res.locals.body))));
  });
}

function see(res: Response, path: string): void {
  res.set('Cache-Control', 'no-store').redirect(303, path);
}

import { type Request, type RequestHandler, Router, type Response as ServerResponse } from 'express';
import { type Options, rateLimit } from 'express-rate-limit';
import { emailKey } from '../domain/accounts';
import { pathOf } from './gate';
import { refuse } from './refuse';

const minuteMs = 60_000;

/**
 * How often one may knock. Each counts by the visitor's address; the sign-in also by the account that is tried, so
 * that many addresses don't add up. Counted in memory: a restart forgets, which helps a guesser little, and two
 * servers allow twice as much.
 */
export function rateLimits(): RequestHandler {
  const router = Router();
  const at = (path: RegExp, limit: RequestHandler, methods = ['POST']) => {
    router.use((req, res, next) =>
      methods.includes(req.method) && path.test(pathOf(req)) ? limit(req, res, next) : next(),
    );
  };
  const signIn = /^\/sign-in(\.data)?\/?$/i;
  at(signIn, limited(30, 15 * minuteMs));
  at(
    signIn,
    limited(10, 15 * minuteMs, {
      keyGenerator: accountOf,
      // Without an address it is no try at anybody's account.
      skip: async (req, res) => (await accountOf(req, res)) === '',
      skipSuccessfulRequests: true,
    }),
  );
  at(/^\/setup(\.data)?\/?$/i, limited(10, 15 * minuteMs));
  at(/^\/invitations\//i, limited(30, 15 * minuteMs), ['GET', 'HEAD', 'POST']);
  at(/^\/settings\/password(\.data)?\/?$/i, limited(10, 15 * minuteMs));
  at(/^\/(p\/|verify)/i, limited(60, 10 * minuteMs));
  return router;
}

function limited(limit: number, windowMs: number, more: Partial<Options> = {}): RequestHandler {
  return rateLimit({
    limit,
    windowMs,
    legacyHeaders: false,
    standardHeaders: false,
    // Whether a proxy is believed is decided by TRUST_PROXY; one that was not announced is no news.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (req, res, _next, { windowMs }) => {
      const resetMs = (req as Request & { rateLimit?: { resetTime?: Date } }).rateLimit?.resetTime?.getTime();
      const seconds = Math.max(1, Math.ceil(((resetMs ?? Date.now() + windowMs) - Date.now()) / 1000));
      const minutes = Math.ceil(seconds / 60);
      res.set('Retry-After', String(seconds));
      refuse(
        req,
        res,
        429,
        `That was tried too often in a short time. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, and try again.`,
      );
    },
    ...more,
  });
}

/** The account that a sign-in tries. The form was checked: it can be read. */
async function accountOf(req: Request, res: ServerResponse): Promise<string> {
  const body = new Uint8Array(res.locals.body ?? []);
  const headers = { 'Content-Type': req.get('Content-Type') ?? '' };
  const email = (await new Response(body, { headers }).formData()).get('email');
  return typeof email === 'string' ? emailKey(email).slice(0, 300) : '';
}

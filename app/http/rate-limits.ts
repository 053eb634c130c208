import type { Request, RequestHandler, Response as ServerResponse } from 'express';
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit';
import { emailKey } from '../domain/accounts';
import { askedPath, type Limit, type PathRule, pathRules, sendAgainLimit } from './path-rules';
import { refuseUnread } from './refuse';

const minuteMs = 60_000;

export type RateLimits = {
  /** By the visitor's address. Stands before the body is read, so that what is too much is not even read. */
  byVisitor: RequestHandler;
  /** By the account that a sign-in tries, which stands in its body. */
  byAccount: RequestHandler;
  /** For a form that comes back on a page, to be sent again. */
  sendAgain: RequestHandler;
};

/**
 * How often one may knock, as `path-rules` says. Counted in memory: a restart forgets, which helps a guesser little,
 * and two servers allow twice as much.
 */
export const rateLimits = (): RateLimits => ({
  byVisitor: limitsOf(({ by }) => by === 'visitor'),
  byAccount: limitsOf(({ by }) => by !== 'visitor'),
  sendAgain: limited(sendAgainLimit),
});

const unlimited: RequestHandler = (_req, _res, next) => next();
export const noLimits: RateLimits = { byVisitor: unlimited, byAccount: unlimited, sendAgain: unlimited };

function limitsOf(which: (limit: Limit) => boolean): RequestHandler {
  const handlers = new Map<PathRule, RequestHandler[]>(
    pathRules.map((rule) => [rule, rule.limits.filter(which).map(limited)]),
  );
  return (req, res, next) => {
    const { rule } = askedPath(req.originalUrl);
    const chain = (handlers.get(rule) ?? []).reduceRight<() => void>(
      (after, limit) => () => limit(req, res, (error?: unknown) => (error ? next(error) : after())),
      next,
    );
    chain();
  };
}

function limited({ most, minutes, methods, by }: Limit): RequestHandler {
  const limit = rateLimit({
    limit: most,
    windowMs: minutes * minuteMs,
    legacyHeaders: false,
    standardHeaders: false,
    // Whether a proxy is believed is decided by TRUST_PROXY; one that was not announced is no news.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: refuseTooMany,
    ...(by === 'visitor' ? {} : ofAccount(by)),
  });
  return (req, res, next) => (methods.includes(req.method) ? limit(req, res, next) : next());
}

const ofAccount = (by: 'account' | 'account and visitor'): Partial<Options> => ({
  keyGenerator: async (req, res) => {
    const account = await accountOf(req, res);
    return by === 'account' ? account : `${account} ${ipKeyGenerator(req.ip ?? '')}`;
  },
  // Without an address it is no try at anybody's account.
  skip: async (req, res) => (await accountOf(req, res)) === '',
  skipSuccessfulRequests: true,
});

const refuseTooMany: Options['handler'] = (req, res, _next, { windowMs }) => {
  const resetMs = (req as Request & { rateLimit?: { resetTime?: Date } }).rateLimit?.resetTime?.getTime();
  const seconds = Math.max(1, Math.ceil(((resetMs ?? Date.now() + windowMs) - Date.now()) / 1000));
  const minutes = Math.ceil(seconds / 60);
  res.set('Retry-After', String(seconds));
  const wait = minutes === 1 ? 'a minute' : `${minutes} minutes`;
  refuseUnread(req, res, 429, `That was tried too often in a short time. Wait ${wait}, and try again.`);
};

/** The account that a sign-in tries. The form was checked: it can be read. */
async function accountOf(req: Request, res: ServerResponse): Promise<string> {
  const body = new Uint8Array(res.locals.body ?? []);
  const headers = { 'Content-Type': req.get('Content-Type') ?? '' };
  const email = (await new Response(body, { headers }).formData()).get('email');
  return typeof email === 'string' ? emailKey(email).slice(0, 300) : '';
}

import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pathForLog } from './log';

/** Gives each request its id and a log of its own, and writes one line when it is answered. */
export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    const startedMs = performance.now();
    const requestId = randomUUID();
    res.locals.requestId = requestId;
    res.locals.log = log.child({ requestId });
    res.set('X-Request-Id', requestId);
    const path = pathForLog(req.originalUrl);
    res.on('close', () => {
      const ms = Math.round(performance.now() - startedMs);
      const line = { method: req.method, path, status: res.statusCode, ms };
      // The visitor left before the answer was written.
      const left = res.writableFinished ? {} : { left: true };
      res.locals.log[res.statusCode >= 500 ? 'error' : 'info']({ ...line, ...left }, 'request');
    });
    next();
  };
}

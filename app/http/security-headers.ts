import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { askedPath } from './path-rules';

/** A page loads nothing that is not ours, and runs no script that this response did not name. */
export function securityHeaders(options: { https: boolean; development: boolean }): RequestHandler[] {
  const { https, development } = options;
  const script = (req: unknown, res: unknown) =>
    askedPath((req as Request).originalUrl).rule.script
      ? `'self' 'nonce-${(res as Response).locals.nonce}'`
      : "'none'";
  return [
    (_req, res, next) => {
      res.locals.nonce = randomBytes(16).toString('base64');
      next();
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: [script],
          // Vite puts changed styles into the page and is told of them over a web socket.
          styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          fontSrc: ["'self'"],
          connectSrc: development ? ["'self'", 'ws:'] : ["'self'"],
          objectSrc: ["'none'"],
          frameSrc: ["'self'"],
          baseUri: ["'self'"],
          formAction: ["'self'"],
          frameAncestors: ["'self'"],
        },
      },
      // helmet's own default makes browsers send `Origin: null` with our forms.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity: https,
    }),
  ];
}

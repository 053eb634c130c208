import type { RequestHandler } from 'express';
import { askedPath } from './path-rules';

/** Chrome's own PDF viewer is an object in the page that it makes of the file, which our pages' policy forbids. */
const pdfPolicy =
  "default-src 'self'; object-src 'self'; style-src 'self' 'unsafe-inline'; frame-ancestors 'self'";

/** What a route did not set itself, decided at the last moment before the headers go out. */
export const defaultHeaders: RequestHandler = (req, res, next) => {
  const writeHead = res.writeHead;
  const { kept } = askedPath(req.originalUrl).rule;
  res.writeHead = ((...args: Parameters<typeof writeHead>) => {
    if (!kept) {
      res.setHeader('Cache-Control', 'no-store');
      res.setHeader('X-Robots-Tag', 'noindex, nofollow');
    }
    if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'private, no-cache');
    if (String(res.getHeader('Content-Type')).startsWith('application/pdf')) {
      res.setHeader('Content-Security-Policy', pdfPolicy);
    }
    return writeHead.apply(res, args);
  }) as typeof writeHead;
  next();
};

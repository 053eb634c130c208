import type { Request, RequestHandler } from 'express';
import { askedPath } from './path-rules';
import { refuseUnread } from './refuse';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** A form's frame and its other fields, beside the file itself. */
const formBytes = 64 * kilobyte;

/** How many bytes a request may bring. */
const defaultBytes = 256 * kilobyte;
const bytesByPath: [path: RegExp, bytes: number][] = [
  // Whom a stranger tries to be stands in the form, so this one is read before it is known.
  [/^\/(sign-in|setup|invitations\/[^/]+)$/, 32 * kilobyte],
  [/^\/settings\/(logo|people\/[^/]+\/photo)$/, 5 * megabyte + formBytes],
  [/^\/verify$/, 5 * megabyte + formBytes],
  [/^\/settings\/fonts$/, 12 * megabyte + formBytes],
  [/^\/settings\/starters\/import$/, 2 * megabyte + formBytes],
  [/^\/settings\/import$/, 20 * megabyte + formBytes],
  // A file may spell thousands of names in more than one way.
  [/^\/settings\/import\/[^/]+\/meaning$/, 4 * megabyte + formBytes],
  // A step's form that is full to its limits, in a script of which a form writes a character in nine bytes.
  [/^\/proposals\/[^/]+\/(typed\/)?(outcome|scope|time|price|document)$/, 4 * megabyte + formBytes],
];

/** The demo takes what the site takes. */
function bodyLimitOf({ originalUrl }: Request): number {
  const path = askedPath(originalUrl).path.replace(/(.)\/$/, '$1');
  return bytesByPath.find(([known]) => known.test(path.toLowerCase()))?.[1] ?? defaultBytes;
}

/**
 * Reads the body whole, up to its limit, before anything else sees the request: no page waits for a slow upload,
 * and one that says nothing of its size is counted as it comes. Leaves it in `res.locals.body`.
 */
export const bodyLimit: RequestHandler = (req, res, next) => {
  const most = bodyLimitOf(req);
  const tooMuch = () => {
    const size = most >= megabyte ? `${Math.floor(most / megabyte)} MB` : `${most / kilobyte} KB`;
    const message = `This is more than the ${size} that fit here, so nothing was saved. Go back, shorten it, and send it again.`;
    refuseUnread(req, res, 413, message);
  };
  bodyUpTo(most, tooMuch)(req, res, next);
};

/** The same up to `most` bytes, with another answer to more. */
export const bodyUpTo =
  (most: number, tooMuch: () => void): RequestHandler =>
  (req, res, next) => {
    if (req.method === 'GET' || req.method === 'HEAD') return next();
    if (Number(req.headers['content-length'] ?? 0) > most) return tooMuch();
    const chunks: Buffer[] = [];
    let bytes = 0;
    const onData = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= most) {
        chunks.push(chunk);
        return;
      }
      req.off('data', onData).off('end', onEnd);
      tooMuch();
    };
    const onEnd = () => {
      res.locals.body = Buffer.concat(chunks);
      next();
    };
    // A visitor who leaves midway needs no answer; without a listener the error would end the process.
    req.on('error', () => {});
    req.on('data', onData).on('end', onEnd);
  };

import type { Request, RequestHandler, Response } from 'express';
import { refuse } from './refuse';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** How many bytes a request may bring. */
const defaultBytes = 256 * kilobyte;
const bytesByPath: [path: RegExp, bytes: number][] = [
  [/^\/settings\/(logo|people\/[^/]+\/photo)$/, 5 * megabyte],
  [/^\/verify$/, 5 * megabyte],
  [/^\/settings\/fonts$/, 12 * megabyte],
  [/^\/settings\/starters\/import$/, 2 * megabyte],
  [/^\/settings\/import$/, 20 * megabyte],
  // A file may spell thousands of names in more than one way.
  [/^\/settings\/import\/[^/]+\/meaning$/, 4 * megabyte],
  // A step's form that is full to its limits, in a script of which a form writes a character in nine bytes.
  [/^\/proposals\/[^/]+\/(typed\/)?(outcome|scope|time|price|document)$/, 4 * megabyte],
];

/** The demo takes what the site takes. */
const demoBase = /^\/demo(?=\/)/;

/** A form's frame and its other fields, beside the file itself. */
const formBytes = 64 * kilobyte;

function bodyLimitOf(path: string): number {
  const page = path
    .replace(demoBase, '')
    .replace(/\.data$/, '')
    .replace(/(.)\/$/, '$1');
  const bytes = bytesByPath.find(([path]) => path.test(page))?.[1];
  return bytes === undefined ? defaultBytes : bytes + formBytes;
}

/**
 * Reads the body whole, up to its limit, before anything else sees the request: no page waits for a slow upload,
 * and one that says nothing of its size is counted as it comes. Leaves it in `res.locals.body`.
 */
export const bodyLimit: RequestHandler = (req, res, next) => {
  if (req.method === 'GET' || req.method === 'HEAD') return next();
  const most = bodyLimitOf(req.path);
  if (Number(req.headers['content-length'] ?? 0) > most) return refuseLarge(req, res, most);
  const chunks: Buffer[] = [];
  let bytes = 0;
  const onData = (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes <= most) {
      chunks.push(chunk);
      return;
    }
    req.off('data', onData).off('end', onEnd);
    refuseLarge(req, res, most);
  };
  const onEnd = () => {
    res.locals.body = Buffer.concat(chunks);
    next();
  };
  // A visitor who leaves midway needs no answer; without a listener the error would end the process.
  req.on('error', () => {});
  req.on('data', onData).on('end', onEnd);
};

/** Some browsers show the answer only once all was sent: the rest is thrown away, for a few seconds. */
function refuseLarge(req: Request, res: Response, most: number): void {
  res.set('Connection', 'close');
  const patience = setTimeout(() => req.destroy(), 5_000).unref();
  req.on('end', () => clearTimeout(patience)).resume();
  const size = most >= megabyte ? `${Math.floor(most / megabyte)} MB` : `${most / kilobyte} KB`;
  refuse(
    req,
    res,
    413,
    `This is more than the ${size} that fit here, so nothing was saved. Go back, shorten it, and send it again.`,
  );
}

import type { RequestHandler } from 'express';
import { refuse } from './refuse';

/** No page sends anything else, and what counts tries counts these. */
const methods = new Set(['GET', 'HEAD', 'POST']);

/** Refuses addresses and methods that the pages could only fail on. */
export const addressCheck: RequestHandler = (req, res, next) => {
  if (!methods.has(req.method)) {
    res.set('Allow', [...methods].join(', '));
    return refuse(req, res, 405, 'The server does not know this kind of request.');
  }
  if (!isReadable(req.originalUrl)) {
    return refuse(
      req,
      res,
      400,
      'This address is not written the way addresses are. Check it, or start over.',
    );
  }
  next();
};

/** `/path?query`, decodable, without NUL (PostgreSQL takes none) and without Remix 1's `_data` requests. */
function isReadable(address: string): boolean {
  if (!address.startsWith('/') || address.startsWith('//') || /%00|\\/.test(address)) return false;
  try {
    const { pathname, searchParams } = new URL(address, 'http://localhost');
    decodeURIComponent(pathname);
    // "/..//name" ends up there: as an address on a page it would be another site's.
    if (pathname.startsWith('//')) return false;
    return !searchParams.has('_data');
  } catch {
    return false;
  }
}

import type { RequestHandler } from 'express';
import type { Db } from '../../db/open';
import { findKept } from '../../db/queries/merged-clients';

/** The part of an address that names a client. */
const ofClient = /^((?:\/demo)?\/clients\/)([\w-]+)(?=[/.?]|$)/;

/**
 * An address of a client that was merged into another one leads to the same page of that one: a bookmark, and a form
 * that was open meanwhile, with all that was typed into it. Nothing keeps the answer, as the two may be taken apart.
 */
export function mergedAddress(databaseOf: (demo: boolean) => Promise<{ db: Db }>): RequestHandler {
  return async (req, res, next) => {
    try {
      const [named, before = '', id = ''] = ofClient.exec(req.originalUrl) ?? [];
      if (named === undefined) return next();
      const { db } = await databaseOf(named.startsWith('/demo'));
      const kept = await findKept(db, id);
      if (!kept || kept.id === id) return next();
      const rest = req.originalUrl.slice(named.length);
      res.set('Cache-Control', 'no-store').redirect(307, `${before}${kept.id}${rest}`);
    } catch (error) {
      next(error);
    }
  };
}

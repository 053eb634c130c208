import type { RequestHandler } from 'express';
import type { Db } from '../../db/open';
import { findOpenLedgerLink } from '../../db/queries/ledger-links';
import { findOpenShare } from '../../db/queries/shares';
import { tokenSha256 } from '../workflows/share.server';
import { askedPath, isClientAddress, isWellSpelt, leadNowhere } from './path-rules';

/** An address that begins like a client's page and is written as none leads nowhere, before anything reads it. */
export const clientSpelling: RequestHandler = (req, _res, next) => {
  if (isClientAddress(req.originalUrl) && !isWellSpelt(req.originalUrl)) leadNowhere(req);
  next();
};

/**
 * A token that opens nothing leads to one and the same page, whatever is wrong with it and whatever page or file was
 * asked for by it.
 */
export function clientDoor(databaseOf: (demo: boolean) => Promise<{ db: Db }>): RequestHandler {
  return async (req, _res, next) => {
    try {
      if (isClientAddress(req.originalUrl)) {
        const { demo, path } = askedPath(req.originalUrl);
        const { db } = await databaseOf(demo);
        const [, , token = '', page] = path.split('/');
        // A ranking has links of its own; either way it is one question to the database.
        const open = page === 'elements' ? findOpenLedgerLink : findOpenShare;
        if (!(await open(db, tokenSha256(token)))) leadNowhere(req);
      }
      next();
    } catch (error) {
      next(error);
    }
  };
}

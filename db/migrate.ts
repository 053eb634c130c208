import { dirname, join } from 'node:path';
import { type Migration, Migrator, sql } from 'kysely';
import { DomainError } from '../app/domain/errors';
import * as theLoop from './migrations/0001-the-loop';
import * as draftsIndex from './migrations/0002-drafts-index';
import * as offersWithAChoice from './migrations/0003-offers-with-a-choice';
import * as photosAndFonts from './migrations/0004-photos-and-fonts';
import * as ownStarters from './migrations/0005-own-starters';
import * as optionsInLists from './migrations/0006-options-in-lists';
import * as eventChain from './migrations/0007-event-chain';
import * as clientPage from './migrations/0008-client-page';
import * as accounts from './migrations/0009-accounts';
import * as outbox from './migrations/0010-outbox';
import * as anchoredPdfs from './migrations/0011-anchored-pdfs';
import * as lookedAt from './migrations/0012-looked-at';
import * as termsOfAYes from './migrations/0013-terms-of-a-yes';
import * as relationships from './migrations/0014-relationships';
import * as imports from './migrations/0015-imports';
import * as elements from './migrations/0016-elements';
import * as insights from './migrations/0017-insights';
import * as ownLines from './migrations/0018-own-lines';
import * as changedDeals from './migrations/0019-changed-deals';
import * as whoseRanking from './migrations/0020-whose-ranking';
import * as mergedClients from './migrations/0022-merged-clients';
import { type Database, makeFolder } from './open';

/** In their order. */
const migrations: Record<string, Migration> = {
  '0001-the-loop': theLoop,
  '0002-drafts-index': draftsIndex,
  '0003-offers-with-a-choice': offersWithAChoice,
  '0004-photos-and-fonts': photosAndFonts,
  '0005-own-starters': ownStarters,
  '0006-options-in-lists': optionsInLists,
  '0007-event-chain': eventChain,
  '0008-client-page': clientPage,
  '0009-accounts': accounts,
  '0010-outbox': outbox,
  '0011-anchored-pdfs': anchoredPdfs,
  '0012-looked-at': lookedAt,
  '0013-terms-of-a-yes': termsOfAYes,
  '0014-relationships': relationships,
  '0015-imports': imports,
  '0016-elements': elements,
  '0017-insights': insights,
  '0018-own-lines': ownLines,
  '0019-changed-deals': changedDeals,
  '0020-whose-ranking': whoseRanking,
  '0022-merged-clients': mergedClients,
};

/** The steps up to one of them. */
export const migrationsUntil = (last: string): Record<string, Migration> =>
  Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= last));

/**
 * Brings the tables to this version. Where a SQLite file (`file`, if any) already holds data, a copy is written to
 * `backups/` beside it first. Returns that copy's path. Throws `failed` when a step fails (the steps before it stay),
 * and for a database that a later version has changed.
 */
export async function migrate(database: Database, file?: string): Promise<string | null> {
  const migrator = new Migrator({ db: database.db, provider: { getMigrations: async () => migrations } });
  const all = await migrator.getMigrations();
  const pending = all.filter((step) => step.executedAt === undefined);
  if (pending.length < all.length) await refuseLater(database, all);
  if (pending.length === 0) return null;
  const copy =
    file && pending.length < all.length ? await copyBefore(database, file, pending[0]?.name ?? '') : null;
  const { error } = await migrator.migrateToLatest();
  if (error) {
    const where = copy ? ` The data before it is in ${copy}.` : '';
    throw new DomainError('failed', `The database could not be brought to this version.${where}`, {
      cause: error,
    });
  }
  return copy;
}

/** Throws `conflict` for a database that is not of this version; changes nothing. */
export async function refuseOtherVersion(database: Database): Promise<void> {
  const migrator = new Migrator({ db: database.db, provider: { getMigrations: async () => migrations } });
  const all = await migrator.getMigrations();
  const pending = all.filter((step) => step.executedAt === undefined);
  if (pending.length === all.length)
    throw new DomainError('conflict', 'This is not a database of First Cup.');
  await refuseLater(database, all);
  if (pending.length > 0) {
    throw new DomainError(
      'conflict',
      'This database was last used by an earlier version of First Cup. Open the site with it once, then try again.',
    );
  }
}

/** An older program could write what the later one no longer understands. */
async function refuseLater({ db }: Database, known: readonly { name: string }[]): Promise<void> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  const later = rows.filter(({ name }) => !known.some((step) => step.name === name));
  if (later.length === 0) return;
  const steps = later.map(({ name }) => name).join(', ');
  throw new DomainError(
    'failed',
    `This database was written by a later version of First Cup (${steps}). Update First Cup to open it.`,
  );
}

async function copyBefore(database: Database, file: string, step: string): Promise<string> {
  const folder = join(dirname(file), 'backups');
  makeFolder(folder);
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const copy = join(folder, `before-${step}-${stamp}.db`);
  await database.copyTo(copy);
  return copy;
}

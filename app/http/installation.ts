import type { Logger } from 'pino';
import { migrate } from '../../db/migrate';
import { type Database, databaseFile, lockDatabase, openDatabase } from '../../db/open';
import { hasOwner } from '../../db/queries/accounts';
import { makeReadings } from '../../db/queries/client-readings';
import { DomainError, isDomainError } from '../domain/errors';
import { openPost, type Post } from '../mail/post';
import { openPress } from '../press/open-press';
import type { Press } from '../press/press';
import { offerSetup } from '../workflows/accounts.server';
import { linksAt } from '../workflows/links.server';
import { setUp } from '../workflows/setup.server';
import { closeAll } from './close-all';
import { dailyDemo } from './daily-demo';
import { type Environment, isForOthers } from './environment';
import { goRounds } from './post-rounds';
import { printAgain } from './print-again';

/** What a running server holds, and lets go of in the reverse order. */
export type Installation = {
  database: Database;
  press: Press;
  post: Post | null;
  demo(): Promise<Database>;
  /** Whether one has to sign in: others can reach the server, or somebody has an account since they could. */
  accounts: boolean;
  /** Makes the owner, where that is still to be done. */
  setupCode: string | null;
  close(): Promise<void>;
};

const now = () => new Date().toISOString();

/** Takes hold of the data: migrated, with a firm in it, a file alone. Throws `conflict` when another server has it. */
export async function openInstallation(environment: Environment, log: Logger): Promise<Installation> {
  const where = { dataDir: environment.DATA_DIR, databaseUrl: environment.DATABASE_URL };
  const closers: (() => Promise<void>)[] = [];
  const close = () => closeAll(closers.splice(0));
  try {
    const release = await lockDatabase(where);
    closers.push(release);
    const database = openDatabase(where, (err) => log.warn({ err }, 'a connection to the database broke'));
    closers.push(database.close);
    await migrate(database, where.databaseUrl ? undefined : databaseFile(where.dataDir));
    await makeReadings(database.db);
    await setUp({ db: database.db, now });
    const accounts = isForOthers(environment) || (await hasOwner(database.db));
    const setupCode = accounts ? await offerSetup({ db: database.db, now }) : null;
    // Several servers may work on one PostgreSQL: what must happen once is taken by conditional updates.
    if (database.engine === 'postgres') await release();
    const press = openPress({ onFailure: (err) => log.error({ err }, 'a document could not be printed') });
    closers.push(press.close);
    const { SMTP_URL, MAIL_FROM = null, PUBLIC_URL } = environment;
    const work = { db: database.db, press, now, publicUrl: PUBLIC_URL?.origin ?? null };
    closers.push(printAgain(work, log));
    const post = SMTP_URL ? openPost({ url: SMTP_URL, from: MAIL_FROM }) : null;
    closers.push(goRounds({ ...work, post, links: linksAt(PUBLIC_URL) }, log));
    const { demo, close: closeDemo } = dailyDemo(now);
    closers.push(closeDemo);
    return { database, press, post, demo, accounts, setupCode, close };
  } catch (error) {
    await close().catch(() => {}); // what went wrong first says more
    throw explained(error, environment);
  }
}

/** What the system says of a folder or a server that cannot be used, with the setting that named it. */
function explained(error: unknown, { DATA_DIR, DATABASE_URL }: Environment): unknown {
  const { code, message } = error as Error & { code?: unknown };
  if (typeof code !== 'string' || isDomainError(error)) return error;
  const what = DATABASE_URL ? 'that DATABASE_URL names' : `in ${DATA_DIR}`;
  return new DomainError('failed', `The database ${what} could not be opened: ${message || code}`, {
    cause: error,
  });
}

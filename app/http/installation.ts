import type { Logger } from 'pino';
import { migrate } from '../../db/migrate';
import { type Database, databaseFile, lockDatabase, openDatabase } from '../../db/open';
import { hasOwner } from '../../db/queries/accounts';
import { DomainError, isDomainError } from '../domain/errors';
import { openPress } from '../press/open-press';
import type { Press } from '../press/press';
import { offerSetup } from '../workflows/accounts.server';
import { setUp } from '../workflows/setup.server';
import { closeAll } from './close-all';
import { dailyDemo } from './daily-demo';
import { type Environment, isForOthers } from './environment';
import { printAgain } from './print-again';

/** What a running server holds, and lets go of in the reverse order. */
export type Installation = {
  database: Database;
  press: Press;
  demo(): Promise<Database>;
  /** Whether one has to sign in: others can reach the server, or somebody has an account since they could. */
  accounts: boolean;
  /** Makes the owner, where that is still to be done. */
  setupCode: string | null;
  /** Resolves when another server may take hold of the data, so that this one has to stop. */
  lost: Promise<void>;
  close(): Promise<void>;
};

const now = () => new Date().toISOString();

/** Takes hold of the data: alone, migrated, with a firm in it. Throws `conflict` when another server has it. */
export async function openInstallation(environment: Environment, log: Logger): Promise<Installation> {
  const where = { dataDir: environment.DATA_DIR, databaseUrl: environment.DATABASE_URL };
  const closers: (() => Promise<void>)[] = [];
  const close = () => closeAll(closers.splice(0));
  let lose = () => {};
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  try {
    const release = await lockDatabase(where, (err) => {
      log.fatal({ err }, 'the hold on the database is lost');
      lose();
    });
    closers.push(release);
    const database = openDatabase(where, (err) => log.warn({ err }, 'a connection to the database broke'));
    closers.push(database.close);
    await migrate(database, where.databaseUrl ? undefined : databaseFile(where.dataDir));
    await setUp({ db: database.db, now });
    const accounts = isForOthers(environment) || (await hasOwner(database.db));
    const setupCode = accounts ? await offerSetup({ db: database.db, now }) : null;
    const press = openPress({ onFailure: (err) => log.error({ err }, 'a document could not be printed') });
    closers.push(press.close);
    closers.push(printAgain({ db: database.db, press, now }, log));
    const { demo, close: closeDemo } = dailyDemo(now);
    closers.push(closeDemo);
    return { database, press, demo, accounts, setupCode, lost, close };
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

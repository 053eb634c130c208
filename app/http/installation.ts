import { migrate } from '../../db/migrate';
import { type Database, databaseFile, lockDatabase, openDatabase } from '../../db/open';
import { DomainError, isDomainError } from '../domain/errors';
import { openPress } from '../press/open-press';
import type { Press } from '../press/press';
import { openDemo } from '../workflows/demo.server';
import { setUp } from '../workflows/setup.server';
import type { Environment } from './environment';

/** What a running server holds, and lets go of in the reverse order. */
export type Installation = {
  database: Database;
  press: Press;
  demo(): Promise<Database>;
  close(): Promise<void>;
};

const now = () => new Date().toISOString();

/** Takes hold of the data: alone, migrated, with a firm in it. Throws `conflict` when another server has it. */
export async function openInstallation(environment: Environment): Promise<Installation> {
  const where = { dataDir: environment.DATA_DIR, databaseUrl: environment.DATABASE_URL };
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of closers.splice(0).reverse()) await step();
  };
  try {
    closers.push(await lockDatabase(where));
    const database = openDatabase(where);
    closers.push(database.close);
    await migrate(database, where.databaseUrl ? undefined : databaseFile(where.dataDir));
    await setUp({ db: database.db, now });
    const press = openPress();
    closers.push(press.close);
    let demo: Promise<Database> | undefined;
    closers.push(async () => {
      await (await demo?.catch(() => undefined))?.close();
    });
    const openOnce = () => {
      demo ??= openDemo(now()).catch((error) => {
        demo = undefined;
        throw error;
      });
      return demo;
    };
    return { database, press, demo: openOnce, close };
  } catch (error) {
    await close();
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

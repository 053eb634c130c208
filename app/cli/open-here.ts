import { existsSync } from 'node:fs';
import { migrate } from '../../db/migrate';
import { type Database, databaseFile, lockDatabase, openDatabase, openSqliteToRead } from '../../db/open';
import { DomainError } from '../domain/errors';
import { readEnvironment } from '../http/environment';
import { setUp } from '../workflows/setup.server';
import type { Work } from '../workflows/work.server';

/**
 * The database that the settings name, brought to this version and held while `work` runs: a file belongs to one server,
 * so a command that writes waits until the site is stopped.
 */
export async function withDatabase<T>(work: (work: Work, database: Database) => Promise<T>): Promise<T> {
  const { DATA_DIR, DATABASE_URL } = readEnvironment(process.env);
  const where = { dataDir: DATA_DIR, databaseUrl: DATABASE_URL };
  const release = await lockDatabase(where);
  try {
    const database = openDatabase(where);
    try {
      await migrate(database, DATABASE_URL ? undefined : databaseFile(DATA_DIR));
      const own = { db: database.db, now: () => new Date().toISOString() };
      await setUp(own);
      return await work(own, database);
    } finally {
      await database.close();
    }
  } finally {
    await release();
  }
}

/**
 * The database that the settings name, or one in a `file`, to be read and nothing else, while the site may be running.
 * Throws `not-found` where there is none.
 */
export function openToRead(file?: string): Database {
  const { DATA_DIR, DATABASE_URL } = readEnvironment(process.env);
  if (file === undefined && DATABASE_URL) {
    return openDatabase({ dataDir: DATA_DIR, databaseUrl: DATABASE_URL });
  }
  const path = file ?? databaseFile(DATA_DIR);
  if (existsSync(path)) return openSqliteToRead(path);
  throw new DomainError('not-found', `There is no database at ${path}.`);
}

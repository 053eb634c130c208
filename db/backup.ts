import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { sql } from 'kysely';
import { DomainError } from '../app/domain/errors';
import { type Database, databaseFile, openDatabase, openSqlite } from './open';

export type Where = { dataDir: string; databaseUrl?: string | undefined };

/**
 * Writes a consistent, checked copy of the database to a new file, while a server may use it. Throws `conflict` where
 * the file exists, `not-found` where there is no database, `failed` where the copy does not pass its check.
 */
export async function backUp(where: Where, file: string): Promise<void> {
  if (where.databaseUrl)
    throw new DomainError('invalid', 'This database is PostgreSQL: make the copy with pg_dump.');
  if (existsSync(file)) throw new DomainError('conflict', `${file} exists already. Choose another name.`);
  if (!existsSync(databaseFile(where.dataDir))) {
    throw new DomainError('not-found', `There is no database in ${where.dataDir} yet. Is DATA_DIR right?`);
  }
  const part = `${file}.${process.pid}.part`;
  try {
    const database = openDatabase(where);
    try {
      await database.copyTo(part);
    } finally {
      await database.close();
    }
    await sealed(part);
    await rename(part, file);
  } catch (error) {
    throw error instanceof DomainError
      ? error
      : new DomainError('failed', `The copy could not be written: ${(error as Error).message}`, {
          cause: error,
        });
  } finally {
    await removeDatabase(part);
  }
}

/** Checks a copy, and makes it one file that needs no others beside it. */
async function sealed(path: string): Promise<void> {
  const copy = openSqlite(path);
  try {
    await checkIntegrity(copy);
    await sql`pragma journal_mode = delete`.execute(copy.db);
  } finally {
    await copy.close();
  }
}

/** Throws `failed` where a page, an index or a reference is broken. */
export async function checkIntegrity({ db }: Database): Promise<void> {
  const pages = await sql<{ integrity_check: string }>`pragma integrity_check(1)`.execute(db);
  const references = await sql`pragma foreign_key_check`.execute(db);
  if (pages.rows[0]?.integrity_check !== 'ok' || references.rows.length > 0) {
    throw new DomainError('failed', 'The database is damaged: it does not pass its integrity check.');
  }
}

/** What SQLite keeps beside a database. */
export const companions = ['-wal', '-shm', '-journal'] as const;

export async function removeDatabase(path: string): Promise<void> {
  for (const suffix of ['', ...companions]) await rm(`${path}${suffix}`, { force: true });
}

import { chmodSync, closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely';
import pg from 'pg';
import { DomainError } from '../app/domain/errors';
import { type Engine, sqlitePragmas, withoutNul } from './dialect';
import type { Schema } from './schema';

/** A connection or a transaction: what every query takes. */
export type Db = Kysely<Schema>;

export type AtOneMoment = <T>(read: (db: Db) => Promise<T>) => Promise<T>;

export type Database = {
  engine: Engine;
  db: Db;
  /** Throws when the database does not answer. */
  check(): Promise<void>;
  /**
   * Reads all as it was at one moment, whatever is written meanwhile, and keeps nobody from reading or writing: never on
   * the connection that the others use.
   */
  atOneMoment: AtOneMoment;
  /** Writes a consistent copy to a new file, while others read and write. SQLite only. */
  copyTo(path: string): Promise<void>;
  close(): Promise<void>;
};

export const databaseFile = (dataDir: string): string => join(dataDir, 'first-cup.db');

type Where = { dataDir: string; databaseUrl?: string | undefined };

/**
 * The database of an installation: PostgreSQL when `databaseUrl` says so, else the file in `dataDir`. `onError` hears
 * of a connection that broke while nobody used it.
 */
export function openDatabase(where: Where, onError?: (error: Error) => void): Database {
  return where.databaseUrl
    ? openPostgres(where.databaseUrl, onError)
    : openSqlite(databaseFile(where.dataDir));
}

/** `path` may be ':memory:'. Makes the folder. */
export function openSqlite(path: string): Database {
  if (path !== ':memory:') makeFolder(dirname(path));
  const file = new SqliteFile(path);
  // Before the first page is written; what SQLite keeps beside a file gets the rights of the file.
  if (path !== ':memory:') makePrivate(path);
  for (const pragma of sqlitePragmas) file.pragma(pragma);
  const db = sqliteOn(file);
  return {
    engine: 'sqlite',
    db,
    check: () => check(db),
    atOneMoment: async (read) => {
      const reader = path === ':memory:' ? await imageOf(db, file) : openSqliteToRead(path);
      return reader.atOneMoment(read).finally(reader.close);
    },
    copyTo: async (target) => {
      closeSync(openSync(target, 'wx', 0o600));
      try {
        await file.backup(target);
      } catch (error) {
        rmSync(target, { force: true });
        throw error;
      }
    },
    close: () => db.destroy(),
  };
}

/** Of a file that is there, to read and nothing else: not even what SQLite keeps beside it is changed in it. */
export function openSqliteToRead(path: string): Database {
  const file = new SqliteFile(path, { readonly: true, fileMustExist: true });
  file.pragma('busy_timeout = 5000');
  return toRead(file);
}

function toRead(file: SqliteFile.Database): Database {
  const db = sqliteOn(file);
  return {
    engine: 'sqlite',
    db,
    check: () => check(db),
    // Of what is written meanwhile a transaction sees nothing; it keeps no writer waiting.
    atOneMoment: (read) => db.transaction().execute(read),
    copyTo: async () => {
      throw new DomainError('invalid', 'This database was opened to be read alone.');
    },
    close: () => db.destroy(),
  };
}

/** A database in memory has one connection, so it is copied. It is a small one; nobody is half way through a change of it. */
async function imageOf(db: Db, file: SqliteFile.Database): Promise<Database> {
  const image = await db.connection().execute(async () => file.serialize());
  return toRead(new SqliteFile(image, { readonly: true }));
}

const sqliteOn = (database: SqliteFile.Database): Db =>
  new Kysely({ dialect: new SqliteDialect({ database }) });

/** People and prices are in there: for nobody else on this machine to read. */
export const makeFolder = (path: string) => mkdirSync(path, { recursive: true, mode: 0o700 });

function makePrivate(path: string): void {
  try {
    chmodSync(path, 0o600);
  } catch {
    // Somebody else's file, or a system without such rights.
  }
}

export function openPostgres(url: string, onError: (error: Error) => void = () => {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: 10, types: { getTypeParser } });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', onError);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }), plugins: [withoutNul] });
  return {
    engine: 'postgres',
    db,
    check: () => check(db),
    atOneMoment: (read) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read),
    copyTo: async () => {
      throw new DomainError('invalid', 'This database is PostgreSQL: make the copy with pg_dump.');
    },
    close: () => db.destroy(),
  };
}

/**
 * Holds the installation until released; the operating system lets go of it when the process ends, however it ends. A
 * file belongs to one server, so a second is refused with `conflict`. PostgreSQL is held only while its tables are
 * brought to this version: who comes meanwhile waits for a minute, then gets `conflict`.
 */
export async function lockDatabase(where: Where): Promise<() => Promise<void>> {
  return where.databaseUrl
    ? lockPostgres(where.databaseUrl)
    : lockFile(`${databaseFile(where.dataDir)}.lock`);
}

async function lockFile(path: string): Promise<() => Promise<void>> {
  makeFolder(dirname(path));
  const lock = new SqliteFile(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw alreadyServed(path.replace(/\.lock$/, ''));
  }
  return async () => {
    lock.close();
  };
}

async function lockPostgres(url: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(`set lock_timeout = '60s'`);
    await client.query(`select pg_advisory_lock(hashtext('first-cup'))`);
  } catch (error) {
    await client.end();
    if ((error as { code?: unknown }).code !== lockNotAvailable) throw error;
    const message =
      'Another First Cup server is still bringing this database to its version. Try again later.';
    throw new DomainError('conflict', message);
  }
  let released: Promise<void> | undefined;
  return () => {
    released ??= client.end();
    return released;
  };
}

const lockNotAvailable = '55P03';

const alreadyServed = (what: string) =>
  new DomainError(
    'conflict',
    `Another First Cup server is already using ${what}. Stop it first, or set DATA_DIR.`,
  );

async function check(db: Db): Promise<void> {
  await sql`select 1`.execute(db);
}

/** PostgreSQL's 8-byte integers arrive as text; ours are all exact as numbers (see `largestMinor`). */
const getTypeParser: typeof pg.types.getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === pg.types.builtins.INT8
    ? Number
    : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser;

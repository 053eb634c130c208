import { existsSync, statSync } from 'node:fs';
import { copyFile, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { DomainError } from '../app/domain/errors';
import { checkIntegrity, companions, removeDatabase, type Where } from './backup';
import { migrate } from './migrate';
import { type Database, databaseFile, lockDatabase, makeFolder, openSqlite } from './open';

/**
 * Puts a copy in the place of the database. The copy is checked, and brought to this version, before anything is
 * moved; `file` itself is only read. Returns where the replaced database is, or null where there was none.
 * Throws `conflict` while a server runs, `invalid` for a file that is no copy of ours.
 */
export async function restoreFrom(where: Where, file: string): Promise<string | null> {
  if (where.databaseUrl) {
    throw new DomainError('invalid', 'This database is PostgreSQL: restore it with pg_restore or psql.');
  }
  await refuseOther(file);
  makeFolder(where.dataDir);
  const release = await lockDatabase(where);
  const part = `${databaseFile(where.dataDir)}.${process.pid}.part`;
  try {
    await takeCopy(file, part);
    await makeReady(part, file);
    return await swap(part, databaseFile(where.dataDir));
  } finally {
    await removeDatabase(part);
    await release();
  }
}

const refusal = (file: string, why: string) =>
  new DomainError('invalid', `${file} was not restored: ${why} Nothing was changed.`);

/** By its first 16 bytes, before SQLite touches it. */
async function refuseOther(file: string): Promise<void> {
  if (!existsSync(file) || !statSync(file).isFile()) throw refusal(file, 'there is no such file.');
  const handle = await open(file);
  try {
    const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    if (buffer.toString('latin1') !== 'SQLite format 3\0')
      throw refusal(file, 'it is not a SQLite database.');
  } finally {
    await handle.close();
  }
}

/** With what SQLite keeps beside it: the latest changes may be there and nowhere else. */
async function takeCopy(file: string, part: string): Promise<void> {
  for (const suffix of ['', '-wal', '-journal']) {
    if (existsSync(`${file}${suffix}`)) await copyFile(`${file}${suffix}`, `${part}${suffix}`);
  }
}

async function makeReady(part: string, file: string): Promise<void> {
  let copy: Database | undefined;
  try {
    copy = openSqlite(part);
    await checkIntegrity(copy);
    await refuseStranger(copy, file);
    await migrate(copy);
    await sql`pragma journal_mode = delete`.execute(copy.db);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'invalid') throw error;
    throw refusal(file, 'it is damaged and does not pass its checks.');
  } finally {
    await copy?.close();
  }
}

/** A database of another program has none of our steps; one of a later version has steps that we do not know. */
async function refuseStranger(copy: Database, file: string): Promise<void> {
  const fresh = openSqlite(':memory:');
  try {
    await migrate(fresh);
    const known = await stepsOf(fresh);
    const steps = await stepsOf(copy).catch(() => []);
    if (steps.length === 0) throw refusal(file, 'it is not a database of First Cup.');
    const newer = steps.filter((step) => !known.includes(step));
    if (newer.length > 0) {
      throw refusal(file, `it was written by a later version of First Cup (${newer.join(', ')}).`);
    }
    const present = new Set((await copy.db.introspection.getTables()).map(({ name }) => name));
    const wanted = steps.length === known.length ? await fresh.db.introspection.getTables() : [];
    const missing = wanted.filter(({ name }) => !present.has(name));
    if (missing.length > 0) throw refusal(file, `it lacks the table “${missing[0]?.name}”.`);
  } finally {
    await fresh.close();
  }
}

async function stepsOf({ db }: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name);
}

/** Two renames, so that at no moment a half-written database is in place; if the second fails, the first is undone. */
async function swap(part: string, current: string): Promise<string | null> {
  if (!existsSync(current)) {
    await rename(part, current);
    return null;
  }
  await foldIn(current);
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const replaced = current.replace(/\.db$/, `.replaced-${stamp}.db`);
  await move(current, replaced);
  try {
    await rename(part, current);
  } catch (error) {
    await move(replaced, current);
    throw error;
  }
  await syncFolder(dirname(current));
  return replaced;
}

/** Brings what is beside the database into it. One too damaged for that is kept as it is, with its companions. */
async function foldIn(path: string): Promise<void> {
  try {
    const database = openSqlite(path);
    await sql`pragma wal_checkpoint(truncate)`.execute(database.db).finally(() => database.close());
  } catch {}
}

async function move(from: string, to: string): Promise<void> {
  for (const suffix of [...companions, '']) {
    if (existsSync(`${from}${suffix}`)) await rename(`${from}${suffix}`, `${to}${suffix}`);
  }
}

/** So that the renames outlive a power cut; not every system lets one open a folder. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

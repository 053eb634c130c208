import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { migrate } from '../../db/migrate';
import { openSqlite } from '../../db/open';
import { firstCup, firstCupServe } from '../support/command';
import { temporaryFolder } from '../support/temporary-folder';

/** The names of the clients in a database file. */
async function clientsIn(path: string): Promise<string[]> {
  const { db, close } = openSqlite(path);
  const rows = await db.selectFrom('clients').select('name').orderBy('name').execute();
  await close();
  return rows.map(({ name }) => name);
}

/** A data folder with these clients. */
async function dataWith(folder: string, ...names: string[]): Promise<Record<string, string>> {
  const database = openSqlite(join(folder, 'first-cup.db'));
  await migrate(database);
  for (const name of names) {
    const row = { id: name, name, name_key: name.toLowerCase(), address: '', created_at: '2026-11-22' };
    await database.db.insertInto('clients').values(row).execute();
  }
  await database.close();
  return { DATA_DIR: folder };
}

describe('first-cup backup and restore', () => {
  test('a copy is made while the site runs, and put back once it is stopped', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const env = await dataWith(folder, 'Northwind');
    const copy = join(elsewhere, 'copy.db');
    const server = await firstCupServe(env);
    expect(await firstCup(['backup', copy], { env })).toMatchObject({
      code: 0,
      stdout: `Backed up to ${copy}\n`,
    });
    const early = await firstCup(['restore', copy], { env });
    await server.end('SIGTERM');
    expect(early).toMatchObject({ code: 1, stdout: '' });
    expect(early.stderr).toContain('Another First Cup server is already using');
    expect(readdirSync(elsewhere)).toEqual(['copy.db']);

    await dataWith(folder, 'Southwind');
    const { code, stdout } = await firstCup(['restore', copy], { env });
    const replaced = /is in (.+)\n/.exec(stdout)?.[1] ?? '';
    expect(code).toBe(0);
    expect(await clientsIn(join(folder, 'first-cup.db'))).toEqual(['Northwind']);
    expect(await clientsIn(replaced)).toEqual(['Northwind', 'Southwind']);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('a copy is put where there was nothing', async () => {
    const [from, to] = [temporaryFolder(), temporaryFolder()];
    const copy = join(from, 'copy.db');
    await firstCup(['backup', copy], { env: await dataWith(from, 'Northwind') });
    const { code, stdout } = await firstCup(['restore', copy], { env: { DATA_DIR: join(to, 'new') } });
    expect({ code, stdout }).toEqual({ code: 0, stdout: `Restored from ${copy}\n` });
    expect(await clientsIn(join(to, 'new', 'first-cup.db'))).toEqual(['Northwind']);
  });

  test('a damaged database is replaced, and kept as it is', async () => {
    const folder = temporaryFolder();
    const env = await dataWith(folder, 'Northwind');
    const copy = join(folder, 'copy.db');
    await firstCup(['backup', copy], { env });
    writeFileSync(join(folder, 'first-cup.db'), 'ruined '.repeat(1000));
    const { code, stdout } = await firstCup(['restore', copy], { env });
    expect(code).toBe(0);
    expect(readFileSync(/is in (.+)\n/.exec(stdout)?.[1] ?? '', 'utf8')).toContain('ruined');
    expect(await clientsIn(join(folder, 'first-cup.db'))).toEqual(['Northwind']);
  });

  test('nothing is overwritten, and there must be something to copy', async () => {
    const folder = temporaryFolder();
    const taken = join(folder, 'taken');
    writeFileSync(taken, 'mine');
    const over = await firstCup(['backup', taken], { env: await dataWith(folder) });
    const nothing = await firstCup(['backup', join(folder, 'b')], {
      env: { DATA_DIR: join(folder, 'none') },
    });
    expect(over).toMatchObject({ code: 1, stderr: `${taken} exists already. Choose another name.\n` });
    expect(readFileSync(taken, 'utf8')).toBe('mine');
    expect(nothing.code).toBe(1);
    expect(nothing.stderr).toContain('There is no database in');
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test.each([
    ['a file that is not there', async () => {}, 'there is no such file'],
    ['a text', async (file: string) => writeFileSync(file, 'hello'), 'it is not a SQLite database'],
    ['a folder', async (file: string) => void mkdirSync(file), 'there is no such file'],
    [
      'half a copy',
      async (file: string, copy: string) => writeFileSync(file, readFileSync(copy).subarray(0, 20_000)),
      'it is damaged',
    ],
    [
      "another program's database",
      async (file: string) => change(file, 'create table bookmarks (a)'),
      'it is not a database of First Cup',
    ],
    [
      "a later version's copy",
      async (file: string, copy: string) => {
        copyFileSync(copy, file);
        await change(file, "insert into kysely_migration values ('9999-the-future', '2030-01-01')");
      },
      'it was written by a later version of First Cup (9999-the-future)',
    ],
    [
      'a copy that lacks a table',
      async (file: string, copy: string) => {
        copyFileSync(copy, file);
        await change(file, 'drop table documents');
      },
      'it lacks the table “documents”',
    ],
  ])('%s is not restored, and nothing changes', async (_, make, words) => {
    const folder = temporaryFolder();
    const env = await dataWith(folder, 'Northwind');
    const [copy, file] = [join(folder, 'copy.db'), join(folder, 'given.db')];
    await firstCup(['backup', copy], { env });
    await make(file, copy);
    const { code, stderr } = await firstCup(['restore', file], { env });
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(await clientsIn(join(folder, 'first-cup.db'))).toEqual(['Northwind']);
    expect(readdirSync(folder).filter((name) => /replaced|part/.test(name))).toEqual([]);
  });

  test('a database in PostgreSQL has tools of its own', async () => {
    const env = { DATABASE_URL: 'postgres://127.0.0.1:1/x' };
    expect((await firstCup(['backup', 'x'], { env })).stderr).toContain('pg_dump');
    expect((await firstCup(['restore', 'x'], { env })).stderr).toContain('pg_restore');
  });

  test('the demo story goes into an empty database only', async () => {
    const env = { DATA_DIR: temporaryFolder() };
    const server = await firstCupServe(env);
    await server.end('SIGTERM');
    const first = await firstCup(['demo'], { env });
    const second = await firstCup(['demo'], { env });
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect((await clientsIn(join(env.DATA_DIR, 'first-cup.db'))).length).toBeGreaterThan(3);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('holds clients or offers already');
  });
});

async function change(path: string, statement: string): Promise<void> {
  const { db, close } = openSqlite(path);
  await sql.raw(statement).execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
  await close();
}

import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { openDatabase, openSqlite } from '~db/open';
import { insertProposal } from '~db/queries/proposals';
import { closing, eachEngine } from '../support/engines';
import { temporaryFolder } from '../support/temporary-folder';
import { addClient, addProposal, at, insertCast } from './rows';

describe('a SQLite file', () => {
  test.each([
    ['journal_mode', 'wal'],
    // 2 is FULL: a power cut does not lose what was answered.
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 5000],
  ])('opens with %s = %s', async (pragma, value) => {
    const dataDir = temporaryFolder();
    // The second time: a file that is in WAL already would open with synchronous = NORMAL by itself.
    await openDatabase({ dataDir }).close();
    const { db } = closing(openDatabase({ dataDir }));
    const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(pragma)}`.execute(db);
    expect(Object.values(rows[0] ?? {})).toEqual([value]);
  });

  test('is made with the folders above it', async () => {
    const database = closing(openDatabase({ dataDir: `${temporaryFolder()}/a/b` }));
    await expect(database.check()).resolves.toBeUndefined();
  });

  test('is for its owner alone, with its folder, what lies beside it and its copies', async () => {
    const dataDir = `${temporaryFolder()}/data`;
    const database = closing(openDatabase({ dataDir }));
    await sql`create table cups (id text)`.execute(database.db);
    await database.copyTo(`${dataDir}/copy.db`);
    const modes = ['', 'first-cup.db', 'first-cup.db-wal', 'first-cup.db-shm', 'copy.db'].map((name) =>
      (statSync(`${dataDir}/${name}`).mode & 0o777).toString(8),
    );
    expect(modes).toEqual(['700', '600', '600', '600', '600']);
  });

  test('is copied over no other file', async () => {
    const folder = temporaryFolder();
    const database = closing(openSqlite(`${folder}/a.db`));
    writeFileSync(`${folder}/diary`, 'Dear diary');
    await expect(database.copyTo(`${folder}/diary`)).rejects.toMatchObject({ code: 'EEXIST' });
    expect(readFileSync(`${folder}/diary`, 'utf8')).toBe('Dear diary');
  });

  test('can be copied while it is open, and the copy holds what it held', async () => {
    const database = closing(openSqlite(`${temporaryFolder()}/a.db`));
    await sql`create table cups (id text)`.execute(database.db);
    await sql`insert into cups values ('first')`.execute(database.db);
    const target = `${temporaryFolder()}/copy.db`;
    await database.copyTo(target);
    const copy = closing(openSqlite(target));
    expect((await sql`select id from cups`.execute(copy.db)).rows).toEqual([{ id: 'first' }]);
  });
});

test('a PostgreSQL that cannot be reached fails its check and is not copied', async () => {
  const database = closing(openDatabase({ dataDir: '', databaseUrl: 'postgres://nobody@127.0.0.1:1/none' }));
  await expect(database.check()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  await expect(database.copyTo('/nowhere')).rejects.toMatchObject({ name: 'DomainError', code: 'invalid' });
});

eachEngine((engine) => {
  test('an open database passes its check, a closed one fails it', async () => {
    const database = openDatabase(await engine.place());
    await expect(database.check()).resolves.toBeUndefined();
    await database.close();
    await expect(database.check()).rejects.toThrow();
  });

  test('a row that points at nothing is refused', async () => {
    const { db } = await engine.open();
    const { authorId, clientId } = await insertCast(db);
    const proposal = { contactId: null, authorId, parentId: null, currency: 'EUR', createdAt: at() };
    await expect(insertProposal(db, { ...proposal, clientId: 'nobody' })).rejects.toThrow(/foreign key/i);
    await expect(insertProposal(db, { ...proposal, clientId, parentId: 'nothing' })).rejects.toThrow(
      /foreign key/i,
    );
  });

  test('a client that has proposals cannot be deleted', async () => {
    const { db } = await engine.open();
    const cast = await insertCast(db);
    const clientId = await addClient(db, 'Old Mill');
    await addProposal(db, { ...cast, clientId });
    await expect(db.deleteFrom('clients').where('id', '=', clientId).execute()).rejects.toThrow(
      /foreign key/i,
    );
  });

  test('a second client of the same name, in any case or spacing, is refused', async () => {
    const { db } = await engine.open();
    await addClient(db, 'École Été');
    await expect(addClient(db, ' école  ÉTÉ ')).rejects.toThrow(/unique/i);
  });

  test('there is one firm: a second row is refused', async () => {
    const { db } = await engine.open();
    await insertCast(db);
    const firm = await db.selectFrom('firm').selectAll().executeTakeFirstOrThrow();
    await expect(
      db
        .insertInto('firm')
        .values({ ...firm, id: 'other' })
        .execute(),
    ).rejects.toThrow(/check/i);
  });

  test('a transaction that throws leaves nothing', async () => {
    const { db } = await engine.open();
    const failed = db.transaction().execute(async (trx) => {
      await addClient(trx, 'Old Mill');
      throw new Error('the power went');
    });
    await expect(failed).rejects.toThrow('the power went');
    expect(await db.selectFrom('clients').select('id').execute()).toEqual([]);
  });
});

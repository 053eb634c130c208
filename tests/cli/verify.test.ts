import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Migrator, sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { fillWithDemo } from '../../app/workflows/demo.server';
import { eraseContact } from '../../app/workflows/erase-contact.server';
import { setUp } from '../../app/workflows/setup.server';
import { migrate } from '../../db/migrate';
import * as theLoop from '../../db/migrations/0001-the-loop';
import { openSqlite } from '../../db/open';
import { firstCup, firstCupServe } from '../support/command';
import { temporaryFolder } from '../support/temporary-folder';

const at = '2026-11-24T09:30:00.000Z';

describe('first-cup verify', () => {
  let folder: string;
  let env: Record<string, string>;
  const file = () => join(folder, 'first-cup.db');
  const change = async (statement: string) => {
    const { db, close } = openSqlite(file());
    await sql.raw('drop trigger events_never_change').execute(db);
    await sql.raw(statement).execute(db);
    await close();
  };
  beforeEach(async () => {
    folder = temporaryFolder();
    env = { DATA_DIR: folder };
    const database = openSqlite(file());
    await migrate(database);
    await setUp({ db: database.db, now: () => at });
    await fillWithDemo(database.db, at);
    await database.close();
  });

  test('counts what is as it was and says the head, while the site runs and changes nothing', async () => {
    const server = await firstCupServe(env);
    const { code, stdout, stderr } = await firstCup(['verify'], { env });
    await server.end('SIGTERM');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^All is as it was: events \d{2,}, sent copies \d{2,}, PDFs \d+, acceptances \d+, acceptance records \d+\.\n/,
    );
    const head = /\nHead: ([0-9a-f]{64})\n$/.exec(stdout)?.[1] ?? '';
    const before = readFileSync(file());
    const grouped = head.toUpperCase().replace(/.{16}/g, '$& ');
    expect(await firstCup(['verify', '--head', grouped], { env })).toMatchObject({ code: 0 });
    expect(readFileSync(file()).equals(before)).toBe(true);
    const other = await firstCup(['verify', '--head', 'ab'.repeat(32)], { env });
    expect(other).toMatchObject({ code: 1, stdout: '' });
    expect(other.stderr).toContain('cut or written anew');
  });

  test('names the first thing that is off in a sentence, in the database and in a copy of it', async () => {
    await change("update events set facts = '{}' where seq = 7");
    const copy = join(folder, 'copy.db');
    expect(await firstCup(['backup', copy], { env })).toMatchObject({ code: 0 });
    for (const args of [['verify'], ['verify', copy]]) {
      const { code, stdout, stderr } = await firstCup(args, { env });
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(
        /^Something is off\. Event 7 \(.+\) is not what was written then: it was changed\.\n$/,
      );
    }
  });

  test('says what was blacked out on purpose, and finds all else as it was', async () => {
    const { db, close } = openSqlite(file());
    const contact = await db
      .selectFrom('revisions')
      .innerJoin('contacts', 'contacts.id', 'revisions.contact_id')
      .select(['contacts.id', 'client_id'])
      .where('sent_at', 'is not', null)
      .executeTakeFirstOrThrow();
    const by = 'Ida Brandt';
    await eraseContact({ db, now: () => at }, contact.client_id, contact.id, { papers: true, by });
    await close();
    const { code, stdout, stderr } = await firstCup(['verify'], { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /\nSomebody was forgotten on 2026-11-24: words were taken out of \d+ events? on purpose\.\n/,
    );
    expect(stdout).toMatch(
      /\nBlacked out on purpose, of \S+: 1 sent copy.*, on 2026-11-24 by Ida Brandt\.\n(.*\n)*Head: /,
    );
  });

  test('says what to do with what it cannot check', async () => {
    const missing = await firstCup(['verify', join(folder, 'none.db')]);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toContain('There is no database at');
    const text = join(folder, 'text.db');
    writeFileSync(text, 'no database '.repeat(100));
    expect(await firstCup(['verify', text])).toMatchObject({ code: 1, stdout: '' });
    const old = openSqlite(join(folder, 'old.db'));
    const provider = { getMigrations: async () => ({ '0001-the-loop': theLoop }) };
    await new Migrator({ db: old.db, provider }).migrateToLatest();
    await old.close();
    const early = await firstCup(['verify', join(folder, 'old.db')]);
    expect(early).toMatchObject({ code: 1, stdout: '' });
    expect(early.stderr).toBe(
      'This database was last used by an earlier version of First Cup. Open the site with it once, then try again.\n',
    );
  });
});

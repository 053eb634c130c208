import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Migrator, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { migrate, migrationsUntil } from '~db/migrate';
import * as theLoop from '~db/migrations/0001-the-loop';
import * as draftsIndex from '~db/migrations/0002-drafts-index';
import * as offersWithAChoice from '~db/migrations/0003-offers-with-a-choice';
import * as photosAndFonts from '~db/migrations/0004-photos-and-fonts';
import * as ownStarters from '~db/migrations/0005-own-starters';
import { type Db, databaseFile, openDatabase, openSqlite } from '~db/open';
import { getClient } from '~db/queries/clients';
import { getFirm } from '~db/queries/firm';
import { getProposal } from '~db/queries/proposals';
import { closing, eachEngine, type Place } from '../support/engines';
import { temporaryFolder } from '../support/temporary-folder';
import { addClient, at, insertCast, offer } from './rows';

const open = (place: Place) => closing(openDatabase(place));

eachEngine((engine) => {
  const tables = [
    'acceptances',
    'accounts',
    'answers',
    'chain_head',
    'client_readings',
    'clients',
    'contacts',
    'deal_changes',
    'deliveries',
    'documents',
    'events',
    'exchange_rates',
    'facts',
    'firm',
    'fonts',
    'hidden_starters',
    'import_added',
    'imported_deals',
    'imports',
    'insight_readings',
    'invitations',
    'ledger_links',
    'ledgers',
    'outbox',
    'people',
    'pictures',
    'proposals',
    'questions',
    'records',
    'reminders',
    'revisions',
    'scheduled_sendings',
    'sessions',
    'setup_codes',
    'shares',
    'starters',
    'views',
  ];

  test('migrating a database without tables makes all of them', async () => {
    const database = open(await engine.emptyPlace());
    await migrate(database);
    const made = await database.db.introspection.getTables();
    expect(made.map(({ name }) => name).sort()).toEqual(tables);
  });

  test('migrating twice changes nothing', async () => {
    const database = open(await engine.emptyPlace());
    await migrate(database);
    const { clientId } = await insertCast(database.db);
    const before = await database.db.introspection.getTables();
    expect(await migrate(database)).toBeNull();
    expect(await database.db.introspection.getTables()).toEqual(before);
    expect((await getClient(database.db, clientId)).name).toBe('Northwind Tiles');
  });

  test('a database that a later version has changed is refused', async () => {
    const database = await engine.open();
    await sql`insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00Z')`.execute(
      database.db,
    );
    await expect(migrate(database)).rejects.toMatchObject({
      name: 'DomainError',
      code: 'failed',
      message: expect.stringContaining('later version'),
    });
  });
});

eachEngine((engine) => {
  test('offers written before lists knew of options are counted: what is with the client, else the draft', async () => {
    const database = open(await engine.emptyPlace());
    const { db } = database;
    await new Migrator({ db, provider: { getMigrations: async () => firstFive } }).migrateToLatest();
    await insertCast(db);
    await addOldProposal(db, 'none', [0]);
    await addOldProposal(db, 'a draft', [2]);
    await addOldProposal(db, 'revised', ['sent', 2], ['sent', 3], [0]);
    await addOldProposal(db, 'revised to none', ['sent', 3], ['sent', 0], [2]);
    await migrate(database);
    const counted = ['none', 'a draft', 'revised', 'revised to none'].map((id) => getProposal(db, id));
    expect((await Promise.all(counted)).map(({ optionCount }) => optionCount)).toEqual([0, 2, 3, 0]);
  });
});

eachEngine((engine) => {
  test('readings from before a firm could draw its own lines are those of ours, and need no new one', async () => {
    const database = open(await engine.emptyPlace());
    const { db } = database;
    const migrateUntil = (last: string) =>
      new Migrator({
        db,
        provider: { getMigrations: async () => migrationsUntil(last) },
      }).migrateToLatest();
    await migrateUntil('0017-insights');
    const { clientId } = await insertCast(db);
    await sql`insert into client_readings (client_id, rhythm_days) values (${clientId}, 45.5)`.execute(db);
    await migrateUntil('0018-own-lines');
    expect((await getFirm(db)).relationship).toBe('{}');
    // By these lines `makeReadings` tells whether a reading is to be made anew.
    const [kept] = await db.selectFrom('client_readings').selectAll().execute();
    expect(kept).toMatchObject({ rhythm_days: 45.5, lines: '30 60 1 2 4' });
  });

  test('plans of before are found by their earliest day, of the versions that stand', async () => {
    const database = open(await engine.emptyPlace());
    const { db } = database;
    const provider = { getMigrations: async () => migrationsUntil('0017-insights') };
    await new Migrator({ db, provider }).migrateToLatest();
    const [planned, free] = [await addClient(db, 'Planned'), await addClient(db, 'Free')];
    const write = (clientId: string, version: number, ...days: (string | null)[]) => {
      const elements = days.map((actOn, at) => ({ name: `${at}`, action: actOn ? 'Call' : '', actOn }));
      return sql`
        insert into ledgers (id, client_id, version, currency, elements, made_at, made_by)
        values (${`${clientId}${version}`}, ${clientId}, ${version}, 'EUR', ${JSON.stringify(elements)}, ${at()}, '')
      `.execute(db);
    };
    await write(planned, 1, '2026-11-01');
    await write(planned, 2, '2026-12-24', null, '2026-12-01');
    await write(free, 1, null);
    await migrate(database);
    const rows = await db
      .selectFrom('ledgers')
      .select(['client_id', 'version', 'next_act_on'])
      .where('next_act_on', 'is not', null)
      .execute();
    expect(rows).toEqual([{ client_id: planned, version: 2, next_act_on: '2026-12-01' }]);
  });
});

describe('migrating a SQLite file', () => {
  test('makes a copy first where an older version left data', async () => {
    const dataDir = temporaryFolder();
    const file = databaseFile(dataDir);
    await writtenByTheFirstVersion(file);
    const database = open({ dataDir });
    const copy = await migrate(database, file);
    expect(copy).toMatch(/backups[/\\]before-0002-.*\.db$/);
    const before = closing(openSqlite(copy ?? ''));
    expect(await before.db.selectFrom('clients').select('name').execute()).toEqual([{ name: 'Old Mill' }]);
    expect(await stepsOf(copy ?? '')).toEqual(['0001-the-loop']);
    expect((await stepsOf(file)).length).toBeGreaterThan(1);
  });

  test('makes no copy of a new file, and none when there is nothing to do', async () => {
    const dataDir = temporaryFolder();
    const file = databaseFile(dataDir);
    const database = open({ dataDir });
    expect(await migrate(database, file)).toBeNull();
    expect(await migrate(database, file)).toBeNull();
    expect(existsSync(join(dataDir, 'backups'))).toBe(false);
    expect(readdirSync(dataDir).filter((name) => name.endsWith('.db'))).toEqual(['first-cup.db']);
  });

  test('that fails names the copy and leaves the data', async () => {
    const dataDir = temporaryFolder();
    const file = databaseFile(dataDir);
    await writtenByTheFirstVersion(file);
    const database = open({ dataDir });
    await database.db.schema.createTable('drafts').addColumn('id', 'text').execute();
    await database.db.schema.createIndex('revisions_drafts').on('drafts').column('id').execute();
    const failed = migrate(database, file);
    await expect(failed).rejects.toMatchObject({ code: 'failed', message: expect.stringContaining(dataDir) });
    expect(await database.db.selectFrom('clients').select('name').execute()).toEqual([{ name: 'Old Mill' }]);
    expect(await stepsOf(file)).toEqual(['0001-the-loop']);
  });
});

const firstFive = {
  '0001-the-loop': theLoop,
  '0002-drafts-index': draftsIndex,
  '0003-offers-with-a-choice': offersWithAChoice,
  '0004-photos-and-fonts': photosAndFonts,
  '0005-own-starters': ownStarters,
};

/** A proposal as the fifth step left it, with its revisions: how many options each has, and whether it was sent. */
async function addOldProposal(db: Db, id: string, ...revisions: (['sent', number] | [number])[]) {
  const { client_id, author_id } = await db
    .selectFrom(['clients', 'people'])
    .select(['clients.id as client_id', 'people.id as author_id'])
    .executeTakeFirstOrThrow();
  await sql`
    insert into proposals
      (id, client_id, author_id, state, title, currency, total_minor, search_text, created_at, updated_at)
    values (${id}, ${client_id}, ${author_id}, 'draft', '', 'EUR', 0, '', ${at()}, ${at()})
  `.execute(db);
  for (const [index, revision] of revisions.entries()) {
    const options = Array.from({ length: Number(revision.at(-1)) }, (_, place) => ({
      name: `Option ${place}`,
      deliverables: [],
      lines: [],
    }));
    // A text that looks like the key is no option.
    const text = JSON.stringify({ ...offer, title: 'About "options":[{', options });
    await sql`
      insert into revisions (proposal_id, revision, offer, sent_at, created_at, updated_at)
      values (${id}, ${index + 1}, ${text}, ${revision[0] === 'sent' ? at() : null}, ${at()}, ${at()})
    `.execute(db);
  }
}

/** A file as the first version made it, with a client in it. */
async function writtenByTheFirstVersion(file: string): Promise<void> {
  const database = openSqlite(file);
  const provider = { getMigrations: async () => ({ '0001-the-loop': theLoop }) };
  await new Migrator({ db: database.db, provider }).migrateToLatest();
  await addClient(database.db, 'Old Mill');
  await database.close();
}

async function stepsOf(file: string): Promise<string[]> {
  const { default: SqliteFile } = await import('better-sqlite3');
  const open = new SqliteFile(file, { readonly: true });
  try {
    return open.prepare('select name from kysely_migration order by name').pluck().all() as string[];
  } finally {
    open.close();
  }
}

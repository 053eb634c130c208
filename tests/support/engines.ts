import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, inject, onTestFinished } from 'vitest';
import type { Engine } from '~db/dialect';
import { migrate } from '~db/migrate';
import { type Database, databaseFile, openDatabase } from '~db/open';

export type Place = { dataDir: string; databaseUrl?: string };

export type TestEngine = {
  name: Engine;
  /** A place without tables. It goes away with the test. */
  emptyPlace(): Promise<Place>;
  /** A place with today's tables and nothing in them. */
  place(): Promise<Place>;
  /** A database with today's tables and nothing in them, closed when the test ends. */
  open(): Promise<Database>;
};

/** Runs a suite once on SQLite, in a file, and once on a real PostgreSQL. `both`, for what goes from one to the other. */
export function eachEngine(suite: (engine: TestEngine, both: readonly TestEngine[]) => void): void {
  const both = [sqlite(), postgres()];
  describe.each(both)('on $name', (engine) => suite(engine, both));
}

/** Runs a suite on PostgreSQL alone, for what a file does not have. */
export function onPostgres(suite: (engine: TestEngine) => void): void {
  describe.each([postgres()])('on $name', suite);
}

/** Runs a suite on SQLite alone, for what a server does not have. */
export function onSqlite(suite: (engine: TestEngine) => void): void {
  describe.each([sqlite()])('on $name', suite);
}

/** `database`, closed when the test ends. */
export function closing(database: Database): Database {
  onTestFinished(() => database.close());
  return database;
}

function sqlite(): TestEngine {
  let template: Promise<string> | undefined;
  const emptyPlace = async () => ({ dataDir: folderOfTest() });
  const place = async () => {
    template ??= migratedFolder();
    const empty = await emptyPlace();
    copyFileSync(databaseFile(await template), databaseFile(empty.dataDir));
    return empty;
  };
  afterAll(async () => {
    if (template) rmSync(await template, { recursive: true, force: true });
  });
  return { name: 'sqlite', emptyPlace, place, open: async () => closing(openDatabase(await place())) };
}

async function migratedFolder(): Promise<string> {
  const dataDir = newFolder();
  const database = openDatabase({ dataDir });
  await migrate(database);
  // Closing folds the write-ahead log in: the template is one file.
  await database.close();
  return dataDir;
}

function postgres(): TestEngine {
  let template: Promise<string> | undefined;
  const made = async (from: string): Promise<Place> => {
    const server = await serverUrl();
    const name = await newDatabase(server, from);
    onTestFinished(() => run(server, `drop database ${name} with (force)`));
    return { dataDir: folderOfTest(), databaseUrl: `${server}/${name}` };
  };
  const place = async () => {
    template ??= migratedDatabase();
    return made(await template);
  };
  afterAll(async () => {
    if (template) await run(await serverUrl(), `drop database ${await template} with (force)`);
  });
  return {
    name: 'postgres',
    emptyPlace: () => made('template1'),
    place,
    open: async () => closing(openDatabase(await place())),
  };
}

async function migratedDatabase(): Promise<string> {
  const server = await serverUrl();
  const name = await newDatabase(server, 'template1');
  const database = openDatabase({ dataDir: '', databaseUrl: `${server}/${name}` });
  await migrate(database);
  await database.close();
  return name;
}

let url: Promise<string> | undefined;

/** Asks the one server of this run where it is; see postgres-server.ts. */
function serverUrl(): Promise<string> {
  url ??= new Promise((resolve, reject) => {
    let answer = '';
    connect(inject('postgresDoor'), '127.0.0.1')
      .setEncoding('utf8')
      .on('data', (text) => {
        answer += text;
      })
      .on('error', reject)
      .on('end', () => {
        const { url, problem } = JSON.parse(answer) as { url?: string; problem?: string };
        if (url) resolve(url);
        else reject(new Error(problem));
      });
  });
  return url;
}

let made = 0;

/** The name holds the process: test files run side by side on one server. */
async function newDatabase(server: string, template: string): Promise<string> {
  made += 1;
  const name = `test_${process.pid}_${made}`;
  // Copying files is three times as fast as the default here.
  await run(server, `create database ${name} template ${template} strategy file_copy`);
  return name;
}

async function run(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function folderOfTest(): string {
  const folder = newFolder();
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'first-cup-'));

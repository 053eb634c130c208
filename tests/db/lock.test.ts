import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { lockDatabase, openDatabase } from '~db/open';
import { closing, eachEngine, onPostgres, onSqlite, type Place } from '../support/engines';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** Inside the project, so that the bundle finds its packages. */
const holder = `${root}node_modules/.cache/first-cup-lock/${process.pid}.mjs`;

beforeAll(async () => {
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/db/lock-holder.ts'],
    outfile: holder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
});
afterAll(() => rmSync(holder, { force: true }));

const refused = { name: 'DomainError', code: 'conflict' };

eachEngine((engine) => {
  test('a released database can be held again, and another one at any time', async () => {
    const place = await engine.emptyPlace();
    const release = await lockDatabase(place);
    const releaseOther = await lockDatabase(await engine.emptyPlace());
    await releaseOther();
    await release();
    const releaseAgain = await lockDatabase(place);
    await releaseAgain();
  });

  test('the holder itself reads and writes', async () => {
    const place = await engine.place();
    onTestFinished(await lockDatabase(place));
    const { db } = closing(openDatabase(place));
    expect(await db.selectFrom('clients').select('id').execute()).toEqual([]);
  });
});

onSqlite((engine) => {
  test('a database that one server holds is refused to a second, with the way out named', async () => {
    const place = await engine.emptyPlace();
    const release = await lockDatabase(place);
    onTestFinished(release);
    await expect(lockDatabase(place)).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining('Stop it first, or set DATA_DIR.'),
    });
  });

  test('a server that is killed lets go, however hard', async () => {
    const place = await engine.emptyPlace();
    const server = await holding(place);
    await expect(lockDatabase(place)).rejects.toMatchObject(refused);
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
    const release = await vi.waitFor(() => lockDatabase(place), { timeout: 30_000 });
    await release();
  });
});

onPostgres((engine) => {
  test('who comes while another brings the tables to this version waits, and gets it however that one ends', async () => {
    const place = await engine.emptyPlace();
    const server = await holding(place);
    let held = false;
    const waiting = lockDatabase(place).then((release) => {
      held = true;
      return release;
    });
    const { db } = closing(openDatabase(place));
    const waits = sql`
      select 1 from pg_locks join pg_database on pg_database.oid = pg_locks.database
      where locktype = 'advisory' and not granted and datname = current_database()`;
    await vi.waitFor(async () => expect((await waits.execute(db)).rows).toHaveLength(1), { timeout: 30_000 });
    expect(held).toBe(false);
    server.kill('SIGKILL');
    const release = await waiting;
    await release();
    await release();
  });
});

async function holding({ dataDir, databaseUrl }: Place): Promise<ChildProcess> {
  const args = [holder, dataDir, ...(databaseUrl ? [databaseUrl] : [])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  await once(child.stdout ?? child, 'data');
  return child;
}

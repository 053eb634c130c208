import { request as httpRequest, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assets } from '../../app/http/assets';
import { listen, stopListening } from '../../app/http/listen';
import { openLog } from '../../app/http/log';
import { createSite, type Site } from '../../app/http/site';
import type { Press } from '../../app/press/press';
import { setUp } from '../../app/workflows/setup.server';
import { migrate } from '../../db/migrate';
import { type Database, openSqlite } from '../../db/open';
import { blankPdf } from './blank-pdf';

export const buildFolder = join(import.meta.dirname, '..', '..', 'build');

export type TestServer = {
  address: string;
  database: Database;
  server: Server;
  /** Every line that was logged, as it was written. */
  log: string[];
  /** Sends any request whatever: `fetch` sets `Host` and `Origin` itself. */
  send(path: string, options?: Sent): Promise<Answer>;
  stop(): Promise<void>;
};
export type Sent = {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
  /** Says nothing of the body's size. */
  chunked?: boolean;
};
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };

/** Our own server on a free port, over an empty database in memory. Without a build, the one in build/. */
export async function startTestServer(changes: Partial<Site> = {}): Promise<TestServer> {
  const log: string[] = [];
  const database = changes.database ?? (await newDatabase());
  const site: Site = {
    build: changes.build ?? (await import(pathToFileURL(join(buildFolder, 'server', 'index.js')).href)),
    mode: 'production',
    files: assets(join(buildFolder, 'client')),
    database,
    press: quietPress,
    post: null,
    demo: newDatabase,
    now: () => new Date().toISOString(),
    log: openLog('info', { write: (line: string) => void log.push(line) }),
    environment: { PUBLIC_URL: undefined, TRUST_PROXY: 0 },
    accounts: false,
    limited: false,
    ...changes,
  };
  const server = await listen(createSite(site), '127.0.0.1', 0);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    database,
    server,
    log,
    send: (path, options) => send(port, path, options),
    stop: async () => {
      await stopListening(server, 0);
      await database.close();
    },
  };
}

export const quietPress: Press = {
  print: async () => blankPdf(),
  proof: async () => {},
  close: async () => {},
};

async function newDatabase(): Promise<Database> {
  const database = openSqlite(':memory:');
  await migrate(database);
  await setUp({ db: database.db, now: () => '2026-11-22T09:00:00.000Z' });
  return database;
}

/** Sends any request whatever to a server on this machine. */
export function send(port: number, path: string, options: Sent = {}): Promise<Answer> {
  const { method = 'GET', body, chunked = false } = options;
  const size = body === undefined || chunked ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
  const form = body === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve, reject) => {
    const headers = { ...size, ...form, ...options.headers };
    const sent = httpRequest({ port, host: '127.0.0.1', path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }));
    });
    sent.on('error', reject).end(body);
  });
}

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../support/postgres-server';
import { get, removedAtTheEnd, startFirstCup } from './running';
import { type Place, type Seeded, seedFirm } from './seeded-firm';
import { ms, type Row, times } from './table';
import { takingTurns, timed } from './taking-turns';

const [few, many] = [100, 10_000];

/** The pages of a firm of 10,000 clients with ten offers each, beside those of one of 100, on both databases. */
export async function largeFirm(): Promise<Row[]> {
  const postgres = await startPostgres();
  try {
    return [
      ...(await compare('SQLite', async () => ({ dataDir: folder() }))),
      ...(await compare('PostgreSQL', async (name) => ({
        dataDir: folder(),
        databaseUrl: await newDatabase(postgres.url, name),
      }))),
    ];
  } finally {
    await postgres.stop();
  }
}

async function compare(engine: string, placeOf: (name: string) => Promise<Place>): Promise<Row[]> {
  const small = await opened(await seedFirm(await placeOf('small'), few, now()));
  const large = await opened(await seedFirm(await placeOf('large'), many, now()));
  try {
    const pages: [string, (firm: Opened) => string][] = [
      ['The client page', ({ address, clientId }) => `${address}/clients/${clientId}`],
      ['This week', ({ address }) => `${address}/`],
      ['Insights', ({ address }) => `${address}/insights`],
    ];
    const rows: Row[] = [];
    for (const [what, url] of pages) {
      // The first who asks a long log begins the reading that the others get.
      await Promise.all([small, large].map((firm) => untilRead(url(firm))));
      const [least = 0, most = 0] = await takingTurns(
        { warmUp: 20, rounds: 60 },
        ...[small, large].map((firm) => timed(() => get(url(firm)))),
      );
      const name = `with ${few} clients`;
      rows.push({
        what: `${what}, ${many.toLocaleString('en')} clients, ${engine}`,
        ours: ms(most),
        peer: times(name, most, least, { aim: '< 2×' }),
      });
    }
    rows.push(await whileRead(engine, large));
    return rows;
  } finally {
    await Promise.all([small, large].map(({ stop }) => stop()));
  }
}

/** How long a page waits at most while the insights of a long log are read anew beside it. */
async function whileRead(engine: string, { address, clientId }: Opened): Promise<Row> {
  const page = `${address}/clients/${clientId}`;
  const before = await longestOf(page, 20);
  // A question that nobody asked yet: each look at it says whether it is still being read.
  const question = `${address}/insights?period=last-12`;
  let [most, pages] = [0, 0];
  while ((await (await fetch(question)).text()).includes('being read')) {
    most = Math.max(most, await longestOf(page, 5));
    pages += 5;
  }
  return {
    what: `The slowest of ${pages} client pages while the insights are read, ${engine}`,
    ours: ms(most),
    peer: times('while nothing is read', most, before),
  };
}

async function longestOf(url: string, count: number): Promise<number> {
  let most = 0;
  for (let at = 0; at < count; at += 1) {
    const began = performance.now();
    await get(url);
    most = Math.max(most, performance.now() - began);
  }
  return most;
}

type Opened = Seeded & Awaited<ReturnType<typeof startFirstCup>>;

const opened = async (firm: Seeded): Promise<Opened> => ({
  ...firm,
  ...(await startFirstCup(firm.dataDir, firm.databaseUrl)),
});

async function untilRead(url: string): Promise<void> {
  for (let round = 0; round < 600; round += 1) {
    const text = await (await fetch(url)).text();
    if (!text.includes('being read')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} was never read`);
}

async function newDatabase(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    await client.query(`create database bench_${name}`);
  } finally {
    await client.end();
  }
  return `${server}/bench_${name}`;
}

const folder = () => removedAtTheEnd(mkdtempSync(join(tmpdir(), 'first-cup-bench-')));
/** The servers run by the clock of this machine, so the firm lives today. */
const now = () => new Date().toISOString();

import { gzipSync } from 'node:zlib';
import { makeShare } from '~/workflows/share.server';
import { databaseFile, openSqlite } from '~db/open';
import type { Prepared } from './prepared-data';
import type { Running } from './running';
import type { Row } from './table';

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** What a client's phone loads to read an offer: its page and style sheet as they are sent, and how many requests. */
export async function clientPage({ address }: Running, { dataDir, sentId }: Prepared): Promise<Row[]> {
  const database = openSqlite(databaseFile(dataDir));
  const token = await makeShare({ db: database.db, now: () => '2026-11-24T09:30:00.000Z' }, sentId);
  await database.close();
  const page = await textOf(`${address}/p/${token}`);
  const sheets = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
  const others = [...page.matchAll(/(?:src|srcset)="([^"]+)"/g)].length;
  const styles = await Promise.all(sheets.map((href) => textOf(`${address}${href}`)));
  const bytes = [page, ...styles].reduce((sum, text) => sum + gzipSync(text).length, 0);
  return [
    { what: 'The page the client reads, HTML and CSS, gzipped', ours: kb(bytes), aim: '< 30 kB' },
    {
      what: 'Requests for it, fonts aside',
      ours: String(1 + sheets.length + others),
      aim: 'no script',
    },
  ];
}

async function textOf(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
}

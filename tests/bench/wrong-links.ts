import { randomBytes } from 'node:crypto';
import { withdraw } from '~/workflows/answer.server';
import { endShare, makeShare } from '~/workflows/share.server';
import { databaseFile, openSqlite } from '~db/open';
import { listShares } from '~db/queries/shares';
import type { Prepared } from './prepared-data';
import type { Running } from './running';
import { ms, type Row } from './table';
import { takingTurns, timed } from './taking-turns';

const now = () => '2026-11-24T09:30:00.000Z';

/**
 * How long the answer to a link takes that leads nowhere, whatever is wrong with it: nobody may learn from it that
 * there once was an offer. Ends the links of the offer that is given, and takes it back: measure others before.
 */
export async function wrongLinks({ address }: Running, { dataDir, sentId }: Prepared): Promise<Row[]> {
  const database = openSqlite(databaseFile(dataDir));
  const work = { db: database.db, now };
  const revoked = await makeShare(work, sentId);
  const [share] = await listShares(work.db, sentId);
  await endShare(work, sentId, share?.id ?? '');
  const withdrawn = await makeShare(work, sentId);
  await withdraw(work, sentId, { on: '2026-11-24', by: '', reason: '' });
  await database.close();
  const kinds: [what: string, link: () => string][] = [
    ['unknown', () => randomBytes(32).toString('base64url')],
    ['revoked', () => revoked],
    ['of an offer taken back', () => withdrawn],
    ['malformed', () => '%ZZ'],
  ];
  const medians = await takingTurns(
    { warmUp: 50, rounds: 200 },
    ...kinds.map(([, link]) => timed(() => refused(`${address}/p/${link()}`))),
  );
  return kinds.map(([what], index) => ({
    what: index === 0 ? `A link that is ${what}` : `… ${what}`,
    ours: ms(medians[index] ?? Number.NaN),
    aim: index === 0 ? '' : 'the same',
  }));
}

async function refused(url: string): Promise<void> {
  const answer = await fetch(url);
  await answer.text();
  if (answer.status !== 404) throw new Error(`${url} answered ${answer.status}`);
}

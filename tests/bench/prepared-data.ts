import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Offer } from '~/domain/proposal';
import { freeze } from '~/workflows/send.server';
import { introduce, setUp } from '~/workflows/setup.server';
import { startProposal } from '~/workflows/start.server';
import type { Work } from '~/workflows/work.server';
import { migrate } from '~db/migrate';
import { databaseFile, openSqlite } from '~db/open';
import { listPeople } from '~db/queries/people';
import { getProposal } from '~db/queries/proposals';
import { typicalOffer } from '../support/offers';
import { insertOthers } from './other-proposals';
import { removedAtTheEnd } from './running';

/** A folder for DATA_DIR, with a client to look at, an offer they were sent, a draft, and one that is being written. */
export type Prepared = {
  dataDir: string;
  clientId: string;
  sentId: string;
  draftId: string;
  writingId: string;
};

/** A day on which the example offer can be sent; the clock of the machine plays no part. */
const now = () => '2026-11-24T09:30:00.000Z';
const theirOffers = 5;

/** `proposals` in all: always the same few of the client that is looked at, the others spread over other clients. */
export async function prepareData(proposals: number): Promise<Prepared> {
  const dataDir = removedAtTheEnd(mkdtempSync(join(tmpdir(), 'first-cup-bench-')));
  const database = openSqlite(databaseFile(dataDir));
  try {
    const work: Work = { db: database.db, now };
    await migrate(database);
    await setUp(work);
    await introduce(work, { firmName: 'Juniper & Lane', authorName: 'Ida Brandt', authorEmail: '' });
    const authorId = (await listPeople(work.db))[0]?.id ?? '';
    const theirs = await offerTheirs(work, authorId);
    await insertOthers(work.db, { authorId, count: proposals - theirOffers, at: now() });
    return { dataDir, ...theirs };
  } finally {
    await database.close();
  }
}

async function offerTheirs(work: Work, authorId: string): Promise<Omit<Prepared, 'dataDir'>> {
  const draft = (number: number, parentId: string | null, changes: Partial<Offer> = {}) =>
    startProposal(work, {
      client: { name: 'Northwind Tiles', address: '' },
      contact: { name: 'Dana Fox', email: 'dana@northwind.example', role: 'Head of shop' },
      authorId,
      parentId,
      offer: { ...typicalOffer, title: `Checkout review ${number}`, ...changes },
    });
  const sent = async (number: number, parentId: string | null) => {
    const id = await draft(number, parentId);
    await freeze(work, id, 0);
    return id;
  };
  const sentId = await sent(1, null);
  await sent(2, sentId);
  await sent(3, sentId);
  const draftId = await draft(4, sentId);
  const deliverables = Array.from({ length: 5 }, (_, index) => ({
    name: `Page ${index + 1} of the checkout, rewritten`,
    doneWhen: index === 4 ? '' : 'its PDF is in Dana’s inbox',
  }));
  const writingId = await draft(5, sentId, { deliverables });
  const { clientId } = await getProposal(work.db, sentId);
  return { clientId, sentId, draftId, writingId };
}

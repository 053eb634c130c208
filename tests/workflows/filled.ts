import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { guessReading } from '~/domain/import/guess-reading';
import { defaultRelationshipThresholds } from '~/domain/relationship/thresholds';
import { guessFormat, readWithColumns } from '~/forms/deals-file.server';
import type { Post } from '~/mail/post';
import { fillWithDemo } from '~/workflows/demo.server';
import { eraseContact } from '~/workflows/erase-contact.server';
import { addFont } from '~/workflows/fonts.server';
import { keepFile, runImport } from '~/workflows/import-deals.server';
import { makeLedgerLink } from '~/workflows/ledger-links.server';
import { mergeClients } from '~/workflows/merge-clients.server';
import { printWaiting } from '~/workflows/print.server';
import { enterRate } from '~/workflows/rates.server';
import { printRecordsWaiting } from '~/workflows/record.server';
import { editRelationshipLines } from '~/workflows/relationship-lines.server';
import { editReminder } from '~/workflows/remind.server';
import { schedule, sendDue, sendSoon } from '~/workflows/schedule.server';
import { separateClients } from '~/workflows/separate-clients.server';
import { setLogo, setPhoto } from '~/workflows/settings.server';
import { setUp } from '~/workflows/setup.server';
import { makeShare } from '~/workflows/share.server';
import { startProposal } from '~/workflows/start.server';
import { addStarter, retireStarter } from '~/workflows/starters.server';
import type { MailWork, PrintWork } from '~/workflows/work.server';
import type { Db } from '~db/open';
import { listPeople } from '~db/queries/people';
import { starterOffers } from '~templates/offers';
import { blankPdf } from '../support/blank-pdf';
import { type DealRow, dealRows, dealsCsv } from '../support/deals-file';
import { dana, offer } from './office';

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/ibm-plex-serif/400Regular/IBMPlexSerif_400Regular.ttf',
);
const post: Post = { host: 'mail.example', from: null, send: async () => null, close: async () => {} };

/** A firm that has used everything there is: no table of an export is empty. All of it as people do it. */
export async function fillAll(db: Db, now: string): Promise<void> {
  const clock = { now };
  const press = {
    // What is behind the end of a PDF is there to have every byte there is.
    print: async () => new Uint8Array([...blankPdf(), ...Array.from({ length: 256 }, (_, byte) => byte)]),
    proof: async () => {},
    close: async () => {},
  };
  const work: PrintWork & MailWork = { db, press, post, now: () => clock.now };
  await setUp(work);
  await fillWithDemo(db, now);
  const [person] = await listPeople(db);
  const authorId = person?.id ?? '';

  const picture = (background: string) =>
    sharp({ create: { width: 90, height: 120, channels: 3, background } })
      .png()
      .toBuffer();
  await setLogo(work, await picture('#7a5a40'));
  await setPhoto(work, authorId, await picture('#fffdf8'));
  await addFont(work, readFileSync(font));
  await enterRate(work, { currency: 'EUR', rate: '1.08', on: now.slice(0, 10) });
  await editRelationshipLines(work, { ...defaultRelationshipThresholds, keptPercent: 75 });
  const [builtIn] = starterOffers;
  if (!builtIn) throw new Error('No starter offer is built in.');
  await retireStarter(work, builtIn.id);
  const words = { name: 'A \u2028 review “☕”', trade: 'Designer', pitch: '=1+1, \\ "and" \n more' };
  await addStarter(work, { ...words, offer: builtIn.offer });

  const deals = dealRows(40);
  await importDeals(work, deals, true);
  // Months later the same file has a deal won that was open.
  const won = deals.map((deal) =>
    deal.deal_stage === 'Engaging'
      ? { ...deal, deal_stage: 'Won' as const, close_date: '12/1/2018', close_value: '500' }
      : deal,
  );
  await importDeals(work, won, true);
  await importDeals(work, dealRows(3), false);

  const [first, second, third] = await db
    .selectFrom('clients')
    .select('id')
    .where('name', 'like', 'Account %')
    .orderBy('name')
    .execute();
  if (!first || !second || !third) throw new Error('The file brought too few clients.');
  await mergeClients(work, first.id, second.id);
  await mergeClients(work, first.id, third.id);
  await separateClients(work, first.id, third.id);

  const start = { client: { name: 'Northwind Tiles', address: 'Quay 1\nPort' }, contact: dana, authorId };
  const mailed = await startProposal(work, { ...start, parentId: null, offer });
  await sendSoon(work, mailed, 0);
  clock.now = new Date(Date.parse(now) + 60_000).toISOString();
  await sendDue(work);
  await editReminder(work, mailed, 'expiring', { wanted: true, words: 'Two days are left.' });
  await makeShare(work, mailed);
  const ledger = await db.selectFrom('ledgers').select('client_id').executeTakeFirstOrThrow();
  await makeLedgerLink(work, ledger.client_id, null);

  const later = await startProposal(work, {
    ...{ client: { name: 'Old Mill', address: '' }, contact: { ...dana, name: 'Jonas Park' }, authorId },
    ...{ parentId: null, offer },
  });
  const sendAt = new Date(Date.parse(now) + 86_400_000).toISOString();
  await schedule(work, later, { saves: 0, sendAt, zone: 'Europe/Paris' });

  while ((await printWaiting(work)) > 0);
  while ((await printRecordsWaiting(work)) > 0);
  const forgotten = await db
    .selectFrom('contacts')
    .select(['id', 'client_id'])
    .orderBy('id')
    .executeTakeFirstOrThrow();
  await eraseContact(work, forgotten.client_id, forgotten.id);
}

/** A file of deals that was taken, or one that was uploaded alone. */
async function importDeals(work: MailWork, deals: DealRow[], taken: boolean): Promise<void> {
  const bytes = dealsCsv(deals);
  const format = guessFormat(bytes);
  const { table, columns } = readWithColumns(bytes, format);
  const reading = guessReading(table, columns, { currency: 'USD', source: 'crm' });
  const file = { fileName: 'deals.csv', bytes, format: JSON.stringify(format), reading };
  const id = await keepFile(work, file);
  if (taken) await runImport(work, id, table);
}

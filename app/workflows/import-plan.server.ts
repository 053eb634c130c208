import type { Db } from '../../db/open';
import { listClients } from '../../db/queries/clients';
import { listDealsHere, listHeldDeals } from '../../db/queries/deal-changes';
import { listLinkedDeals } from '../../db/queries/deal-links';
import { getFirm } from '../../db/queries/firm';
import { listContactsByClient, listDealTitles } from '../../db/queries/imported-deals';
import { listOtherNames } from '../../db/queries/merged-clients';
import { listPeople } from '../../db/queries/people';
import { datesIn } from '../domain/calendar';
import type { Reading } from '../domain/import/deal';
import type { DealsTable } from '../domain/import/deals-table';
import { type ImportPlan, importPlan, type Known } from '../domain/import/import-plan';
import { moment, type Work } from './work.server';

/**
 * What every row of a file would become now. Changes nothing: a dry run. `importId`: of the import that takes it, where it
 * may have taken some before.
 */
export async function planImport(
  work: Work,
  table: DealsTable,
  reading: Reading,
  importId?: string,
): Promise<ImportPlan> {
  const { today } = await moment(work);
  return importPlan(table, reading, await knownFor(work.db, reading, importId), today);
}

/** What is here that a file of this source may be about. */
export async function knownFor(
  db: Db,
  { source, columns }: Pick<Reading, 'source' | 'columns'>,
  importId?: string,
): Promise<Known> {
  const { time_zone } = await getFirm(db);
  const dateOf = datesIn(time_zone);
  const others = (await listOtherNames(db)).map(({ name, client }) => ({ name, client: client.name }));
  const called = new Map<string, string[]>();
  for (const { name, client } of others) called.set(client, [...(called.get(client) ?? []), name]);
  const contacts = await listContactsByClient(db);
  return {
    clients: (await listClients(db)).map(({ name }) => name),
    otherNames: others,
    people: (await listPeople(db)).map(({ name }) => name).filter(Boolean),
    titles: await listDealTitles(db),
    // Under each name that their client may have in the file.
    contacts: contacts.flatMap((contact) => [
      contact,
      ...(called.get(contact.client) ?? []).map((client) => ({ ...contact, client })),
    ]),
    held: await listHeldDeals(db, { source, importId }, dateOf),
    linked: await listLinkedDeals(db, dateOf),
    alike:
      columns.key === null ? (await listDealsHere(db, { importId }, dateOf)).map(([, held]) => held) : [],
  };
}

import { newId } from '../../db/id';
import type { Db } from '../../db/open';
import { insertEvents, type NewEvent } from '../../db/queries/events';
import { holdOrInsertClients } from '../../db/queries/held-clients';
import { asAdded } from '../../db/queries/import-added';
import { type DealRows, insertDealRows } from '../../db/queries/imported-deals';
import { refreshSearchWhereMerged, searchable } from '../../db/queries/search-text';
import type { PlannedDeal } from '../domain/import/import-plan';
import { exactKey } from '../domain/name-key';
import type { CivilDate } from '../domain/proposal';
import { saidOf } from './import-changes.server';
import { addDecision, decisionEvents, noRows } from './import-decision.server';
import { contactKey, contactsOf, type Named, sellerOf } from './import-people.server';

/** What the batches of one import share. */
export type Batches = {
  importId: string;
  source: string;
  /** The instant of the record, and its day where the firm is. */
  at: string;
  today: CivilDate;
  /** Who wrote what names no seller. */
  authorId: string;
  sellersHere: boolean;
  /** Our people by `exactKey`; those that a batch adds are added here. */
  people: Map<string, { id: string; name: string }>;
  /** Proposals by the key of their deal, or by their own id. */
  proposals: Map<string, string>;
  /** Of people at clients: see `emailsOf`. */
  emails: ReadonlyMap<string, string>;
  /** When each client's first deal of the file began, by `exactKey`. */
  since: ReadonlyMap<string, CivilDate>;
  noon(date: CivilDate): string;
};

/** Takes some deals, with their clients, contacts, sellers, answers, deliveries and events, in the caller's transaction. */
export async function takeDeals(trx: Db, batches: Batches, deals: readonly PlannedDeal[]): Promise<void> {
  const rows = noRows();
  const events: NewEvent[] = [];
  const clients = await clientsOf(trx, batches, deals, rows, events);
  const at = deals.map((deal) => ({ deal, client: clientOf(clients, deal) }));
  const named = at.map(({ deal, client }) => ({ ...deal, clientId: client.id }));
  const contacts = await contactsOf(trx, batches, named, rows);
  for (const { deal, client } of at) {
    const contactId = deal.contact ? (contacts.get(contactKey(client.id, deal.contact)) ?? null) : null;
    const seller = sellerOf(batches, deal.seller, rows);
    const id = newId();
    batches.proposals.set(deal.key, id);
    addRows(rows, batches, { deal, id, client, contactId, seller });
    events.push(...eventsOf(batches, { deal, id, client, seller }));
  }
  await insertDealRows(trx, rows);
  await refreshSearchWhereMerged(
    trx,
    rows.proposals.map((row) => ({ id: row.id, clientId: row.client_id })),
  );
  await insertEvents(trx, events, { readings: 'later' });
}

/** Named as the deal names them: `clientsOf` has them all. */
function clientOf(clients: ReadonlyMap<string, Named>, { client, line }: PlannedDeal): Named {
  const found = clients.get(exactKey(client));
  if (!found) throw new Error(`The client of line ${line} went away.`);
  return found;
}

async function clientsOf(
  trx: Db,
  { importId, since, noon, at }: Batches,
  deals: readonly PlannedDeal[],
  rows: DealRows,
  events: NewEvent[],
): Promise<Map<string, Named>> {
  const names = new Map(deals.map(({ client }) => [exactKey(client), client]));
  const day = (key: string) => since.get(key) ?? at.slice(0, 10);
  const { held, added } = await holdOrInsertClients(
    trx,
    [...names].map(([key, name]) => ({ name, address: '', createdAt: noon(day(key)) })),
  );
  for (const client of added) {
    rows.import_added.push(...asAdded(importId, 'client', { ...client, address: '', time_zone: null }));
    const happenedOn = day(exactKey(client.name));
    events.push({ kind: 'client-added', facts: { name: client.name }, at, happenedOn, clientId: client.id });
  }
  return held;
}

type Taken = { deal: PlannedDeal; id: string; client: Named; seller: Named | null };

function addRows(
  rows: DealRows,
  { importId, source, proposals, authorId, noon, at }: Batches,
  { deal, id, client, contactId, seller }: Taken & { contactId: string | null },
): void {
  const { line, key, title, becomes, startedOn, closedOn, amountMinor, currency } = deal;
  rows.proposals.push({
    id,
    client_id: client.id,
    contact_id: contactId,
    author_id: seller?.id ?? authorId,
    parent_id: deal.parent === null ? null : (proposals.get(deal.parent) ?? deal.parent),
    number: null,
    state: becomes,
    title,
    currency,
    total_minor: amountMinor,
    option_count: 0,
    starts_on: null,
    ends_on: null,
    valid_until: null,
    search_text: searchable([title, client.name, ''].join(' ')),
    sent_at: noon(startedOn),
    starter_id: null,
    starter_name: null,
    copied_from_id: null,
    created_at: noon(startedOn),
    // So that lists which show the latest first show it where it belongs.
    updated_at: noon(closedOn ?? startedOn),
  });
  rows.imported_deals.push({
    proposal_id: id,
    import_id: importId,
    source,
    deal_key: key,
    line,
    said: saidOf(deal),
  });
  const { amountMinor: totalMinor } = deal;
  addDecision(rows, at, { deal, id, clientId: client.id, seller, totalMinor, currency });
}

/** The sending, the answer and what became of it, each on its day. */
function eventsOf({ importId, at }: Batches, { deal, id, client, seller }: Taken): NewEvent[] {
  const { title, startedOn, amountMinor: totalMinor, currency } = deal;
  const about = { at, clientId: client.id, proposalId: id };
  const imported = { importId, title, totalMinor, currency };
  return [
    { kind: 'deal-imported', facts: imported, happenedOn: startedOn, ...about },
    ...decisionEvents(at, { deal, id, clientId: client.id, seller, totalMinor, currency }),
  ];
}

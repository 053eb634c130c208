import { newId } from '../../db/id';
import type { Db } from '../../db/open';
import { insertClients } from '../../db/queries/clients';
import { insertEvents, type NewEvent } from '../../db/queries/events';
import {
  type DealRows,
  holdClientsNamed,
  insertDealRows,
  listContactsOf,
} from '../../db/queries/imported-deals';
import { searchable } from '../../db/queries/proposals';
import type { PlannedDeal } from '../domain/import/import-plan';
import { nameKey } from '../domain/name-key';
import type { CivilDate } from '../domain/proposal';

/** What the batches of one import share. */
export type Batches = {
  importId: string;
  source: string;
  /** The instant of the record. */
  at: string;
  /** Who wrote what names no seller. */
  authorId: string;
  sellersHere: boolean;
  /** Our people by `nameKey`; those that a batch adds are added here. */
  people: Map<string, { id: string; name: string }>;
  /** Proposals by the key of their deal, or by their own id. */
  proposals: Map<string, string>;
  /** When each client's first deal of the file began, by `nameKey`. */
  since: ReadonlyMap<string, CivilDate>;
  noon(date: CivilDate): string;
};

/** Takes some deals, with their clients, contacts, sellers, answers, deliveries and events, in the caller's transaction. */
export async function takeDeals(trx: Db, batches: Batches, deals: readonly PlannedDeal[]): Promise<void> {
  const rows: DealRows = {
    people: [],
    contacts: [],
    proposals: [],
    answers: [],
    deliveries: [],
    imported_deals: [],
    import_added: [],
  };
  const events: NewEvent[] = [];
  const clients = await clientsOf(trx, batches, deals, rows, events);
  const contacts = await contactsOf(trx, batches, deals, clients, rows);
  for (const deal of deals) {
    const client = clients.get(nameKey(deal.client));
    if (!client) throw new Error(`The client of line ${deal.line} went away.`);
    const contactId = deal.contact ? (contacts.get(contactKey(client.id, deal.contact)) ?? null) : null;
    const seller = deal.seller ? sellerOf(batches, deal.seller, rows) : null;
    const id = newId();
    batches.proposals.set(deal.key, id);
    addRows(rows, batches, { deal, id, client, contactId, seller });
    events.push(...eventsOf(batches, { deal, id, client, seller }));
  }
  await insertDealRows(trx, rows);
  await insertEvents(trx, events);
}

type Named = { id: string; name: string };

async function clientsOf(
  trx: Db,
  { importId, since, noon, at }: Batches,
  deals: readonly PlannedDeal[],
  rows: DealRows,
  events: NewEvent[],
): Promise<Map<string, Named>> {
  const names = new Map(deals.map(({ client }) => [nameKey(client), client]));
  const held = await holdClientsNamed(trx, [...names.keys()]);
  const missing = [...names].filter(([key]) => !held.has(key));
  const added = await insertClients(
    trx,
    missing.map(([key, name]) => ({ name, address: '', createdAt: noon(since.get(key) ?? at.slice(0, 10)) })),
  );
  for (const client of added) {
    held.set(nameKey(client.name), client);
    rows.import_added.push({ import_id: importId, what: 'client', id: client.id });
    const happenedOn = since.get(nameKey(client.name)) ?? at.slice(0, 10);
    events.push({ kind: 'client-added', facts: { name: client.name }, at, happenedOn, clientId: client.id });
  }
  // Somebody may have typed one of them a moment ago.
  if (added.length < missing.length) {
    for (const [key, client] of await holdClientsNamed(
      trx,
      missing.map(([key]) => key),
    ))
      held.set(key, client);
  }
  return held;
}

const contactKey = (clientId: string, name: string): string => `${clientId} ${nameKey(name)}`;

async function contactsOf(
  trx: Db,
  { importId, at }: Batches,
  deals: readonly PlannedDeal[],
  clients: ReadonlyMap<string, Named>,
  rows: DealRows,
): Promise<Map<string, string>> {
  const contacts = new Map<string, string>();
  const named = deals.filter(({ contact }) => contact !== '');
  if (named.length === 0) return contacts;
  const known = await listContactsOf(
    trx,
    [...clients.values()].map(({ id }) => id),
  );
  for (const { id, clientId, name } of known.reverse()) contacts.set(contactKey(clientId, name), id);
  for (const { client, contact } of named) {
    const clientId = clients.get(nameKey(client))?.id ?? '';
    const key = contactKey(clientId, contact);
    if (contacts.has(key)) continue;
    const id = newId();
    contacts.set(key, id);
    rows.contacts.push({ id, client_id: clientId, name: contact, email: '', role: '', created_at: at });
    rows.import_added.push({ import_id: importId, what: 'contact', id });
  }
  return contacts;
}

function sellerOf({ people, importId, sellersHere, at }: Batches, name: string, rows: DealRows): Named {
  const known = people.get(nameKey(name));
  if (known) return known;
  const person = { id: newId(), name };
  people.set(nameKey(name), person);
  rows.people.push({ ...person, email: '', active: sellersHere ? 1 : 0, created_at: at });
  rows.import_added.push({ import_id: importId, what: 'person', id: person.id });
  return person;
}

type Taken = { deal: PlannedDeal; id: string; client: Named; seller: Named | null };

function addRows(
  rows: DealRows,
  { importId, source, proposals, authorId, noon, at }: Batches,
  { deal, id, client, contactId, seller }: Taken & { contactId: string | null },
): void {
  const { line, key, title, becomes, startedOn, closedOn, amountMinor, currency, contact, reason } = deal;
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
  rows.imported_deals.push({ proposal_id: id, import_id: importId, source, deal_key: key, line });
  if (closedOn === null) return;
  const kind = becomes === 'declined' ? 'declined' : 'accepted';
  rows.answers.push({
    proposal_id: id,
    revision: 0,
    kind,
    answered_on: closedOn,
    answered_by: contact,
    reason,
    note: '',
    created_at: at,
  });
  if (becomes !== 'delivered') return;
  const unknown = { on_time: null, in_scope: null, at_price: null };
  const led = { ended_on: closedOn, led_by_id: seller?.id ?? null };
  rows.deliveries.push({ proposal_id: id, outcome: 'kept', ...unknown, ...led, note: '', created_at: at });
}

/** The sending, the answer and what became of it, each on its day. */
function eventsOf({ importId, at }: Batches, { deal, id, client, seller }: Taken): NewEvent[] {
  const {
    title,
    becomes,
    startedOn,
    closedOn,
    amountMinor: totalMinor,
    currency,
    contact: by,
    reason,
  } = deal;
  const about = { at, clientId: client.id, proposalId: id };
  const imported = { importId, title, totalMinor, currency };
  const events: NewEvent[] = [{ kind: 'deal-imported', facts: imported, happenedOn: startedOn, ...about }];
  if (closedOn === null) return events;
  const answered = { ...about, happenedOn: closedOn };
  if (becomes === 'declined') {
    return [...events, { kind: 'proposal-declined', facts: { title, reason, note: '', by }, ...answered }];
  }
  events.push({ kind: 'proposal-accepted', facts: { title, totalMinor, currency, by }, ...answered });
  if (becomes !== 'delivered') return events;
  // The file says that it was won, and nothing of how the work went.
  const bounds = { onTime: null, inScope: null, atPrice: null };
  const led = { ledBy: seller?.name ?? null, ledById: seller?.id ?? null };
  const facts = { title, totalMinor, currency, ...bounds, ...led, note: '' };
  return [...events, { kind: 'promise-kept', facts, ...answered }];
}

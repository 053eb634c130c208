import type { Db } from '../../db/open';
import { holdDeals, insertDealChanges, type StoredDeal, updateDeal } from '../../db/queries/deal-changes';
import { insertEvents, type NewEvent } from '../../db/queries/events';
import { insertDealRows } from '../../db/queries/imported-deals';
import { refreshSearchWhereMerged, searchable } from '../../db/queries/search-text';
import type { DealChangesTable } from '../../db/schema-imports';
import { DomainError } from '../domain/errors';
import type { DealFacts } from '../domain/import/deal-changes';
import type { ChangedDeal } from '../domain/import/import-plan';
import type { Batches } from './import-batch.server';
import { addDecision, type Decided, decisionEvents, noRows } from './import-decision.server';
import { contactKey, contactsOf, sellerOf } from './import-people.server';

/** What a file says of a deal, to be compared with what a later one says: nobody at the client is named in it. */
export function saidOf(deal: DealFacts): string {
  const { client, title, seller, becomes, startedOn, closedOn, amountMinor, currency } = deal;
  return JSON.stringify({ client, title, seller, becomes, startedOn, closedOn, amountMinor, currency });
}

/**
 * Takes what a file says anew of deals that are here: each stays the proposal that it was, and what is new are events.
 * Throws `conflict` where one of them is not as it was planned on any more.
 */
export async function takeChanges(trx: Db, batches: Batches, changed: readonly ChangedDeal[]): Promise<void> {
  const held = await holdDeals(
    trx,
    changed.map(({ id }) => id),
  );
  const rows = noRows();
  const named = changed.map((deal) => ({ ...deal, clientId: held.get(deal.id)?.client_id ?? '' }));
  const contacts = await contactsOf(trx, batches, named, rows);
  const events: NewEvent[] = [];
  const changes: DealChangesTable[] = [];
  const updates: (() => Promise<void>)[] = [];
  for (const deal of changed) {
    const was = asPlanned(held.get(deal.id), deal);
    const seller = sellerOf(batches, deal.seller, rows);
    const decided = decidedOf(deal, was, seller);
    const contactId = contacts.get(contactKey(was.client_id, deal.contact)) ?? was.contact_id;
    addDecision(rows, batches.at, decided);
    events.push(...changeOf(batches, decided, was), ...decisionEvents(batches.at, decided));
    const became = saidOf(deal);
    changes.push({
      ...{ import_id: batches.importId, proposal_id: deal.id, changed_at: batches.at },
      ...{ was: JSON.stringify(was), became },
    });
    const { title, becomes: state, line } = deal;
    const row = {
      ...{ state, title, currency: decided.currency, total_minor: decided.totalMinor },
      ...{ author_id: seller?.id ?? was.author_id, contact_id: contactId },
      search_text: searchable([title, deal.from.client, ''].join(' ')),
      updated_at: batches.noon(deal.closedOn ?? deal.startedOn),
    };
    updates.push(() => updateDeal(trx, deal.id, row, { line, said: became }));
  }
  await insertDealRows(trx, rows);
  for (const update of updates) await update();
  await refreshSearchWhereMerged(trx, named);
  await insertDealChanges(trx, changes);
  await insertEvents(trx, events, { readings: 'later' });
}

function asPlanned(was: StoredDeal | undefined, { from }: ChangedDeal): StoredDeal {
  const same = was && was.state === from.state && was.total_minor === from.amountMinor;
  if (same && was.title === from.title) return was;
  throw new DomainError(
    'conflict',
    'A deal of this file was changed here meanwhile. Look at what becomes of it once more.',
  );
}

/** What was not won keeps the amount that is here where its file gives none. */
function decidedOf(deal: ChangedDeal, was: StoredDeal, seller: Decided['seller']): Decided {
  const { id, becomes, amountMinor, currency } = deal;
  const says = becomes === 'delivered' || becomes === 'accepted' || amountMinor !== 0;
  const money = says
    ? { totalMinor: amountMinor, currency }
    : { totalMinor: was.total_minor, currency: was.currency };
  return { deal, id, clientId: was.client_id, seller, ...money, answered: was.state === 'accepted' };
}

/** What is asked anew: as if the deal had come so from the start. */
function changeOf({ importId, at, today }: Batches, decided: Decided, was: StoredDeal): NewEvent[] {
  const { deal, id, clientId, seller, totalMinor, currency } = decided;
  const before = beforeOf(was);
  const facts = { title: deal.title, totalMinor, currency, ledBy: seller?.name ?? before.ledBy };
  if (JSON.stringify(facts) === JSON.stringify(before)) return [];
  const about = { at, happenedOn: deal.closedOn ?? today, clientId, proposalId: id };
  return [{ kind: 'deal-changed', facts: { importId, ...facts, was: before }, ...about }];
}

export const beforeOf = ({ title, total_minor: totalMinor, currency, seller }: StoredDeal) => ({
  ...{ title, totalMinor, currency },
  ledBy: seller || null,
});

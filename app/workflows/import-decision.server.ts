import type { NewEvent } from '../../db/queries/events';
import type { DealRows } from '../../db/queries/imported-deals';
import type { Deal } from '../domain/import/deal';
import type { Named } from './import-people.server';

/** A deal of a file as the proposal `id`. `answered`: its yes is here already. */
export type Decided = {
  deal: Deal;
  id: string;
  clientId: string;
  seller: Named | null;
  totalMinor: number;
  currency: string;
  answered?: boolean;
};

export const noRows = (): DealRows => ({
  people: [],
  contacts: [],
  proposals: [],
  answers: [],
  deliveries: [],
  imported_deals: [],
  import_added: [],
});

/** How a deal was decided, and what became of it, as rows; of an open one none. */
export function addDecision(
  rows: DealRows,
  at: string,
  { deal, id, seller, answered = false }: Decided,
): void {
  const { becomes, closedOn, contact, reason } = deal;
  if (closedOn === null) return;
  const kind = becomes === 'declined' ? 'declined' : 'accepted';
  if (!answered)
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

/** The same as events, each on its day. */
export function decisionEvents(at: string, decided: Decided): NewEvent[] {
  const { deal, id, clientId, seller, totalMinor, currency, answered = false } = decided;
  const { title, becomes, closedOn, contact: by, reason } = deal;
  if (closedOn === null) return [];
  const about = { at, clientId, proposalId: id, happenedOn: closedOn };
  if (becomes === 'declined')
    return [{ kind: 'proposal-declined', facts: { title, reason, note: '', by }, ...about }];
  const accepted = { title, totalMinor, currency, by };
  const events: NewEvent[] = answered ? [] : [{ kind: 'proposal-accepted', facts: accepted, ...about }];
  if (becomes !== 'delivered') return events;
  // The file says that it was won, and nothing of how the work went.
  const bounds = { onTime: null, inScope: null, atPrice: null };
  const led = { ledBy: seller?.name ?? null, ledById: seller?.id ?? null };
  const facts = { title, totalMinor, currency, ...bounds, ...led, note: '' };
  return [...events, { kind: 'promise-kept', facts, ...about }];
}

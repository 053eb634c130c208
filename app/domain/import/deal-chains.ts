import { nameKey } from '../name-key';
import type { CivilDate, CurrencyCode } from '../proposal';
import type { ChainRule } from './deal';

/** What deciding on parents needs of a deal. `ref` names it: the key of one in the file, the id of one that is here. */
export type Linkable = {
  ref: string;
  client: string;
  won: boolean;
  startedOn: CivilDate;
  closedOn: CivilDate | null;
  amountMinor: number;
  currency: CurrencyCode;
};

/**
 * The deals that opened a door, by the one they opened it to. A deal's parent is the client's latest won deal that was
 * decided by the day on which it began; by growth, only where that one was smaller and in the same currency. The order
 * in which deals are given does not matter.
 */
export function parentsOf(deals: readonly Linkable[], rule: ChainRule): Map<string, string> {
  const parents = new Map<string, string>();
  if (rule === 'none') return parents;
  const clients = new Map<string, Linkable[]>();
  for (const deal of deals) {
    const key = nameKey(deal.client);
    const own = clients.get(key);
    if (own) own.push(deal);
    else clients.set(key, [deal]);
  }
  for (const own of clients.values()) linkOne(own.sort(inTime), rule, parents);
  return parents;
}

function linkOne(own: Linkable[], rule: ChainRule, parents: Map<string, string>): void {
  const won = own.filter((deal) => deal.won);
  for (const deal of own) {
    const parent = latestBefore(won, deal);
    if (!parent) continue;
    const grew = parent.currency === deal.currency && deal.amountMinor > parent.amountMinor;
    if (rule === 'order' || grew) parents.set(deal.ref, parent.ref);
  }
}

/** By halves: a client may have thousands. */
function latestBefore(won: readonly Linkable[], deal: Linkable): Linkable | undefined {
  let [low, high] = [0, won.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = won[middle] as Linkable;
    if ((one.closedOn ?? '9') <= deal.startedOn && inTime(one, deal) < 0) low = middle + 1;
    else high = middle;
  }
  return won[low - 1];
}

/** By the day of the answer, what is open last; of one day in an order that is the same each time. */
export function inTime(a: Omit<Linkable, 'client'>, b: Omit<Linkable, 'client'>): number {
  return (
    compare(a.closedOn ?? '9', b.closedOn ?? '9') ||
    compare(a.startedOn, b.startedOn) ||
    compare(a.ref, b.ref)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { exactKey } from '../name-key';
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
  /** Tells deals of one day apart, the same whichever file came first. */
  order: string;
  /** Of the import that brings or brought it; null where it was written here: a door for others, no more. */
  rule: ChainRule | null;
};

/** A deal that is here, with the one that it grew from as that is written down. */
export type LinkedDeal = Linkable & { parent: string | null };

/** Another parent for a deal that is here. */
export type NewLink = { ref: string; client: string; from: string | null; to: string | null };

/**
 * The deals that opened a door, by the one they opened it to. An imported deal's parent is the client's latest won deal,
 * of whatever source, that was decided by the day on which it began; by growth, only where that one was smaller and in
 * the same currency. Each keeps the rule of the import that brought it, so that neither the order in which deals are
 * given nor that in which their files came matters.
 */
export function parentsOf(deals: readonly Linkable[]): Map<string, string> {
  const parents = new Map<string, string>();
  const clients = new Map<string, Linkable[]>();
  for (const deal of deals) {
    const key = exactKey(deal.client);
    const own = clients.get(key);
    if (own) own.push(deal);
    else clients.set(key, [deal]);
  }
  for (const own of clients.values()) linkOne(own.sort(inTime), parents);
  return parents;
}

function linkOne(own: Linkable[], parents: Map<string, string>): void {
  const won = own.filter((deal) => deal.won);
  for (const deal of own) {
    if (deal.rule === null || deal.rule === 'none') continue;
    const parent = latestBefore(won, deal);
    if (!parent) continue;
    const grew = parent.currency === deal.currency && deal.amountMinor > parent.amountMinor;
    if (deal.rule === 'order' || grew) parents.set(deal.ref, parent.ref);
  }
}

/**
 * What is to be linked anew among deals that are here, or will be in a moment: imported ones whose parent is another by
 * the rule. A link that our own people may have made stays: that of an offer written here, and that to one.
 */
export function linksAnew(deals: readonly LinkedDeal[]): NewLink[] {
  const parents = parentsOf(deals);
  const imported = new Set(deals.filter(({ rule }) => rule !== null).map(({ ref }) => ref));
  return deals.flatMap(({ ref, client, rule, parent: from }) => {
    const to = parents.get(ref) ?? null;
    if (rule === null || to === from || (from !== null && !imported.has(from))) return [];
    return [{ ref, client, from, to }];
  });
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
export function inTime(
  a: Pick<Linkable, 'closedOn' | 'startedOn' | 'order'>,
  b: Pick<Linkable, 'closedOn' | 'startedOn' | 'order'>,
): number {
  return (
    compare(a.closedOn ?? '9', b.closedOn ?? '9') ||
    compare(a.startedOn, b.startedOn) ||
    compare(a.order, b.order)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import type { Deal } from './deal';
import { type Change, changesTo, type HeldDeal } from './deal-changes';
import { looseKey } from './spellings';

/** A row that is taken as a further deal, and looks like one that is here; `changes` may be none. */
export type AlikeDeal = Pick<Deal, 'line' | 'client' | 'title'> & { changes: Change[] };

/**
 * The new deals of a file that look like one that is here: the same client, name and first day, in any spelling. Without
 * a column of keys nothing tells whether it is that one, corrected; `here` are those of which the file says nothing else.
 */
export function alikeDeals(added: readonly Deal[], here: readonly HeldDeal[]): AlikeDeal[] {
  const byLook = new Map(here.map((held) => [lookOf(held.now), held]));
  return added.flatMap((deal) => {
    const held = byLook.get(lookOf(deal));
    if (!held) return [];
    const { line, client, title } = deal;
    return [{ line, client, title, changes: changesTo(held.now, deal) }];
  });
}

const lookOf = ({ client, title, startedOn }: Pick<Deal, 'client' | 'title' | 'startedOn'>): string =>
  JSON.stringify([looseKey(client), looseKey(title), startedOn]);

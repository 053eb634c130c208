import { exactKey } from '../name-key';
import type { Deal, Reading } from './deal';
import { type Linkable, type LinkedDeal, linksAnew, type NewLink, parentsOf } from './deal-chains';
import type { ChangedDeal } from './import-plan';

type Rule = Pick<Reading, 'source' | 'chain'>;

/** What tells deals of one day apart: their keys, and of one key in two sources the source. */
export const tieOf = (key: string, source: string): string => `${key}\n${source}`;

export const asLinkable = (deal: Deal, { source, chain }: Rule): Linkable => ({
  ...deal,
  ref: deal.key,
  won: isWon(deal.becomes),
  order: tieOf(deal.key, source),
  rule: chain,
});

/**
 * What the new deals of a file grew from, by their keys, and which deals that are here grow from others once it is taken.
 * Of clients to whom the file brings nothing new, nothing is linked anew.
 */
export function planLinks(
  added: readonly Deal[],
  changed: readonly ChangedDeal[],
  here: readonly LinkedDeal[],
  rule: Rule,
): { parents: ReadonlyMap<string, string>; relinked: NewLink[] } {
  const touched = new Set(
    [...added.map(({ client }) => client), ...changed.map(({ from }) => from.client)].map(exactKey),
  );
  const anew = new Map(changed.map((deal) => [deal.id, deal]));
  const known = here
    .filter(({ client }) => touched.has(exactKey(client)))
    .map((deal) => changedAs(deal, anew.get(deal.ref)));
  const fresh = added.map((deal) => ({ ...asLinkable(deal, rule), parent: null }));
  const all = [...known, ...fresh];
  const keys = new Set(fresh.map(({ ref }) => ref));
  return { parents: parentsOf(all), relinked: linksAnew(all).filter(({ ref }) => !keys.has(ref)) };
}

/** As it stands once its change is taken: the day of a yes that is here stays. */
function changedAs(was: LinkedDeal, to: ChangedDeal | undefined): LinkedDeal {
  if (!to) return was;
  const won = isWon(to.becomes);
  const money = won || to.amountMinor !== 0 ? { amountMinor: to.amountMinor, currency: to.currency } : {};
  const closedOn = to.from.state === 'accepted' ? was.closedOn : to.closedOn;
  return { ...was, ...money, won, closedOn };
}

const isWon = (becomes: Deal['becomes']): boolean => becomes === 'delivered' || becomes === 'accepted';

import { isLeast } from '../choice';
import { knownMinor } from '../known-amount';
import { standingOn } from '../last-day';
import type { Standing, State } from '../lifecycle';
import type { CivilDate, CurrencyCode } from '../proposal';

/** One offer of a chain, and below it all that grew straight from it. */
export type ChainNode = {
  id: string;
  title: string;
  currency: CurrencyCode;
  /** Null where nobody knows. */
  totalMinor: number | null;
  /** The amount is the least of several: there are options, and the client took none. */
  isLeast: boolean;
  standing: Standing;
  /** Counted from the root, which is 0. */
  depth: number;
  children: ChainNode[];
};

type Link = Omit<ChainNode, 'totalMinor' | 'isLeast' | 'standing' | 'depth' | 'children'> & {
  number: string | null;
  totalMinor: number;
  optionCount: number;
  parentId: string | null;
  state: State;
  validUntil: CivilDate | null;
  sentAt: string | null;
};

/** The tree below `rootId`; children in the order of `links`. Null where the root is not among them. */
export function chainTree(
  links: readonly Link[],
  rootId: string,
  on: { today: CivilDate; timeZone: string },
): ChainNode | null {
  const children = new Map<string, Link[]>();
  for (const link of links) {
    if (link.parentId === null || link.id === rootId) continue;
    children.set(link.parentId, [...(children.get(link.parentId) ?? []), link]);
  }
  const build = (link: Link, depth: number): ChainNode => ({
    id: link.id,
    title: link.title,
    currency: link.currency,
    totalMinor: knownMinor(link),
    isLeast: isLeast(link),
    standing: standingOn(link, on),
    depth,
    children: (children.get(link.id) ?? []).map((child) => build(child, depth + 1)),
  });
  const root = links.find(({ id }) => id === rootId);
  return root ? build(root, 0) : null;
}

/** Every node, each before its children. */
export const nodesOf = (node: ChainNode): ChainNode[] => [node, ...node.children.flatMap(nodesOf)];

import { isLeast } from '../choice';
import { type Standing, type State, standing } from '../lifecycle';
import type { CivilDate, CurrencyCode } from '../proposal';

/** One offer of a chain, and below it all that grew straight from it. */
export type ChainNode = {
  id: string;
  title: string;
  currency: CurrencyCode;
  totalMinor: number;
  /** The amount is the least of several: there are options, and the client took none. */
  isLeast: boolean;
  standing: Standing;
  /** Counted from the root, which is 0. */
  depth: number;
  children: ChainNode[];
};

type Link = Omit<ChainNode, 'isLeast' | 'standing' | 'depth' | 'children'> & {
  optionCount: number;
  parentId: string | null;
  state: State;
  validUntil: CivilDate | null;
};

/** The tree below `rootId`; children in the order of `links`. Null where the root is not among them. */
export function chainTree(links: readonly Link[], rootId: string, today: CivilDate): ChainNode | null {
  const children = new Map<string, Link[]>();
  for (const link of links) {
    if (link.parentId === null || link.id === rootId) continue;
    children.set(link.parentId, [...(children.get(link.parentId) ?? []), link]);
  }
  const build = (link: Link, depth: number): ChainNode => ({
    id: link.id,
    title: link.title,
    currency: link.currency,
    totalMinor: link.totalMinor,
    isLeast: isLeast(link),
    standing: standing(link.state, link.validUntil, today),
    depth,
    children: (children.get(link.id) ?? []).map((child) => build(child, depth + 1)),
  });
  const root = links.find(({ id }) => id === rootId);
  return root ? build(root, 0) : null;
}

/** Every node, each before its children. */
export const nodesOf = (node: ChainNode): ChainNode[] => [node, ...node.children.flatMap(nodesOf)];

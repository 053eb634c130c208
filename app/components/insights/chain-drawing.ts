import { scaleSqrt } from 'd3-scale';
import { linkHorizontal } from 'd3-shape';
import { type ChainNode, nodesOf } from '~/domain/insight/chain-tree';
import { tenth } from './rate-drawing';

/** A chain as a tree that grows to the right: each offer a cup, as large as its amount beside others of its currency. */
export type ChainDrawing = {
  width: number;
  height: number;
  links: { key: string; path: string; firm: boolean }[];
  cups: {
    id: string;
    x: number;
    y: number;
    radius: number;
    look: 'yes' | 'stopped' | 'waiting' | 'no';
    amount: string;
    title: string;
    hint: string;
  }[];
};

type Point = { x: number; y: number };
const [column, row, largest, side] = [178, 64, 22, 34];

export function drawChain(root: ChainNode, amountOf: (node: ChainNode) => string): ChainDrawing {
  const nodes = nodesOf(root);
  const places = placesOf(root);
  const sizes = new Map(
    [...new Set(nodes.map(({ currency }) => currency))].map((currency) => {
      const amounts = nodes
        .filter((node) => node.currency === currency)
        .map(({ totalMinor }) => totalMinor ?? 0);
      return [currency, scaleSqrt([0, Math.max(1, ...amounts)], [0, largest])];
    }),
  );
  const cups = nodes.map((node) => ({
    id: node.id,
    ...(places.get(node.id) ?? { x: 0, y: 0 }),
    // A free offer, or a tiny one beside a huge one, must still be seen.
    radius: tenth(Math.max(4, sizes.get(node.currency)?.(node.totalMinor ?? 0) ?? 0)),
    look: lookOf(node),
    amount: amountOf(node),
    title: cut(node.title || 'Untitled offer'),
    hint: `${node.title || 'Untitled offer'}, ${amountOf(node)}, ${node.standing}`,
  }));
  const at = new Map(cups.map((cup) => [cup.id, cup]));
  const leaves = Math.max(...cups.map(({ y }) => y));
  return {
    width: side + (Math.max(...nodes.map(({ depth }) => depth)) + 1) * column,
    height: leaves + row / 2 + 14,
    links: nodes.flatMap((node) =>
      node.children.flatMap((child) => {
        const [from, to] = [at.get(node.id), at.get(child.id)];
        if (!from || !to) return [];
        const path = curve({ source: from, target: to }) ?? '';
        return [{ key: child.id, path, firm: isFirm(from) && isFirm(to) }];
      }),
    ),
    cups,
  };
}

/** Leaves one below the other, each offer in the middle of what it led to. */
function placesOf(root: ChainNode): Map<string, Point> {
  const places = new Map<string, Point>();
  let leaves = 0;
  const place = ({ id, depth, children }: ChainNode): number => {
    const below = children.map(place);
    const [first, last] = [below.at(0), below.at(-1)];
    const y = first === undefined || last === undefined ? row / 2 + leaves++ * row : (first + last) / 2;
    places.set(id, { x: side + depth * column, y: tenth(y) });
    return y;
  };
  place(root);
  return places;
}

const lookOf = ({ standing }: ChainNode): ChainDrawing['cups'][number]['look'] => {
  if (standing === 'stopped') return 'stopped';
  if (standing === 'accepted' || standing === 'delivered') return 'yes';
  return standing === 'sent' ? 'waiting' : 'no';
};
const isFirm = ({ look }: ChainDrawing['cups'][number]): boolean => look === 'yes' || look === 'stopped';

const curve = linkHorizontal<{ source: Point; target: Point }, Point>()
  .x(({ x }) => x)
  .y(({ y }) => y);

const cut = (title: string): string => {
  const letters = [...title];
  return letters.length > 20 ? `${letters.slice(0, 19).join('').trimEnd()}…` : title;
};

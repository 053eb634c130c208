/** Where the words go beside the cups: never over a cup or another label, and off the lines where there is room. */

export type Spot = {
  id: string;
  x: number;
  y: number;
  radius: number;
  /** The words in full, and fewer where that finds no room. */
  texts: string[][];
};
export type Label = { id: string; x: number; y: number; anchor: 'start' | 'middle' | 'end'; lines: string[] };
export type Bounds = { left: number; right: number; top: number; bottom: number };

export const lineHeight = 16;
const fontSize = 12.5;
const gap = 6;

/** `spots` come in the order of their weight: who comes first takes the best place. Some may stay without words. */
export function placeLabels(
  spots: readonly Spot[],
  lines: readonly { x: number; y: number }[],
  bounds: Bounds,
): Label[] {
  const cups = spots.map(({ x, y, radius }) => boxAround(x, y, radius + 2));
  const taken: Bounds[] = [];
  const labels: Label[] = [];
  for (const spot of spots) {
    const best = spot.texts
      .map((text) => bestPlace(spot, text, { cups, taken, lines, bounds }))
      .find((place) => place !== undefined);
    if (!best) continue;
    taken.push(best.box);
    labels.push(best.label);
  }
  return labels;
}

type Place = { box: Bounds; label: Label; cost: number };
type Ground = { cups: Bounds[]; taken: Bounds[]; lines: readonly { x: number; y: number }[]; bounds: Bounds };

function bestPlace(spot: Spot, text: string[], ground: Ground): Place | undefined {
  return placesOf(spot, text, ground.bounds)
    .filter(({ box }) => inside(box, ground.bounds))
    .filter(({ box }) => ![...ground.cups, ...ground.taken].some((other) => overlap(box, other)))
    .map((place) => ({
      ...place,
      cost: place.cost + 2 * ground.lines.filter((point) => holds(place.box, point)).length,
    }))
    .sort((a, b) => a.cost - b.cost)[0];
}

/** Below, above, to the right and left, then the four corners: in the order in which they read best. */
function placesOf({ id, x, y, radius }: Spot, lines: string[], bounds: Bounds): Place[] {
  const width = Math.max(...lines.map(widthOf));
  const height = lines.length * lineHeight;
  const edge = radius + gap;
  const corner = radius * 0.75 + gap / 2;
  const centre = Math.min(Math.max(x, bounds.left + width / 2), bounds.right - width / 2);
  const spots: [Label['anchor'], number, number][] = [
    ['middle', centre, y + edge],
    ['middle', centre, y - edge - height],
    ['start', x + edge, y - height / 2],
    ['end', x - edge, y - height / 2],
    ['start', x + corner, y + corner],
    ['start', x + corner, y - corner - height],
    ['end', x - corner, y + corner],
    ['end', x - corner, y - corner - height],
  ];
  return spots.map(([anchor, at, top], cost) => {
    const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
    const box = { left, right: left + width, top, bottom: top + height };
    return { box, cost, label: { id, x: at, y: top + fontSize, anchor, lines } };
  });
}

/** No text is measured on a server, so this errs on the wide side, with room for CJK and capitals. */
export const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum + fontSize * (letter > '\u10ff' ? 1.05 : /[A-ZМШЩЖmwMW—@]/.test(letter) ? 0.8 : 0.56),
    0,
  );

const boxAround = (x: number, y: number, half: number): Bounds => ({
  left: x - half,
  right: x + half,
  top: y - half,
  bottom: y + half,
});
const overlap = (a: Bounds, b: Bounds): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const inside = (a: Bounds, b: Bounds): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
const holds = (box: Bounds, { x, y }: { x: number; y: number }): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

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
  const taken: Bounds[] = [];
  const labels: Label[] = [];
  for (const spot of spots) {
    const best = bestPlace(spot, {
      cups: spots.filter(({ id }) => id !== spot.id).map(boxOf),
      taken,
      lines,
      bounds,
    });
    if (!best) continue;
    taken.push(best.box);
    labels.push(best.label);
  }
  return labels;
}

type Place = { box: Bounds; label: Label; cost: number };
type Ground = { cups: Bounds[]; taken: Bounds[]; lines: readonly { x: number; y: number }[]; bounds: Bounds };

/** Fewer words in a clear place are better than all of them across a line. */
const costOfCutting = 5;
const costOfCrossing = 2;

function bestPlace(spot: Spot, { cups, taken, lines, bounds }: Ground): Place | undefined {
  const blocked = [...cups, ...taken];
  return spot.texts
    .flatMap((text, cuts) =>
      placesOf(spot, text, bounds).map((place) => ({ ...place, cost: place.cost + cuts * costOfCutting })),
    )
    .filter(({ box }) => inside(box, bounds) && !blocked.some((other) => overlap(box, other)))
    .map((place) => {
      const crossings = lines.filter((point) => holds(place.box, point)).length;
      return { ...place, cost: place.cost + crossings * costOfCrossing };
    })
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

const boxOf = ({ x, y, radius }: Spot): Bounds => ({
  left: x - radius - 2,
  right: x + radius + 2,
  top: y - radius - 2,
  bottom: y + radius + 2,
});
const overlap = (a: Bounds, b: Bounds): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const inside = (a: Bounds, b: Bounds): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
const holds = (box: Bounds, { x, y }: { x: number; y: number }): boolean =>
  x > box.left && x < box.right && y > box.top && y < box.bottom;

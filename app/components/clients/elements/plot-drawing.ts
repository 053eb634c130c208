import { scaleLinear } from 'd3-scale';
import { isHigh } from '~/domain/relationship/elements';
import { tenth } from '../ladder-scales';

/** The elements as shapes: theirs from left to right, ours from below to above, the most important outermost. */
export type PlotDrawing = {
  width: number;
  height: number;
  frame: { left: number; right: number; top: number; bottom: number };
  /** Where the four fields meet. */
  splitX: number;
  splitY: number;
  dots: PlotDot[];
};
/** `text`: its name, where there is room for names. */
export type PlotDot = {
  x: number;
  y: number;
  /** Where the places of several people reach from and to; null where they do not part. */
  reach: { from: number; to: number } | null;
  number: number;
  hint: string;
  text: { x: number; y: number; anchor: 'start' | 'end'; name: string } | null;
};

/** `places`: what each of them gives it; `theirRank` is the middle of these. */
export type PlotPoint = {
  name: string;
  ourRank: number;
  theirRank: number;
  places: { by: string; rank: number }[];
};

const mostLetters = 40;

/** `count`: how many are ranked. No two have one height, so their names never meet. */
export function drawPlot(
  points: readonly PlotPoint[],
  count: number,
  { width, named }: { width: number; named: boolean },
): PlotDrawing {
  const frame = { left: 28, right: width - 8, top: 26, bottom: 26 + Math.max(150, count * 30) };
  const ranks = Array.from({ length: count }, (_, index) => index + 1);
  const split = ranks.filter((rank) => isHigh(rank, count)).length + 0.5;
  const x = scaleLinear([count + 0.5, 0.5], [frame.left, frame.right]);
  const y = scaleLinear([count + 0.5, 0.5], [frame.bottom, frame.top]);
  return {
    width,
    height: frame.bottom + 44,
    frame,
    splitX: tenth(x(split)),
    splitY: tenth(y(split)),
    dots: points.map(({ name, ourRank, theirRank, places }) => {
      const at = tenth(x(theirRank));
      const ranks = places.map(({ rank }) => rank);
      const [from, to] = [tenth(x(Math.max(...ranks))), tenth(x(Math.min(...ranks)))];
      const reach = from < to ? { from, to } : null;
      const height = tenth(y(ourRank));
      const isLeft = at < (frame.left + frame.right) / 2;
      const text = named
        ? {
            x: isLeft ? at + 16 : at - 16,
            // Above the line, where there is one.
            y: reach ? height - 6 : height + 4,
            anchor: isLeft ? ('start' as const) : ('end' as const),
            name: short(name),
          }
        : null;
      const theirs =
        places.length > 1 ? places.map(({ by, rank }) => `${by} ${rank}`) : [`theirs ${theirRank}`];
      const hint = `${name}: our place ${ourRank}, ${theirs.join(', ')}`;
      return { x: at, y: height, reach, number: ourRank, hint, text };
    }),
  };
}

const short = (name: string): string =>
  name.length > mostLetters ? `${name.slice(0, mostLetters - 1)}…` : name;

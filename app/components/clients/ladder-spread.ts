/** Where cups stand that would cover each other: beside their day, never far from it, for the axis below must hold. */

type Round = { x: number; y: number; radius: number };

/** So far from its own day a cup may stand, in dots of the picture: less than its own width. */
export const mostAside = 24;
const step = 4;
const gap = 3;

/** Each in turn takes the nearest free place about its day; where there is none, the one that shows most of all. */
export function spread<Cup extends Round>(cups: readonly Cup[]): Cup[] {
  const placed: Cup[] = [];
  for (const cup of cups) placed.push({ ...cup, x: freest(cup, placed) });
  return placed;
}

function freest({ x, y, radius }: Round, placed: readonly Round[]): number {
  const near = placed.filter((other) => Math.abs(other.x - x) < mostAside + radius + other.radius + gap);
  const free = (at: number) =>
    Math.min(0, ...near.map((other) => Math.hypot(at - other.x, y - other.y) - radius - other.radius - gap));
  return aside.map((by) => x + by).reduce((best, at) => (free(at) > free(best) ? at : best));
}

/** 0, 4, -4, 8, -8 … */
const aside = Array.from({ length: (2 * mostAside) / step + 1 }, (_, at) =>
  at % 2 === 0 ? (-at / 2) * step : ((at + 1) / 2) * step,
);

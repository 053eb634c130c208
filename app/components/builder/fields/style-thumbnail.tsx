import type { DocumentStyle } from '~/domain/proposal';

/** A stroke of text: where it begins, and how wide and thick it is. */
type Stroke = [x: number, y: number, width: number, height?: number];

const heads: Record<DocumentStyle, Stroke[]> = {
  quiet: [[8, 9, 38, 4]],
  letter: [[8, 27, 30, 3.5]],
  grid: [[8, 9, 30, 4]],
};
const strokes: Record<DocumentStyle, Stroke[]> = {
  quiet: [
    [8, 17, 50],
    [8, 33, 56],
    [8, 38, 60],
    [8, 43, 48],
    [8, 55, 58],
    [8, 60, 52],
    [8, 72, 62],
    [8, 77, 62],
    [50, 84, 20, 2.5],
  ],
  letter: [
    [48, 8, 22],
    [52, 12, 18],
    [8, 18, 22],
    [8, 37, 62],
    [8, 42, 60],
    [8, 47, 64],
    [8, 52, 40],
    [8, 62, 62],
    [8, 67, 58],
    [8, 80, 20],
    [8, 84, 14],
  ],
  grid: [
    [8, 33, 26],
    [8, 38, 28],
    [8, 43, 22],
    [44, 33, 26],
    [44, 38, 24],
    [44, 43, 26],
    [8, 58, 26],
    [8, 63, 28],
    [44, 58, 26],
    [44, 63, 22],
    [8, 78, 62],
    [44, 84, 26, 2.5],
  ],
};
const boxes: Record<DocumentStyle, Stroke[]> = {
  quiet: [
    [8, 22, 19, 7],
    [30, 22, 19, 7],
    [52, 22, 19, 7],
  ],
  letter: [],
  grid: [
    [8, 18, 29, 9],
    [42, 18, 29, 9],
  ],
};

/** A page in small, drawn and not read. */
export function StyleThumbnail({ style }: { style: DocumentStyle }) {
  return (
    <svg
      viewBox="0 0 78 96"
      aria-hidden="true"
      className="h-24 w-[78px] shrink-0 rounded-[3px] border border-line bg-surface"
    >
      {boxes[style].map(([x, y, width, height]) => (
        <rect
          key={`${x} ${y}`}
          x={x}
          y={y}
          width={width}
          height={height}
          className="fill-coffee-soft stroke-coffee/40"
        />
      ))}
      {heads[style].map(([x, y, width, height]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} className="fill-coffee" />
      ))}
      {strokes[style].map(([x, y, width, height = 1.6]) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} className="fill-line-strong" />
      ))}
    </svg>
  );
}

import { LedToLines } from '../led-to-lines';
import type { Cup, Drawing } from './ladder-drawing';

/** Never drawn smaller than its own size: a narrow screen scrolls it, a wide one enlarges it a little. */
export function LadderPicture({ drawing, story }: { drawing: Drawing; story: string }) {
  const { width, height, baseline, links, cups, labels, ticks } = drawing;
  return (
    <svg
      role="img"
      aria-label={story}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="mx-auto block h-auto w-full font-sans"
      style={{ minWidth: width, maxWidth: width * 1.15 }}
    >
      <line x1={16} x2={width - 16} y1={baseline} y2={baseline} className="stroke-line" />
      {ticks.map(({ x, text }) => (
        <text
          key={`${x}-${text}`}
          x={x}
          y={baseline + 21}
          textAnchor="middle"
          fontSize={12}
          className="fill-ink-2"
        >
          {text}
        </text>
      ))}
      <LedToLines links={links} />
      {cups.map((cup) => (
        <circle key={cup.id} cx={cup.x} cy={cup.y} r={cup.radius} {...looks[cup.look]}>
          <title>{cup.hint}</title>
        </circle>
      ))}
      {labels.map(({ id, x, y, anchor, lines, look }) => (
        // The ground's colour around the letters keeps them readable where a line runs behind.
        <text
          key={id}
          x={x}
          textAnchor={anchor}
          fontSize={12.5}
          strokeWidth={3}
          paintOrder="stroke"
          className="stroke-surface"
          strokeLinejoin="round"
        >
          {lines.map((line, row) => (
            <tspan
              key={line}
              x={x}
              y={y + row * 16}
              className={row === 0 && look !== 'no' ? 'fill-ink font-semibold' : 'fill-ink-2'}
            >
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}

const looks: Record<Cup['look'], { className: string; strokeWidth?: number; strokeDasharray?: string }> = {
  // The ground's colour around a cup tells it from one that it covers in part.
  yes: { className: 'fill-coffee stroke-surface', strokeWidth: 1.5 },
  stopped: { className: 'fill-coffee-soft stroke-coffee', strokeWidth: 1.75 },
  waiting: { className: 'fill-surface stroke-wait', strokeWidth: 1.75, strokeDasharray: '4 3' },
  no: { className: 'fill-surface stroke-line-strong', strokeWidth: 1.5, strokeDasharray: '3 3' },
};

import { ScrollRegion } from '../clients/scroll-region';
import { LedToLines } from '../led-to-lines';
import type { ChainDrawing } from './chain-drawing';

/** Never drawn smaller than its own size: a narrow screen scrolls it. */
export function ChainPicture({ drawing, story }: { drawing: ChainDrawing; story: string }) {
  const { width, height, links, cups } = drawing;
  return (
    <ScrollRegion name="The chain as a tree">
      <svg
        role="img"
        aria-label={story}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className="block font-sans"
        style={{ minWidth: width }}
      >
        <LedToLines links={links} />
        {cups.map(({ id, x, y, radius, look, hint, amount, title }) => (
          <g key={id}>
            <circle cx={x} cy={y} r={radius} {...looks[look]}>
              <title>{hint}</title>
            </circle>
            <text
              x={x + radius + 7}
              fontSize={12.5}
              strokeWidth={4}
              paintOrder="stroke"
              strokeLinejoin="round"
              className="stroke-surface"
            >
              <tspan x={x + radius + 7} y={y - 7} className="fill-ink font-semibold">
                {amount}
              </tspan>
              <tspan x={x + radius + 7} y={y + 18} className="fill-ink-2">
                {title}
              </tspan>
            </text>
          </g>
        ))}
      </svg>
    </ScrollRegion>
  );
}

const looks = {
  yes: { className: 'fill-coffee' },
  stopped: { className: 'fill-coffee-soft stroke-coffee', strokeWidth: 1.75 },
  waiting: { className: 'fill-surface stroke-wait', strokeWidth: 1.75, strokeDasharray: '4 3' },
  no: { className: 'fill-surface stroke-line-strong', strokeWidth: 1.5, strokeDasharray: '3 3' },
};

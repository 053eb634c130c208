import type { RateDrawing } from './rate-drawing';

/** The table beside it has every figure: this shows at a glance which lie apart, and how far that can be trusted. */
export function RatePicture({ drawing, story }: { drawing: RateDrawing; story: string }) {
  const { width, height, ticks, rows, legend } = drawing;
  const first = rows[0]?.y ?? 0;
  return (
    <svg
      role="img"
      aria-label={story}
      viewBox={`0 0 ${width} ${height}`}
      className="block h-auto w-full max-w-[420px] font-sans"
    >
      {legend ? <Legend legend={legend} /> : null}
      {ticks.map(({ x, text }, index) => (
        <g key={text}>
          <line x1={x} x2={x} y1={first - 2} y2={height} className="stroke-line" />
          <text
            x={x}
            y={first - 8}
            textAnchor={index === 0 ? 'start' : index === ticks.length - 1 ? 'end' : 'middle'}
            fontSize={11}
            className="fill-ink-2"
          >
            {text}
          </text>
        </g>
      ))}
      {rows.map(({ key, label, y, marks }) => (
        <g key={key}>
          <text
            x={2}
            y={y + 13}
            fontSize={12.5}
            strokeWidth={4}
            paintOrder="stroke"
            strokeLinejoin="round"
            className="fill-ink stroke-surface"
          >
            {label}
          </text>
          {marks.map((mark) => (
            <g key={String(mark.open)}>
              <line
                x1={mark.low}
                x2={mark.high}
                y1={mark.y}
                y2={mark.y}
                strokeWidth={mark.open ? 1.5 : 4}
                strokeLinecap="round"
                className={mark.open ? 'stroke-line-strong' : 'stroke-line-strong opacity-60'}
              />
              <circle
                cx={mark.x}
                cy={mark.y}
                r={mark.open ? 4.5 : 6}
                strokeWidth={2}
                className={mark.open ? 'fill-surface stroke-coffee' : 'fill-coffee stroke-surface'}
              />
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}

const Legend = ({ legend }: { legend: NonNullable<RateDrawing['legend']> }) => (
  <g fontSize={11.5}>
    <circle cx={8} cy={9} r={6} className="fill-coffee" />
    <text x={20} y={13} className="fill-ink-2">
      {legend.full}
    </text>
    <circle cx={168} cy={9} r={4.5} strokeWidth={2} className="fill-surface stroke-coffee" />
    <text x={179} y={13} className="fill-ink-2">
      {legend.open}
    </text>
  </g>
);

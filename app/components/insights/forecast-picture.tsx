import type { ForecastDrawing } from './forecast-drawing';

export function ForecastPicture({ drawing, story }: { drawing: ForecastDrawing; story: string }) {
  const { width, height, rows } = drawing;
  return (
    <svg
      role="img"
      aria-label={story}
      viewBox={`0 0 ${width} ${height}`}
      className="block h-auto w-full max-w-[420px] font-sans"
      fontSize={11.5}
    >
      {rows.map(({ key, y, label, most, x, low, high }) => (
        <g key={key}>
          <text x={2} y={y + 14} fontSize={13} className="fill-ink font-semibold">
            {label}
          </text>
          <line x1={8} x2={width - 8} y1={y + 30} y2={y + 30} className="stroke-line-strong" />
          <line
            x1={low}
            x2={high}
            y1={y + 30}
            y2={y + 30}
            strokeWidth={9}
            strokeLinecap="round"
            className="stroke-line-strong opacity-60"
          />
          <circle cx={x} cy={y + 30} r={7} strokeWidth={2} className="fill-coffee stroke-surface" />
          <text x={2} y={y + 50} className="fill-ink-2">
            nothing
          </text>
          <text x={width - 2} y={y + 50} textAnchor="end" className="fill-ink-2">
            all of it, {most}
          </text>
        </g>
      ))}
    </svg>
  );
}

import type { LedOnDrawing } from './led-on-drawing';

export function LedOnPicture({ drawing, story }: { drawing: LedOnDrawing; story: string }) {
  const { width, height, path, baseline, months, shares } = drawing;
  return (
    <svg
      role="img"
      aria-label={story}
      viewBox={`0 0 ${width} ${height}`}
      className="block h-auto w-full max-w-[420px] font-sans"
      fontSize={11}
    >
      {shares.map(({ y, text }) => (
        <g key={text}>
          <line x1={44} x2={width - 12} y1={y} y2={y} className="stroke-line" />
          <text x={38} y={y + 4} textAnchor="end" className="fill-ink-2">
            {text}
          </text>
        </g>
      ))}
      {months.map(({ x, text }, index) => (
        <text
          key={text}
          x={index === months.length - 1 ? width - 4 : x}
          y={baseline + 20}
          textAnchor={index === months.length - 1 ? 'end' : 'middle'}
          className="fill-ink-2"
        >
          {text}
        </text>
      ))}
      <path d={path} fill="none" strokeWidth={2.5} strokeLinejoin="round" className="stroke-coffee" />
    </svg>
  );
}

import { fieldWords } from '~/domain/relationship/ledger-words';
import type { PlotDrawing } from './plot-drawing';

/** Two drawings of one picture: with names where there is room for them, else with their places alone. */
export function Plot({ wide, narrow, story }: { wide: PlotDrawing; narrow: PlotDrawing; story: string }) {
  return (
    <>
      <Picture drawing={wide} story={story} className="hidden max-w-[720px] sm:block" />
      <Picture drawing={narrow} story={story} className="sm:hidden" />
    </>
  );
}

function Picture({ drawing, story, className }: { drawing: PlotDrawing; story: string; className: string }) {
  const { width, height, frame, splitX, splitY, dots } = drawing;
  const { left, right, top, bottom } = frame;
  const middle = (top + bottom) / 2;
  const corner = (x: number, y: number, anchor: 'start' | 'end', text: string) => (
    <text x={x} y={y} textAnchor={anchor} fontSize={12.5} className="fill-ink font-semibold">
      {text}
    </text>
  );
  return (
    <svg
      role="img"
      aria-label={story}
      viewBox={`0 0 ${width} ${height}`}
      className={`h-auto w-full font-sans ${className}`}
    >
      <rect x={splitX} y={top} width={right - splitX} height={splitY - top} className="fill-coffee-soft" />
      <rect
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        className="fill-none stroke-line-strong"
      />
      <line
        x1={splitX}
        x2={splitX}
        y1={top}
        y2={bottom}
        strokeDasharray="3 4"
        className="stroke-line-strong"
      />
      <line
        x1={left}
        x2={right}
        y1={splitY}
        y2={splitY}
        strokeDasharray="3 4"
        className="stroke-line-strong"
      />
      {corner(left, top - 9, 'start', fieldWords.increase.title)}
      {corner(right, top - 9, 'end', fieldWords.defend.title)}
      {corner(left, bottom + 18, 'start', fieldWords.leave.title)}
      {corner(right, bottom + 18, 'end', fieldWords.nurture.title)}
      <text x={right} y={bottom + 37} textAnchor="end" fontSize={12} className="fill-ink-2">
        matters more to them →
      </text>
      <text
        transform={`translate(${left - 11} ${middle}) rotate(-90)`}
        textAnchor="middle"
        fontSize={12}
        className="fill-ink-2"
      >
        matters more to us →
      </text>
      {dots.map(({ x, y, reach, number, hint, text }) => (
        <g key={number}>
          <title>{hint}</title>
          {reach ? (
            <path
              d={`M${reach.from} ${y - 4}V${y + 4}M${reach.from} ${y}H${reach.to}M${reach.to} ${y - 4}V${y + 4}`}
              strokeWidth={1.75}
              className="fill-none stroke-coffee"
            />
          ) : null}
          <circle cx={x} cy={y} r={11} className="fill-surface stroke-coffee" strokeWidth={1.75} />
          <text x={x} y={y + 4} textAnchor="middle" fontSize={12} className="num fill-ink font-semibold">
            {number}
          </text>
          {text ? (
            <text
              x={text.x}
              y={text.y}
              textAnchor={text.anchor}
              fontSize={13}
              strokeWidth={3}
              paintOrder="stroke"
              strokeLinejoin="round"
              className="fill-ink stroke-surface"
            >
              {text.name}
            </text>
          ) : null}
        </g>
      ))}
    </svg>
  );
}

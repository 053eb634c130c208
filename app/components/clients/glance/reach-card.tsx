import { Form } from '@remix-run/react';
import { Button } from '../../button';
import type { ReachDrawing } from './reach-drawing';

export type ReachCardProps = {
  reach: string;
  /** What it multiplies, and that this is no law; empty where it multiplies nothing. */
  rule: string;
  /** Why it is half of what it was; empty where it is not. */
  halved: string;
  /** How the open or planned ask stands to it; empty where there is none. */
  ask: string;
  /** How asks of that size fared in the firm's own log; empty while that is too short. */
  ownSteps: string;
  /** What is still to come of that; empty where it is there. */
  ownStepsLater: string;
  /** An ask that fits, in place of one that is beyond. */
  smaller: { id: string; amount: string } | null;
  drawing: ReachDrawing;
  /** What the figure rests on. */
  rows: { name: string; value: string }[];
  /** The reach in other currencies. */
  others: string[];
};

/** How large an ask this relationship can carry. */
export function ReachCard({
  reach,
  rule,
  halved,
  ask,
  ownSteps,
  ownStepsLater,
  smaller,
  drawing,
  rows,
  others,
}: ReachCardProps) {
  return (
    <section aria-labelledby="reach" className="card px-6 py-5">
      <h2 id="reach" className="text-[13px] font-sans font-medium text-ink-2">
        Reach: how large an ask they would carry
      </h2>
      <p className="num mt-0.5 font-serif text-[26px] font-medium leading-tight">{reach}</p>
      {rule ? <p className="num text-[14px] text-ink-2">{rule}</p> : null}
      {halved ? <p className="text-[14px] text-ink-2">{halved}</p> : null}
      {others.length > 0 ? (
        <p className="text-[13px] text-ink-2">In other currencies: {others.join(', ')}.</p>
      ) : null}
      <Gauge drawing={drawing} words={`Reach ${reach}. ${ask}`} />
      <p>{ask || 'No amount is asked of them just now.'}</p>
      {ownSteps ? <p className="num mt-1 text-[14px] text-ink-2">{ownSteps}</p> : null}
      {smaller ? (
        <Form method="post" action={`/proposals/${smaller.id}/smaller-ask`} className="mt-3">
          <Button>Ask for {smaller.amount} in its place</Button>
        </Form>
      ) : null}
      <details className="mt-2">
        <summary className="min-h-9 cursor-pointer py-1.5 text-[14px] text-ink-2">What that rests on</summary>
        <table className="mt-1 text-[14px]">
          <tbody>
            {rows.map(({ name, value }) => (
              <tr key={name} className="border-t border-line last:font-semibold">
                <th scope="row" className="py-1.5 pr-4 text-[14px] [overflow-wrap:anywhere]">
                  {name}
                </th>
                <td className="num whitespace-nowrap py-1.5 text-right">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {ownStepsLater ? <p className="mt-2 text-[13px] text-ink-2">{ownStepsLater}</p> : null}
      </details>
    </section>
  );
}

/** Told apart by shape, not by colour: full to the reach, an outline where it is stretched, a mark for the ask. */
function Gauge({ drawing, words }: { drawing: ReachDrawing; words: string }) {
  const { width, height, reachX, stretchX, ask, reachText } = drawing;
  const left = 4;
  return (
    <svg
      role="img"
      aria-label={words}
      viewBox={ask ? `0 0 ${width} ${height}` : `0 22 ${width} ${height - 22}`}
      className="my-2 block h-auto w-full max-w-[440px] font-sans"
    >
      <line x1={left} x2={width - left} y1={40} y2={40} className="stroke-line" />
      <rect
        x={reachX}
        y={30}
        width={stretchX - reachX}
        height={14}
        strokeDasharray="3 3"
        className="fill-surface stroke-line-strong"
      />
      <rect x={left} y={30} width={reachX - left} height={14} rx={2} className="fill-coffee" />
      <text x={left} y={60} fontSize={11.5} className="fill-ink-2">
        reach {reachText}
      </text>
      <text x={stretchX} y={60} fontSize={11.5} textAnchor="end" className="fill-ink-2">
        a stretch
      </text>
      {ask ? (
        <>
          <path
            d={`M${ask.x - 6} 16 L${ask.x + 6} 16 L${ask.x} 27 Z`}
            className="fill-surface stroke-ink"
            strokeWidth={1.5}
          />
          <line x1={ask.x} x2={ask.x} y1={27} y2={48} strokeWidth={1.5} className="stroke-ink" />
          <text
            x={ask.anchor === 'start' ? left : ask.anchor === 'end' ? width - left : ask.x}
            y={11}
            fontSize={12}
            textAnchor={ask.anchor}
            className="fill-ink font-semibold"
          >
            {ask.off ? `${ask.text} →` : ask.text}
          </text>
        </>
      ) : null}
    </svg>
  );
}

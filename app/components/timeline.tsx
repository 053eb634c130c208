import type { Tone } from '~/domain/history';

export type TimelineLine = { id: string; on: string; lead: string; rest: string; tone: Tone };

const dots: Record<Tone, string> = {
  kept: 'bg-kept',
  broken: 'bg-broken',
  waiting: 'bg-wait',
  quiet: 'bg-line-strong',
};

/** History in plain sentences, the latest on top. */
export function Timeline({ lines }: { lines: TimelineLine[] }) {
  return (
    <ol>
      {lines.map(({ id, on, lead, rest, tone }) => (
        <li key={id} className="grid grid-cols-[92px_10px_minmax(0,1fr)] gap-3 py-2">
          <span className="num pt-px text-[13px] text-ink-2">{on}</span>
          <span aria-hidden="true" className={`mt-2 size-2.5 rounded-full ${dots[tone]}`} />
          <span className="[overflow-wrap:anywhere]">
            <strong className="font-semibold">{lead}</strong>
            {rest ? `: ${rest}` : ''}
          </span>
        </li>
      ))}
    </ol>
  );
}

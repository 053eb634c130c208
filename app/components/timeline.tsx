import { Link } from '@remix-run/react';
import type { Sentence, Tone } from '~/domain/history';

/** One line of history. */
export type TimelineLine = {
  id: string;
  day: string;
  sentence: Sentence;
  /** Where its first words lead to a proposal. */
  proposalId?: string | null;
  /** Where a line that somebody wrote down can be struck out. */
  strike?: string | null;
  /** "struck out by Ida Klein on 22 Nov", "its import was undone on 22 Nov": it stays in its place, crossed out. */
  struck?: string;
};

const dots: Record<Tone, string> = {
  kept: 'bg-kept',
  broken: 'bg-broken',
  waiting: 'bg-wait',
  quiet: 'bg-line-strong',
};

/** History in plain sentences, the latest on top. */
export function Timeline({ lines }: { lines: TimelineLine[] }) {
  return (
    <ol className="@container">
      {lines.map((line) => (
        <TimelineItem key={line.id} {...line} />
      ))}
    </ol>
  );
}

function TimelineItem({ day, sentence, proposalId, strike, struck = '' }: TimelineLine) {
  const lead = <b className="font-semibold">{sentence.lead}</b>;
  return (
    <li className="grid grid-cols-[10px_minmax(0,1fr)] gap-x-3.5 py-1.5 @sm:grid-cols-[92px_10px_minmax(0,1fr)]">
      <span className="num text-[13px] leading-[23px] text-ink-2 @max-sm:col-start-2">{day}</span>
      <span
        aria-hidden="true"
        className={`mt-[7px] size-2 rounded-full @max-sm:col-start-1 @max-sm:row-start-1 ${dots[struck ? 'quiet' : sentence.tone]}`}
      />
      <span className="[overflow-wrap:anywhere] @max-sm:col-start-2">
        {struck ? (
          <>
            <del className="text-ink-2">
              {lead}
              {sentence.rest ? `: ${sentence.rest}` : ''}
            </del>{' '}
            <span className="text-[13px] text-ink-2">{struck}</span>
          </>
        ) : proposalId ? (
          <Link
            to={`/proposals/${proposalId}`}
            className="underline decoration-line decoration-2 underline-offset-3 hover:decoration-current"
          >
            {lead}
          </Link>
        ) : (
          lead
        )}
        {sentence.rest && !struck ? `: ${sentence.rest}` : ''}
        {strike ? (
          <>
            {' '}
            <Link
              to={strike}
              aria-label={`Strike out: ${sentence.lead}, ${day}`}
              className="link-quiet whitespace-nowrap text-[13px]"
            >
              strike out
            </Link>
          </>
        ) : null}
      </span>
    </li>
  );
}

import { Link } from '@remix-run/react';
import type { Sentence, Tone } from '~/domain/history';
import { TextLink } from '../page';

export type HistoryLine = { id: string; day: string; sentence: Sentence; proposalId: string | null };

/** What happened with a client, latest first. */
export function History({ lines, more }: { lines: HistoryLine[]; more: 'none' | 'all' | 'too-many' }) {
  return (
    <section aria-labelledby="history" className="min-w-0 xl:col-start-1 xl:row-start-1">
      <h2 id="history" className="mb-3">
        History
      </h2>
      <ol className="m-0 list-none p-0">
        {lines.map((line) => (
          <HistoryItem key={line.id} {...line} />
        ))}
      </ol>
      {more === 'all' ? (
        <p className="mt-4">
          <TextLink to="?all=1">Show all of it</TextLink>
        </p>
      ) : null}
      {more === 'too-many' ? (
        <p className="mt-4 text-[13px] text-ink-2">
          Only the latest {lines.length.toLocaleString('en')} lines are shown. Each offer’s own page has the
          rest.
        </p>
      ) : null}
    </section>
  );
}

function HistoryItem({ day, sentence, proposalId }: HistoryLine) {
  const lead = <b className="font-semibold">{sentence.lead}:</b>;
  return (
    <li className="grid grid-cols-[10px_minmax(0,1fr)] gap-x-3.5 py-1.5 sm:grid-cols-[92px_10px_minmax(0,1fr)]">
      <span className="num text-[13px] leading-[23px] text-ink-2 max-sm:col-start-2">{day}</span>
      <span
        aria-hidden="true"
        className={`mt-[7px] size-2 rounded-full max-sm:col-start-1 max-sm:row-start-1 ${dots[sentence.tone]}`}
      />
      <span className="[overflow-wrap:anywhere] max-sm:col-start-2">
        {proposalId ? (
          <Link
            to={`/proposals/${proposalId}`}
            className="underline decoration-line decoration-2 underline-offset-3 hover:decoration-current"
          >
            {lead}
          </Link>
        ) : (
          lead
        )}{' '}
        {sentence.rest}
      </span>
    </li>
  );
}

const dots: Record<Tone, string> = {
  kept: 'bg-kept',
  broken: 'bg-broken',
  waiting: 'bg-wait',
  quiet: 'bg-line-strong',
};

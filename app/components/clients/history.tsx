import { TextLink } from '../page';
import { Timeline, type TimelineLine } from '../timeline';

/** What happened with a client, latest first. */
export function History({ lines, more }: { lines: TimelineLine[]; more: 'none' | 'all' | 'too-many' }) {
  return (
    <section aria-labelledby="history" className="min-w-0 xl:col-start-1 xl:row-start-1">
      <h2 id="history" className="mb-3">
        History
      </h2>
      <Timeline lines={lines} />
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

import { Form } from '@remix-run/react';
import { filterWords, type HistoryFilter, historyFilters } from '~/domain/history-kinds';
import { Button } from '../button';
import { Empty, TextLink } from '../page';
import { Timeline, type TimelineLine } from '../timeline';
import type { LineChoices } from './writing/line-form';
import { WriteDown } from './writing/write-down';

/** What happened with a client, latest first, and what one can add to it. */
export function History({
  lines,
  more,
  asked,
  about,
  written,
}: {
  lines: TimelineLine[];
  more: 'none' | 'all' | 'too-many';
  asked: { filter: HistoryFilter; words: string };
  about: LineChoices;
  /** The line that was just written down here, and what it says; both empty where none was. */
  written: { id: string; said: string };
}) {
  const { filter, words } = asked;
  const narrowed = filter !== 'all' || words !== '';
  return (
    <section id="history" aria-labelledby="history-heading" className="min-w-0 scroll-mt-4">
      <h2 id="history-heading" className="mb-3">
        History
      </h2>
      <WriteDown key={about.clientId} about={about} written={written} />
      <Filter {...asked} />
      {lines.length === 0 ? (
        <Empty>
          {narrowed ? 'Nothing like that in the history. ' : 'Nothing happened yet.'}
          {narrowed ? <TextLink to={`/clients/${about.clientId}#history`}>Show everything</TextLink> : null}
        </Empty>
      ) : (
        <Timeline lines={lines} />
      )}
      {more === 'all' ? (
        <p className="mt-4">
          <TextLink to={`?${new URLSearchParams({ kind: filter, words, all: '1' })}#history`}>
            Show all of it
          </TextLink>
        </p>
      ) : null}
      {more === 'too-many' ? (
        <p className="mt-4 text-[13px] text-ink-2">
          Only the latest lines are shown. Each offer’s own page has the rest.
        </p>
      ) : null}
    </section>
  );
}

function Filter({ filter, words }: { filter: HistoryFilter; words: string }) {
  return (
    <Form
      method="get"
      action="#history"
      role="search"
      aria-label="Search the history"
      className="mb-4 flex flex-wrap items-end gap-2.5"
    >
      <label className="min-w-0 flex-1 basis-40">
        <span className="mb-1 block text-[13px] text-ink-2">Show</span>
        <select name="kind" defaultValue={filter} key={filter} className="control">
          {historyFilters.map((one) => (
            <option key={one} value={one}>
              {filterWords[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="min-w-0 flex-1 basis-40">
        <span className="mb-1 block text-[13px] text-ink-2">With the words</span>
        <input type="search" name="words" defaultValue={words} key={words} className="control" />
      </label>
      <Button>Show</Button>
    </Form>
  );
}

import { TextLink } from '../page';
import { Tag, type TagTone } from '../tag';
import { useCounts } from './use-counts';

type State = 'reading' | 'running' | 'done';
const words: Record<State, { tone: TagTone; word: string }> = {
  reading: { tone: 'wait', word: 'not taken yet' },
  running: { tone: 'wait', word: 'running' },
  done: { tone: 'kept', word: 'taken' },
};

export function ImportList({
  rows,
}: {
  rows: { id: string; fileName: string; state: State; taken: number; when: string }[];
}) {
  const { count } = useCounts();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="imports" className="mt-10 max-w-[760px]">
      <h2 id="imports" className="mb-2.5">
        Files so far
      </h2>
      <ul>
        {rows.map(({ id, fileName, state, taken, when }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line py-3">
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <TextLink to={`/settings/import/${id}`}>{fileName}</TextLink>
              <span className="num block text-[13px] text-ink-2">{when}</span>
            </span>
            {state === 'reading' ? null : (
              <span className="num text-[13px] text-ink-2">{count(taken, 'deal')}</span>
            )}
            <Tag tone={words[state].tone}>{words[state].word}</Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}

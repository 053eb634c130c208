import type { Change } from '~/domain/changes/revision-changes';

const dots: Record<Change['kind'], string> = {
  new: 'bg-kept',
  gone: 'bg-broken',
  reworded: 'bg-wait',
  changed: 'bg-wait',
  moved: 'bg-line-strong',
};

/** Every change in a line; the words of a reworded text are marked as they went and came. */
export function ChangeList({ changes }: { changes: Change[] }) {
  return (
    <ul>
      {changes.map(({ field, kind, sentence, marks }) => (
        <li
          key={`${field} ${sentence} ${marks.map(({ text }) => text).join('')}`}
          className="grid grid-cols-[10px_minmax(0,1fr)] gap-x-3.5 border-t border-line py-3 last:border-b"
        >
          <span aria-hidden="true" className={`mt-[7px] size-2 rounded-full ${dots[kind]}`} />
          <div className="[overflow-wrap:anywhere]">
            <p className={field === 'total' ? 'num font-semibold' : marks.length > 0 ? 'text-ink-2' : ''}>
              {sentence}
            </p>
            {marks.length > 0 ? <Reworded marks={marks} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Reworded({ marks }: { marks: Change['marks'] }) {
  return (
    <p className="mt-0.5 whitespace-pre-line">
      {marks.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        if (kind === 'gone') {
          return (
            <del key={key} className="rounded-[3px] bg-broken-soft text-broken">
              {text}
            </del>
          );
        }
        return (
          <ins key={key} className="rounded-[3px] bg-kept-soft text-kept no-underline">
            {text}
          </ins>
        );
      })}
    </p>
  );
}

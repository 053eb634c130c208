import { Fragment } from 'react';
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

/** What went is struck out and what came is underlined, so that it reads without colour; a gap keeps them apart. */
function Reworded({ marks }: { marks: Change['marks'] }) {
  return (
    <p className="mt-0.5 whitespace-pre-line">
      {marks.map(({ kind, text }, index) => {
        const key = `${index} ${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        if (kind === 'gone') {
          return (
            <del key={key} className={`${mark} bg-broken-soft text-broken`}>
              {isBreak(text) ? '↵' : text}
            </del>
          );
        }
        return (
          <Fragment key={key}>
            {marks[index - 1]?.kind === 'gone' ? ' ' : null}
            <ins className={`${mark} bg-kept-soft text-kept underline underline-offset-3`}>
              {isBreak(text) ? '↵' : text}
            </ins>
            {isBreak(text) ? text : null}
          </Fragment>
        );
      })}
    </p>
  );
}

const mark = 'rounded-[3px] decoration-[1.5px] box-decoration-clone px-0.5';

/** Lines that were broken or joined are a change that one would not see. */
const isBreak = (text: string): boolean => text.trim() === '' && text.includes('\n');

import { formId } from '~/domain/builder-steps';
import { fieldName } from '~/domain/field-names';
import type { Field } from '~/domain/merging';
import { useHydrated } from '../use-hydrated';
import type { Progress } from './autosaver';

/** Beside the step's name, and on top of the form as it scrolls. */
const place =
  'pointer-events-none sticky top-2 z-10 mb-3 flex h-8 items-start justify-end text-[13px] sm:-mt-2 sm:-mb-6';

/**
 * Whether what is typed is saved; the form stays where it is when this says more.
 * Without scripts nothing is saved by itself.
 */
export function SaveState({
  progress,
  isSaved,
  problem,
  refused,
  conflicts,
  refilled,
}: {
  progress: Progress;
  isSaved: boolean;
  problem: { name: string; sentence: string } | null;
  refused: string | null;
  conflicts: Field[];
  refilled: Field[];
}) {
  const unreached = progress === 'unreached';
  const trouble = problem
    ? { sentence: problem.sentence, to: problem.name && `${formId}-${problem.name}` }
    : refused
      ? { sentence: refused, to: '' }
      : conflicts.length > 0 && !unreached
        ? { sentence: 'Somebody else saved too. Choose which text stays.', to: 'both-texts' }
        : null;
  const words = trouble
    ? 'Needs a look'
    : unreached
      ? 'Offline: kept here'
      : isSaved && progress === 'still'
        ? 'Saved'
        : 'Saving …';
  const calm = !trouble && !unreached;
  if (!useHydrated()) return <div className={place} />;
  return (
    <div className={place}>
      <div
        className={`pointer-events-auto max-w-full sm:max-w-[75%] rounded-[9px] border px-3 py-1.5 shadow-card [overflow-wrap:anywhere] ${calm ? 'border-line bg-surface text-ink-2' : 'border-transparent bg-wait-soft text-wait'}`}
      >
        <span data-save-state="">{words}</span>
        {trouble ? (
          <>
            {': '}
            {trouble.to ? (
              <a className="font-medium underline underline-offset-3" href={`#${trouble.to}`}>
                {trouble.sentence}
              </a>
            ) : (
              trouble.sentence
            )}
          </>
        ) : null}
        {refilled.length > 0 && calm ? (
          <span> · Somebody else changed: {refilled.map(fieldName).join(', ')}.</span>
        ) : null}
      </div>
      {/* Saved and saving are not read out at every pause. */}
      <p role="status" className="sr-only">
        {trouble ? `${words}: ${trouble.sentence}` : unreached ? words : ''}
      </p>
    </div>
  );
}

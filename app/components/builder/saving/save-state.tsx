import type { ReactNode } from 'react';
import { formId } from '~/domain/builder-steps';
import { fieldName } from '~/domain/field-names';
import type { Field } from '~/domain/merging';
import { useHydrated } from '../use-hydrated';
import type { Progress } from './autosaver';
import { signedOut } from './post-typed';

/** The step's name has a row of its own, so that what stands beside it covers nothing. */
const row = 'flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1 text-[13px]';
/** Trouble stays in sight while the form scrolls. */
const inSight = 'sticky top-0 z-10 -mx-2 border-b border-line bg-paper px-2 py-1';

/**
 * Beside the step's name (`children`) whether what is typed is saved; the form stays where it is when this says more.
 * Without scripts nothing is saved by itself.
 */
export function SaveState({
  children,
  progress,
  isSaved,
  isKept,
  problem,
  refused,
  conflicts,
  refilled,
}: {
  children: ReactNode;
  progress: Progress;
  isSaved: boolean;
  /** In the browser: it may be closed. */
  isKept: boolean;
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
        ? { sentence: 'Saved elsewhere meanwhile. Choose which text stays.', to: 'both-texts' }
        : null;
  const words = trouble
    ? 'Needs a look'
    : unreached
      ? isKept
        ? 'Offline: kept here'
        : 'Offline: leave this page open'
      : isSaved && progress === 'still'
        ? 'Saved'
        : 'Saving …';
  const calm = !trouble && !unreached;
  if (!useHydrated()) return <div className={row}>{children}</div>;
  return (
    <div data-trouble={calm ? undefined : ''} className={`${row} ${calm ? '' : inSight}`}>
      {children}
      <div
        className={`max-w-full rounded-[9px] [overflow-wrap:anywhere] ${calm ? 'text-ink-2' : 'bg-wait-soft px-3 py-1.5 text-wait sm:max-w-[75%]'}`}
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
            {trouble.sentence === signedOut ? (
              <>
                {' '}
                <a
                  className="font-medium underline underline-offset-3"
                  href="/sign-in"
                  target="_blank"
                  rel="noreferrer"
                >
                  Sign in, in another tab
                </a>
              </>
            ) : null}
          </>
        ) : null}
        {refilled.length > 0 && calm ? (
          <span> · Changed elsewhere meanwhile: {refilled.map(fieldName).join(', ')}.</span>
        ) : null}
      </div>
      {/* Saved and saving are not read out at every pause. */}
      <p role="status" className="sr-only">
        {trouble ? `${words}: ${trouble.sentence}` : unreached ? words : ''}
      </p>
    </div>
  );
}

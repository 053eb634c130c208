import { Link } from '@remix-run/react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import {
  formId,
  type Place,
  type Step,
  type StepStanding,
  stepNames,
  stepStanding,
  steps,
} from '~/domain/builder-steps';
import type { Finding } from '~/domain/coffee-test/rule';

const look =
  'inline-flex min-h-11 cursor-pointer items-center gap-1.5 whitespace-nowrap rounded-full border px-4 text-[14.5px] no-underline';
const looks = {
  here: 'border-coffee bg-coffee-soft font-semibold text-coffee',
  there: 'border-transparent text-ink-2 hover:bg-sunk hover:text-ink',
};

/**
 * The steps. From a page with a form they are its buttons, so that it is saved before one moves on, with or
 * without scripts.
 */
export function StepNav({
  id,
  place,
  findings,
  ignored,
}: {
  id: string;
  place: Place;
  findings: Finding[];
  /** The rules whose advice the writer let be. */
  ignored: readonly string[];
}) {
  const row = useRef<HTMLOListElement>(null);
  // On a narrow screen the steps are one row that scrolls: the one that is open stands in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place says which one is open
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (row.current && here) row.current.scrollLeft = here.offsetLeft - 48;
  }, [place]);
  return (
    <nav aria-label="Steps of this offer" className="-mx-2 mb-7 max-sm:mb-3">
      {place === 'review' ? null : (
        // Enter in a field presses a form's first button: it saves and stays.
        <button type="submit" form={formId} name="goTo" value={place} hidden />
      )}
      <ol
        ref={row}
        className="relative flex gap-1 max-sm:overflow-x-auto sm:flex-wrap"
        onKeyDown={goAmongSteps}
      >
        {steps.map((step) => (
          <li key={step} className="shrink-0">
            <StepButton id={id} step={step} place={place}>
              <Standing standing={stepStanding(step, findings, ignored)} />
              {stepNames[step]}
            </StepButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** With the arrows left and right from one step to the next, for who is among them already. */
function goAmongSteps({
  key,
  altKey,
  ctrlKey,
  metaKey,
  currentTarget,
  target,
}: KeyboardEvent<HTMLOListElement>) {
  const way = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (!way || altKey || ctrlKey || metaKey) return;
  const all = [...currentTarget.querySelectorAll<HTMLElement>('a, button')];
  const here = all.indexOf(target as HTMLElement);
  if (here >= 0) all[here + way]?.focus();
}

type Props = { id: string; step: Step; place: Place; children: ReactNode };

function StepButton({ id, step, place, children }: Props) {
  const here = step === place;
  const className = `${look} ${here ? looks.here : looks.there}`;
  if (here || place === 'review') {
    return (
      <Link to={`/proposals/${id}/${step}`} aria-current={here ? 'step' : undefined} className={className}>
        {children}
      </Link>
    );
  }
  return (
    <button type="submit" form={formId} name="goTo" value={step} className={className}>
      {children}
    </button>
  );
}

/** A tick; a quiet ring while advice stands; nothing while something is missing, or where nothing is asked. */
function Standing({ standing }: { standing: StepStanding }) {
  if (standing === 'open') return null;
  return (
    <>
      <svg
        width="13"
        height="13"
        viewBox="0 0 12 12"
        fill="none"
        aria-hidden="true"
        className={standing === 'complete' ? 'text-kept' : 'text-wait'}
      >
        {standing === 'complete' ? (
          <path d="M2 6.5 4.8 9 10 3" stroke="currentColor" strokeWidth="1.8" />
        ) : (
          <circle cx="6" cy="6" r="3.4" stroke="currentColor" strokeWidth="1.6" />
        )}
      </svg>
      <span className="sr-only">{standing === 'complete' ? 'Complete:' : 'Could be easier:'}</span>
    </>
  );
}

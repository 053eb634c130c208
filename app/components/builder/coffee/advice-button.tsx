import { useHref } from '@remix-run/react';
import type { Place } from '~/domain/builder-steps';
import { useHydrated } from '../use-hydrated';
import { adviceAt, type Decide } from './use-advice';

/**
 * A quiet button beside a piece of advice. Without scripts it sends a page away, and what is typed in that page's form
 * with it: so it is there on the review alone, which has none.
 */
export function AdviceButton({
  id,
  place,
  rule,
  leaves,
  label,
  about,
  decide,
}: {
  id: string;
  place: Place;
  rule: string;
  /** Lets it be; else asks for it again. */
  leaves: boolean;
  label: string;
  /** What it is about, for who does not see beside what it stands. */
  about: string;
  decide: Decide;
}) {
  const hydrated = useHydrated();
  const action = useHref(adviceAt(id, leaves));
  if (!hydrated && place !== 'review') return null;
  return (
    <form
      method="post"
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        decide(rule, leaves);
        // The button goes away with its line: the cursor goes to the head of the card, which says what is left.
        document.getElementById('coffee')?.focus();
      }}
    >
      <input type="hidden" name="rule" value={rule} />
      <input type="hidden" name="place" value={place} />
      <button
        type="submit"
        aria-label={`${label}: ${about}`}
        className="-my-1 min-h-8 cursor-pointer whitespace-nowrap rounded-md px-2 py-1 text-[12.5px] text-ink-2 underline decoration-line underline-offset-3 hover:text-ink hover:decoration-current"
      >
        {label}
      </button>
    </form>
  );
}

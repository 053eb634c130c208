import { useFetcher } from '@remix-run/react';
import type { Place } from '~/domain/builder-steps';
import { useHydrated } from './use-hydrated';

/**
 * A quiet button beside a piece of advice. Without scripts it sends a page away, and what is typed in that page's form
 * with it: so it is there on the review alone, which has none.
 */
export function AdviceButton({
  place,
  rule,
  action,
  label,
  about,
}: {
  place: Place;
  rule: string;
  action: string;
  label: string;
  /** What it is about, for who does not see beside what it stands. */
  about: string;
}) {
  const fetcher = useFetcher();
  const hydrated = useHydrated();
  if (!hydrated && place !== 'review') return null;
  return (
    <fetcher.Form
      method="post"
      action={action}
      // The button goes away with its line: the cursor goes to the head of the card, which says what is left.
      onSubmit={() => document.getElementById('coffee')?.focus()}
    >
      <input type="hidden" name="rule" value={rule} />
      {/* Where to go on without scripts; with them one stays. */}
      {hydrated ? null : <input type="hidden" name="place" value={place} />}
      <button
        type="submit"
        aria-label={`${label}: ${about}`}
        className="-my-1 min-h-8 whitespace-nowrap cursor-pointer rounded-md px-2 py-1 text-[12.5px] text-ink-2 underline decoration-line underline-offset-3 hover:text-ink hover:decoration-current"
      >
        {label}
      </button>
    </fetcher.Form>
  );
}

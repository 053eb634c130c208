import { daysBetween, weekdayDate } from '~/domain/calendar';
import { useBuilder } from '../use-builder';
import { useHydrated } from '../use-hydrated';

const count = (days: number, what: string) => `${days} ${what}${days === 1 ? '' : 's'}`;

/** The three days as one says them: how long the work takes, and how long the offer stays open. */
export function TimeInWords() {
  const { offer, today, locale } = useBuilder();
  const { startsOn, endsOn, validUntil } = offer;
  // The weekdays are written by the browser, whose words for them may differ from the server's.
  if (!useHydrated()) return null;
  const day = (date: string) => weekdayDate(date, locale, today);
  const work =
    startsOn && endsOn && startsOn <= endsOn
      ? startsOn === endsOn
        ? `On ${day(startsOn)}, one day.`
        : `${day(startsOn)} to ${day(endsOn)}, ${count(daysBetween(startsOn, endsOn) + 1, 'day')}.`
      : null;
  const left = validUntil ? daysBetween(today, validUntil) : -1;
  const open =
    validUntil && left >= 0
      ? left === 0
        ? 'Open until the end of today.'
        : `Open ${count(left, 'more day')}, until the end of ${day(validUntil)}.`
      : null;
  return (
    <p aria-live="polite" className="min-h-12 rounded-[10px] bg-coffee-soft px-4 py-3 empty:hidden">
      {[work, open].filter(Boolean).join(' ')}
    </p>
  );
}

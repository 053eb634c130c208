import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { addDays } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import type { PromiseDay } from '../domain/post/promise-days';
import type { CivilDate } from '../domain/proposal';

/**
 * A calendar file (RFC 5545) of whole days. A day keeps its UID for good, so that a later file with a higher `sequence`
 * moves it and adds no second one. `at`: the UTC instant of what it says.
 */
export function promiseCalendar(
  days: readonly PromiseDay[],
  { proposalId, sequence, at }: { proposalId: string; sequence: number; at: string },
): Uint8Array {
  const events = days.map(
    ({ key, on, title, text }) =>
      ({
        uid: `${proposalId}-${key}@first-cup`,
        sequence,
        // Known to the library, though not to its types; left out, it would be the moment of asking.
        timestamp: Date.parse(at),
        start: dateArray(on),
        end: dateArray(addDays(on, 1)),
        title,
        description: text,
        // A day to know of, in which one can still be asked for something else.
        transp: 'TRANSPARENT',
        busyStatus: 'FREE',
      }) as EventAttributes,
  );
  const { value, error } = createEvents(events, { productId: '-//First Cup//EN', method: 'PUBLISH' });
  if (!value) throw new DomainError('failed', 'The calendar file could not be made.', { cause: error });
  return new TextEncoder().encode(value);
}

const dateArray = (date: CivilDate): DateArray => date.split('-').map(Number) as [number, number, number];

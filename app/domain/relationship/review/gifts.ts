import { forgotten } from '../../erasing';
import type { Evidence, LoggedTouchpoint } from '../log';
import { isWithin, type ReviewPeriod } from './review-period';

/** Something they did unasked that one may thank them for in front of others. */
export type Gift = Evidence & {
  touchpointId: string;
  kind: 'introduced' | 'shared' | 'came first';
  /** Who of them; empty where nobody was named, or they were forgotten. */
  contact: string;
};

/**
 * Of each call, meeting or mail its best sign. What they only felt (that they thanked us, or forgave a mistake) stays out: who says so
 * to their faces praises himself, or tells their colleagues of the mistake. What was noted of the call is ours.
 */
export function giftsOf(touchpoints: readonly LoggedTouchpoint[], period: ReviewPeriod): Gift[] {
  return touchpoints
    .filter(({ on }) => isWithin(on, period))
    .flatMap((touchpoint): Gift[] => {
      const { eventId, on, touchpointId, contact } = touchpoint;
      const kind = kindOf(touchpoint);
      return kind ? [{ eventId, on, touchpointId, contact: contact === forgotten ? '' : contact, kind }] : [];
    })
    .toReversed();
}

function kindOf({ signals, startedBy }: LoggedTouchpoint): Gift['kind'] | null {
  if (signals.includes('introduced')) return 'introduced';
  if (signals.includes('shared')) return 'shared';
  return startedBy === 'them' || signals.includes('called first') ? 'came first' : null;
}

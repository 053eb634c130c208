import { addDays, daysBetween } from '../calendar';
import { dayInWords } from './in-words';
import type { Miss, Rule } from './rule';

/** Of first offers alone: who follows on has earned more time. */
export const timeShort: Rule = {
  id: 'time.short',
  field: 'endsOn',
  kind: 'advice',
  ground: 'judgement',
  asks: 'A first offer ends soon after its start.',
  test: ({ offer: { startsOn, endsOn }, footing: { followsOn, thresholds } }) => {
    if (followsOn || startsOn === null || endsOn === null) return [];
    const days = daysBetween(startsOn, endsOn);
    const most = thresholds.firstOfferDays;
    if (days <= most) return [];
    const lastDay = dayInWords(addDays(startsOn, most));
    const sentence =
      `It runs ${days} days. A first offer that ends within ${most} is easier to say yes to: ` +
      `cut what is not needed by ${lastDay}.`;
    return [{ field: 'endsOn', sentence }];
  },
};

/** Also: who may still say yes after the start holds work that has no start. */
export const timeWindow: Rule = {
  id: 'time.window',
  field: 'validUntil',
  kind: 'advice',
  ground: 'judgement',
  asks: 'The time to say yes is short, and over when the work starts.',
  test: ({ offer: { startsOn, validUntil }, today, footing: { thresholds } }): Miss[] => {
    if (validUntil === null || validUntil < today) return [];
    const most = thresholds.validDays;
    const days = daysBetween(today, validUntil);
    if (days > most) {
      const sentence =
        `They have ${days} days to say yes, and what can wait is put off. ` +
        `Choose ${dayInWords(addDays(today, most))} or earlier.`;
      return [{ field: 'validUntil', sentence }];
    }
    if (startsOn === null || validUntil <= startsOn) return [];
    const sentence =
      startsOn < today
        ? `Its start, ${dayInWords(startsOn)}, has passed and they have not said yes. Start later.`
        : `They may say yes until ${dayInWords(validUntil)}, after the work has begun. ` +
          `Choose ${dayInWords(startsOn)} or earlier, or start later.`;
    return [{ field: 'validUntil', sentence }];
  },
};

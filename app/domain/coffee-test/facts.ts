import { daysBetween } from '../calendar';
import type { CitedFact, CivilDate } from '../proposal';
import { dayInWords } from './in-words';
import type { Rule } from './rule';

/** How many facts an offer cites, and how many of them were confirmed not more than so many days ago. */
export function citedOn(
  today: CivilDate,
  restsOn: readonly CitedFact[],
  factDays: number,
): { cited: number; fresh: number } {
  const facts = restsOn.filter(isStated);
  const fresh = facts.filter(
    ({ confirmedOn: on }) => on !== null && on <= today && daysBetween(on, today) <= factDays,
  );
  return { cited: facts.length, fresh: fresh.length };
}

const isStated = ({ text }: CitedFact): boolean => text.trim() !== '';

/** One fact is enough. A day that is still to come confirms nothing. */
export const factFresh: Rule = {
  id: 'fact.fresh',
  field: 'restsOn',
  kind: 'advice',
  ground: 'judgement',
  asks: 'It rests on something about this client that was confirmed not long ago.',
  test: ({ offer: { restsOn }, today, footing: { thresholds } }) => {
    const field = 'restsOn';
    const facts = restsOn.filter(isStated);
    if (facts.length === 0) {
      return [
        { field, sentence: 'Note what you know of them that this rests on, and when you last checked it.' },
      ];
    }
    const last = facts
      .flatMap(({ confirmedOn }) => (confirmedOn !== null && confirmedOn <= today ? [confirmedOn] : []))
      .sort()
      .at(-1);
    if (last === undefined) {
      return [{ field, sentence: 'Note the day on which they last confirmed what this rests on.' }];
    }
    const days = daysBetween(last, today);
    if (days <= thresholds.factDays) return [];
    const sentence =
      `What it rests on was last confirmed on ${dayInWords(last)}, ${days} days ago. ` +
      'Ask them whether it is still so.';
    return [{ field, sentence }];
  },
};

import { wordsIn } from '../document/words/document-words';
import type { CivilDate, Language, Snapshot } from '../proposal';

/** A day of the promise as a calendar keeps it. `key` stays the same while its day moves. */
export type PromiseDay = {
  key: 'starts' | 'ends' | 'valid-until';
  on: CivilDate;
  title: string;
  text: string;
};

/**
 * The days of an offer for either side's calendar: when the work starts and ends and, while a yes is still awaited
 * (`openUntil`), the last day to say it.
 */
export function promiseDays(
  { offer, from, to, number }: Snapshot,
  openUntil: CivilDate | null,
  language: Language,
): PromiseDay[] {
  const words = wordsIn(language);
  const text = [offer.outcome, `${number} · ${from.firmName} · ${to.name}`].filter(Boolean).join('\n');
  const days = [
    { key: 'starts', on: offer.startsOn, label: words.starts },
    { key: 'ends', on: offer.endsOn, label: words.ends },
    { key: 'valid-until', on: openUntil, label: words.validUntil },
  ] as const;
  return days.flatMap(({ key, on, label }) =>
    on === null ? [] : [{ key, on, title: `${label}: ${offer.title}`, text }],
  );
}

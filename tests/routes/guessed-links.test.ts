import { expect, test } from 'vitest';
import { fromAFile } from '~/domain/insight/sent-offer';
import { guessedNote, starterSection } from '~/routes/insights/sections';
import { several, today, yes } from '../domain/insight/any-offers';
import { insightsOf } from '../domain/insight/read-at-once';

const starters = (parentId: string | null, starter = fromAFile) =>
  insightsOf(
    [
      ...several(1, 'first', { ...yes('2025-03-02'), starter }),
      ...several(1, 'next', { ...yes('2025-06-02'), starter, parentId }),
    ],
    today,
    { authorId: null, period: null },
  );

test('where deals from a file led on, the insights say that it is a guess', () => {
  const guessed = starters('first0');
  expect(guessedNote(guessed.starters)).toContain('a guess by their dates');
  expect(starterSection(guessed, 'en').note).toBe(guessedNote(guessed.starters));
  expect(guessedNote(starters(null).starters)).toBe('');
  expect(guessedNote(starters('first0', { id: 'review', name: 'A review' }).starters)).toBe('');
});

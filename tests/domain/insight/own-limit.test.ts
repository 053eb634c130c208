import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '~/domain/insight/in-turns';
import { ownLimitOf } from '~/domain/insight/own-limit';
import { limitSentence, standingSentence, stepSentence } from '~/domain/insight/own-words';
import { standingsInTurns } from '~/domain/insight/standings';
import { type StepFigures, stepBands } from '~/domain/insight/step-ups';
import { rateOf } from '~/domain/insight/wilson';
import { no, sent, several, today, yes } from './any-offers';

/** So many yeses of so many, for each size of step. */
const steps = (...all: [yeses: number, n: number][]): StepFigures[] =>
  stepBands.map((band, at) => ({ band, yes: rateOf(...(all[at] ?? [0, 0])) }));

describe('the firm’s own limit', () => {
  it('lies below the smallest step that fewer than a third said yes to', () => {
    const own = ownLimitOf(steps([9, 10], [8, 10], [5, 12], [1, 11], [0, 3]), 33);
    expect(own).toMatchObject({ answered: 46, isEnough: true, tooLarge: { band: '10' }, limit: 4 });
    expect(limitSentence(own)).toBe(
      'Only 1 of 11 said yes to asks of × 4 to × 10 of what they accepted before; the true share is likely between 2 and 38\u00a0%. So your own log stops at × 4.',
    );
  });

  it('is not passed by a larger step that happened to succeed', () => {
    expect(ownLimitOf(steps([9, 10], [2, 10], [9, 10]), 33).limit).toBe(1);
  });

  it('never lies under what they once said yes to', () => {
    expect(ownLimitOf(steps([2, 20]), 33).limit).toBe(1);
  });

  it('is none where each size of ten or more carries, and says nothing of a size with fewer', () => {
    const own = ownLimitOf(steps([10, 12], [4, 12], [0, 9]), 33);
    expect(own).toMatchObject({ isEnough: true, tooLarge: null, limit: null });
    expect(limitSentence(own)).toBe(
      'Of 33 answered step-ups no size shows as too large. The multiples stand as they are.',
    );
  });

  it('takes twenty answered step-ups', () => {
    const own = ownLimitOf(steps([9, 9], [0, 10]), 33);
    expect(own).toMatchObject({ answered: 19, isEnough: false, limit: null });
    expect(limitSentence(own)).toBe(
      '19 step-ups were answered so far. From 20 on your own log can draw this line.',
    );
    expect(ownLimitOf(steps([10, 10], [0, 10]), 33).limit).toBe(1);
  });

  it('goes by the share that the firm chose', () => {
    const half = steps([12, 12], [5, 10]);
    expect([50, 51].map((percent) => ownLimitOf(half, percent).limit)).toEqual([null, 1]);
  });

  it('is never drawn further by one more no, as of an offer that ran out', () => {
    const counts = fc.tuple(fc.nat(25), fc.nat(25)).map(([a, b]): [number, number] => [a, a + b]);
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 5, maxLength: 5 }),
        fc.nat(4),
        fc.integer({ min: 1, max: 99 }),
        (all, at, percent) => {
          const more = all.map(([yeses, n], index): [number, number] => [yeses, index === at ? n + 1 : n]);
          const [before, after] = [all, more].map((some) => ownLimitOf(steps(...some), percent).limit);
          expect(after ?? Infinity).toBeLessThanOrEqual(before ?? Infinity);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('offers by how many levels were met', () => {
  const offers = [
    ...several(7, 'y', { levelsMet: 2, ...yes('2026-03-05') }),
    ...several(5, 'n', { levelsMet: 2, ...no('2026-03-05') }),
    ...several(3, 'z', { levelsMet: 0, ...no('2026-03-05') }),
    sent('open', { levelsMet: 2 }),
  ];
  const figures = atOnce(standingsInTurns({ offers, today, isAsked: () => true }));

  it('count what ended', () => {
    expect(
      figures.map(({ levelsMet, yes: rate }) => [levelsMet, rate && `${rate.successes} of ${rate.n}`]),
    ).toEqual([
      [0, '0 of 3'],
      [1, null],
      [2, '7 of 12'],
      [3, null],
      [4, null],
    ]);
  });

  it('are said in a sentence, or are too few to say', () => {
    expect(figures.slice(0, 3).map(standingSentence)).toEqual([
      'Clients with no level met: too few to say (3 offers).',
      'Clients with one level met: too few to say (none yet).',
      'Clients with two levels met said yes to 7 of 12 offers; the true share is likely between 32 and 81\u00a0%.',
    ]);
  });
});

it('a step of one size is said in a sentence', () => {
  const figures = steps([0, 0], [1, 1], [7, 12]);
  const [, two, four] = figures;
  if (!two || !four) throw new Error('no figures');
  expect(stepSentence(four, 'of this size')).toBe(
    'Of your own offers of this size (× 2 to × 4 of what they accepted before) 7 of 12 were accepted; the true share is likely between 32 and 81\u00a0%.',
  );
  expect(stepSentence(two, 'as large as this reach')).toBe(
    'Your own offers as large as this reach (× 1 to × 2 of what they accepted before): too few to say (1 offer).',
  );
});

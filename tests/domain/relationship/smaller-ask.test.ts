import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundAsk, smallerOffer } from '~/domain/relationship/smaller-ask';
import { totalsOf } from '~/domain/totals';
import { typicalOffer } from '../../support/offers';

describe('a smaller ask', () => {
  test.each([
    [5_800_00, 'USD', 5_800_00],
    [13_249_99, 'USD', 13_000_00],
    [999_50, 'USD', 990_00],
    [9_50, 'USD', 9_50],
    [435_000, 'JPY', 430_000],
    [0, 'USD', 0],
  ])('within %i minor units of %s is %i', (reach, currency, round) => {
    expect(roundAsk(reach, currency)).toBe(round);
  });

  test('is the same trouble at a price that with its tax is within reach', () => {
    const taxes = fc.constantFrom('0', '7.7', '19', '25');
    fc.assert(
      fc.property(
        fc.integer({ min: 1_00, max: 90_000_00 }),
        taxes,
        fc.boolean(),
        (reach, taxPercent, within) => {
          const ask = { ...typicalOffer, taxPercent, pricesIncludeTax: within };
          const smaller = smallerOffer(ask, reach, '');
          const { totalMinor } = totalsOf(smaller);
          expect(totalMinor).toBeLessThanOrEqual(reach);
          expect(totalMinor).toBeGreaterThan(reach * 0.75);
          expect(smaller.problem).toBe(ask.problem);
          expect(smaller.deliverables).toEqual([]);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rateOf } from '~/domain/insight/wilson';

describe('a rate with its interval', () => {
  /**
   * R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods", Statistics
   * in Medicine 17 (1998) 857–872, table I, method 3 (score, without continuity correction).
   */
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is what Newcombe printed', (successes, n, low, high) => {
    const rate = rateOf(successes, n);
    expect(rate?.low).toBeCloseTo(low, 4);
    expect(rate?.high).toBeCloseTo(high, 4);
  });

  it('holds the share itself, lies between none and all, and is narrower for more of the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, drawn) => {
        const few = rateOf(Math.min(drawn, n), n);
        const many = rateOf(Math.min(drawn, n) * 10, n * 10);
        if (!few || !many) throw new Error('no rate');
        expect(few.low).toBeGreaterThanOrEqual(0);
        expect(few.high).toBeLessThanOrEqual(1);
        expect(few.rate).toBeGreaterThanOrEqual(few.low);
        expect(few.rate).toBeLessThanOrEqual(few.high);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  it('is none where nothing was observed', () => {
    expect(rateOf(0, 0)).toBeNull();
  });
});

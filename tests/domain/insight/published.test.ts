import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf } from '~/domain/insight/difference';
import { errorAfter, intervalAfter, shareAfter, survivalOf, type Watched } from '~/domain/insight/survival';
import { type Rate, rateOf } from '~/domain/insight/wilson';

const rate = (successes: number, n: number): Rate => {
  const found = rateOf(successes, n);
  if (!found) throw new Error('no rate');
  return found;
};

describe('the difference of two rates', () => {
  /** Newcombe 1998 (Statistics in Medicine 17, 873–890), table II, method 10, contrasts a, b, d and e. */
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
  ])('of %i in %i and %i in %i is what Newcombe printed', (a, m, b, n, low, high) => {
    const found = differenceOf(rate(b, n), rate(a, m));
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('is the same the other way round, with the other sign', () => {
    const any = fc.integer({ min: 1, max: 60 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(any, any, (one, other) => {
        const there = differenceOf(rate(...one), rate(...other));
        const back = differenceOf(rate(...other), rate(...one));
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.high).toBeCloseTo(-back.low, 12);
      }),
    );
  });
});

/**
 * Weeks in remission of the 21 children on 6-mercaptopurine in E. J. Freireich and others, "The effect of
 * 6-mercaptopurine on the duration of steroid-induced remissions in acute leukemia", Blood 21 (1963) 699–716; the
 * estimate as printed in D. G. Kleinbaum and M. Klein, "Survival Analysis" (3rd ed. 2012), table 2.3.
 */
describe('how long until it happens, where some were watched shorter', () => {
  const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const lastSeen = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const children: Watched[] = [
    ...lastSeen.map((days) => ({ days, happened: false })),
    ...relapsed.map((days) => ({ days, happened: true })),
  ];

  it('is what Kleinbaum and Klein printed of Freireich’s children', () => {
    const steps = survivalOf(children);
    expect(steps.map(({ days, atRisk, happened }) => [days, atRisk, happened])).toEqual([
      [6, 21, 3],
      [7, 17, 1],
      [10, 15, 1],
      [13, 12, 1],
      [16, 11, 1],
      [22, 7, 1],
      [23, 6, 1],
    ]);
    expect(steps.map(({ share }) => share.toFixed(4))).toEqual([
      '0.8571',
      '0.8067',
      '0.7529',
      '0.6902',
      '0.6275',
      '0.5378',
      '0.4482',
    ]);
    expect(shareAfter(steps, 5)).toBe(1);
    expect(shareAfter(steps, 21)).toBeCloseTo(0.6275, 4);
  });

  /** J. P. Klein and M. L. Moeschberger, "Survival Analysis" (2nd ed. 2003), table 4.1B. */
  it('has the standard errors that Klein and Moeschberger printed', () => {
    const steps = survivalOf(children);
    const errors = steps.map(({ days }) => errorAfter(steps, days).toFixed(3));
    expect(errors).toEqual(['0.076', '0.087', '0.096', '0.107', '0.114', '0.128', '0.135']);
    for (const { days, share } of steps) {
      const { low, high } = intervalAfter(steps, days);
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThan(share);
      expect(high).toBeGreaterThan(share);
      expect(high).toBeLessThan(1);
    }
    // By hand at 10 weeks: 0.7529, error 0.0963; 1.96 · 0.0963 / (0.7529 · 0.2838) = 0.8834; to the e^±0.8834.
    expect(intervalAfter(steps, 10).low).toBeCloseTo(0.503, 3);
    expect(intervalAfter(steps, 10).high).toBeCloseTo(0.889, 3);
  });

  it('is the plain share where all were watched to the end', () => {
    const any = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(any, fc.nat(30), (days, until) => {
        const steps = survivalOf(days.map((one) => ({ days: one, happened: true })));
        const later = days.filter((one) => one > until).length;
        expect(shareAfter(steps, until)).toBeCloseTo(later / days.length, 10);
      }),
    );
  });
});

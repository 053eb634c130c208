import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedOut, predictedOf, type WeighedAsk } from '~/domain/insight/predicted';
import { type Rate, rateOf } from '~/domain/insight/wilson';

const rate = (successes: number, n: number) => rateOf(successes, n) as Rate;
const ask = (askMinor: number, [yeses, n]: [number, number], of = 'all'): WeighedAsk => ({
  askMinor,
  of,
  rate: rate(yeses, n),
});

describe('what one open offer may come to', () => {
  it.each<[[number, number]]>([[[10, 10]], [[0, 10]], [[12, 20]]])(
    'is nothing or all of it after %j',
    (of) => {
      expect(predictedOf([ask(100_00, of)])).toMatchObject({ low: 0, high: 100_00 });
    },
  );

  it('is expected to be a little less than certain after ten of ten', () => {
    // Jeffreys: 10.5 of 11.
    expect(predictedOf([ask(100_00, [10, 10])]).expected).toBeCloseTo(9_545.45, 1);
  });
});

describe('what several open offers may come to', () => {
  it('ends at sums that can come about', () => {
    // By hand, 30 of 40 and three asks of 100: no yes has a chance of 2.1 %, so that one yes is the least.
    const three = [1, 2, 3].map(() => ask(100, [30, 40]));
    expect(predictedOf(three)).toMatchObject({ low: 100, high: 300 });
  });

  it('is counted out or approximated to nearly the same', () => {
    const asks = (count: number) => Array.from({ length: count }, () => ask(1_000, [60, 100]));
    const [exact, normal] = [predictedOf(asks(countedOut)), predictedOf(asks(countedOut + 1))];
    expect(Math.abs(normal.low / (countedOut + 1) - exact.low / countedOut)).toBeLessThan(90);
    expect(Math.abs(normal.high / (countedOut + 1) - exact.high / countedOut)).toBeLessThan(90);
  });

  it('always holds what is expected, and lies between nothing and all', () => {
    const any = fc.array(
      fc.record({
        askMinor: fc.nat(5_000_00),
        of: fc.constantFrom('first', 'all'),
        n: fc.integer({ min: 10, max: 90 }),
        part: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(any, (told) => {
        const asks = told.map(({ askMinor, of, n, part }) => ask(askMinor, [Math.round(n * part), n], of));
        const { expected, low, high } = predictedOf(asks);
        const all = asks.reduce((sum, { askMinor }) => sum + askMinor, 0);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(expected + 1e-6);
        expect(expected).toBeLessThanOrEqual(high + 1e-6);
        expect(high).toBeLessThanOrEqual(all + 1e-6);
      }),
      { numRuns: 300 },
    );
  });
});

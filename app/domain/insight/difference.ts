import type { Rate } from './wilson';

/** What `b` lies above `a`: −1 to 1, with the interval that holds the true difference 95 times in 100. */
export type Difference = { difference: number; low: number; high: number };

/**
 * The difference of two independent shares, b − a, by the hybrid score method: R. G. Newcombe, "Interval estimation for
 * the difference between independent proportions: comparison of eleven methods", Statistics in Medicine 17 (1998)
 * 873–890, method 10, without continuity correction.
 */
export function differenceOf(a: Rate, b: Rate): Difference {
  const difference = b.rate - a.rate;
  return {
    difference,
    low: difference - Math.hypot(b.rate - b.low, a.high - a.rate),
    high: difference + Math.hypot(b.high - b.rate, a.rate - a.low),
  };
}

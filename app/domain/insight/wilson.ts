/** A share of `n` observations, and the interval that holds the true one 95 times in 100. All from 0 to 1. */
export type Rate = { successes: number; n: number; rate: number; low: number; high: number };

/** The 97.5 % point of the standard normal distribution: 95 % lies between it and its negative. */
export const z = 1.959963984540054;

/**
 * The Wilson score interval for a binomial proportion, without continuity correction: E. B. Wilson, "Probable inference,
 * the law of succession, and statistical inference", JASA 22 (1927) 209–212; as in L. D. Brown, T. T. Cai and
 * A. DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16 (2001) 101–133, formula (4).
 * Null of no observations.
 */
export function rateOf(successes: number, n: number): Rate | null {
  if (n === 0) return null;
  const p = successes / n;
  const center = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z / (1 + (z * z) / n)) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return {
    successes,
    n,
    rate: p,
    low: successes === 0 ? 0 : Math.max(0, center - half),
    high: successes === n ? 1 : Math.min(1, center + half),
  };
}

/** Under so many observations a share says too little to be shown. */
export const enough = 10;

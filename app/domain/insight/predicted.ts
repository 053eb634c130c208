import { sumMinor } from '../money';
import { type Rate, z } from './wilson';

/** An ask, in minor units, and the rate by which it is weighed, which all of its kind share. */
export type WeighedAsk = { askMinor: number; of: string; rate: Rate };

/** What asks may come to: what is to be expected, and what holds it at least 95 times in 100. Not rounded. */
export type Predicted = { expected: number; low: number; high: number };

/** Up to so many asks every way in which they may be answered is counted out; a few more double the work each. */
export const countedOut = 12;

/**
 * The chance of a yes is not known, only so many yeses of so many answers. With Jeffreys' prior it is beta-distributed
 * about (yeses + ½) / (answers + 1) (L. D. Brown, T. T. Cai and A. DasGupta, "Interval estimation for a binomial
 * proportion", Statistical Science 16 (2001) 101–133, 4.3), so that a yes after ten of ten is likely and not certain.
 */
const betaOf = ({ successes, n }: Rate) => ({ a: successes + 0.5, b: n - successes + 0.5 });

/** The chance of a yes by which an ask is weighed: drawn from the counted share a little toward even. */
export function chanceOf(rate: Rate): number {
  const { a, b } = betaOf(rate);
  return a / (a + b);
}

/** Asks of one kind, in minor units, and the chance that they share. */
type Kind = { a: number; b: number; asks: number[] };

export function predictedOf(asks: readonly WeighedAsk[]): Predicted {
  const groups = new Map<string, Kind>();
  for (const { of, askMinor, rate } of asks) {
    const kind = groups.get(of) ?? { ...betaOf(rate), asks: [] };
    kind.asks.push(askMinor);
    groups.set(of, kind);
  }
  const kinds = [...groups.values()];
  const expected = kinds.reduce((sum, { a, b, asks: own }) => sum + (sumMinor(own) * a) / (a + b), 0);
  return asks.length <= countedOut ? counted(kinds, expected) : approximated(kinds, expected);
}

/**
 * Every sum that can come about, with its chance. Of the asks of one kind each set of k yeses is as likely as any other:
 * the beta-binomial distribution (J. G. Skellam, "A probability distribution derived from the binomial distribution",
 * JRSS B 10 (1948) 257–261). The ends are sums that can come about, with what is expected between them.
 */
function counted(kinds: readonly Kind[], expected: number): Predicted {
  let chances = new Map([[0, 1]]);
  for (const kind of kinds) {
    const own = chancesOf(kind);
    const both = new Map<number, number>();
    for (const [one, p] of chances) for (const [other, q] of own) add(both, one + other, p * q);
    chances = both;
  }
  const sums = [...chances].sort(([one], [other]) => one - other);
  return {
    expected,
    low: Math.min(tail(sums), sums.findLast(([sum]) => sum <= expected)?.[0] ?? 0),
    high: Math.max(tail(sums.toReversed()), sums.find(([sum]) => sum >= expected)?.[0] ?? 0),
  };
}

function chancesOf(kind: Kind): Map<number, number> {
  // How many sets of k asks come to each sum.
  const sets: Map<number, number>[] = [new Map([[0, 1]])];
  for (const askMinor of kind.asks) {
    for (let k = sets.length; k > 0; k -= 1) {
      const more = sets[k] ?? new Map();
      sets[k] = more;
      for (const [sum, ways] of sets[k - 1] ?? []) add(more, sum + askMinor, ways);
    }
  }
  const chances = new Map<number, number>();
  for (const [k, ofK] of sets.entries()) {
    const chance = chanceOfSet(kind, k);
    for (const [sum, ways] of ofK) add(chances, sum, ways * chance);
  }
  return chances;
}

/** That exactly these k asks get a yes, and the others of their kind none: B(a + k, b + m − k) / B(a, b). */
function chanceOfSet({ a, b, asks }: Kind, k: number): number {
  let chance = 1;
  for (const at of asks.keys()) chance *= (at < k ? a + at : b + at - k) / (a + b + at);
  return chance;
}

const add = (to: Map<number, number>, sum: number, what: number) => to.set(sum, (to.get(sum) ?? 0) + what);

/** The first sum at which more than 2.5 % have come together. */
function tail(sums: readonly [number, number][]): number {
  let together = 0;
  for (const [sum, chance] of sums) {
    together += chance;
    if (together > 0.025) return sum;
  }
  return 0;
}

/**
 * Of many asks the sum is close to normal. Who says yes adds a²·(m·(1 − m) − v) for each ask, the chance m itself, which
 * moves all asks of its kind together, (Σa)²·v, where v is its variance: the law of total variance (N. A. Weiss, "A
 * Course in Probability", 2005, 385–386).
 */
function approximated(kinds: readonly Kind[], expected: number): Predicted {
  let [variance, all] = [0, 0];
  for (const { a, b, asks } of kinds) {
    const sum = sumMinor(asks);
    const squares = asks.reduce((total, askMinor) => total + askMinor ** 2, 0);
    const mean = a / (a + b);
    const v = (mean * (1 - mean)) / (a + b + 1);
    variance += squares * (mean * (1 - mean) - v) + sum ** 2 * v;
    all += sum;
  }
  const reach = z * Math.sqrt(variance);
  return { expected, low: Math.max(0, expected - reach), high: Math.min(all, expected + reach) };
}

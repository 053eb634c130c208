import { rules } from './coffee-test';
import type { Finding, Rule } from './rule';

export type Verdict = {
  /** What stops sending, in order of weight. */
  stops: Finding[];
  /** What would make a yes easier and is still to be decided. */
  eases: Finding[];
  /** Advice that the writer let be. */
  left: Finding[];
  /** How full the cup is, from 0 to 1. */
  share: number;
};

/** So much of the cup is what a yes needs; the rest is what makes one easy. */
const neededShare = 0.75;
/** While any advice stands, at most so much of the rest is poured in: one can see that it is not full. */
const mostWhileAdvised = 0.4;

/**
 * What the findings come to. `ignored`: the ids of the rules whose advice the writer let be; what is required can't be
 * let be. Required rules fill three quarters of the cup, and advice is poured in only once they all hold, so that a
 * cup never looks full while something stops a yes or any advice stands. Advice that was let be does not hold, so it
 * leaves the rim free.
 */
export function verdictOf(
  findings: Finding[],
  ignored: readonly string[],
  all: readonly Pick<Rule, 'id' | 'kind'>[] = rules,
): Verdict {
  const stops = findings.filter(({ kind }) => kind === 'required');
  const advice = findings.filter(({ kind }) => kind === 'advice');
  const held = (kind: Rule['kind']) => {
    const ids = all.filter((rule) => rule.kind === kind).map(({ id }) => id);
    const missed = new Set(findings.map(({ rule }) => rule));
    return ids.length === 0 ? 1 : ids.filter((id) => !missed.has(id)).length / ids.length;
  };
  const poured = advice.length === 0 ? 1 : mostWhileAdvised * held('advice');
  const eased = stops.length === 0 ? (1 - neededShare) * poured : 0;
  return {
    stops,
    eases: advice.filter(({ rule }) => !ignored.includes(rule)),
    left: advice.filter(({ rule }) => ignored.includes(rule)),
    share: neededShare * held('required') + eased,
  };
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];
const things = (count: number): string => `${numbers[count] ?? count} ${count === 1 ? 'thing' : 'things'}`;

/** Whether nothing is left to decide: all that is needed is there, and no advice stands but what was left on purpose. */
export const isCoffee = ({ stops, eases }: Verdict): boolean => stops.length === 0 && eases.length === 0;

/** The verdict as a good editor says it: what matters first, in a headline and a line below. Never a bare score. */
export function verdictInWords({ stops, eases, left }: Verdict): { headline: string; below: string } {
  const easier = `${things(eases.length)} would make it easier.`;
  if (stops.length > 0) {
    return {
      headline: `${things(stops.length)} ${stops.length === 1 ? 'stops' : 'stop'} a yes`,
      below:
        eases.length > 0
          ? `Mend ${stops.length === 1 ? 'it' : 'those'} first. ${easier}`
          : 'The rest reads well.',
    };
  }
  if (eases.length > 0) {
    return {
      headline: 'It can be sent',
      below: `${things(eases.length)} would make it easier to say yes to.`,
    };
  }
  const headline = 'Nothing stops a yes';
  if (left.length > 0) return { headline, below: 'You decided on the rest yourself.' };
  return { headline, below: 'A coffee. Now ask yourself: could it be smaller?' };
}

import { moneyFixed } from './money';
import type { Finding, Rule, Subject } from './rule';
import { scopeDeliverables, scopeExclusions } from './scope';
import { timeEnd, timeStart, timeValid } from './time';
import { what } from './what';
import { who } from './who';

/** Every rule, in the order in which an offer is read. */
export const rules: readonly Rule[] = [
  who,
  what,
  scopeDeliverables,
  scopeExclusions,
  timeStart,
  timeEnd,
  timeValid,
  moneyFixed,
];

/** All that the coffee test has to say of a subject, in the order of `rules`. Deterministic. */
export function findingsOf(subject: Subject): Finding[] {
  return rules.flatMap(({ id, kind, ground, test }) =>
    test(subject).map((miss) => ({ rule: id, kind, ground, ...miss })),
  );
}

/** Whether nothing required is missing, so that the offer may be sent. */
export const holds = (findings: Finding[]): boolean => findings.every(({ kind }) => kind !== 'required');

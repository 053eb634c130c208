import { askSingle } from './ask';
import { factFresh } from './facts';
import { readLanguage } from './language';
import { moneyFixed } from './money';
import { moneyDeposit, moneySmall } from './money-advice';
import { scopeOutcome } from './outcome';
import { reachFits } from './reach';
import { readPage, readShort } from './reading';
import { riskExit } from './risk';
import { rowNamed } from './row-named';
import type { Finding, Rule, Subject } from './rule';
import { scopeDeliverables, scopeExclusions } from './scope';
import { scopeFew, scopeInputs } from './scope-advice';
import { moneyTerms } from './terms';
import { timeEnd, timeMilestones, timeStart, timeValid } from './time';
import { timeShort, timeWindow } from './time-advice';
import { what } from './what';
import { who } from './who';
import { scopeObservable, scopeVague } from './wording';

/**
 * Every rule, in the order of its weight. What is required comes first, in the order in which an offer is read. Then
 * advice: what makes the cup too large to say yes to, what they would risk, what the two of you could understand in two
 * ways, what makes it more than one decision, and at last what costs time rather than the yes.
 */
export const rules: readonly Rule[] = [
  who,
  what,
  scopeDeliverables,
  scopeExclusions,
  timeStart,
  timeEnd,
  timeValid,
  timeMilestones,
  moneyFixed,
  // Too large.
  moneySmall,
  reachFits,
  timeShort,
  // Too risky.
  riskExit,
  moneyDeposit,
  // To be read in two ways.
  readLanguage,
  scopeOutcome,
  moneyTerms,
  scopeVague,
  scopeObservable,
  // More than one decision.
  askSingle,
  scopeFew,
  // The right moment.
  factFresh,
  timeWindow,
  // Time that it costs.
  scopeInputs,
  readPage,
  readShort,
];

/** All that the coffee test has to say of a subject, in the order of `rules`. Deterministic. */
export function findingsOf(subject: Subject): Finding[] {
  return rules.flatMap(({ id, kind, ground, test }) =>
    rowNamed(test(subject), subject.offer).map((miss) => ({ rule: id, kind, ground, ...miss })),
  );
}

/** Whether nothing required is missing, so that the offer may be sent. */
export const holds = (findings: Finding[]): boolean => findings.every(({ kind }) => kind !== 'required');

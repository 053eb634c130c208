import type { Finding } from './rule';

/** A piece of advice that an offer was sent against. `left`: the writer let it be on purpose. */
export type SentAdvice = Pick<Finding, 'rule' | 'field' | 'ground' | 'sentence'> & { left: boolean };

/** All advice that still stands when an offer is sent, so that the log can later tell whether it was any good. */
export const sentAdviceOf = (findings: Finding[], ignored: readonly string[]): SentAdvice[] =>
  findings
    .filter(({ kind }) => kind === 'advice')
    .map(({ rule, field, ground, sentence }) => ({
      rule,
      field,
      ground,
      sentence,
      left: ignored.includes(rule),
    }));

import type { CivilDate, Offer, Recipient } from '../proposal';

/** What the coffee test reads. `today`: the civil date in the firm's zone. */
export type Subject = { offer: Offer; to: Recipient; today: CivilDate };

/** Where a rule does not hold: a field, written as a path (`deliverables[2].doneWhen`), and what to do about it. */
export type Miss = { field: string; sentence: string };

export type Rule = {
  id: string;
  /** Required rules stop sending; advice never does. */
  kind: 'required' | 'advice';
  ground: 'definition' | 'evidence' | 'judgement';
  /** What the rule asks, in one line. */
  asks: string;
  /** Every place where the subject misses it; none when it holds. */
  test: (subject: Subject) => Miss[];
};

export type Finding = Miss & Pick<Rule, 'kind' | 'ground'> & { rule: string };

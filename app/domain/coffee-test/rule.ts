import type { CivilDate, CurrencyCode, Offer, Recipient } from '../proposal';
import type { Thresholds } from './thresholds';

/** What the coffee test stands on beside the offer: where the lines are drawn, and how the client stands to us. */
export type Footing = {
  thresholds: Thresholds;
  /** The currency that the firm's ceiling is in. */
  firmCurrency: CurrencyCode;
  /** Whether an earlier offer led to this one; else it is a first offer. */
  followsOn: boolean;
  /** The largest total we kept our word on with this client of late, by currency, in its minor units. */
  largestKeptMinor: Partial<Record<CurrencyCode, number>>;
  /** How many times that the relationship carries by now. */
  multiple: number;
  /** An ask stretches up to so many times what it carries. */
  stretch: number;
  /** It carries half, because it fades. */
  halved: boolean;
  /** Of the PDF; null until it is printed. */
  pages: number | null;
};

/** What the coffee test reads. `today`: the civil date in the firm's zone. */
export type Subject = { offer: Offer; to: Recipient; today: CivilDate; footing: Footing };

/**
 * Where a rule does not hold: a field, written as a path (`deliverables[2].doneWhen`), and what to do about it.
 * `marks`: the very words, as places in the field's text.
 */
export type Miss = {
  field: string;
  sentence: string;
  marks?: Mark[];
};

/** A stretch of a text that is open-ended: `[start, end)` in UTF-16 units, why, and a sharper pattern to fill in. */
export type Mark = { start: number; end: number; why: string; sharper: string };

export type Rule = {
  id: string;
  /** The field it points at where it cannot be more exact. */
  field: string;
  /** Required rules stop sending; advice never does. */
  kind: 'required' | 'advice';
  ground: 'definition' | 'evidence' | 'judgement';
  /** What the rule asks, in one line. */
  asks: string;
  /** Every place where the subject misses it; none when it holds. */
  test: (subject: Subject) => Miss[];
};

export type Finding = Miss & Pick<Rule, 'kind' | 'ground'> & { rule: string };

import type { Field } from './merging';
import type { Offer } from './proposal';
import { languageNames, paperName, type Words, wordsOf } from './value-words';

/** How what an offer holds is said in words: `locale` is BCP 47, `currency` that of the offer it stands in. */
export type Speech = { locale: string; currency: string };

type Kind<Value> = (value: Value, words: Words) => string[];
type Kinds = { [F in Field]: Kind<Offer[F]> };

const text: Kind<string> = (value) => (value === '' ? [] : [value]);
const texts: Kind<string[]> = (values) => values.map((value) => value || '…');
const day: Kind<string | null> = (value, words) => [capital(words.day(value))];
const percent: Kind<string> = (value, words) => [capital(words.percent(value))];
const yesOrNo: Kind<boolean> = (value) => [value ? 'Yes' : 'No'];
const capital = (value: string): string => value.charAt(0).toUpperCase() + value.slice(1);

const kinds: Kinds = {
  title: text,
  problem: text,
  outcome: text,
  deliverables: (rows, words) => rows.map(words.deliverable),
  exclusions: texts,
  clientProvides: texts,
  place: text,
  startsOn: day,
  endsOn: day,
  validUntil: day,
  milestones: (rows, words) => rows.map(words.milestone),
  currency: text,
  lines: (rows, words) => rows.map(words.line),
  options: (rows, words) => rows.map(words.option),
  discount: (value, words) => [capital(words.discount(value))],
  taxPercent: percent,
  pricesIncludeTax: yesOrNo,
  reverseCharge: yesOrNo,
  depositPercent: percent,
  payments: (rows, words) => rows.map(words.payment),
  free: yesOrNo,
  paymentTerms: text,
  safety: text,
  nextStep: text,
  restsOn: (rows, words) => rows.map(words.fact),
  coverNote: text,
  language: (language) => [languageNames[language]],
  style: (style) => [capital(style)],
  paper: (paper) => [capital(paperName(paper))],
};

/**
 * What a field holds, in words: one entry for each row of a list, none for a text or a list without anything in it.
 * Two values that a writer is to choose between never read the same.
 */
export const fieldWords = <F extends Field>(
  field: F,
  value: Offer[F],
  { locale, currency }: Speech,
): string[] => kinds[field](value, wordsOf({ currency }, locale));

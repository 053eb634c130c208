import type { Language } from '../../../proposal';
import type { ContributionKind, FactKind } from '../../../relationship/log';
import type { Gift } from '../../../relationship/review/gifts';
import type { ReviewedFact } from '../../../relationship/review/reviewed-facts';
import type { Shortfall } from '../../../relationship/review/reviewed-promises';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { spanish } from './spanish';

/**
 * Everything that a review says and nobody else wrote, to the client: "we" is the firm, "you" the client. Days come in
 * as the language writes them: "14 Sep" in a table, "14 September" in a sentence.
 */
export type ReviewWords = {
  heading: string;
  /** The review's title in a viewer. */
  titleFor(client: string, period: string): string;
  /** `name` may be empty. */
  prepared(name: string, day: string): string;
  promises: {
    heading: string;
    none: string;
    columns: { title: string; amount: string; by: string; outcome: string };
    /** What stands in no row: so many, of which so many were kept. */
    more(count: number, kept: number): string;
    /** "Since March 2025 we kept 6 of 7." */
    since(month: string, kept: number, all: number): string;
  };
  figures: {
    /** "3 of 4" */
    of(count: number, all: number): string;
    kept: string;
    /** `days` is a whole or a half, as the language writes it; `count`: of so many answers, `isOne` day. */
    days(days: string, isOne: boolean): string;
    answers(count: number): string;
    inputs: string;
  };
  outcome: {
    kept(day: string): string;
    /** Before the day and after what was lacking, where that was noted. */
    missed: string;
    short: Record<Shortfall, string>;
    open: string;
    overdue: string;
    stopped(day: string): string;
  };
  theirGifts: { heading: string; none: string } & Record<Gift['kind'], (name: string) => string>;
  ourGifts: { heading: string; none: string; kinds: Record<ContributionKind, string> };
  facts: {
    heading: string;
    none: string;
    kinds: Record<FactKind, string>;
    became: Record<Exclude<ReviewedFact['became'], 'to ask'>, (day: string) => string>;
    /** A question, and on a line of its own when we last heard it. */
    ask: Record<FactKind, (day: string) => string>;
  };
  elements: {
    heading: string;
    none: string;
    /** Where they gave no places yet: they may, with a pen. */
    notRanked: string;
    /** Where several of them ranked it, two or more. */
    middle(count: number): string;
    columns: { name: string; theirs: string; ours: string; action: string };
    was(now: string, was: string): string;
    by(day: string): string;
  };
  more(count: number): string;
  step: {
    heading: string;
    reply(title: string): string;
    /** `day` may be empty. */
    keep(title: string, day: string): string;
    wait(title: string, day: string): string;
    /** Of an offer that began long ago and was never answered. */
    alive(title: string): string;
    offer: string;
    mend(title: string): string;
    talk: string;
    ask(fact: string): string;
    grow: string;
    begin: string;
  };
  /** Above lines on which the client may write. */
  theirView: string;
  agree: { heading: string; what: string; who: string; when: string };
};

const words: Record<Language, ReviewWords> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
};

export const reviewWordsIn = (language: Language): ReviewWords => words[language];

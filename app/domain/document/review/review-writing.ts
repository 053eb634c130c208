import type { CivilDate, CurrencyCode, Language } from '../../proposal';
import type { ReviewWords } from '../words/review/review-words';
import type { Paper } from './review-paper';

/** How a review writes: its words and days, its paper, and a text as it can be printed. */
export type ReviewWriting = {
  language: Language;
  words: ReviewWords;
  locale: string;
  paper: Paper;
  print(text: string): string;
  /** Short, for a table; and as long as a sentence has room for. */
  day(day: CivilDate): string;
  dayInSentence(day: CivilDate): string;
  money(minor: number, currency: CurrencyCode): string;
};

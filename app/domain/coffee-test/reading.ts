import type { Offer } from '../proposal';
import { type FieldText, printedTexts } from './offer-texts';
import type { Rule } from './rule';

export const wordsIn = (text: string): number => text.match(/[^\s]*[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;

/** The text with most words, where shortening is easiest. */
const longestOf = (offer: Offer): FieldText & { words: number } =>
  printedTexts(offer)
    .map((one) => ({ ...one, words: wordsIn(one.text) }))
    .reduce((longest, one) => (one.words > longest.words ? one : longest));

/** Silent until it is printed. */
export const readPage: Rule = {
  id: 'read.page',
  field: 'outcome',
  kind: 'advice',
  ground: 'judgement',
  asks: 'The PDF is one page.',
  test: ({ offer, footing: { pages } }) => {
    if (pages === null || pages <= 1) return [];
    const { field, words } = longestOf(offer);
    const sentence =
      `It prints on ${pages} pages, and one page is read at once. ` +
      (words > 30 ? `Shorten this, its longest text, first.` : 'Take out the rows they would not miss.');
    return [{ field, sentence }];
  },
};

export const readShort: Rule = {
  id: 'read.short',
  field: 'problem',
  kind: 'advice',
  ground: 'judgement',
  asks: 'Few words in all, the cover note included.',
  test: ({ offer, footing: { thresholds } }) => {
    const words = printedTexts(offer).reduce((sum, { text }) => sum + wordsIn(text), 0);
    const most = thresholds.words;
    if (words <= most) return [];
    const { field, words: longest } = longestOf(offer);
    const sentence =
      `It takes ${words} words; ${most} are read in two minutes. Cut ${words - most}, ` +
      `beginning here: this text has ${longest}.`;
    return [{ field, sentence }];
  },
};

import { letters } from './pattern';
import type { Grammar, Release } from './vague-entry';

/** How far to either side of a word one looks for what makes it definite. Bounded, so that reading is linear. */
const reach = 90;

/** What stands around a word: its sentence, and the part of it that speaks of the same thing. */
export type Surroundings = {
  /** The sentence before it, as far as one looks. */
  sentenceBefore: string;
  before: string;
  after: string;
  sentenceAfter: string;
};

const sentenceEnd = /[.!?;…](?=\s|$)|\n/u;

export type Reader = {
  around(text: string, start: number, end: number): Surroundings;
  isDenied(around: Surroundings): boolean;
  isReleased(around: Surroundings, by: Release): boolean;
};

/** Reads what stands around a word, in one language. */
export function readerOf(grammar: Grammar): Reader {
  const word = (source: string, flags = 'i') =>
    new RegExp(`(?:^|[^${letters}0-9])(?:${source})(?![${letters}0-9])`, flags);
  const joint = new RegExp(`,\\s|[\\s,](?:${grammar.joins})\\s`, 'i');
  const jointAfter = new RegExp(`\\s(?:${grammar.joins})\\s`, 'i');
  const number = `(?:[0-9][0-9.,]{0,12}|${grammar.numbers})`;
  const day = `(?:[0-9]{1,2}\\.?(?:st|nd|rd|th)? (?:de |of )?(?:${grammar.months})|(?:${grammar.months}) [0-9]{1,2}|(?:19|20)[0-9]{2})`;
  const someNumber = word(number);
  const ended = word(`(?:${grammar.until}) (?:the |le |al |el |il |den |zum )?(?:${day}|${number})`);
  const days = word(day, 'gi');
  const span = word(
    `(?:${grammar.within}) (?:the |first |next |last ){0,2}${number} (?:${grammar.spans})`,
    'gi',
  );
  const spanOfTime = word(`(?:${grammar.within}) ${number} (?:${grammar.spans})`);
  const measure = word(
    `(?:${grammar.comparisons}) (?:[${letters}]{1,12} )?[$€£]?${number}|${number} ?(?:%|percent|per cent|prozent|pour cent|s|ms|sec|seconds?|minutes?|hours?|days?|[kmg]b|px|dpi|mm|cm|m|km|k?g|dB|kWh|points?|€|eur|usd|x)|[$€£]${number}|${number} ?[%€]`,
  );
  const denial = new RegExp(
    `(?:^|[^${letters}0-9])(?:${grammar.denials})(?! (?:only|just))(?:\\s[^,;]{0,30})?\\s$`,
    'i',
  );
  const exclusion = word(grammar.exclusions);
  const purpose = new RegExp(`\\s(?:${grammar.purpose})\\s$`, 'i');

  return {
    around: (text, start, end) => {
      const sentenceBefore =
        text
          .slice(Math.max(0, start - reach), start)
          .split(sentenceEnd)
          .at(-1) ?? '';
      const sentenceAfter = text.slice(end, end + reach).split(sentenceEnd, 1)[0] ?? '';
      return {
        sentenceBefore,
        before: sentenceBefore.split(joint).at(-1) ?? '',
        after: sentenceAfter.split(jointAfter, 1)[0] ?? '',
        sentenceAfter,
      };
    },
    isDenied: ({ sentenceBefore, sentenceAfter }) =>
      denial.test(sentenceBefore) || exclusion.test(sentenceAfter),
    isReleased: ({ before, after }, by) => {
      const sides = [before, after];
      if (by === 'end') return sides.some((side) => ended.test(side) || spanOfTime.test(side));
      if (by === 'quantity') {
        return sides.some((side) => ended.test(side) || someNumber.test(side.replace(days, ' ')));
      }
      const forSomethingCounted = purpose.test(before) && someNumber.test(before.replace(days, ' '));
      return (
        forSomethingCounted || sides.some((side) => measure.test(side.replace(days, ' ').replace(span, ' ')))
      );
    },
  };
}

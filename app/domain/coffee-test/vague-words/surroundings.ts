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
  words: string;
  /** What follows it, farther than one looks otherwise. */
  afar: string;
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
  const month = word(grammar.months);
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
  const reference = grammar.references ? new RegExp(`^[^,;]{0,70},?\\s(?:${grammar.references})`, 'i') : null;
  const part = grammar.parts ? new RegExp(`(?:\\s(?:${grammar.parts}))\\s$`, 'i') : null;
  const partsEnd = /,(?: with)?\s$/;
  const partDone = new RegExp(`^ [${letters}-]{2,20} [${letters}-]{2,20}ed(?![${letters}])`, 'i');
  const whole = grammar.wholes ? word(`(?:${grammar.wholes}) ${number}`) : null;
  const capacity = grammar.capacities ? new RegExp(`\\b(?:${grammar.capacities})\\s$`, 'i') : null;
  const rating =
    /^ ?(?:k?W|kWh|[GMTk]B|kVA|V|A|bar|°C|dB|[MG]bit\/s|rpm|lux|amps?|volts?|watts?|degrees)(?![A-Za-z])/;
  const people = grammar.people ? new RegExp(`^\\s(?:${grammar.people})(?![${letters}])`, 'i') : null;
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
        words: text.slice(start, end),
        afar: text.slice(end, end + 3 * reach),
      };
    },
    isDenied: ({ sentenceBefore, sentenceAfter }) =>
      denial.test(sentenceBefore) || exclusion.test(sentenceAfter),
    isReleased: ({ sentenceBefore, before, after, sentenceAfter, words, afar }, by) => {
      const sides = [before, after];
      const isCounted = (side: string) => someNumber.test(side.replace(days, ' '));
      if (by !== 'measure' && by !== 'end' && reference?.test(sentenceAfter)) return true;
      if (by === 'figure') {
        return (
          /[0-9“"„«@/]/.test(afar) || [words, afar].some((one) => someNumber.test(one) || month.test(one))
        );
      }
      if (by === 'part') {
        const isPart = part?.test(sentenceBefore) || (partsEnd.test(sentenceBefore) && partDone.test(after));
        return (isPart && isCounted(sentenceBefore)) || whole?.test(after) === true;
      }
      if (by === 'capacity') {
        if (capacity?.test(sentenceBefore) || rating.test(after)) return true;
        const hasRoom = /\sfor\s$/.test(sentenceBefore) && people?.test(after) === true;
        return hasRoom && (isCounted(sentenceBefore) || isCounted(sentenceAfter));
      }
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

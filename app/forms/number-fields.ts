import { z } from 'zod';
import { isPercentage, noPercentage } from '../domain/price-misfits';
import type { Decimal } from '../domain/proposal';
import { limits } from './limits';

/**
 * A decimal as people type it: `1,250.50`, `1.250,50`, `12,5`, `1 250`. Empty stays empty. `doubt` may answer what was
 * typed with a question.
 */
export const decimal = (
  digits: { whole: number; decimals: number },
  doubt: (typed: string) => string | null = () => null,
) =>
  z
    .string({ error: 'Type a number.' })
    .max(60, 'This number is too long.')
    .superRefine((typed, context) => {
      const question = doubt(typed);
      if (question) context.addIssue(question);
    })
    .default('')
    .transform(normalDecimal)
    .refine(
      (value) => value === '' || /^\d+(\.\d+)?$/.test(value),
      digits.decimals === 0 ? 'Type a whole number, like 14.' : 'Type a number, like 12.50.',
    )
    .refine((value) => wholeOf(value).length <= digits.whole, 'This number is too large.')
    .refine(
      (value) => decimalsOf(value).length <= digits.decimals,
      digits.decimals === 0
        ? 'Type a whole number, like 14.'
        : `Use at most ${digits.decimals === 1 ? 'one decimal' : `${digits.decimals} decimals`}.`,
    );

const ofOffer = { whole: limits.wholeDigits, decimals: limits.decimals };

/** A unit price or another amount; `price-misfits.ts` reads it together with its currency. */
export const amount = decimal(ofOffer);

export const percent = decimal({ whole: 3, decimals: limits.decimals }).refine(isPercentage, noPercentage);

/** A setting: a number from `least` to `most`, whole unless it may have decimals. */
export const numberFrom = (least: number, most: number, decimals: 0 | 1 = 0) =>
  decimal({ whole: 9, decimals })
    .refine((typed) => typed !== '', 'Type a number, or go back to the defaults.')
    .transform(Number)
    .refine(
      (value) => value >= least && value <= most,
      `Type a ${decimals === 0 ? 'whole number' : 'number'} from ${least} to ${most.toLocaleString('en')}.`,
    );

export const isQuantity = (value: Decimal): boolean => value === '' || Number(value) !== 0;
export const noQuantity = 'Type how many, more than 0.';
export const quantity = decimal(ofOffer, thousandsOrNot).refine(isQuantity, noQuantity);

/** `1,125` and `2.500` are thousands to one writer and a little over one to another, and both are quantities. */
const inDoubt = /^([1-9]\d{0,2})[.,](\d{3})$/;

function thousandsOrNot(typed: string): string | null {
  // As it was typed, "1,125", and as it would be kept: "1.125." ends a sentence.
  const [, whole, fraction] = inDoubt.exec(compactOf(typed)) ?? inDoubt.exec(normalDecimal(typed)) ?? [];
  if (!whole) return null;
  const thousands = `${whole}${fraction}`;
  const small = `${whole}.${fraction}`;
  return `This could be ${thousands} or ${shortest(small)}. Type ${thousands} or ${unmistakable(small)}, whichever you mean.`;
}

/** Of a number with a point, without noughts at the end: `2.500` is `2.5`. */
const shortest = (value: Decimal): Decimal => value.replace(/\.?0+$/, '');

/** As no one takes it for thousands: `1.125` is `1.1250`, `2.500` is `2.5`. */
export const unmistakable = (value: Decimal): Decimal => {
  if (!inDoubt.test(value)) return value;
  const short = shortest(value);
  return decimalsOf(short).length === 3 ? `${short}0` : short;
};

function normalDecimal(typed: string): Decimal {
  const compact = compactOf(typed);
  // "0,500" is a half: no thousands follow a nought.
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(compact)) return tidy(compact.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}(\.\d{3})+,\d*$/.test(compact))
    return tidy(compact.replaceAll('.', '').replace(',', '.'));
  return tidy(compact.replace(',', '.'));
}

/** Without blanks and marks between the digits, a currency's sign around them, and noughts before. */
const compactOf = (typed: string): string =>
  typed
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^\p{Sc}|\p{Sc}$/gu, '')
    .replace(/^0+(?=\d)/, '');
const tidy = (value: string): string => value.replace(/(?<=\d)\.$/, '').replace(/^\./, '0.');
const wholeOf = (value: string): string => value.split('.')[0] ?? '';
const decimalsOf = (value: string): string => value.split('.')[1] ?? '';

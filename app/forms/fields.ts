import { z } from 'zod';
import { isCivilDate } from '../domain/calendar';
import { isCurrency } from '../domain/currencies';
import type { Decimal } from '../domain/proposal';
import { limits } from './limits';

/** The kinds of field that the site's forms are made of. Every message says what to do. */

/** Control characters but the line break, lone halves of a pair, and the two non-characters. */
const unreadable = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u;
const invisible = 'This holds characters that cannot be printed. Type it again instead of pasting it.';
const tooLong = (max: number) => `Keep this under ${max.toLocaleString('en')} characters.`;

/** One line, trimmed; may be empty. */
export const line = (max: number = limits.line) =>
  z
    .string({ error: 'Type one line of text here.' })
    .max(max, tooLong(max))
    .transform((value) => value.replaceAll('\t', ' ').trim())
    .refine((value) => !unreadable.test(value) && !value.includes('\n'), invisible)
    .default('');

/** Several lines, trimmed; may be empty. */
export const text = (max: number = limits.text) =>
  z
    .string({ error: 'Type text here.' })
    .transform((value) => value.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').trim())
    .refine((value) => value.length <= max, tooLong(max))
    .refine((value) => !unreadable.test(value), invisible)
    .default('');

/** One line that must be there. `missing` says what to type. */
export const requiredLine = (missing: string, max: number = limits.name) =>
  line(max).refine((value) => value !== '', missing);

export const email = line(limits.email).refine(
  (value) => value === '' || z.email().safeParse(value).success,
  'This is not an e-mail address, like dana@northwind.example.',
);

/** A civil date from a date field; empty is null. */
export const optionalDate = z
  .string({ error: 'Choose a day.' })
  .optional()
  .transform((value) => value ?? null)
  .refine(
    (value) => value === null || isCivilDate(value),
    'This is not a day of the calendar, like 2026-12-01.',
  );

export const requiredDate = z
  .string({ error: 'Choose the day.' })
  .refine(isCivilDate, 'This is not a day of the calendar, like 2026-12-01.');

export const currency = z
  .string({ error: 'Choose a currency.' })
  .refine(isCurrency, 'This is not an ISO 4217 currency code, like USD.');

/** A decimal as people type it: `1,250.50`, `1.250,50`, `12,5`, `1 250`. Empty stays empty. */
export const decimal = (digits: { whole: number; decimals: number }) =>
  z
    .string({ error: 'Type a number.' })
    .max(60, 'This number is too long.')
    .default('')
    .transform(normalDecimal)
    .refine((value) => value === '' || /^\d+(\.\d+)?$/.test(value), 'Type a number, like 12.50.')
    .refine((value) => wholeOf(value).length <= digits.whole, 'This number is too large.')
    .refine(
      (value) => decimalsOf(value).length <= digits.decimals,
      digits.decimals === 0 ? 'Type a whole number.' : `Use at most ${digits.decimals} decimals.`,
    );

export const percent = decimal({ whole: 3, decimals: limits.decimalFractionDigits }).refine(
  (value) => Number(value) <= 100,
  'A percentage goes from 0 to 100.',
);

export const checkbox = z
  .literal('on', { error: 'Tick this or leave it.' })
  .optional()
  .transform((value) => value === 'on');

function normalDecimal(typed: string): Decimal {
  const compact = typed.replace(/[\s\u00a0\u202f'’]/g, '');
  // "0,500" is a half: no thousands follow a nought.
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(compact)) return tidy(compact.replaceAll(',', ''));
  if (/^[1-9]\d{0,2}(\.\d{3})+,\d*$/.test(compact))
    return tidy(compact.replaceAll('.', '').replace(',', '.'));
  return tidy(compact.replace(',', '.'));
}

const tidy = (value: string): string =>
  value
    .replace(/^0+(?=\d)/, '')
    .replace(/(?<=\d)\.$/, '')
    .replace(/^\./, '0.');
const wholeOf = (value: string): string => value.split('.')[0] ?? '';
const decimalsOf = (value: string): string => value.split('.')[1] ?? '';

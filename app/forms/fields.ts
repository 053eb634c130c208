import { z } from 'zod';
import { isCivilDate } from '../domain/calendar';
import { isCurrency } from '../domain/currencies';
import { isEmail } from '../domain/email-address';
import { limits } from './limits';

export { isEmail };

/** The kinds of field that forms and files are made of. Every message says what to do. */

/** Control characters but the line break, line ends that no font prints, half characters and non-characters. */
const unreadable = /(?!\n)[\p{Cc}\p{Cs}\u2028\u2029\ufffe\uffff]/u;
const isReadable = (value: string): boolean => !unreadable.test(value);
const invisible = 'This holds characters that cannot be printed. Type it again instead of pasting it.';
const tooLong = (max: number) => `Keep this under ${max.toLocaleString('en')} characters.`;

/** For a check of several fields together: said with what is wrong in each, not one round later. */
export const atOnce = { when: () => true };

/** One line, trimmed, that a file must state; `wrongKind` is said of what is no text. */
export const statedLine = (max: number, wrongKind?: string) =>
  z
    .string(wrongKind)
    .overwrite((value) => value.replaceAll('\t', ' ').trim())
    .max(max, tooLong(max))
    .refine(isReadable, { error: invisible, abort: true })
    .refine((value) => !value.includes('\n'), 'Keep this on one line.');

/** Several lines, trimmed, that a file must state. */
export const statedText = (max: number, wrongKind?: string) =>
  z
    .string(wrongKind)
    .overwrite((value) => value.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').trim())
    .max(max, tooLong(max))
    .refine(isReadable, invisible);

/** One line, trimmed; may be empty. */
export const line = (max: number = limits.line) => statedLine(max, 'Type one line of text here.').default('');

/** Several lines, trimmed; may be empty. */
export const text = (max: number = limits.text) => statedText(max, 'Type text here.').default('');

/** One line that must be there. `missing` says what to type. */
export const requiredLine = (missing: string, max: number = limits.name) =>
  line(max).refine((value) => value !== '', missing);

export const email = line(limits.email).refine(
  (value) => value === '' || isEmail(value),
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

export const checkbox = z
  .literal('on', { error: 'Tick this or leave it.' })
  .optional()
  .transform((value) => value === 'on');

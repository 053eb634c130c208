import { z } from 'zod';
import { isTimeZone } from '../domain/calendar';
import { currency, email, line, requiredLine, text } from './fields';
import { limits } from './limits';

export const firmForm = z.strictObject({
  name: requiredLine('Name your firm, or yourself: it heads every offer.'),
  address: text(500),
  accent: z.string({ error: 'Choose a colour.' }).regex(/^#[0-9a-f]{6}$/i, 'Choose a colour, like #7a4419.'),
  currency,
  locale: z
    .string({ error: 'Choose how dates and numbers are written.' })
    .refine(isLocale, 'This is not a locale, like en-US.'),
  timeZone: z
    .string({ error: 'Choose a time zone.' })
    .refine(isTimeZone, 'This is not a time zone, like Europe/Berlin.'),
  numberPrefix: line(12).refine(
    (value) => /^[\p{L}\p{N}./_-]*$/u.test(value),
    'Use letters, digits and . / _ - only.',
  ),
  paymentTerms: text(500),
});

export const personForm = z.strictObject({
  name: requiredLine('Type the name of the person.'),
  email,
  active: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
});

export const newPersonForm = z.strictObject({ name: requiredLine('Type the name of the person.'), email });

function isLocale(tag: string): boolean {
  try {
    return tag.length <= limits.name && Intl.NumberFormat.supportedLocalesOf(tag).length === 1;
  } catch {
    return false;
  }
}

import { z } from 'zod';
import { isTimeZone } from '../domain/calendar';
import { documentStyles, languages } from '../domain/proposal';
import { currency, email, line, requiredLine, text } from './fields';
import { limits } from './limits';

export const firmForm = z.strictObject({
  name: requiredLine('Name your firm, or yourself: it heads every offer.'),
  address: text(limits.note),
  accent: z.string({ error: 'Choose a colour.' }).regex(/^#[0-9a-f]{6}$/i, 'Choose a colour, like #7a4419.'),
  currency,
  locale: z
    .string({ error: 'Choose how dates and numbers are written.' })
    .refine(isLocale, 'This is not a locale, like en-US.'),
  timeZone: z
    .string({ error: 'Choose a time zone.' })
    .refine(isTimeZone, 'This is not a time zone, like Europe/Berlin.'),
  numberPrefix: line(12).refine(
    // What every embedded font prints, and every file system takes once the slash is replaced.
    (value) => /^[A-Za-z0-9./_-]*$/.test(value),
    'Use the letters A to Z, digits and . / _ - only.',
  ),
  paymentTerms: text(limits.note),
  language: z.enum(languages, 'Choose the language of new offers.'),
  style: z.enum(documentStyles, 'Choose how new offers look.'),
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

/** Without extensions: `en-u-ca-buddhist` would print another year. */
export function isLocale(tag: string): boolean {
  try {
    if (tag.length > limits.name || Intl.NumberFormat.supportedLocalesOf(tag).length === 0) return false;
    const locale = new Intl.Locale(tag);
    return locale.baseName === locale.toString();
  } catch {
    return false;
  }
}

import { isLocale } from '../forms/settings';
import { type Command, textOf, UsageError } from './command';

export const localeOption = { locale: { type: 'string' } } as const;
export const localeHelp =
  '--locale LOCALE       how dates, numbers and paper are done where you are; en-US if not given';

/** The locale that `--locale` names, in its canonical form. */
export function localeFrom(values: Parameters<Command['run']>[0]): string {
  const locale = textOf(values.locale) ?? 'en-US';
  if (isLocale(locale)) return new Intl.Locale(locale).toString();
  throw new UsageError(`--locale “${locale}” is not a locale like en-GB.`);
}

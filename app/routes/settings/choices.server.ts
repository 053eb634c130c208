import { currencyCodes } from '~/domain/currencies';

/** What the selects offer, named by the server's Intl: a browser's may know other names. */
export type Choice = { value: string; label: string };

const english = { languageDisplay: 'standard', fallback: 'code' } as const;

export function currencyChoices(): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'currency', ...english });
  return currencyCodes.map((value) => {
    const name = names.of(value);
    return { value, label: name && name !== value ? `${value}, ${name}` : value };
  });
}

/** Where our document's letters print, and English almost anywhere. */
const tags =
  'en-US en-GB en-AU en-CA en-IE en-IN en-NZ en-SG en-ZA bg-BG cs-CZ da-DK de-AT de-CH de-DE el-GR es-ES es-MX et-EE fi-FI fr-BE fr-CA fr-CH fr-FR hr-HR hu-HU it-CH it-IT lt-LT lv-LV nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sl-SI sr-RS sv-SE tr-TR uk-UA vi-VN'.split(
    ' ',
  );

export function localeChoices(current: string): Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'language', ...english });
  return including(tags, current).map((value) => ({ value, label: names.of(value) ?? value }));
}

export function timeZoneChoices(current: string): Choice[] {
  return including(['UTC', ...Intl.supportedValuesOf('timeZone')], current).map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }));
}

/** The value in use is always among the choices, so that saving another field never changes it. */
const including = (values: string[], current: string): string[] => [...new Set([current, ...values])];

import { describe, expect, test } from 'vitest';
import { fieldErrorsOf } from '~/forms/field-errors';
import { limits } from '~/forms/limits';
import { firmForm, personForm } from '~/forms/settings';

const firm = {
  name: 'Juniper & Lane',
  address: '',
  accent: '#7a4419',
  currency: 'USD',
  locale: 'en-US',
  timeZone: 'UTC',
  numberPrefix: 'JL-',
  paymentTerms: '',
  language: 'de',
  style: 'grid',
};
const errorsOf = (change: Partial<typeof firm>) => {
  const { error } = firmForm.safeParse({ ...firm, ...change });
  return error ? fieldErrorsOf(error) : [];
};

describe('the firm’s settings', () => {
  test('hold as much of names, addresses and terms as an offer does', () => {
    const [name, note] = ['x'.repeat(limits.name), 'x'.repeat(limits.note)];
    expect(errorsOf({ name, address: note, paymentTerms: note })).toEqual([]);
    expect(personForm.safeParse({ name, email: 'ø@exämple.no' }).success).toBe(true);
  });

  test.each(['en-US', 'de-CH', 'zh-Hant-TW', 'ca-ES-valencia'])('may write as %s does', (locale) => {
    expect(errorsOf({ locale })).toEqual([]);
  });

  test.each(['en-u-ca-buddhist', 'en-US-u-nu-thai', 'en-t-hi', 'en-x-own', 'x-', 'tlh', ''])(
    'cannot ask for another calendar or script by the locale “%s”',
    (locale) => {
      expect(errorsOf({ locale })).toEqual([
        { path: 'locale', message: 'This is not a locale, like en-US.' },
      ]);
    },
  );

  test.each(['', 'JL-', '2026/A_1.'])('may put “%s” before the numbers of offers', (numberPrefix) => {
    expect(errorsOf({ numberPrefix })).toEqual([]);
  });

  test.each(['漢', 'é', 'Ж', 'a b', '#', '١'])(
    'cannot put “%s” there, which not every font prints',
    (numberPrefix) => {
      expect(errorsOf({ numberPrefix })).toEqual([
        { path: 'numberPrefix', message: 'Use the letters A to Z, digits and . / _ - only.' },
      ]);
    },
  );
});

import { describe, expect, test } from 'vitest';
import { currencyCodes, exponentOf, isCurrency } from '~/domain/currencies';

/** ISO 4217, list one: every active currency that is not written with two decimals. */
const others: Record<number, string[]> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
  3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
  4: ['CLF', 'UYW'],
};
const special = Object.values(others).flat();
/** The two that ISO 4217 lists with two decimals although five of the smaller make one of the larger. */
const fifths = ['MGA', 'MRU'];
const everyday =
  'USD EUR GBP CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF RON TRY INR CNY HKD SGD MXN BRL ARS ZAR ILS AED';

describe('the table of currencies', () => {
  test.each(Object.entries(others))(
    'gives %s decimals to those that ISO 4217 gives them to',
    (digits, codes) => {
      for (const code of codes) expect([code, exponentOf(code)]).toEqual([code, Number(digits)]);
    },
  );

  test('gives two to every other, ariary and ouguiya among them', () => {
    for (const code of [...currencyCodes.filter((one) => !special.includes(one)), ...fifths]) {
      expect([code, exponentOf(code)]).toEqual([code, 2]);
    }
  });

  test('knows the currencies that people trade in', () => {
    for (const code of [...everyday.split(' '), ...special, ...fifths])
      expect([code, isCurrency(code)]).toEqual([code, true]);
    expect(currencyCodes.length).toBeGreaterThan(150);
  });

  test('lists each once, sorted, as three capitals', () => {
    expect([...new Set(currencyCodes)].sort()).toEqual(currencyCodes);
    expect(currencyCodes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
  });

  test.each(['', 'usd', 'EURO', 'XXX', 'constructor', '__proto__', 'toString'])(
    'does not know “%s”',
    (code) => {
      expect(isCurrency(code)).toBe(false);
    },
  );
});

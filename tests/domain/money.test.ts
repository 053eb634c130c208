import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencyCodes, exponentOf } from '~/domain/currencies';
import {
  decimalOf,
  formatDecimal,
  formatMoney,
  formatMoneyShort,
  formatPercent,
  largestMinor,
  minorOf,
} from '~/domain/money';
import { emptyOffer, type Line } from '~/domain/proposal';
import { totalsOf } from '~/domain/totals';

/** An independent reckoning in whole numbers: `units / 10^scale`. */
type Exact = { units: bigint; scale: number };
const exact = (text: string): Exact => {
  const [whole = '0', fraction = ''] = (text || '0').split('.');
  return { units: BigInt(whole + fraction), scale: fraction.length };
};
/** `units / 10^scale` in units of 10^-places, half away from zero. */
function roundedTo(places: number, { units, scale }: Exact): bigint {
  if (scale <= places) return units * 10n ** BigInt(places - scale);
  const divisor = 10n ** BigInt(scale - places);
  const half = units < 0n ? -divisor : divisor;
  return (2n * units + half) / (2n * divisor);
}
const times = (minor: bigint, factor: string, places: number, more = 0): bigint => {
  const { units, scale } = exact(factor);
  return roundedTo(places, { units: minor * units, scale: places + scale + more });
};

const decimals = (whole: number, digits: number) =>
  fc
    .tuple(fc.nat(10 ** whole - 1), fc.option(fc.string({ unit: digit, minLength: 1, maxLength: digits })))
    .map(([number, fraction]) => (fraction === null ? `${number}` : `${number}.${fraction}`));
const digit = fc.constantFrom(...'0123456789');
const percents = fc
  .tuple(fc.nat(99), fc.nat(999))
  .map(([whole, part]) => `${whole}.${`${part}`.padStart(3, '0')}`);
const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'CLF', 'MGA', 'MRU', 'HUF');
const lines = fc.array(
  fc.record({ description: fc.constant('Work'), quantity: decimals(4, 4), unitPrice: decimals(6, 5) }),
  { minLength: 1, maxLength: 8 },
);
const offers = fc
  .record({
    currency: currencies,
    lines,
    discount: fc.record({ percent: percents }),
    taxPercent: percents,
    depositPercent: percents,
  })
  .map((changes) => ({ ...emptyOffer(changes.currency), ...changes }));
const priced = (changes: Partial<ReturnType<typeof emptyOffer>>) => ({ ...emptyOffer('USD'), ...changes });
const line = (unitPrice: string, quantity = '1'): Line => ({ description: 'Work', quantity, unitPrice });
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

describe('the total of an offer', () => {
  test('is the sum of its rounded lines, less the discount, plus the tax', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const totals = totalsOf(offer);
        expect(totals.subtotalMinor).toBe(sum(totals.lineMinor));
        expect(totals.totalMinor).toBe(totals.subtotalMinor - totals.discountMinor + totals.taxMinor);
        const { taxes, ...rest } = totals;
        const all: unknown[] = [...Object.values(rest).flat(), ...taxes.map(({ taxMinor }) => taxMinor)];
        expect(all.every((value) => typeof value === 'string' || Number.isSafeInteger(value))).toBe(true);
      }),
    );
  });

  test('agrees, at every place where it is rounded, with a reckoning in whole numbers', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const places = exponentOf(offer.currency);
        const amounts = offer.lines.map(({ unitPrice, quantity }) =>
          times(roundedTo(places, exact(unitPrice)), quantity, places),
        );
        const subtotal = amounts.reduce((a, b) => a + b, 0n);
        const discount = times(subtotal, offer.discount.percent, places, 2);
        const tax = times(subtotal - discount, offer.taxPercent, places, 2);
        const total = subtotal - discount + tax;
        expect(totalsOf(offer)).toMatchObject({
          lineMinor: amounts.map(Number),
          discountMinor: Number(discount),
          taxMinor: Number(tax),
          totalMinor: Number(total),
          depositMinor: Number(times(total, offer.depositPercent, places, 2)),
        });
      }),
      { numRuns: 500 },
    );
  });

  test('is the deposit and what is due after it, neither below zero', () => {
    fc.assert(
      fc.property(offers, (offer) => {
        const { depositMinor, remainderMinor, totalMinor } = totalsOf(offer);
        expect(depositMinor + remainderMinor).toBe(totalMinor);
        expect(Math.min(depositMinor, remainderMinor)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(offers, fc.infiniteStream(fc.nat()), (offer, keys) => {
        const mixed = offer.lines
          .map((one) => ({ one, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const { lineMinor: _, ...expected } = totalsOf(offer);
        expect(totalsOf({ ...offer, lines: mixed })).toMatchObject(expected);
      }),
    );
  });

  test.each([
    ['9.005', 901],
    ['9.0049', 900],
    ['0.005', 1],
    ['0.0049999', 0],
    ['1.115', 112],
    ['', 0],
  ])('rounds a price of “%s” dollars to %i cents, half away from zero', (unitPrice, minor) => {
    expect(minorOf(unitPrice, 'USD')).toBe(minor);
    expect(totalsOf(priced({ lines: [line(unitPrice)] })).totalMinor).toBe(minor);
  });

  test('rounds the price of one before it is multiplied, so that the page adds up', () => {
    expect(totalsOf(priced({ lines: [line('0.335', '3')] })).totalMinor).toBe(102);
  });

  test('takes an amount off as it takes a percentage off', () => {
    const lines = [line('200.00')];
    const byPercent = totalsOf(priced({ lines, discount: { percent: '12.5' }, taxPercent: '20' }));
    const byAmount = totalsOf(priced({ lines, discount: { amount: '25' }, taxPercent: '20' }));
    expect(byAmount).toEqual(byPercent);
    expect(byAmount).toMatchObject({ discountMinor: 25_00, taxMinor: 35_00, totalMinor: 210_00 });
  });

  test('may be zero, by a discount of all of it or by having no lines', () => {
    expect(totalsOf(priced({ lines: [line('10')], discount: { percent: '100' } })).totalMinor).toBe(0);
    expect(totalsOf(priced({ lines: [line('10')], discount: { amount: '10.00' } })).totalMinor).toBe(0);
    expect(totalsOf(priced({}))).toMatchObject({ lineMinor: [], totalMinor: 0, depositMinor: 0 });
  });

  test('is refused where the discount is larger than the price, by one cent too', () => {
    const refused = { code: 'invalid', message: 'The discount is larger than the price.' };
    const offer = priced({ lines: [line('10')], discount: { amount: '10.01' } });
    expect(() => totalsOf(offer)).toThrow(expect.objectContaining(refused));
    expect(() => totalsOf({ ...offer, discount: { percent: '100.1' } })).toThrow(
      expect.objectContaining(refused),
    );
  });

  test('is refused where it could no longer be exact, and held where it still is', () => {
    const most = decimalOf(largestMinor, 'USD');
    expect(totalsOf(priced({ lines: [line(most)] })).totalMinor).toBe(largestMinor);
    for (const lines of [[line(most), line('0.01')], [line(most, '1.1')], [line('999999999999', '999999')]]) {
      expect(() => totalsOf(priced({ lines }))).toThrow(expect.objectContaining({ code: 'invalid' }));
    }
    expect(() => totalsOf(priced({ lines: [line(most)], taxPercent: '1' }))).toThrow(/too large to be exact/);
  });

  test.each(['-1', '1e5', '1,5', ' 1', '1.', '.5', 'NaN', '0x10', '٣'])('reads “%s” as no number', (text) => {
    expect(() => totalsOf(priced({ lines: [line(text)] }))).toThrow(/is not a number like 12\.50/);
    expect(() => totalsOf(priced({ lines: [line('1', text)] }))).toThrow(/is not a number/);
  });
});

const amounts = fc.integer({ min: 0, max: largestMinor });
const locales = fc.constantFrom('en-US', 'en-GB', 'de-DE', 'fr-CH', 'en-IN', 'sv-SE', 'pt-BR', 'ja-JP', 'pl');

describe('an amount as text', () => {
  test('is a plain decimal and back, to the last minor unit', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...currencyCodes), (minor, currency) => {
        expect(minorOf(decimalOf(minor, currency), currency)).toBe(minor);
        expect(decimalOf(minor, currency)).toMatch(/^\d+(\.\d+)?$/);
      }),
    );
    expect(decimalOf(90_050, 'USD')).toBe('900.50');
    expect(decimalOf(90_050, 'JPY')).toBe('90050');
    expect(decimalOf(-5, 'USD')).toBe('-0.05');
  });

  test('loses no minor unit when it is written as money', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom(1, -1),
        fc.constantFrom(...currencyCodes),
        locales,
        (amount, sign, currency, locale) => {
          const written = formatMoney(amount * sign, currency, locale);
          expect(Number(written.replace(/\D/g, ''))).toBe(amount);
          expect(/[-−]/.test(written)).toBe(sign < 0 && amount !== 0);
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    [123_450, 'USD', 'en-US', '$1,234.50'],
    [123_450, 'USD', 'en-GB', 'US$1,234.50'],
    [123_450, 'EUR', 'de-DE', '1.234,50\u00a0€'],
    [123_450, 'JPY', 'en-US', '¥123,450'],
    [1_234_567, 'KWD', 'en-US', 'KWD\u00a01,234.567'],
    [12_345_678, 'INR', 'en-IN', '₹1,23,456.78'],
    [-5, 'USD', 'en-US', '-$0.05'],
    [9_000_000_000_000_000, 'USD', 'en-US', '$90,000,000,000,000.00'],
  ])('%i minor units of %s read %s: %s', (minor, currency, locale, text) => {
    expect(formatMoney(minor, currency, locale)).toBe(text);
  });

  test('is short where no decimals are needed, and never rounded', () => {
    expect(formatMoneyShort(90_000, 'USD', 'en-US')).toBe('$900');
    expect(formatMoneyShort(90_001, 'USD', 'en-US')).toBe('$900.01');
    expect(formatMoneyShort(90_050, 'USD', 'en-US')).toBe('$900.50');
    expect(formatMoneyShort(900, 'JPY', 'en-US')).toBe('¥900');
    expect(formatMoneyShort(1_000, 'KWD', 'en-US')).toBe('KWD\u00a01');
  });
});

test('quantities and percentages are written as the reader writes them', () => {
  expect(formatDecimal('1250.5', 'en-US')).toBe('1,250.5');
  expect(formatDecimal('1250.5', 'de-DE')).toBe('1.250,5');
  expect(formatDecimal('0.000001', 'en-US')).toBe('0.000001');
  expect(formatDecimal('123456789012.654321', 'en-US')).toBe('123,456,789,012.654321');
  expect(formatDecimal('', 'en-US')).toBe('0');
  expect(formatPercent('19', 'en-US')).toBe('19%');
  expect(formatPercent('7.125', 'en-US')).toBe('7.125%');
  expect(formatPercent('19', 'de-DE')).toBe('19\u00a0%');
});

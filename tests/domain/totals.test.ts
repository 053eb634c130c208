import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDomainError } from '~/domain/errors';
import { type Choice, emptyOffer, type Line, type Offer } from '~/domain/proposal';
import { leastChoice, plainChoices, totalsOf } from '~/domain/totals';
import { reckon } from '../support/price-oracle';
import { priceTables } from '../support/price-tables';

const line = (unitPrice: string, more: Partial<Line> = {}): Line => ({
  description: 'Work',
  quantity: '1',
  unitPrice,
  ...more,
});
const priced = (changes: Partial<Offer>): Offer => ({ ...emptyOffer('EUR'), ...changes });
const cup = (name: string, price: string) => ({ name, deliverables: [], lines: [line(price)] });
const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);

/** Every option with no optional line and with all of them. */
const choicesOf = (offer: Offer): Choice[] => {
  const ticked = offer.lines.flatMap(({ optional }, index) => (optional ? [index] : []));
  return plainChoices(offer).flatMap((plain) => [plain, { ...plain, ticked }]);
};

/** What cannot be, such as a discount larger than the smallest option, is left out. */
const holding = priceTables.filter((offer) => {
  try {
    totalsOf(offer);
    return true;
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
});

describe('the totals of a choice', () => {
  test('agree with a reckoning in whole numbers, whatever is chosen', () => {
    fc.assert(
      fc.property(holding, (offer) => {
        for (const choice of choicesOf(offer)) {
          const totals = totalsOf(offer, choice);
          const expected = reckon(offer, choice);
          expect(totals).toMatchObject({
            lineMinor: expected.lines.map(Number),
            optionLineMinor: expected.optionLines.map(Number),
            subtotalMinor: Number(expected.subtotal),
            discountMinor: Number(expected.discount),
            totalMinor: Number(expected.total),
            depositMinor: Number(expected.deposit),
            paymentMinor: expected.payments.map(Number),
          });
          expect(totals.taxes.map(({ taxMinor }) => taxMinor)).toEqual(
            expected.taxes.map(([, tax]) => Number(tax)),
          );
        }
      }),
      { numRuns: 10_000 },
    );
  });

  test('are paid in parts that make up the total, none below zero', () => {
    fc.assert(
      fc.property(holding, (offer) => {
        const { totalMinor, paymentMinor, depositMinor, remainderMinor } = totalsOf(offer);
        expect(depositMinor + remainderMinor).toBe(totalMinor);
        if (paymentMinor.length > 0) expect(sum(paymentMinor)).toBe(totalMinor);
        expect(Math.min(...paymentMinor, 0)).toBe(0);
      }),
    );
  });

  test('do not depend on how a rate is written', () => {
    const one = priced({ lines: [line('10', { taxPercent: '19' }), line('10', { taxPercent: '19.00' })] });
    expect(totalsOf(one).taxes).toEqual([{ percent: '19', taxMinor: 380 }]);
  });
});

describe('options', () => {
  const offer = priced({ lines: [line('100')], options: [cup('Large', '300'), cup('Small', '50')] });

  test('without a choice, the least of them counts', () => {
    expect(leastChoice(offer)).toEqual({ option: 1, ticked: [] });
    expect(totalsOf(offer).totalMinor).toBe(150_00);
  });

  test('each costs what every option has and its own', () => {
    expect(plainChoices(offer).map((choice) => totalsOf(offer, choice).totalMinor)).toEqual([400_00, 150_00]);
  });

  test.each<[string, Choice]>([
    ['none of them', { option: null, ticked: [] }],
    ['one that is not there', { option: 2, ticked: [] }],
    ['a line that is not optional', { option: 0, ticked: [0] }],
  ])('%s cannot be chosen', (_, choice) => {
    expect(() => totalsOf(offer, choice)).toThrow(expect.objectContaining({ code: 'invalid' }));
  });
});

describe('an optional line', () => {
  const offer = priced({ lines: [line('100'), line('40', { optional: true })] });

  test('is in the total only when it is ticked', () => {
    expect(totalsOf(offer).totalMinor).toBe(100_00);
    expect(totalsOf(offer, { option: null, ticked: [1] }).totalMinor).toBe(140_00);
    expect(totalsOf(offer).lineMinor).toEqual([100_00, 40_00]);
  });
});

describe('tax', () => {
  test('of several rates is reckoned for each, after its part of the discount', () => {
    const offer = priced({
      lines: [line('100'), line('50', { taxPercent: '7' })],
      taxPercent: '19',
      discount: { amount: '15' },
    });
    expect(totalsOf(offer)).toMatchObject({
      taxes: [
        { percent: '19', taxMinor: 17_10 },
        { percent: '7', taxMinor: 3_15 },
      ],
      totalMinor: 155_25,
    });
  });

  test('that prices include is found within them and added to nothing', () => {
    const offer = priced({ lines: [line('119')], taxPercent: '19', pricesIncludeTax: true });
    expect(totalsOf(offer)).toMatchObject({ taxMinor: 19_00, totalMinor: 119_00 });
  });

  test('is not charged under reverse charge', () => {
    const offer = priced({ lines: [line('100')], taxPercent: '19', reverseCharge: true });
    expect(totalsOf(offer)).toMatchObject({ taxes: [], taxMinor: 0, totalMinor: 100_00 });
  });
});

describe('a payment schedule', () => {
  const thirds = ['33.3', '33.3', '33.4'].map((percent) => ({
    when: 'delivery' as const,
    on: null,
    percent,
  }));

  test('parts an odd total without losing a cent', () => {
    expect(totalsOf(priced({ lines: [line('100.01')], payments: thirds })).paymentMinor).toEqual([
      33_30, 33_31, 33_40,
    ]);
  });

  test('whose parts are not 100 percent is refused', () => {
    const offer = priced({ lines: [line('100')], payments: thirds.slice(1) });
    expect(() => totalsOf(offer)).toThrow(expect.objectContaining({ code: 'invalid', field: 'payments' }));
  });
});

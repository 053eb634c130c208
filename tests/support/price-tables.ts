import fc from 'fast-check';
import {
  type Deliverable,
  emptyOffer,
  type Offer,
  type Option,
  type Payment,
  paymentMoments,
} from '~/domain/proposal';

/** Random price tables: lines and optional lines, up to three options, discounts, rates, deposits and schedules. */

const digit = fc.constantFrom(...'0123456789');
const decimals = (whole: number, digits: number) =>
  fc
    .tuple(fc.nat(10 ** whole - 1), fc.option(fc.string({ unit: digit, minLength: 1, maxLength: digits })))
    .map(([number, fraction]) => (fraction === null ? `${number}` : `${number}.${fraction}`));
const percents = fc.oneof(
  fc.constantFrom('0', '5.5', '7', '7.0', '19', '20', '100'),
  fc.tuple(fc.nat(99), fc.nat(999)).map(([whole, part]) => `${whole}.${`${part}`.padStart(3, '0')}`),
);
const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD', 'CLF', 'MGA', 'HUF');

const line = { description: fc.constant('Work'), quantity: decimals(3, 4), unitPrice: decimals(5, 5) };
const taxed = { ...line, taxPercent: fc.option(percents, { nil: undefined }) };
const option = fc.record({
  name: fc.constant('Cup'),
  deliverables: fc.constant<Deliverable[]>([]),
  lines: fc.array(fc.record(taxed), { maxLength: 3 }),
});

/** Two to four parts of whole tenths of a percent that make up 100. */
const payments: fc.Arbitrary<Payment[]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 3 }),
    fc.infiniteStream(fc.constantFrom(...paymentMoments)),
  )
  .map(([cuts, moments]) => {
    const ends = [...cuts.sort((a, b) => a - b), 1000];
    return ends.map((end, index) => {
      const tenths = end - (ends[index - 1] ?? 0);
      const when = moments.next().value;
      return { when, on: when === 'date' ? '2026-12-12' : null, percent: `${tenths / 10}` };
    });
  });

export const priceTables: fc.Arbitrary<Offer> = fc
  .record({
    currency: currencies,
    lines: fc.array(fc.record({ ...taxed, optional: fc.option(fc.boolean(), { nil: undefined }) }), {
      minLength: 1,
      maxLength: 5,
    }),
    options: fc.oneof(fc.constant<Option[]>([]), fc.array(option, { minLength: 1, maxLength: 3 })),
    discountPercent: percents,
    /** In thousandths of the least that can be chosen; null: by percent. */
    discountShare: fc.option(fc.nat(1000)),
    taxPercent: percents,
    taxing: fc.constantFrom('added', 'included', 'reverse'),
    paying: fc.oneof(
      percents.map((depositPercent) => ({ depositPercent, payments: [] as Payment[] })),
      payments.map((parts) => ({ depositPercent: '0', payments: parts })),
    ),
  })
  .map(({ discountPercent, discountShare, taxing, paying, ...priced }) => ({
    ...emptyOffer(priced.currency),
    title: 'Priced',
    ...priced,
    ...paying,
    discount: discountShare === null ? { percent: discountPercent } : { amount: `0.${discountShare % 10}` },
    pricesIncludeTax: taxing === 'included',
    reverseCharge: taxing === 'reverse',
  }));

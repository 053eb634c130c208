import fc from 'fast-check';
import { exponentOf } from '~/domain/currencies';
import {
  type CurrencyCode,
  type Deliverable,
  emptyOffer,
  type Offer,
  type Option,
  type Payment,
  type PricedLine,
  paymentMoments,
} from '~/domain/proposal';
import { plainChoices } from '~/domain/totals';
import { reckon } from './price-oracle';

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

type Adapt = <L extends PricedLine>(line: L, currency: CurrencyCode) => L;

const tablesOf = (adapt: Adapt): fc.Arbitrary<Offer> =>
  fc
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
    .map(({ discountPercent, discountShare, taxing, paying, ...typed }) => {
      const adapted = <L extends PricedLine>(line: L) => adapt(line, typed.currency);
      const all: Option[] = typed.options;
      const options = all.map((one) => ({ ...one, lines: one.lines.map(adapted) }));
      const offer: Offer = {
        ...emptyOffer(typed.currency),
        title: 'Priced',
        ...typed,
        ...paying,
        lines: typed.lines.map(adapted),
        options,
        pricesIncludeTax: taxing === 'included',
        reverseCharge: taxing === 'reverse',
      };
      const discount =
        discountShare === null ? { percent: discountPercent } : shareOfLeast(offer, discountShare);
      return { ...offer, discount };
    });

/** So many thousandths of the least that can be chosen, as an amount. */
function shareOfLeast(offer: Offer, share: number): Offer['discount'] {
  const subtotals = plainChoices(offer).map((choice) => reckon(offer, choice).subtotal);
  const [least = 0n] = subtotals.sort((a, b) => Number(a - b));
  const exponent = exponentOf(offer.currency);
  const digits = `${(least * BigInt(share)) / 1000n}`.padStart(exponent + 1, '0');
  return { amount: exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}` };
}

export const priceTables = tablesOf((line) => line);

/** As the site and a file take them: prices with their currency's decimals, and quantities above zero. */
export const savableTables = tablesOf((line, currency) => {
  const [whole = '0', fraction = ''] = line.unitPrice.split('.');
  const decimals = fraction.slice(0, exponentOf(currency));
  return {
    ...line,
    unitPrice: decimals ? `${whole}.${decimals}` : whole,
    quantity: Number(line.quantity) === 0 ? '1' : line.quantity,
  };
});

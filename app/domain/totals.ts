import { DomainError } from './errors';
import {
  minorOf,
  percentLeft,
  percentMinor,
  percentParts,
  percentWithinMinor,
  productMinor,
  ratioMinor,
  sumMinor,
} from './money';
import type { Choice, CurrencyCode, Decimal, Offer, PricedLine } from './proposal';

/** What makes up an offer's money: these count only together. */
export const pricedFields = [
  'currency',
  'lines',
  'options',
  'discount',
  'taxPercent',
  'pricesIncludeTax',
  'reverseCharge',
  'depositPercent',
  'payments',
] as const satisfies readonly (keyof Offer)[];
export type Priced = Pick<Offer, (typeof pricedFields)[number]>;

/** Every amount in minor units of the offer's currency (cents for USD, yen for JPY). */
export type Totals = {
  currency: CurrencyCode;
  /** Of every line of the offer, also of the optional ones that are not taken. */
  lineMinor: number[];
  /** Of the lines of the option that is taken. */
  optionLineMinor: number[];
  subtotalMinor: number;
  discountMinor: number;
  /** One for each rate that is not zero, the highest first. */
  taxes: { percent: Decimal; taxMinor: number }[];
  taxMinor: number;
  totalMinor: number;
  depositMinor: number;
  /** What is due after the deposit. */
  remainderMinor: number;
  /** Of every part of the payment schedule; together the total. */
  paymentMinor: number[];
};

/** Every way to take the offer with no optional line ticked: one for each option, or the only one. */
export const plainChoices = ({ options }: Pick<Offer, 'options'>): Choice[] =>
  options.length === 0
    ? [{ option: null, ticked: [] }]
    : options.map((_, option) => ({ option, ticked: [] }));

/**
 * The one place where an offer's money is computed. Quantities and prices are decimal strings; an empty one counts
 * as zero. `choice`: what the client takes; without one, the least they can say yes to.
 *
 * Rounded to the minor unit, half away from zero, in this order: each line; the discount on their sum; the discount
 * parted among the tax rates in proportion to their lines, the highest rate first, each part the difference of two
 * rounded running sums, so that the parts make up the discount; the tax of each rate on what is left of its lines
 * (where prices include tax, the tax within it); deposit and payment parts on the total, these by running sums too.
 *
 * Throws `invalid` where a sum is too large, the discount is larger than the lines, the parts are not 100 percent, or
 * the choice is none of the offer's.
 */
export function totalsOf(offer: Priced, choice?: Choice): Totals {
  if (choice) return totalsFor(offer, choice);
  return plainChoices(offer)
    .map((plain) => totalsFor(offer, plain))
    .reduce((least, one) => (one.totalMinor < least.totalMinor ? one : least));
}

/** The plain choice whose total is the least. */
export function leastChoice(offer: Priced): Choice {
  const totals = plainChoices(offer).map((choice) => ({ choice, ...totalsFor(offer, choice) }));
  return totals.reduce((least, one) => (one.totalMinor < least.totalMinor ? one : least)).choice;
}

function totalsFor(offer: Priced, choice: Choice): Totals {
  const { currency, lines, discount, pricesIncludeTax, depositPercent } = offer;
  const option = optionOf(offer, choice);
  const amountOf = (line: PricedLine) => productMinor(line.unitPrice, line.quantity, currency);
  const lineMinor = lines.map(amountOf);
  const optionLineMinor = option.map(amountOf);
  const taken = [
    ...lines
      .map((line, index) => ({ line, amountMinor: lineMinor[index] ?? 0 }))
      .filter((_, index) => isTaken(offer, choice, index)),
    ...option.map((line, index) => ({ line, amountMinor: optionLineMinor[index] ?? 0 })),
  ];
  const subtotalMinor = sumMinor(taken.map(({ amountMinor }) => amountMinor));
  const discountMinor =
    'percent' in discount
      ? percentMinor(subtotalMinor, discount.percent)
      : minorOf(discount.amount, currency);
  if (discountMinor > subtotalMinor) {
    throw new DomainError('invalid', 'The discount is larger than the price.', { field: 'discount' });
  }
  const taxes = taxesOf(offer, taken, subtotalMinor, discountMinor);
  const taxMinor = sumMinor(taxes.map((tax) => tax.taxMinor));
  const totalMinor = sumMinor([subtotalMinor, -discountMinor, pricesIncludeTax ? 0 : taxMinor]);
  const depositMinor = percentMinor(totalMinor, depositPercent);
  return {
    currency,
    lineMinor,
    optionLineMinor,
    subtotalMinor,
    discountMinor,
    taxes,
    taxMinor,
    totalMinor,
    depositMinor,
    remainderMinor: totalMinor - depositMinor,
    paymentMinor: paymentsOf(offer, totalMinor),
  };
}

function optionOf({ options }: Priced, { option }: Choice): PricedLine[] {
  if (options.length === 0 && option === null) return [];
  const taken = option === null ? undefined : options[option];
  if (!taken) throw new DomainError('invalid', 'Choose one of the options.', { field: 'option' });
  return taken.lines;
}

function isTaken({ lines }: Priced, { ticked }: Choice, index: number): boolean {
  for (const one of ticked) {
    if (!lines[one]?.optional) {
      throw new DomainError('invalid', 'Only an optional line can be ticked.', { field: 'ticked' });
    }
  }
  return !lines[index]?.optional || ticked.includes(index);
}

function taxesOf(
  { taxPercent, pricesIncludeTax, reverseCharge }: Priced,
  taken: { line: PricedLine; amountMinor: number }[],
  subtotalMinor: number,
  discountMinor: number,
): Totals['taxes'] {
  if (reverseCharge) return [];
  const groups = new Map<string, { percent: Decimal; grossMinor: number }>();
  for (const { line, amountMinor } of taken) {
    const percent = plain(line.taxPercent ?? taxPercent);
    const { grossMinor } = groups.get(percent) ?? { grossMinor: 0 };
    groups.set(percent, { percent, grossMinor: grossMinor + amountMinor });
  }
  const highestFirst = [...groups.values()].sort((a, b) => Number(b.percent) - Number(a.percent));
  const parts = partsOf(
    discountMinor,
    highestFirst.map(({ grossMinor }) => BigInt(grossMinor)),
    BigInt(subtotalMinor),
  );
  return highestFirst
    .map(({ percent, grossMinor }, index) => {
      const netMinor = grossMinor - (parts[index] ?? 0);
      const tax = pricesIncludeTax ? percentWithinMinor(netMinor, percent) : percentMinor(netMinor, percent);
      return { percent, taxMinor: tax };
    })
    .filter(({ percent }) => percent !== '0');
}

function paymentsOf({ payments }: Priced, totalMinor: number): number[] {
  if (payments.length === 0) return [];
  const percents = payments.map(({ percent }) => percent);
  const { units, of } = percentParts(percents);
  const left = percentLeft(percents);
  if (left !== '0') {
    const gap = left.startsWith('-') ? `${left.slice(1)} too much` : `${left} missing`;
    throw new DomainError('invalid', `The parts must add up to 100 percent: ${gap}.`, { field: 'payments' });
  }
  return partsOf(totalMinor, units, of);
}

/** An amount parted by weights that make up `whole`: differences of rounded running sums, so that nothing is lost. */
function partsOf(amountMinor: number, weights: bigint[], whole: bigint): number[] {
  if (whole === 0n) return weights.map(() => 0);
  let weight = 0n;
  let givenMinor = 0;
  return weights.map((one) => {
    weight += one;
    const untilHere = ratioMinor(amountMinor, weight, whole);
    const part = untilHere - givenMinor;
    givenMinor = untilHere;
    return part;
  });
}

/** `19.0`, `019` and `19` are one rate. */
const plain = (percent: Decimal): Decimal => {
  const [whole = '', fraction = ''] = percent.split('.');
  const decimals = fraction.replace(/0+$/, '');
  return `${whole.replace(/^0+(?=\d)/, '') || '0'}${decimals && `.${decimals}`}`;
};

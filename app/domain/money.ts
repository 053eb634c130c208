import {
  add,
  type Dinero,
  dinero,
  halfAwayFromZero,
  multiply,
  subtract,
  toDecimal,
  toSnapshot,
  transformScale,
} from 'dinero.js/bigint';
import { exponentOf } from './currencies';
import { DomainError } from './errors';
import type { CurrencyCode, Decimal, Offer } from './proposal';

type Money = Dinero<bigint>;
type Priced = Pick<Offer, 'currency' | 'lines' | 'discount' | 'taxPercent' | 'depositPercent'>;

/** Every amount in minor units of the offer's currency (cents for USD, yen for JPY). */
export type Totals = {
  currency: CurrencyCode;
  lineMinor: number[];
  subtotalMinor: number;
  discountMinor: number;
  taxMinor: number;
  totalMinor: number;
  depositMinor: number;
  /** What is due after the deposit. */
  remainderMinor: number;
};

/** No sum of an offer may reach this many minor units: beyond it a number is no longer exact. */
export const largestMinor = 9_000_000_000_000_000;

/**
 * The one place where an offer's money is computed. Quantities and prices are decimal strings; an empty one counts
 * as zero. Each line, the discount, the tax and the deposit are rounded to the minor unit, half away from zero, in
 * that order: discount on the sum of lines, tax on what is left, deposit on the total.
 * Throws `invalid` where a sum is too large or the discount is larger than the lines.
 */
export function totalsOf(offer: Priced): Totals {
  const zero = money(0n, offer.currency);
  const lines = offer.lines.map((line) => product(price(line.unitPrice, offer.currency), line.quantity));
  const subtotal = lines.reduce(add, zero);
  const discount =
    'percent' in offer.discount
      ? percentOf(subtotal, offer.discount.percent)
      : price(offer.discount.amount, offer.currency);
  const net = subtract(subtotal, discount);
  if (minor(net) < 0) {
    throw new DomainError('invalid', 'The discount is larger than the price.', { field: 'discount' });
  }
  const tax = percentOf(net, offer.taxPercent);
  const total = add(net, tax);
  const deposit = percentOf(total, offer.depositPercent);
  return {
    currency: offer.currency,
    lineMinor: lines.map(minor),
    subtotalMinor: minor(subtotal),
    discountMinor: minor(discount),
    taxMinor: minor(tax),
    totalMinor: minor(total),
    depositMinor: minor(deposit),
    remainderMinor: minor(subtract(total, deposit)),
  };
}

/** "$1,234.50": `amountMinor` minor units, as `locale` writes money. */
export function formatMoney(amountMinor: number, currency: CurrencyCode, locale: string): string {
  return moneyWith(exponentOf(currency), amountMinor, currency, locale);
}

/** "$1,234" or "$1,234.50": without decimals that are all zero. For pictures and headings. */
export function formatMoneyShort(amountMinor: number, currency: CurrencyCode, locale: string): string {
  const digits = exponentOf(currency);
  return moneyWith(amountMinor % 10 ** digits === 0 ? 0 : digits, amountMinor, currency, locale);
}

function moneyWith(digits: number, amountMinor: number, currency: CurrencyCode, locale: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(decimalOf(amountMinor, currency) as Intl.StringNumericLiteral);
}

/** "1,250.5": a decimal string as `locale` writes numbers. */
export function formatDecimal(value: Decimal, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  return format.format((value || '0') as Intl.StringNumericLiteral);
}

/** "19%": a percentage as a decimal string, as `locale` writes it. */
export function formatPercent(value: Decimal, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 6 });
  const { units, scale } = parsed(value);
  return format.format(Number(units) / 10 ** (scale + 2));
}

/** A unit price or amount in minor units, rounded half away from zero: `9.005` USD is 901. */
export function minorOf(amount: Decimal, currency: CurrencyCode): number {
  return minor(price(amount, currency));
}

/** A plain decimal string of an amount: 90050 USD minor units are `900.50`. */
export function decimalOf(amountMinor: number, currency: CurrencyCode): Decimal {
  return toDecimal(money(BigInt(amountMinor), currency));
}

function money(amount: bigint, currency: CurrencyCode, scale?: bigint): Money {
  const exponent = BigInt(exponentOf(currency));
  return dinero({ amount, currency: { code: currency, base: 10n, exponent }, scale: scale ?? exponent });
}

function price(amount: Decimal, currency: CurrencyCode): Money {
  const { units, scale } = parsed(amount);
  return rounded(money(units, currency, BigInt(scale)));
}

function product(unitPrice: Money, factor: Decimal, divisorScale = 0): Money {
  const { units, scale } = parsed(factor);
  return rounded(multiply(unitPrice, { amount: units, scale: BigInt(scale + divisorScale) }));
}

function percentOf(amount: Money, percent: Decimal): Money {
  return product(amount, percent, 2);
}

/** The one place where money is rounded. */
function rounded(amount: Money): Money {
  return transformScale(amount, toSnapshot(amount).currency.exponent, halfAwayFromZero);
}

function minor(amount: Money): number {
  const value = toSnapshot(amount).amount;
  if (value > BigInt(largestMinor) || value < -BigInt(largestMinor)) {
    throw new DomainError(
      'invalid',
      'This total is too large to be exact. Use smaller quantities or prices.',
    );
  }
  return Number(value);
}

function parsed(value: Decimal): { units: bigint; scale: number } {
  if (value === '') return { units: 0n, scale: 0 };
  const match = /^(\d+)(?:\.(\d+))?$/.exec(value);
  if (!match) throw new DomainError('invalid', `“${value}” is not a number like 12.50.`);
  const fraction = match[2] ?? '';
  return { units: BigInt(`${match[1]}${fraction}`), scale: fraction.length };
}

import { calculator, type Dinero, dinero, halfAwayFromZero, toDecimal } from 'dinero.js/bigint';
import { exponentOf } from './currencies';
import { DomainError } from './errors';
import type { CurrencyCode, Decimal } from './proposal';

type Money = Dinero<bigint>;

/** No sum of an offer may reach this many minor units: beyond it a number is no longer exact. */
export const largestMinor = 9_000_000_000_000_000;

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
  const format = formatOf(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(decimalOf(amountMinor, currency) as Intl.StringNumericLiteral);
}

/** Making one takes a hundred times as long as using it, and a page of prices is written anew at every key. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, known);
  return known;
}

/** "1,250.5": a decimal string as `locale` writes numbers. */
export function formatDecimal(value: Decimal, locale: string): string {
  const format = formatOf(locale, { maximumFractionDigits: 6 });
  return format.format((value || '0') as Intl.StringNumericLiteral);
}

/** "19%": a percentage as a decimal string, as `locale` writes it. */
export function formatPercent(value: Decimal, locale: string): string {
  const format = formatOf(locale, { style: 'percent', maximumFractionDigits: 6 });
  const { units, scale } = parsed(value);
  return format.format(Number(units) / 10 ** (scale + 2));
}

/** A unit price or amount in minor units, rounded half away from zero: `9.005` USD is 901. */
export function minorOf(amount: Decimal, currency: CurrencyCode): number {
  const { units, scale } = parsed(amount);
  return exact(
    halfAwayFromZero(units * 10n ** BigInt(exponentOf(currency)), 10n ** BigInt(scale), calculator),
  );
}

/** A plain decimal string of an amount: 90050 USD minor units are `900.50`. */
export function decimalOf(amountMinor: number, currency: CurrencyCode): Decimal {
  return toDecimal(money(BigInt(amountMinor), currency));
}

/** `unitPrice × quantity` in minor units; the price is rounded before, the product after. Empty counts as zero. */
export function productMinor(unitPrice: Decimal, quantity: Decimal, currency: CurrencyCode): number {
  const { units, scale } = parsed(quantity);
  return ratioMinor(minorOf(unitPrice, currency), units, 10n ** BigInt(scale));
}

/** `percent` of an amount, in minor units. */
export function percentMinor(amountMinor: number, percent: Decimal): number {
  const { units, scale } = parsed(percent);
  return ratioMinor(amountMinor, units, 10n ** BigInt(scale + 2));
}

/** The part of an amount that is `percent` on top of the rest: of 119 at 19 percent, 19. */
export function percentWithinMinor(amountMinor: number, percent: Decimal): number {
  const { units, scale } = parsed(percent);
  return ratioMinor(amountMinor, units, 10n ** BigInt(scale + 2) + units);
}

/** `amount × numerator / denominator` in minor units. The one place where money is rounded: half away from zero. */
export function ratioMinor(amountMinor: number, numerator: bigint, denominator: bigint): number {
  return exact(halfAwayFromZero(BigInt(amountMinor) * numerator, denominator, calculator));
}

/** The sum of amounts in minor units. Throws `invalid` where it is too large to be exact. */
export function sumMinor(amountsMinor: number[]): number {
  return exact(amountsMinor.reduce((sum, amount) => sum + BigInt(amount), 0n));
}

/**
 * An amount in another currency: `rate` is what one unit of `from` costs in `to`, as a plain decimal. Rounded half away
 * from zero to a minor unit of `to`.
 */
export function convertMinor(
  amountMinor: number,
  { from, to, rate }: { from: CurrencyCode; to: CurrencyCode; rate: Decimal },
): number {
  const { units, scale } = parsed(rate);
  const up = 10n ** BigInt(exponentOf(to));
  return ratioMinor(amountMinor, units * up, 10n ** BigInt(scale + exponentOf(from)));
}

/** An estimate to a whole minor unit, half away from zero. Throws `invalid` where it is too large to be exact. */
export const wholeMinor = (estimate: number): number =>
  exact(BigInt(Math.sign(estimate)) * BigInt(Math.floor(Math.abs(estimate) + 0.5)));

/** An amount so many times over, to a tenth, down to a whole minor unit: a line to stay within, no price. */
export const timesMinor = (amountMinor: number, times: number): number =>
  Number((BigInt(amountMinor) * BigInt(Math.round(times * 10))) / 10n);

/** Whether an amount is at most so many times another one of its currency. */
export const isAtMostTimes = (amountMinor: number, times: number, baseMinor: number): boolean =>
  BigInt(amountMinor) <= BigInt(times) * BigInt(baseMinor);

/** The sum of percentages as whole parts, `{ units, of }`: 33.3 and 66.7 are 1,000 of 1,000. */
export function percentParts(percents: Decimal[]): { units: bigint[]; of: bigint } {
  const all = percents.map(parsed);
  const scale = Math.max(0, ...all.map((one) => one.scale));
  return {
    units: all.map((one) => one.units * 10n ** BigInt(scale - one.scale)),
    of: 100n * 10n ** BigInt(scale),
  };
}

/** What the percentages lack of 100: "20", or "-5" where they are more than that. */
export function percentLeft(percents: Decimal[]): Decimal {
  const { units, of } = percentParts(percents);
  const left = of - units.reduce((sum, one) => sum + one, 0n);
  const unit = of / 100n;
  const [sign, size] = left < 0n ? ['-', -left] : ['', left];
  const decimals = unit === 1n ? '' : `${size % unit}`.padStart(`${unit}`.length - 1, '0').replace(/0+$/, '');
  return `${sign}${size / unit}${decimals && `.${decimals}`}`;
}

function money(amount: bigint, currency: CurrencyCode): Money {
  const exponent = BigInt(exponentOf(currency));
  return dinero({ amount, currency: { code: currency, base: 10n, exponent } });
}

function exact(value: bigint): number {
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

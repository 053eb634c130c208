import { exponentOf } from '~/domain/currencies';
import type { Choice, Offer } from '~/domain/proposal';

/** An offer's money, reckoned a second time in whole numbers, without anything of the program but its types. */
export type Reckoning = {
  lines: bigint[];
  optionLines: bigint[];
  subtotal: bigint;
  discount: bigint;
  /** By rate in millionths of a percent, the highest first; rates of zero left out. */
  taxes: [rate: bigint, tax: bigint][];
  total: bigint;
  deposit: bigint;
  payments: bigint[];
};

/** `n / d` to the nearest whole number, a half upwards. Neither is negative. */
const nearest = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);
const million = 1_000_000n;
const inMillionths = (text: string): bigint => {
  const [whole, fraction = ''] = (text || '0').split('.');
  return BigInt(whole || '0') * million + BigInt(fraction.padEnd(6, '0').slice(0, 6));
};
const added = (all: bigint[]): bigint => all.reduce((a, b) => a + b, 0n);

/** Cuts `whole` at every running sum of `weights` out of `of`. */
function cut(whole: bigint, weights: bigint[], of: bigint): bigint[] {
  const marks = weights.map((_, i) => (of === 0n ? 0n : nearest(whole * added(weights.slice(0, i + 1)), of)));
  return marks.map((mark, i) => mark - (i === 0 ? 0n : (marks[i - 1] as bigint)));
}

export function reckon(offer: Offer, { option, ticked }: Choice): Reckoning {
  const scale = 10n ** BigInt(exponentOf(offer.currency));
  const minor = (price: string) => nearest(inMillionths(price) * scale, million);
  const amount = (line: { unitPrice: string; quantity: string }) =>
    nearest(minor(line.unitPrice) * inMillionths(line.quantity), million);
  const lines = offer.lines.map(amount);
  const chosen = option === null ? [] : (offer.options[option]?.lines ?? []);
  const optionLines = chosen.map(amount);
  const taken = [...offer.lines.filter((line, i) => !line.optional || ticked.includes(i)), ...chosen];
  const subtotal = added(taken.map(amount));
  const discount =
    'percent' in offer.discount
      ? nearest(subtotal * inMillionths(offer.discount.percent), 100n * million)
      : minor(offer.discount.amount);
  const rates = [...new Set(taken.map((line) => inMillionths(line.taxPercent ?? offer.taxPercent)))];
  rates.sort((a, b) => (a < b ? 1 : -1));
  const sums = rates.map((rate) =>
    added(taken.filter((line) => inMillionths(line.taxPercent ?? offer.taxPercent) === rate).map(amount)),
  );
  const discounts = cut(discount, sums, subtotal);
  const taxes = rates
    .map((rate, i): [bigint, bigint] => {
      const net = (sums[i] as bigint) - (discounts[i] as bigint);
      return [rate, nearest(net * rate, 100n * million + (offer.pricesIncludeTax ? rate : 0n))];
    })
    .filter(([rate]) => rate > 0n && !offer.reverseCharge);
  const tax = offer.pricesIncludeTax ? 0n : added(taxes.map(([, one]) => one));
  const total = subtotal - discount + tax;
  return {
    lines,
    optionLines,
    subtotal,
    discount,
    taxes,
    total,
    deposit: nearest(total * inMillionths(offer.depositPercent), 100n * million),
    payments: cut(
      total,
      offer.payments.map(({ percent }) => inMillionths(percent)),
      100n * million,
    ),
  };
}

import { exponentOf } from '../currencies';
import { largestMinor, minorOf } from '../money';
import type { CurrencyCode, Decimal } from '../proposal';

export const decimalMarks = ['.', ','] as const;
export type DecimalMark = (typeof decimalMarks)[number];

/** `unsure`: nothing decides, as in "1,054" alone, so somebody has to say. */
export type MarkFound = { mark: DecimalMark; unsure: boolean };

/** Reads out of all amounts of a file which mark stands before the decimals. */
export function markOf(amounts: readonly string[]): MarkFound {
  const votes: Record<DecimalMark, number> = { '.': 0, ',': 0 };
  let asks = false;
  for (const text of amounts) {
    const digits = bare(text);
    const mark = voteOf(digits);
    if (mark) votes[mark] += 1;
    else if (/[.,]/.test(digits)) asks = true;
  }
  const mark = votes[','] > votes['.'] ? ',' : '.';
  return { mark, unsure: votes[','] + votes['.'] === 0 && asks };
}

function voteOf(digits: string): DecimalMark | null {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  if (last === -1) return null;
  const mark = digits[last] as DecimalMark;
  const other = mark === '.' ? ',' : '.';
  if (digits.includes(other)) return mark;
  // Twice the same is between thousands; so can one be that three digits follow.
  if (digits.indexOf(mark) !== last) return other;
  return digits.length - last - 1 === 3 ? null : mark;
}

/** An amount of a file as a decimal string; null for what is none, or less than nothing. */
export function amountOf(text: string, mark: DecimalMark): Decimal | null {
  const digits = bare(text);
  const group = mark === '.' ? ',' : '.';
  const [whole = '', decimals, ...more] = digits.split(mark);
  if (more.length > 0 || decimals === '' || !/^\d*$/.test(decimals ?? '')) return null;
  const groups = whole.split(group);
  // In India two digits stand between all but the last.
  const grouped = groups.every((one, at) =>
    at === 0 ? /^\d{1,3}$/.test(one) : at === groups.length - 1 ? /^\d{3}$/.test(one) : /^\d{2,3}$/.test(one),
  );
  if (groups.length === 1 ? !/^\d+$/.test(whole) : !grouped) return null;
  const plain = groups.join('').replace(/^0+(?=\d)/, '');
  return decimals ? `${plain}.${decimals}` : plain;
}

/** Minor units; null where the currency has fewer decimals than the amount, or the amount is too large to be exact. */
export function exactMinor(amount: Decimal, currency: CurrencyCode): number | null {
  const [whole = '', decimals = ''] = amount.split('.');
  const digits = exponentOf(currency);
  if (/[1-9]/.test(decimals.slice(digits))) return null;
  return whole.length + digits > String(largestMinor).length - 1 ? null : minorOf(amount, currency);
}

/** Without what stands around or between the digits of an amount: signs and codes of currencies, spaces, apostrophes. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^\p{L}{0,3}\p{Sc}?\s*|\s*\p{Sc}?\p{L}{0,3}\.?$/gu, '')
    .replace(/[\s'’]/gu, '');

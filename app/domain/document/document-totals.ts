import { formatPercent } from '../money';
import type { CivilDate, Offer } from '../proposal';
import type { Totals } from '../totals';
import type { DocumentWords } from './words/words';

/** `due`: says when a part is to be paid, rather than how the total comes about. */
export type TotalRow = { label: string; value: string; strong: boolean; due?: boolean };

/** How the document writes an amount (minor units), a percentage and a day. */
export type Writing = {
  locale: string;
  words: DocumentWords;
  price(minor: number): string;
  date(value: CivilDate): string;
};

/** What stands under the lines: only what is not zero, and always the total. */
export function totalRows(offer: Offer, totals: Totals, writing: Writing): TotalRow[] {
  const { words, price, locale } = writing;
  const percent = (value: string) => printable(formatPercent(value, locale));
  const row = (label: string, minor: number): TotalRow => ({ label, value: price(minor), strong: false });
  const { discount, pricesIncludeTax } = offer;
  const discounted = 'percent' in discount ? words.discountOf(percent(discount.percent)) : words.discount;
  const taxed = totals.taxMinor > 0 && !pricesIncludeTax;
  const taxLabel = pricesIncludeTax ? words.taxIncluded : words.tax;
  const taxes = totals.taxes
    .filter(({ taxMinor }) => taxMinor > 0)
    .map((tax) => row(taxLabel(percent(tax.percent)), tax.taxMinor));
  return [
    ...(totals.discountMinor > 0 || taxed ? [row(words.subtotal, totals.subtotalMinor)] : []),
    ...(totals.discountMinor > 0 ? [row(discounted, -totals.discountMinor)] : []),
    ...(pricesIncludeTax ? [] : taxes),
    { label: words.total, value: totalText(offer, totals, writing), strong: true },
    ...(pricesIncludeTax ? taxes : []),
    ...dueRows(offer, totals, writing),
  ];
}

/** "$900.00", or the word for free where that is meant. */
export const totalText = ({ free }: Offer, { totalMinor }: Totals, { words, price }: Writing): string =>
  free && totalMinor === 0 ? words.free : price(totalMinor);

/** What is due when; none where it is all at once. */
export function dueRows(
  { payments, depositPercent }: Offer,
  { paymentMinor, depositMinor, remainderMinor }: Totals,
  { words, price, date, locale }: Writing,
): TotalRow[] {
  const percent = (value: string) => printable(formatPercent(value, locale));
  const due = (label: string, minor: number): TotalRow => ({
    label,
    value: price(minor),
    strong: false,
    due: true,
  });
  if (payments.length > 0) {
    return payments.map(({ when, on, percent: part }, index) =>
      due(
        when === 'date' ? words.due.date(percent(part), on ? date(on) : '…') : words.due[when](percent(part)),
        paymentMinor[index] ?? 0,
      ),
    );
  }
  if (depositMinor === 0) return [];
  return [
    due(words.due.acceptance(percent(depositPercent)), depositMinor),
    due(words.due.later, remainderMinor),
  ];
}

/** Intl writes narrow and thin spaces that few fonts hold; a no-break space reads the same. */
export const printable = (text: string): string => text.replace(/[\u2009\u202f]/g, '\u00a0');

import { formatPercent, type Totals } from './money';
import type { Offer } from './proposal';

/** `due`: says when a part is to be paid, rather than how the total comes about. */
export type TotalRow = { label: string; value: string; strong: boolean; due?: boolean };

/** What stands under the lines: only what is not zero, and always the total. */
export function totalRows(
  offer: Offer,
  totals: Totals,
  total: string,
  price: (minor: number) => string,
  locale: string,
): TotalRow[] {
  const percent = (value: string) => printable(formatPercent(value, locale));
  const discount = 'percent' in offer.discount ? `Discount ${percent(offer.discount.percent)}` : 'Discount';
  const rows = [
    totals.discountMinor > 0 || totals.taxMinor > 0
      ? { label: 'Subtotal', value: price(totals.subtotalMinor), strong: false }
      : null,
    totals.discountMinor > 0 ? { label: discount, value: price(-totals.discountMinor), strong: false } : null,
    totals.taxMinor > 0
      ? { label: `Tax ${percent(offer.taxPercent)}`, value: price(totals.taxMinor), strong: false }
      : null,
    { label: 'Total', value: total, strong: true },
    totals.depositMinor > 0
      ? {
          label: `Due on acceptance (${percent(offer.depositPercent)})`,
          value: price(totals.depositMinor),
          strong: false,
          due: true,
        }
      : null,
    totals.depositMinor > 0
      ? { label: 'Due later', value: price(totals.remainderMinor), strong: false, due: true }
      : null,
  ];
  return rows.filter((row) => row !== null);
}

/** Intl writes narrow and thin spaces that few fonts hold; a no-break space reads the same. */
export const printable = (text: string): string => text.replace(/[\u2009\u202f]/g, '\u00a0');

import { longDate } from '../calendar';
import { formatDecimal, formatMoney, formatPercent, minorOf } from '../money';
import type { CitedFact, Deliverable, Discount, Line, Milestone, Offer, Payment } from '../proposal';

/** How an offer's values are said: as its document writes them. */
export type Words = {
  day(date: string | null): string;
  percent(value: string): string;
  discount(value: Discount): string;
  deliverable(row: Deliverable): string;
  line(row: Line): string;
  /** What a line costs, without what it is for. */
  terms(row: Line): string;
  milestone(row: Milestone): string;
  payment(row: Payment): string;
  fact(row: CitedFact): string;
};

export function wordsOf({ currency }: Pick<Offer, 'currency'>, locale: string): Words {
  const day = (date: string | null) => (date === null ? 'left open' : longDate(date, locale));
  const percent = (value: string) => (Number(value) === 0 ? 'none' : formatPercent(value, locale));
  const money = (amount: string) => formatMoney(minorOf(amount, currency), currency, locale);
  const terms = ({ quantity, unitPrice, taxPercent, optional }: Line) =>
    [
      unitPrice === '' ? 'no price yet' : `${times(quantity)}${money(unitPrice)}`,
      ...(taxPercent === undefined ? [] : [`taxed at ${formatPercent(taxPercent, locale)}`]),
      ...(optional ? ['optional'] : []),
    ].join(', ');
  const times = (quantity: string) =>
    quantity === '' || Number(quantity) === 1 ? '' : `${formatDecimal(quantity, locale)} × `;
  return {
    day,
    percent,
    terms,
    discount: (value) =>
      'percent' in value ? percent(value.percent) : Number(value.amount) === 0 ? 'none' : money(value.amount),
    deliverable: ({ name, doneWhen }) => (doneWhen ? `${name}, done when ${doneWhen}` : name),
    line: (row) => `${row.description || 'A line'}, ${terms(row)}`,
    milestone: ({ name, on }) => (on === null ? name : `${name}, ${day(on)}`),
    payment: ({ when, on, percent: share }) =>
      `${formatPercent(share, locale)} ${when === 'date' && on ? `on ${day(on)}` : moments[when]}`,
    fact: ({ text }) => text,
  };
}

const moments: Record<Payment['when'], string> = {
  acceptance: 'on acceptance',
  start: 'at the start',
  date: 'on a day',
  delivery: 'on delivery',
};

export const languageNames: Record<Offer['language'], string> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
};

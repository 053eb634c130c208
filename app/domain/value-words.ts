import { isCivilDate, longDate } from './calendar';
import { isCurrency } from './currencies';
import { isDomainError } from './errors';
import { formatDecimal, formatMoney, formatPercent, minorOf } from './money';
import type { CitedFact, Deliverable, Discount, Line, Milestone, Offer, Option, Payment } from './proposal';

/** How an offer's values are said, each as its document writes it. Different values have different words. */
export type Words = {
  day(date: string | null): string;
  percent(value: string): string;
  discount(value: Discount): string;
  deliverable(row: Deliverable): string;
  line(row: Line): string;
  option(row: Option): string;
  milestone(row: Milestone): string;
  payment(row: Payment): string;
  fact(row: CitedFact): string;
};

/** `currency`: that of the offer which the values stand in; `locale` is BCP 47. */
export function wordsOf(offer: Pick<Offer, 'currency'>, locale: string): Words {
  const currency = isCurrency(offer.currency) ? offer.currency : 'XXX';
  const day = (date: string | null) =>
    date === null ? 'left open' : isCivilDate(date) ? longDate(date, locale) : date;
  const rate = (value: string) => unlessUnfit(value, () => formatPercent(value, locale));
  const percent = (value: string) => (Number(value) === 0 ? 'none' : rate(value));
  const money = (amount: string) =>
    unlessUnfit(amount, () => formatMoney(minorOf(amount, currency), currency, locale));
  const times = (quantity: string) =>
    quantity === '' || Number(quantity) === 1
      ? ''
      : `${unlessUnfit(quantity, () => formatDecimal(quantity, locale))} × `;
  const terms = ({ quantity, unitPrice, taxPercent, optional }: Line) =>
    [
      unitPrice === '' ? 'no price yet' : `${times(quantity)}${money(unitPrice)}`,
      ...(taxPercent === undefined ? [] : [`taxed at ${rate(taxPercent)}`]),
      ...(optional ? ['optional'] : []),
    ].join(', ');
  const deliverable = ({ name, doneWhen }: Deliverable) =>
    doneWhen ? `${name || 'A deliverable'}, done when ${doneWhen}` : name || 'A deliverable';
  const line = (row: Line) => `${row.description || 'A line'}, ${terms(row)}`;
  return {
    day,
    percent,
    discount: (value) => ('percent' in value ? percent(value.percent) : money(value.amount)),
    deliverable,
    line,
    option: ({ name, deliverables, lines }) =>
      [name || 'not named', ...deliverables.map(deliverable), ...lines.map(line)].join('; '),
    milestone: ({ name, on }) => [name || 'A milestone', ...(on === null ? [] : [day(on)])].join(', '),
    payment: ({ when, on, percent: share }) => {
      if (when === 'date' && on) return `${rate(share)} on ${day(on)}`;
      return [`${rate(share)} ${moments[when]}`, ...(on ? [day(on)] : [])].join(', ');
    },
    fact: ({ text, confirmedOn }) =>
      confirmedOn === null ? text : `${text || 'A fact'}, confirmed on ${day(confirmedOn)}`,
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

export const paperName = (paper: Offer['paper']): string =>
  paper === 'LETTER' ? 'Letter' : (paper ?? 'as the region writes on');

/** What no form would have let pass is shown as it stands. */
function unlessUnfit(raw: string, say: () => string): string {
  try {
    return say();
  } catch (error) {
    if (isDomainError(error) || error instanceof RangeError) return raw;
    throw error;
  }
}

import { formatDecimal, formatPercent, minorOf } from '../money';
import type { Offer, PricedLine } from '../proposal';
import { leastChoice, totalsOf } from '../totals';
import type { DocumentView, PriceLine } from './document-parts';
import { printable, totalRows, totalText, type Writing } from './document-totals';

/** Everything about money, and the one price at the head of the document. Throws as `totalsOf` does. */
export function priceView(offer: Offer, writing: Writing): DocumentView['price'] & { headline: string } {
  const { words } = writing;
  const least = leastChoice(offer);
  const totals = totalsOf(offer, least);
  const hasOptions = offer.options.length > 0;
  const line = lineWriter(offer, writing);
  const lines = offer.lines.map((one, index) => ({
    line: line(one, totals.lineMinor[index] ?? 0),
    optional: one.optional === true,
  }));
  const total = totalText(offer, totals, writing);
  const isPriced = hasOptions || offer.lines.length > 0 || offer.free;
  return {
    headline: isPriced ? (offer.options.length > 1 ? words.from(total) : total) : '',
    heading: words.price,
    columns: words.columns,
    linesHeading: hasOptions && lines.some(({ optional }) => !optional) ? words.inEveryOption : '',
    lines: lines.filter(({ optional }) => !optional).map((one) => one.line),
    totals: offer.lines.length > 0 && !hasOptions ? totalRows(offer, totals, writing) : [],
    options: {
      heading: words.chooseOne,
      items: offer.options.map((option, index) => {
        const own = totalsOf(offer, { option: index, ticked: [] });
        return {
          name: option.name,
          deliverables: option.deliverables.map(({ name, doneWhen }) => ({
            name,
            doneWhen: doneWhen && words.doneWhen(doneWhen),
          })),
          lines: option.lines.map((one, place) => line(one, own.optionLineMinor[place] ?? 0)),
          total: totalText(offer, own, writing),
          totals: totalRows(offer, own, writing),
        };
      }),
    },
    optionalLines: {
      heading: words.youMayAdd,
      lines: lines.filter(({ optional }) => optional).map((one) => one.line),
    },
    note: offer.reverseCharge ? words.reverseCharge : '',
    terms: offer.paymentTerms,
  };
}

/** The rate stands beside a line only where the lines are not all taxed alike. */
function lineWriter(offer: Offer, { locale, price }: Writing) {
  const rateOf = (line: PricedLine) => line.taxPercent ?? offer.taxPercent;
  const all = [...offer.lines, ...offer.options.flatMap(({ lines }) => lines)];
  const shown = !offer.reverseCharge && new Set(all.map((one) => Number(rateOf(one)))).size > 1;
  return (line: PricedLine, amountMinor: number): PriceLine => ({
    description: line.description,
    quantity: printable(formatDecimal(line.quantity, locale)),
    unitPrice: price(minorOf(line.unitPrice, offer.currency)),
    tax: shown ? printable(formatPercent(rateOf(line), locale)) : '',
    amount: price(amountMinor),
  });
}

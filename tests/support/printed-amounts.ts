import { exponentOf } from '~/domain/currencies';
import type { DocumentView } from '~/domain/document/document-view';
import type { Line, Offer, PricedLine } from '~/domain/proposal';
import { plainChoices } from '~/domain/totals';
import { type Reckoning, reckon } from './price-oracle';

/** Amounts as a reader finds them in a text that is written as in the United States, in minor units. */
export function amountsIn(text: string, currency: string): bigint[] {
  const symbol = new Intl.NumberFormat('en-US', { style: 'currency', currency })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value;
  const exponent = exponentOf(currency);
  const decimals = exponent > 0 ? `\\.(\\d{${exponent}})(?!\\d)` : '()(?![.\\d])';
  const pattern = new RegExp(`(-?)${symbol?.replace('$', '\\$')}\\s?(\\d{1,3}(?:,\\d{3})*)${decimals}`, 'g');
  return [...text.matchAll(pattern)].map(([, sign, whole = '', fraction = '']) => {
    const minor = BigInt(whole.replaceAll(',', '') + fraction);
    return sign ? -minor : minor;
  });
}

/** Every amount that the view holds, in its order. A string that is no amount is missing and so is seen. */
export function amountsOf(view: DocumentView, currency: string): bigint[] {
  const { lines, totals, options, optionalLines } = view.price;
  const ofLine = (line: { unitPrice: string; amount: string }) => [line.unitPrice, line.amount];
  const values = (rows: { value: string }[]) => rows.map(({ value }) => value);
  const strings = [
    ...values(view.facts.slice(0, 1)),
    ...lines.flatMap(ofLine),
    ...values(totals),
    ...options.items.flatMap((one) => [...one.lines.flatMap(ofLine), one.total, ...values(one.totals)]),
    ...optionalLines.lines.flatMap(ofLine),
  ];
  return strings.flatMap((text) => amountsIn(text, currency));
}

/** The same amounts in the same order, from the second reckoning. */
export function reckonedAmounts(offer: Offer): bigint[] {
  const choices = plainChoices(offer).map((choice) => reckon(offer, choice));
  const least = choices.reduce((a, b) => (b.total < a.total ? b : a));
  const { lines } = least;
  const price = (line: PricedLine) =>
    reckon({ ...offer, lines: [{ ...line, quantity: '1' }] }, none).lines[0];
  const ofLines = (all: PricedLine[], amounts: bigint[]) =>
    all.flatMap((line, index) => [price(line) as bigint, amounts[index] as bigint]);
  const where = (isOptional: boolean) => {
    const kept = offer.lines.flatMap((line: Line, index) => (!!line.optional === isOptional ? [index] : []));
    return ofLines(
      kept.map((index) => offer.lines[index] as Line),
      kept.map((index) => lines[index] as bigint),
    );
  };
  const hasOptions = offer.options.length > 0;
  return [
    least.total,
    ...where(false),
    ...(hasOptions ? [] : totalRows(offer, least)),
    ...(hasOptions
      ? choices.flatMap((one, index) => [
          ...ofLines(offer.options[index]?.lines ?? [], one.optionLines),
          one.total,
          ...totalRows(offer, one),
        ])
      : []),
    ...where(true),
  ];
}

const none = { option: null, ticked: [] };

/** Of what is not zero: subtotal, discount and taxes, then the total, then what is due when. */
function totalRows(
  offer: Offer,
  { subtotal, discount, taxes, total, deposit, payments }: Reckoning,
): bigint[] {
  const taxed = taxes.map(([, tax]) => tax).filter((tax) => tax > 0n);
  const added = offer.pricesIncludeTax ? [] : taxed;
  const discounted = discount > 0n ? [-discount] : [];
  const due = payments.length > 0 ? payments : deposit > 0n ? [deposit, total - deposit] : [];
  return [
    ...(discounted.length + added.length > 0 ? [subtotal] : []),
    ...discounted,
    ...added,
    total,
    ...(offer.pricesIncludeTax ? taxed : []),
    ...due,
  ];
}

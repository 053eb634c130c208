import { ceilings } from './coffee-test/thresholds';
import { exponentOf } from './currencies';
import type { CurrencyCode, Decimal, PricedLine } from './proposal';
import type { StarterText } from './starter-offer';

/**
 * A built-in starter with prices that are a first cup's in `currency`: they are written as in US dollars, and 900 of
 * those are some 140,000 yen. Not an exchange rate but the share of the ceiling. Unchanged where the starter states a
 * currency, or where none is listed.
 */
export function pricedIn(currency: CurrencyCode, offer: StarterText): StarterText {
  const [ceiling, dollars] = [ceilings[currency], ceilings.USD];
  if (offer.currency || !ceiling || !dollars || ceiling === dollars) return offer;
  const scaled = (price: Decimal) => roundPrice((Number(price) * ceiling) / dollars, price, currency);
  const priced = <L extends PricedLine>(lines: L[]): L[] =>
    lines.map((line) => ({ ...line, unitPrice: scaled(line.unitPrice) }));
  const { lines, options, discount } = offer;
  return {
    ...offer,
    lines: priced(lines),
    ...(options ? { options: options.map((one) => ({ ...one, lines: priced(one.lines) })) } : {}),
    ...(discount && 'amount' in discount ? { discount: { amount: scaled(discount.amount) } } : {}),
  };
}

/** Two significant digits, in whole units from 10 on. What is blank or zero stays as it is `written`. */
function roundPrice(price: number, written: Decimal, currency: CurrencyCode): Decimal {
  if (price === 0) return written;
  const rounded = Number(price.toPrecision(2));
  const decimals = rounded >= 10 ? 0 : rounded >= 1 ? 1 : 2;
  return rounded.toFixed(Math.min(decimals, exponentOf(currency)));
}

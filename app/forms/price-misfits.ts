import { exponentOf } from '../domain/currencies';
import { isDomainError } from '../domain/errors';
import { totalsOf } from '../domain/money';
import type { Offer } from '../domain/proposal';
import { isPercentage, noPercentage } from './number-fields';

type Price = Pick<Offer, 'currency' | 'lines' | 'discount' | 'taxPercent' | 'depositPercent'>;
type Misfit = { path: (string | number)[]; message: string };

/**
 * What only shows when the fields are read together: decimals that the currency has not, and impossible sums. Asked of
 * what is typed and of what is in a file, so neither takes money that the other refuses. Paths are those of the offer.
 */
export function priceMisfits(price: Price): Misfit[] {
  const { currency, lines, discount } = price;
  const ofDiscount = ['discount', ...Object.keys(discount)];
  const found = lines.flatMap(({ unitPrice }, index) =>
    amountMisfits(unitPrice, currency, ['lines', index, 'unitPrice']),
  );
  if ('amount' in discount) found.push(...amountMisfits(discount.amount, currency, ofDiscount));
  if ('percent' in discount && !isPercentage(discount.percent)) {
    return [...found, { path: ofDiscount, message: noPercentage }];
  }
  try {
    totalsOf(price);
    return found;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const first = Math.max(
      0,
      lines.findIndex(({ unitPrice }) => unitPrice !== ''),
    );
    const path = error.field === 'discount' ? ofDiscount : ['lines', first, 'unitPrice'];
    return [...found, { path, message: error.message }];
  }
}

function amountMisfits(value: string, currency: string, path: Misfit['path']): Misfit[] {
  const decimals = exponentOf(currency);
  const [whole = '', fraction = ''] = value.split('.');
  if (fraction.replace(/0+$/, '').length > decimals) {
    const message = decimals === 0 ? `${currency} has no decimals.` : `${currency} has ${decimals} decimals.`;
    return [{ path, message }];
  }
  // Where a point parts thousands, "2.000" is two thousand; read as two, the offer would be a thousandth.
  if (decimals < 3 && fraction.length === 3 && /^[1-9]\d{0,2}$/.test(whole)) {
    const small = decimals === 0 ? whole : `${whole}.${fraction.slice(0, decimals)}`;
    return [{ path, message: `This could be ${whole}${fraction} or ${small}. Type the one you mean.` }];
  }
  return [];
}

import { exponentOf } from './currencies';
import { isDomainError } from './errors';
import type { Decimal } from './proposal';
import { type Priced, plainChoices, totalsOf } from './totals';

export const isPercentage = (value: Decimal): boolean => Number(value) <= 100;
export const noPercentage = 'A percentage goes from 0 to 100.';

export type Misfit = { path: (string | number)[]; message: string };

/**
 * What only shows when the fields are read together: decimals that the currency has not, and impossible sums. Asked of
 * what is typed, of what is in a file, of what two writers make together and of what is sent, so that none takes money
 * that another refuses. Paths are those of the offer.
 */
export function priceMisfits(price: Priced): Misfit[] {
  const { currency, discount } = price;
  const ofDiscount = ['discount', ...Object.keys(discount)];
  const found = unitPrices(price).flatMap(({ unitPrice, path }) => amountMisfits(unitPrice, currency, path));
  if ('amount' in discount) found.push(...amountMisfits(discount.amount, currency, ofDiscount));
  if ('percent' in discount && !isPercentage(discount.percent)) {
    return [...found, { path: ofDiscount, message: noPercentage }];
  }
  if (price.reverseCharge && price.pricesIncludeTax) {
    const message =
      'With reverse charge no tax is charged, so prices cannot include it. Choose one of the two.';
    found.push({ path: ['reverseCharge'], message });
  }
  if (price.payments.length > 0 && Number(price.depositPercent) > 0) {
    const message = 'State a deposit or payments in parts, not both.';
    found.push({ path: ['depositPercent'], message });
  }
  return [...found, ...sumMisfits(price, ofDiscount)];
}

/** Every price of the offer and where it stands. */
function unitPrices({ lines, options }: Priced): { unitPrice: string; path: Misfit['path'] }[] {
  const priced = (all: { unitPrice: string }[], path: Misfit['path']) =>
    all.map(({ unitPrice }, index) => ({ unitPrice, path: [...path, 'lines', index, 'unitPrice'] }));
  return [
    ...priced(lines, []),
    ...options.flatMap((option, index) => priced(option.lines, ['options', index])),
  ];
}

function sumMisfits(price: Priced, ofDiscount: Misfit['path']): Misfit[] {
  try {
    // With every optional line ticked, too: a client may take all of it.
    const ticked = price.lines.flatMap(({ optional }, index) => (optional ? [index] : []));
    for (const choice of plainChoices(price)) {
      totalsOf(price, choice);
      totalsOf(price, { ...choice, ticked });
    }
    return [];
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const all = unitPrices(price);
    const first = all.find(({ unitPrice }) => unitPrice !== '') ?? all[0];
    const path =
      error.field === 'discount'
        ? ofDiscount
        : error.field === 'payments'
          ? ['payments']
          : (first?.path ?? ['lines', 0, 'unitPrice']);
    return [{ path, message: error.message }];
  }
}

/** Decimals that the currency has not, and what might be thousands or a fraction. */
export function amountMisfits(value: string, currency: string, path: Misfit['path']): Misfit[] {
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

import type { Offer } from '~/domain/proposal';

/** An offer's money as the price form's fields hold it: what is zero is left blank. */
export function priceFormValue(offer: Offer) {
  const { currency, lines, discount, free, paymentTerms, safety, nextStep } = offer;
  const byPercent = 'percent' in discount;
  return {
    currency,
    lines: lines.length > 0 ? lines : [{ description: '', quantity: '', unitPrice: '' }],
    discountKind: byPercent ? ('percent' as const) : ('amount' as const),
    discountValue: orBlank(byPercent ? discount.percent : discount.amount),
    taxPercent: orBlank(offer.taxPercent),
    depositPercent: orBlank(offer.depositPercent),
    free: free ? ('on' as const) : undefined,
    paymentTerms,
    safety,
    nextStep,
  };
}

const orBlank = (decimal: string): string => (Number(decimal) === 0 ? '' : decimal);

import { emptyOffer, type Offer } from './proposal';

/**
 * What carries over into the offer that follows an accepted one: where and how the two work together. What is
 * offered, until when and for how much is new each time; it looks and speaks as the earlier one did.
 */
export function nextStepOffer(earlier: Offer, paymentTerms: string): Offer {
  const { place, clientProvides, taxPercent, pricesIncludeTax, reverseCharge, depositPercent } = earlier;
  const { currency, payments, safety, nextStep, language, style, paper } = earlier;
  return {
    ...emptyOffer(currency),
    place,
    clientProvides,
    taxPercent,
    pricesIncludeTax,
    reverseCharge,
    depositPercent,
    // A day of the earlier offer is past by now.
    payments: payments.map((part) => ({ ...part, on: null })),
    paymentTerms: earlier.paymentTerms || paymentTerms,
    safety,
    nextStep,
    language,
    style,
    paper,
  };
}

import { emptyOffer, type Offer } from './proposal';

/**
 * What carries over into the offer that follows an accepted one: where and how the two work together. What is
 * offered, until when and for how much is new each time.
 */
export function nextStepOffer(earlier: Offer, paymentTerms: string): Offer {
  const { currency, place, clientProvides, taxPercent, depositPercent, safety, nextStep } = earlier;
  return {
    ...emptyOffer(currency),
    place,
    clientProvides,
    taxPercent,
    depositPercent,
    paymentTerms: earlier.paymentTerms || paymentTerms,
    safety,
    nextStep,
  };
}

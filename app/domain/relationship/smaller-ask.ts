import { exponentOf } from '../currencies';
import { decimalOf, percentWithinMinor } from '../money';
import { nextStepOffer } from '../next-step';
import type { CurrencyCode, Offer } from '../proposal';

/**
 * The largest round amount within a reach, in minor units: two figures, in whole units of the currency, rounded down.
 * Under ten units it is the reach itself.
 */
export function roundAsk(reachMinor: number, currency: CurrencyCode): number {
  const unit = 10 ** exponentOf(currency);
  const whole = Math.floor(reachMinor / unit);
  if (whole < 10) return reachMinor;
  const step = 10 ** (String(whole).length - 2);
  return Math.floor(whole / step) * step * unit;
}

/**
 * What to ask in place of something larger: the same trouble, at a price that with its tax is within reach. What they
 * get for it is the writer's to say.
 */
export function smallerOffer(ask: Offer, reachMinor: number, paymentTerms: string): Offer {
  const { title, problem, restsOn, currency, taxPercent, pricesIncludeTax, reverseCharge } = ask;
  const taxed = !pricesIncludeTax && !reverseCharge;
  const tax = taxed ? percentWithinMinor(reachMinor, taxPercent) : 0;
  // One unit less, so that rounding the tax twice can't lead beyond.
  const net = Math.max(0, reachMinor - tax - (tax > 0 ? 1 : 0));
  const unitPrice = decimalOf(roundAsk(net, currency), currency);
  const name = title ? `${title}, a first step` : 'A first step';
  return {
    ...nextStepOffer(ask, paymentTerms),
    title: name,
    problem,
    restsOn,
    lines: [{ description: name, quantity: '1', unitPrice }],
  };
}

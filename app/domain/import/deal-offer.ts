import { decimalOf } from '../money';
import { emptyOffer, type Offer } from '../proposal';

/** What is known of the offer behind a deal of before: what it was called, and what it came to. */
export function dealOffer(deal: { title: string; currency: string; totalMinor: number }): Offer {
  const { title, currency, totalMinor } = deal;
  const line = { description: title, quantity: '1', unitPrice: decimalOf(totalMinor, currency) };
  return { ...emptyOffer(currency), title, lines: [line] };
}

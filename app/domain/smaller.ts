import { isDomainError } from './errors';
import { decimalOf } from './money';
import type { Offer } from './proposal';
import { totalsOf } from './totals';

/** What a client would leave out, in the words of the offer, and what they would say yes to, in its currency. */
export type SmallerWish = { leaveOut: readonly string[]; amountMinor: number | null };

/**
 * The offer with what the client would leave out moved to what is not included. Where it has one price and the client
 * named a figure, that is the price; of several prices it is the writer's to say which one goes.
 */
export function smallerOffer(offer: Offer, { leaveOut, amountMinor }: SmallerWish): Offer {
  const goes = new Set(leaveOut);
  const left = offer.deliverables.filter(({ name }) => !goes.has(name));
  const out = offer.deliverables.filter(({ name }) => goes.has(name)).map(({ name }) => name);
  // A promise of nothing is none: who leaves out everything is asking for something different.
  const cut =
    left.length === 0 || out.length === 0
      ? offer
      : { ...offer, deliverables: left, exclusions: [...new Set([...offer.exclusions, ...out])] };
  return amountMinor === null ? cut : priced(cut, amountMinor);
}

function priced(offer: Offer, amountMinor: number): Offer {
  const [line, ...others] = offer.lines;
  if (!line || others.length > 0 || offer.options.length > 0 || amountMinor === 0) return offer;
  const unitPrice = decimalOf(amountMinor, offer.currency);
  const asked = { ...offer, lines: [{ ...line, quantity: '1', unitPrice }] };
  return totalMinorOf(asked) === amountMinor ? asked : offer;
}

/** What of the wish the draft already meets; null where it is not about size. */
export function metOf(
  draft: Offer,
  { leaveOut, amountMinor }: SmallerWish,
): { leftOut: string[]; stillIn: string[]; meetsAmount: boolean | null } {
  const names = new Set(draft.deliverables.map(({ name }) => name));
  const total = totalMinorOf(draft);
  return {
    leftOut: leaveOut.filter((name) => !names.has(name)),
    stillIn: leaveOut.filter((name) => names.has(name)),
    meetsAmount: amountMinor === null || total === null ? null : total <= amountMinor,
  };
}

/** Null where the prices do not add up yet. */
function totalMinorOf(offer: Offer): number | null {
  try {
    return totalsOf(offer).totalMinor;
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}

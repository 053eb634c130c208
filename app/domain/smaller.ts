import { isDomainError } from './errors';
import { decimalOf } from './money';
import type { Offer } from './proposal';
import { totalsOf } from './totals';

/** What a client would leave out, in the words of the offer, and what they would say yes to, in its currency. */
export type SmallerWish = { leaveOut: readonly string[]; amountMinor: number | null };

/**
 * The offer with what the client would leave out moved to what is not included, a priced line with its price. Where it
 * then has one plain price and the client named a smaller figure, that is the price; of several prices, or with tax or a
 * discount between, it is the writer's to say.
 */
export function smallerOffer(offer: Offer, { leaveOut, amountMinor }: SmallerWish): Offer {
  const goes = new Set(leaveOut);
  const deliverables = offer.deliverables.filter(({ name }) => !goes.has(name));
  const lines = offer.lines.filter(({ optional, description }) => optional || !goes.has(description));
  const out = [...new Set(namesIn(offer).filter((name) => goes.has(name)))];
  // A promise of nothing is none: who leaves out everything is asking for something different.
  const isOffer = deliverables.length > 0 && (lines.length > 0 || offer.lines.length === 0);
  const cut =
    isOffer && out.length > 0
      ? { ...offer, deliverables, lines, exclusions: [...new Set([...offer.exclusions, ...out])] }
      : offer;
  return amountMinor === null ? cut : priced(cut, amountMinor);
}

function priced(offer: Offer, amountMinor: number): Offer {
  const [line, ...others] = offer.lines;
  const total = totalMinorOf(offer);
  if (!line || others.length > 0 || offer.options.length > 0 || amountMinor === 0) return offer;
  if (total === null || amountMinor >= total) return offer;
  const unitPrice = decimalOf(amountMinor, offer.currency);
  const asked = { ...offer, lines: [{ ...line, quantity: '1', unitPrice }] };
  return totalMinorOf(asked) === amountMinor ? asked : offer;
}

/** Everything that a client can leave out by its name: what they get, and what has a price of its own. */
const namesIn = ({ deliverables, lines }: Offer): string[] => [
  ...deliverables.map(({ name }) => name),
  ...lines.flatMap(({ optional, description }) => (optional ? [] : [description])),
];

/** What of the wish the draft already meets; null where it is not about size. */
export function metOf(
  draft: Offer,
  { leaveOut, amountMinor }: SmallerWish,
): { leftOut: string[]; stillIn: string[]; meetsAmount: boolean | null } {
  const names = new Set(namesIn(draft));
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

import { isDomainError } from '../errors';
import { percentParts } from '../money';
import type { Decimal, Offer } from '../proposal';
import { totalsOf } from '../totals';
import { moneyInWords } from './in-words';
import type { Rule } from './rule';
import { ceilingMinor } from './thresholds';

/** The least that they can say yes to, in minor units; null where the price is no sum yet. */
export function leastTotalMinor(offer: Offer): number | null {
  try {
    return totalsOf(offer).totalMinor;
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}

/** Of first offers alone, and of their smallest option: one small yes is enough to begin with. */
export const moneySmall: Rule = {
  id: 'money.small',
  field: 'lines',
  kind: 'advice',
  ground: 'judgement',
  asks: 'A first offer costs no more than the firm’s first cup.',
  test: ({ offer, footing }) => {
    if (footing.followsOn) return [];
    const { currency, options } = offer;
    const most = ceilingMinor(currency, footing);
    const totalMinor = leastTotalMinor(offer);
    if (most === null || totalMinor === null || totalMinor <= most) return [];
    const total = moneyInWords(totalMinor, currency);
    const sentence =
      `${options.length > 1 ? `Even the smallest option, at ${total},` : total} is more than a first yes bears. ` +
      `Find the part of it that stands alone for ${moneyInWords(most, currency)} or less.`;
    return [{ field: 'lines', sentence }];
  },
};

export const moneyDeposit: Rule = {
  id: 'money.deposit',
  field: 'depositPercent',
  kind: 'advice',
  ground: 'judgement',
  asks: 'Not much is due before delivery.',
  test: ({ offer, footing: { thresholds } }) => {
    const most = thresholds.beforeDeliveryPercent;
    const percent = percentBeforeDelivery(offer);
    if (percent <= most || leastTotalMinor(offer) === 0) return [];
    const sentence =
      `${Number(percent.toFixed(2))} percent are due before they have anything in hand. ` +
      `Ask for ${most} at most, and for the rest on delivery.`;
    return [{ field: offer.payments.length > 0 ? 'payments' : 'depositPercent', sentence }];
  },
};

/** A part that is due on the last day or later is due on delivery. */
function percentBeforeDelivery({ payments, depositPercent, endsOn }: Offer): number {
  const before = payments.filter(
    ({ when, on }) =>
      when === 'acceptance' ||
      when === 'start' ||
      (when === 'date' && on !== null && endsOn !== null && on < endsOn),
  );
  return payments.length > 0 ? sumOf(before.map(({ percent }) => percent)) : sumOf([depositPercent]);
}

function sumOf(percents: Decimal[]): number {
  const { units, of } = percentParts(percents);
  return (Number(units.reduce((sum, one) => sum + one, 0n)) * 100) / Number(of);
}

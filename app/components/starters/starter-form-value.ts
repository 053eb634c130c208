import type { Deliverable, PricedLine } from '~/domain/proposal';
import type { StarterOffer } from '~/domain/starter-offer';
import { orBlankRow } from '../builder/rows/row-fields';

/** A starter as its form's fields hold it: what is zero or usual is left blank. */
export function starterFormValue({ name, trade, pitch, offer }: Omit<StarterOffer, 'id'>) {
  const { discount = { percent: '0' }, milestones = [], payments = [], options = [] } = offer;
  const byPercent = 'percent' in discount;
  return {
    ...{ name, trade, pitch },
    title: offer.title,
    outcome: offer.outcome,
    problem: offer.problem,
    deliverables: orBlankRow(offer.deliverables, blankDeliverable),
    exclusions: orBlankRow(offer.exclusions, ''),
    clientProvides: orBlankRow(offer.clientProvides, ''),
    place: offer.place,
    startsInDays: number(offer.startsInDays),
    durationDays: number(offer.durationDays),
    validDays: number(offer.validDays),
    milestones: milestones.map((row) => ({ name: row.name, afterDays: number(row.afterDays) })),
    currency: offer.currency ?? '',
    lines: orBlankRow(
      offer.lines.map((line) => ({ ...lineValue(line), optional: ticked(line.optional) })),
      { ...blankLine, optional: undefined },
    ),
    options: options.map((option) => ({
      name: option.name,
      deliverables: orBlankRow<Deliverable>(option.deliverables, blankDeliverable),
      lines: orBlankRow(option.lines.map(lineValue), blankLine),
    })),
    discountKind: byPercent ? ('percent' as const) : ('amount' as const),
    discountValue: unlessZero(byPercent ? discount.percent : discount.amount),
    taxPercent: unlessZero(offer.taxPercent ?? '0'),
    pricesIncludeTax: ticked(offer.pricesIncludeTax),
    reverseCharge: ticked(offer.reverseCharge),
    depositPercent: unlessZero(offer.depositPercent),
    payments: payments.map((part) => ({ ...part, inDays: number(part.inDays) })),
    free: ticked(offer.free),
    paymentTerms: offer.paymentTerms,
    safety: offer.safety,
    nextStep: offer.nextStep,
    coverNote: offer.coverNote ?? '',
    language: offer.language ?? ('' as const),
    style: offer.style ?? ('' as const),
    paper: offer.paper ?? ('' as const),
  };
}

const blankDeliverable = { name: '', doneWhen: '' };
const blankLine = { description: '', quantity: '', unitPrice: '', taxPercent: '' };

const lineValue = ({ description, quantity, unitPrice, taxPercent = '' }: PricedLine) => ({
  ...{ description, quantity, unitPrice, taxPercent },
});
const number = (days: number | null): string => (days === null ? '' : String(days));
const ticked = (yes: boolean | undefined): 'on' | undefined => (yes ? 'on' : undefined);
const unlessZero = (decimal: string): string => (Number(decimal) === 0 ? '' : decimal);

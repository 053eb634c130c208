import type { Offer, Payment, PricedLine } from '~/domain/proposal';
import { orBlankRow } from '../rows/row-fields';

const blankDeliverable = { name: '', doneWhen: '' };
export const blankLine = { description: '', quantity: '', unitPrice: '', taxPercent: '' };
/** What a new option begins with. */
export const blankOption = { name: '', deliverables: [blankDeliverable], lines: [blankLine] };
/** What a new part of the payment begins with. */
export const blankPart = { when: 'delivery' as const, on: undefined, percent: '' };
const blankParts = [{ ...blankPart, when: 'acceptance' as const }, blankPart];

/** An offer's money as the price form's fields hold it: what is zero is left blank. */
export function priceFormValue(offer: Offer) {
  const { currency, lines, options, discount, payments, paymentTerms, safety, nextStep } = offer;
  const byPercent = 'percent' in discount;
  const depositPercent = orBlank(offer.depositPercent);
  return {
    currency,
    lines: orBlankRow(
      lines.map((line) => ({ ...lineValue(line), optional: ticked(line.optional === true) })),
      blankLine,
    ),
    options: options.map((option) => ({
      name: option.name,
      deliverables: orBlankRow(option.deliverables, blankDeliverable),
      lines: orBlankRow(option.lines.map(lineValue), blankLine),
    })),
    discountKind: byPercent ? ('percent' as const) : ('amount' as const),
    discountValue: orBlank(byPercent ? discount.percent : discount.amount),
    taxPercent: orBlank(offer.taxPercent),
    pricesIncludeTax: ticked(offer.pricesIncludeTax),
    reverseCharge: ticked(offer.reverseCharge),
    paying: payingOf(depositPercent, payments),
    depositPercent,
    payments:
      payments.length > 0 ? payments.map((part) => ({ ...part, on: part.on ?? undefined })) : blankParts,
    free: ticked(offer.free),
    paymentTerms,
    safety,
    nextStep,
  };
}

const lineValue = ({ description, quantity, unitPrice, taxPercent }: PricedLine) => ({
  description,
  quantity,
  unitPrice,
  taxPercent: taxPercent ?? '',
});

const payingOf = (depositPercent: string, payments: Payment[]) =>
  payments.length > 0 ? 'parts' : depositPercent === '' ? 'once' : 'deposit';

/** As a box is sent: "on", or not at all. */
const ticked = (yes: boolean): 'on' | undefined => (yes ? 'on' : undefined);
const orBlank = (decimal: string): string => (Number(decimal) === 0 ? '' : decimal);

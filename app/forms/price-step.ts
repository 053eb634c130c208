import { z } from 'zod';
import { priceMisfits } from '../domain/price-misfits';
import {
  emptyOffer,
  type Line,
  type Offer,
  type Payment,
  type PricedLine,
  paymentMoments,
} from '../domain/proposal';
import { checkbox, currency, line, optionalDate, text } from './fields';
import { limits } from './limits';
import { amount, percent, quantity } from './number-fields';
import { deliverableRows, isFilled, rows } from './rows';
import { started } from './started';

/** When they pay. Left out, whatever is typed counts. */
export const payingWays = ['once', 'deposit', 'parts'] as const;

const priced = { description: line(), quantity, unitPrice: amount, taxPercent: percent };

const option = z.strictObject({
  name: line(limits.name),
  deliverables: deliverableRows(limits.optionRows),
  lines: rows(z.strictObject(priced), limits.optionRows),
});

const payment = z
  .strictObject({
    when: z.enum(paymentMoments, { error: 'Choose when it is due.' }).default('delivery'),
    on: optionalDate,
    percent,
  })
  // A day that was chosen counts only where it is asked for.
  .transform(({ on, ...rest }) => ({ ...rest, on: rest.when === 'date' ? on : null }))
  .refine((row) => row.on === null || row.percent !== '', {
    path: ['percent'],
    error: 'Type its share, like 50.',
  });

/** The builder's price page, nothing of which is required either. */
export const priceForm = z
  .strictObject({
    currency,
    lines: rows(z.strictObject({ ...priced, optional: checkbox }), limits.priceRows),
    options: rows(option, limits.options),
    discountKind: z.enum(['percent', 'amount'], { error: 'Choose percent or amount.' }).default('percent'),
    discountValue: amount,
    taxPercent: percent,
    pricesIncludeTax: checkbox,
    reverseCharge: checkbox,
    paying: z.enum(payingWays, { error: 'Choose when they pay.' }).optional(),
    depositPercent: percent,
    payments: rows(payment, limits.payments),
    free: checkbox,
    paymentTerms: text(limits.note),
    safety: text(),
    nextStep: text(),
    goTo: z.string().max(20).optional(),
    started,
  })
  .transform(({ goTo, started, discountKind, discountValue, paying, ...typed }, context) => {
    const value = discountValue || '0';
    const discount: Offer['discount'] = discountKind === 'percent' ? { percent: value } : { amount: value };
    // Blank options go first: an option without a price would make every discount too large.
    const places = typed.options.flatMap((one, place) =>
      one.name || one.deliverables.length > 0 || one.lines.some(isFilled) ? [place] : [],
    );
    const options = places.flatMap((place) => typed.options[place] ?? []);
    const patch = {
      ...typed,
      ...paid(typed, paying),
      discount,
      taxPercent: typed.taxPercent || '0',
    };
    const misfits = priceMisfits({
      ...emptyOffer(typed.currency),
      ...patch,
      lines: typed.lines.map(lineOf),
      options: options.map((one) => ({ ...one, lines: one.lines.map(pricedLineOf) })),
    });
    for (const { path, message } of misfits) {
      context.addIssue({ code: 'custom', path: inForm(path, places), message });
    }
    return {
      goTo,
      started,
      patch: {
        ...patch,
        lines: typed.lines.filter(isFilled).map(lineOf),
        options: options.map((one) => ({ ...one, lines: one.lines.filter(isFilled).map(pricedLineOf) })),
      },
    };
  });

/** What counts of the deposit and the parts; both where the form does not say, and then they are asked about. */
function paid(
  { depositPercent, payments }: { depositPercent: string; payments: Payment[] },
  paying: (typeof payingWays)[number] | undefined,
): Pick<Offer, 'depositPercent' | 'payments'> {
  const deposit = paying === undefined || paying === 'deposit';
  const parts = paying === undefined || paying === 'parts';
  return {
    depositPercent: (deposit && depositPercent) || '0',
    payments: parts ? payments.filter((row) => row.percent !== '') : [],
  };
}

/** Where a path of the offer is typed. `places`: of the options that are kept, among all that were typed. */
function inForm([first, second, ...rest]: (string | number)[], places: number[]): (string | number)[] {
  if (first === 'discount') return ['discountValue'];
  if (first === 'options' && typeof second === 'number') return [first, places[second] ?? second, ...rest];
  return [first, second, ...rest].filter((step) => step !== undefined);
}

/** Who types no quantity means one; who types no rate, that of the offer. */
const pricedLineOf = ({ description, quantity, unitPrice, taxPercent }: PricedLine): PricedLine => ({
  description,
  quantity: quantity || '1',
  unitPrice,
  ...(taxPercent ? { taxPercent } : {}),
});

const lineOf = ({ optional, ...line }: Line): Line => ({
  ...pricedLineOf(line),
  ...(optional ? { optional } : {}),
});

import { z } from 'zod';
import { priceMisfits } from '../domain/price-misfits';
import { emptyOffer, type Offer, type Payment, paymentMoments } from '../domain/proposal';
import { currency, optionalDate, text } from './fields';
import { limits } from './limits';
import { percent } from './number-fields';
import { priceFields, typedPrice } from './price-rows';
import { rows } from './rows';
import { started } from './started';

/** When they pay. Left out, whatever is typed counts. */
export const payingWays = ['once', 'deposit', 'parts'] as const;

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
    ...priceFields,
    paying: z.enum(payingWays, { error: 'Choose when they pay.' }).optional(),
    payments: rows(payment, limits.payments),
    paymentTerms: text(limits.note),
    safety: text(),
    nextStep: text(),
    goTo: z.string().max(20).optional(),
    started,
  })
  .transform(({ goTo, started, discountKind, discountValue, paying, ...typed }, context) => {
    const { asked, kept, inForm, ...price } = typedPrice({ ...typed, discountKind, discountValue });
    const patch = { ...typed, ...paid(typed, paying), ...price };
    for (const { path, message } of priceMisfits({ ...emptyOffer(typed.currency), ...patch, ...asked })) {
      context.addIssue({ code: 'custom', path: inForm(path), message });
    }
    return { goTo, started, patch: { ...patch, ...kept } };
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

import { z } from 'zod';
import { isCurrency } from '../domain/currencies';
import { type CurrencyCode, documentStyles, languages, paperSizes, paymentMoments } from '../domain/proposal';
import { mostDays, type StarterOffer, withoutBlanks } from '../domain/starter-offer';
import { line, requiredLine, text } from './fields';
import { limits } from './limits';
import { decimal, percent } from './number-fields';
import { priceFields, typedPrice } from './price-rows';
import { deliverableRows, rows, textRows } from './rows';
import { starterMisfits } from './starter-offer';

const days = decimal({ whole: 4, decimals: 0 })
  .refine((value) => Number(value) <= mostDays, `Keep this under ${mostDays.toLocaleString('en')} days.`)
  .transform((value) => (value === '' ? null : Number(value)));

const about = {
  name: requiredLine('Name it: this is what you will pick it by.'),
  trade: line(limits.name),
  pitch: line(),
};

/** Makes a starter of a proposal: what it is picked by, and what stands in for the client's names. */
export const starterOfProposalForm = z.strictObject({
  ...about,
  insteadOfClient: line(limits.name),
  insteadOfContact: line(limits.name),
});

const payment = z
  .strictObject({
    when: z.enum(paymentMoments, { error: 'Choose when it is due.' }).default('delivery'),
    inDays: days,
    percent,
  })
  // A day that was chosen counts only where it is asked for.
  .transform((row) => ({ ...row, inDays: row.when === 'date' ? row.inDays : null }))
  .refine((row) => row.inDays === null || row.percent !== '', {
    path: ['percent'],
    error: 'Type its share, like 50.',
  });

const fields = z.strictObject({
  ...about,
  title: line(limits.name),
  outcome: text(),
  problem: text(),
  deliverables: deliverableRows(limits.rows),
  exclusions: textRows,
  clientProvides: textRows,
  place: line(limits.name),
  startsInDays: days,
  durationDays: days,
  validDays: days,
  milestones: rows(z.strictObject({ name: line(), afterDays: days }), limits.rows),
  currency: z
    .string()
    .default('')
    .refine((value) => value === '' || isCurrency(value), 'This is not an ISO 4217 currency code, like USD.'),
  ...priceFields,
  payments: rows(payment, limits.payments),
  paymentTerms: text(limits.note),
  safety: text(),
  nextStep: text(),
  coverNote: text(),
  language: z.enum(['', ...languages], { error: 'Choose a language.' }).default(''),
  style: z.enum(['', ...documentStyles], { error: 'Choose a style.' }).default(''),
  paper: z.enum(['', ...paperSizes], { error: 'Choose a paper size.' }).default(''),
});

/** All of a starter offer in one form; `firms`: the currency of the firm. A draft of an offer may miss anything, and so may this. */
export const ownStarterForm = (firms: CurrencyCode) =>
  fields.transform((typed, context): Omit<StarterOffer, 'id'> => {
    const { name, trade, pitch, discountKind, discountValue, currency, language, style, paper, ...rest } =
      typed;
    const { asked, kept, inForm, ...price } = typedPrice({ ...rest, discountKind, discountValue });
    const offer = {
      ...rest,
      ...price,
      currency: currency || firms,
      milestones: rest.milestones.filter((row) => row.name !== '' || row.afterDays !== null),
      depositPercent: rest.depositPercent || '0',
      payments: rest.payments.filter((part) => part.percent !== ''),
      language: language || undefined,
      style: style || undefined,
      paper: paper || null,
    };
    for (const { path, message } of starterMisfits({ ...offer, ...asked }, firms)) {
      context.addIssue({ code: 'custom', path: inForm(path), message });
    }
    return { name, trade, pitch, offer: withoutBlanks({ ...offer, ...kept }, firms) };
  });

export const starterMoveForm = z.strictObject({ way: z.enum(['up', 'down']) });

import { z } from 'zod';
import { isCurrency } from '../domain/currencies';
import {
  type CurrencyCode,
  documentStyles,
  type Line,
  languages,
  paperSizes,
  paymentMoments,
} from '../domain/proposal';
import { mostDays, type StarterOffer, withoutBlanks } from '../domain/starter-offer';
import { checkbox, line, requiredLine, text } from './fields';
import { limits } from './limits';
import { amount, decimal, percent, quantity } from './number-fields';
import { deliverableRows, rows, textRows } from './rows';
import { starterMisfits } from './starter-offer';

const priced = { description: line(), quantity, unitPrice: amount, taxPercent: percent };
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
  lines: rows(z.strictObject({ ...priced, optional: checkbox }), limits.priceRows),
  options: rows(
    z.strictObject({
      name: line(limits.name),
      deliverables: deliverableRows(limits.optionRows),
      lines: rows(z.strictObject(priced), limits.optionRows),
    }),
    limits.options,
  ),
  discountKind: z.enum(['percent', 'amount'], { error: 'Choose percent or amount.' }).default('percent'),
  discountValue: amount,
  taxPercent: percent,
  pricesIncludeTax: checkbox,
  reverseCharge: checkbox,
  depositPercent: percent,
  payments: rows(
    z.strictObject({
      when: z.enum(paymentMoments, { error: 'Choose when it is due.' }).default('delivery'),
      inDays: days,
      percent,
    }),
    limits.payments,
  ),
  free: checkbox,
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
    const value = discountValue || '0';
    const offer = {
      ...rest,
      currency: currency || firms,
      milestones: rest.milestones.filter((row) => row.name !== '' || row.afterDays !== null),
      lines: rest.lines.map(lineOf),
      options: rest.options.map((option) => ({
        name: option.name,
        deliverables: option.deliverables,
        lines: option.lines.map(lineOf),
      })),
      discount: discountKind === 'percent' ? { percent: value } : { amount: value },
      taxPercent: rest.taxPercent || '0',
      depositPercent: rest.depositPercent || '0',
      payments: rest.payments
        .filter((part) => part.percent !== '')
        .map((part) => ({ ...part, inDays: part.when === 'date' ? part.inDays : null })),
      language: language || undefined,
      style: style || undefined,
      paper: paper || null,
    };
    for (const { path, message } of starterMisfits(offer, firms)) {
      context.addIssue({ code: 'custom', path: path[0] === 'discount' ? ['discountValue'] : path, message });
    }
    const options = offer.options
      .map((option) => ({ ...option, lines: option.lines.filter(isPriced) }))
      .filter((option) => option.name || option.deliverables.length > 0 || option.lines.length > 0);
    return {
      ...{ name, trade, pitch },
      offer: withoutBlanks({ ...offer, lines: offer.lines.filter(isPriced), options }, firms),
    };
  });

const isPriced = ({ description, unitPrice }: Line): boolean => description !== '' || unitPrice !== '';

/** Who types no quantity means one; who types no rate, that of the offer. */
const lineOf = (row: {
  description: string;
  quantity: string;
  unitPrice: string;
  taxPercent: string;
  optional?: boolean;
}): Line => ({
  description: row.description,
  quantity: row.quantity || '1',
  unitPrice: row.unitPrice,
  ...(row.taxPercent ? { taxPercent: row.taxPercent } : {}),
  ...(row.optional ? { optional: true } : {}),
});

export const starterMoveForm = z.strictObject({ way: z.enum(['up', 'down']) });

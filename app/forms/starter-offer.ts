import { z } from 'zod';
import { isCurrency } from '../domain/currencies';
import { priceMisfits } from '../domain/price-misfits';
import {
  type CurrencyCode,
  documentStyles,
  emptyOffer,
  languages,
  paperSizes,
  paymentMoments,
} from '../domain/proposal';
import { mostDays, type StarterOffer, type StarterText } from '../domain/starter-offer';
import { line, statedLine, statedText, text } from './fields';
import { limits } from './limits';
import { decimalInFile, percentInFile, quantityInFile } from './number-fields-in-file';

const missing = 'Write something here.';
const words = (most: number = limits.line) => statedLine(most).min(1, missing);
const paragraphs = (most: number = limits.text) => statedText(most).min(1, missing);
const decimal = decimalInFile.min(1, 'Write a number like 12.50.');
const days = z.int().min(0).max(mostDays);
const daysOrNone = days.nullable().default(null);

const rows = <T extends z.ZodType>(row: T, most: number) => z.array(row).max(most);
const pricedLine = z.strictObject({
  description: line(),
  quantity: quantityInFile.default('1'),
  unitPrice: decimalInFile.default(''),
  taxPercent: percentInFile.min(1, 'write "19", or leave it out').optional(),
});
const deliverable = z.strictObject({ name: line(), doneWhen: line() });

/** What only few offers state. */
const seldom = {
  milestones: rows(
    z.strictObject({ name: statedLine(limits.line), afterDays: daysOrNone }),
    limits.rows,
  ).optional(),
  payments: rows(
    z.strictObject({
      when: z.enum(paymentMoments),
      inDays: daysOrNone,
      percent: percentInFile.min(1, 'write "50"'),
    }),
    limits.payments,
  ).optional(),
  currency: z.string().refine(isCurrency, 'must be an ISO 4217 code like "USD"').optional(),
  options: rows(
    z.strictObject({
      name: line(limits.name),
      deliverables: rows(deliverable, limits.optionRows).default([]),
      lines: rows(pricedLine, limits.optionRows).default([]),
    }),
    limits.options,
  ).optional(),
  discount: z
    .union([z.strictObject({ percent: percentInFile }), z.strictObject({ amount: decimalInFile })])
    .optional(),
  taxPercent: percentInFile.optional(),
  pricesIncludeTax: z.boolean().optional(),
  reverseCharge: z.boolean().optional(),
  free: z.boolean().optional(),
  coverNote: statedText(limits.text).optional(),
  language: z.enum(languages).optional(),
  style: z.enum(documentStyles).optional(),
  paper: z.enum(paperSizes).nullable().optional(),
};

/**
 * A starter offer that comes with the program. Strict: an unknown key is an error that names it, and every text that
 * makes an offer complete must be there. Its texts may be as long as an offer's.
 */
export const starterOfferSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write the id in lower case with hyphens.'),
  name: words(limits.name),
  trade: words(limits.name),
  pitch: words(),
  offer: z.strictObject({
    title: words(limits.name),
    problem: paragraphs(),
    outcome: paragraphs(),
    deliverables: z
      .array(z.strictObject({ name: words(), doneWhen: words() }))
      .min(1)
      .max(limits.rows),
    exclusions: z.array(words()).min(1).max(limits.rows),
    clientProvides: z.array(words()).max(limits.rows),
    place: words(limits.name),
    startsInDays: days,
    durationDays: days,
    validDays: days,
    lines: z
      .array(
        z.strictObject({
          description: words(),
          quantity: quantityInFile,
          unitPrice: decimal,
          taxPercent: percentInFile.optional(),
          optional: z.boolean().optional(),
        }),
      )
      .max(limits.priceRows),
    depositPercent: percentInFile.min(1, missing),
    paymentTerms: paragraphs(limits.note),
    safety: paragraphs(),
    nextStep: paragraphs(),
    ...seldom,
  }),
}) satisfies z.ZodType<StarterOffer>;

const file = z.strictObject({
  kind: z.literal('first-cup/starter@1', 'must be "first-cup/starter@1"'),
  name: words(limits.name),
  trade: line(limits.name),
  pitch: line(),
  offer: z.strictObject({
    title: line(limits.name),
    problem: text(),
    outcome: text(),
    deliverables: rows(deliverable, limits.rows).default([]),
    exclusions: rows(line(), limits.rows).default([]),
    clientProvides: rows(line(), limits.rows).default([]),
    place: line(limits.name),
    startsInDays: daysOrNone,
    durationDays: daysOrNone,
    validDays: daysOrNone,
    lines: rows(pricedLine.extend({ optional: z.boolean().optional() }), limits.priceRows).default([]),
    depositPercent: percentInFile.default('0'),
    paymentTerms: text(limits.note),
    safety: text(),
    nextStep: text(),
    ...seldom,
  }),
});

/**
 * One of the firm's own, as a file: like any draft, it may miss what is not written yet. `firms`: the currency that
 * its prices are in where it states none.
 */
export const starterFileSchema = (firms: CurrencyCode) =>
  file.transform((read, context) => {
    for (const { path, message } of starterMisfits(read.offer, firms)) {
      context.addIssue({ code: 'custom', path: ['offer', ...path], message });
    }
    return read;
  });

/** What of a starter's money only shows when it is read together; `currency` is the firm's. */
export const starterMisfits = (offer: StarterText, currency: CurrencyCode) => {
  const { payments = [], options = [], discount = { percent: '0' }, taxPercent = '0' } = offer;
  return priceMisfits({
    ...emptyOffer(offer.currency ?? currency),
    ...{ lines: offer.lines, depositPercent: offer.depositPercent || '0', options, discount, taxPercent },
    pricesIncludeTax: offer.pricesIncludeTax ?? false,
    reverseCharge: offer.reverseCharge ?? false,
    payments: payments.map(({ when, percent }) => ({ when, percent, on: null })),
  });
};

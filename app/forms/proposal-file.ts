import { z } from 'zod';
import { isCivilDate } from '../domain/calendar';
import type { Footing } from '../domain/coffee-test/rule';
import { currencyCodes, isCurrency } from '../domain/currencies';
import { isDomainError } from '../domain/errors';
import { minorOf } from '../domain/money';
import { amountMisfits, priceMisfits } from '../domain/price-misfits';
import {
  documentStyles,
  languages,
  type Offer,
  paperSizes,
  paymentMoments,
  type Recipient,
} from '../domain/proposal';
import { type FieldError, fieldErrorsOf } from './field-errors';
import { email, line, statedLine, statedText, text } from './fields';
import { limits } from './limits';
import { decimalInFile, percentInFile, quantityInFile } from './number-fields-in-file';

const rows = <T extends z.ZodType>(row: T, most: number) =>
  z.array(row).max(most, `at most ${most} entries`).default([]);

const date = z
  .string('write a date like "2026-12-01", or null')
  .refine(isCivilDate, 'write a real date like "2026-12-01"')
  .nullable()
  .default(null);

const deliverables = (most: number) =>
  rows(z.strictObject({ name: statedLine(limits.line), doneWhen: line() }), most);

const pricedLine = z.strictObject({
  description: statedLine(limits.line),
  quantity: quantityInFile.default('1'),
  unitPrice: decimalInFile.default(''),
  taxPercent: percentInFile.min(1, 'write "19", or leave it out').optional(),
});

const contact = z.strictObject({ name: statedLine(limits.name), email, role: line(limits.name) });

/**
 * Only what nothing can be said without is required here. A bound that is missing is a finding of the coffee test,
 * which says what to do about it, and so is not an error of the file.
 */
const proposalFileSchema = z.strictObject({
  kind: z.literal('first-cup/proposal@1', 'must be "first-cup/proposal@1"'),
  client: z.strictObject({
    name: statedLine(limits.name),
    address: text(limits.note),
    contact: contact.nullable().default(null),
  }),
  title: statedLine(limits.name),
  problem: text(),
  outcome: statedText(limits.text),
  deliverables: deliverables(limits.rows),
  exclusions: rows(statedLine(limits.line), limits.rows),
  clientProvides: rows(statedLine(limits.line), limits.rows),
  place: line(limits.name),
  startsOn: date,
  endsOn: date,
  validUntil: date,
  milestones: rows(z.strictObject({ name: statedLine(limits.line), on: date }), limits.rows),
  currency: z
    .string()
    .refine(isCurrency, `must be an ISO 4217 code like "USD"`)
    .meta({ enum: [...currencyCodes] }),
  lines: rows(pricedLine.extend({ optional: z.boolean().optional() }), limits.priceRows),
  options: rows(
    z.strictObject({
      name: statedLine(limits.name),
      deliverables: deliverables(limits.optionRows),
      lines: rows(pricedLine, limits.optionRows),
    }),
    limits.options,
  ),
  discount: z
    .union([z.strictObject({ percent: percentInFile }), z.strictObject({ amount: decimalInFile })])
    .default({ percent: '0' }),
  taxPercent: percentInFile.default('0'),
  pricesIncludeTax: z.boolean().default(false),
  reverseCharge: z.boolean().default(false),
  depositPercent: percentInFile.default('0'),
  payments: rows(
    z.strictObject({ when: z.enum(paymentMoments), on: date, percent: percentInFile.min(1, 'write "50"') }),
    limits.payments,
  ),
  free: z.boolean().default(false),
  paymentTerms: text(limits.note),
  safety: text(),
  nextStep: text(),
  restsOn: rows(z.strictObject({ text: statedLine(limits.line), confirmedOn: date }), limits.rows),
  coverNote: text(),
  language: z.enum(languages).default('en'),
  style: z.enum(documentStyles).default('quiet'),
  paper: z.enum(paperSizes).nullable().default(null),
  reach: decimalInFile.min(1, 'write a number like "900.00"').optional().meta({
    description: 'The largest total kept so far with this client. Its presence makes the offer a follow-on.',
  }),
});

/** With what only shows when the fields are read together, and so is in no JSON Schema. */
const wholeFile = proposalFileSchema.transform((file, context) => {
  for (const misfit of [...priceMisfits(file), ...reachMisfits(file)]) {
    context.addIssue({ code: 'custom', ...misfit });
  }
  return file;
});

function reachMisfits({ reach, currency }: z.infer<typeof proposalFileSchema>) {
  if (reach === undefined) return [];
  try {
    minorOf(reach, currency);
    return amountMisfits(reach, currency, ['reach']);
  } catch (error) {
    if (isDomainError(error)) return [{ path: ['reach'], message: error.message }];
    throw error;
  }
}

/** An offer as a file, as it is written. */
export type ProposalFile = z.infer<typeof proposalFileSchema>;

/** What a file can say of how the client stands to us. */
export type FileFooting = Pick<Footing, 'followsOn' | 'largestKeptMinor'>;

export type ParsedProposalFile =
  | { ok: true; offer: Offer; to: Recipient; footing: FileFooting }
  | { ok: false; errors: FieldError[] };

/** Reads parsed JSON of any shape. Strict: an unknown key is an error that names it with its path. */
export function parseProposalFile(json: unknown): ParsedProposalFile {
  const parsed = wholeFile.safeParse(json);
  if (!parsed.success) return { ok: false, errors: fieldErrorsOf(parsed.error) };
  const { kind: _, client, reach, ...offer } = parsed.data;
  return { ok: true, offer, to: client, footing: footingFrom(reach, offer.currency) };
}

const footingFrom = (reach: string | undefined, currency: string): FileFooting => ({
  followsOn: reach !== undefined,
  largestKeptMinor: reach === undefined ? {} : { [currency]: minorOf(reach, currency) },
});

/** The file of an offer as the site's forms accept it; `parseProposalFile` gives the same offer back. */
export function toProposalFile(offer: Offer, to: Recipient): ProposalFile {
  return { kind: 'first-cup/proposal@1', client: to, ...offer };
}

/** For editors and other programs. */
export function proposalFileJsonSchema() {
  return z.toJSONSchema(proposalFileSchema, { io: 'input' });
}

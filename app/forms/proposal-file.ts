import { z } from 'zod';
import { isCivilDate } from '../domain/calendar';
import { currencyCodes, isCurrency } from '../domain/currencies';
import type { Offer, Recipient } from '../domain/proposal';
import { type FieldError, fieldErrorsOf } from './field-errors';
import { limits } from './limits';

/** Anything but a line break: nothing a reader could not see, and no half of a character. */
const unprintable = /[^\P{Cc}\n]|\p{Surrogate}/u;
const unprintableInLine = /\p{Cc}|\p{Surrogate}/u;

const line = (most: number) =>
  z
    .string()
    .max(most, `at most ${most} characters`)
    .refine((text) => !unprintableInLine.test(text), 'no control characters or line breaks here');

const text = (most: number) =>
  z
    .string()
    .overwrite((value) => value.replaceAll('\r\n', '\n'))
    .max(most, `at most ${most} characters`)
    .refine((value) => !unprintable.test(value), 'no control characters here, except line breaks');

const rows = <T extends z.ZodType>(row: T, most: number) =>
  z.array(row).max(most, `at most ${most} entries`).default([]);

const { decimalWholeDigits, decimalFractionDigits } = limits;
const decimalPattern = new RegExp(`^(\\d{1,${decimalWholeDigits}}(\\.\\d{1,${decimalFractionDigits}})?)?$`);
/** Text, never a JSON number: `"12.50"`. Empty where a draft has none yet. */
const decimal = z
  .string('write the number as text, like "12.50"')
  .regex(decimalPattern, 'write a number like "12.50", with a point and without a sign');
const percent = decimal.refine((value) => Number(value) <= 100, 'write a percentage from "0" to "100"');

const date = z
  .string('write a date like "2026-12-01", or null')
  .refine(isCivilDate, 'write a real date like "2026-12-01"')
  .nullable()
  .default(null);

const email = line(limits.contactEmail).refine(
  (value) => value === '' || z.regexes.unicodeEmail.test(value),
  'write an address like "dana@northwind.example"',
);

const contact = z.strictObject({
  name: line(limits.contactName),
  email: email.default(''),
  role: line(limits.contactRole).default(''),
});

/**
 * Only what nothing can be said without is required here. A bound that is missing is a finding of the coffee test,
 * which says what to do about it, and so is not an error of the file.
 */
const proposalFileSchema = z.strictObject({
  kind: z.literal('first-cup/proposal@1', 'must be "first-cup/proposal@1"'),
  client: z.strictObject({
    name: line(limits.clientName),
    address: text(limits.clientAddress).default(''),
    contact: contact.nullable().default(null),
  }),
  title: line(limits.title),
  problem: text(limits.problem).default(''),
  outcome: text(limits.outcome),
  deliverables: rows(
    z.strictObject({ name: line(limits.deliverableName), doneWhen: line(limits.doneWhen).default('') }),
    limits.deliverableRows,
  ),
  exclusions: rows(line(limits.exclusion), limits.exclusionRows),
  clientProvides: rows(line(limits.clientProvides), limits.clientProvidesRows),
  place: line(limits.place).default(''),
  startsOn: date,
  endsOn: date,
  validUntil: date,
  currency: z
    .string()
    .refine(isCurrency, `must be an ISO 4217 code like "USD"`)
    .meta({ enum: [...currencyCodes] }),
  lines: rows(
    z.strictObject({
      description: line(limits.lineDescription),
      quantity: decimal.default('1'),
      unitPrice: decimal.default(''),
    }),
    limits.lineRows,
  ),
  discount: z
    .union([z.strictObject({ percent }), z.strictObject({ amount: decimal })])
    .default({ percent: '0' }),
  taxPercent: percent.default('0'),
  depositPercent: percent.default('0'),
  free: z.boolean().default(false),
  paymentTerms: text(limits.paymentTerms).default(''),
  safety: text(limits.safety).default(''),
  nextStep: text(limits.nextStep).default(''),
});

/** An offer as a file, as it is written. */
export type ProposalFile = z.infer<typeof proposalFileSchema>;

export type ParsedProposalFile =
  | { ok: true; offer: Offer; to: Recipient }
  | { ok: false; errors: FieldError[] };

/** Reads parsed JSON of any shape. Strict: an unknown key is an error that names it with its path. */
export function parseProposalFile(json: unknown): ParsedProposalFile {
  const parsed = proposalFileSchema.safeParse(json);
  if (!parsed.success) return { ok: false, errors: fieldErrorsOf(parsed.error) };
  const { kind: _, client, ...offer } = parsed.data;
  return { ok: true, offer, to: client };
}

/** The file of an offer; `parseProposalFile` gives the same offer back. */
export function toProposalFile(offer: Offer, to: Recipient): ProposalFile {
  return { kind: 'first-cup/proposal@1', client: to, ...offer };
}

/** For editors and other programs. */
export function proposalFileJsonSchema() {
  return z.toJSONSchema(proposalFileSchema, { io: 'input' });
}

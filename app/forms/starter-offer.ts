import { z } from 'zod';
import type { StarterOffer } from '~/domain/starter-offer';
import { limits } from './limits';

const words = (most: number) => z.string().trim().min(1).max(most);
const decimal = z
  .string()
  .regex(
    new RegExp(`^\\d{1,${limits.decimalWholeDigits}}(\\.\\d{1,${limits.decimalFractionDigits}})?$`),
    'Write a number like 12.50.',
  );
const percent = decimal.refine((value) => Number(value) <= 100, 'Write a percentage from 0 to 100.');
/** A year is far longer than any first offer, and keeps every date a real one. */
const days = z.int().min(0).max(366);

/**
 * A starter offer as a file or a form hands it to us. Strict: an unknown key is an error that names it. Its texts
 * may be as long as an offer's, so that any offer can become a starter.
 */
export const starterOfferSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write the id in lower case with hyphens.'),
  name: words(80),
  trade: words(80),
  pitch: words(160),
  offer: z.strictObject({
    title: words(limits.title),
    problem: words(limits.problem),
    outcome: words(limits.outcome),
    deliverables: z
      .array(z.strictObject({ name: words(limits.deliverableName), doneWhen: words(limits.doneWhen) }))
      .min(1)
      .max(limits.deliverableRows),
    exclusions: z.array(words(limits.exclusion)).min(1).max(limits.exclusionRows),
    clientProvides: z.array(words(limits.clientProvides)).max(limits.clientProvidesRows),
    place: words(limits.place),
    startsInDays: days,
    durationDays: days,
    validDays: days,
    lines: z
      .array(
        z.strictObject({
          description: words(limits.lineDescription),
          quantity: decimal,
          unitPrice: decimal,
        }),
      )
      .max(limits.lineRows),
    depositPercent: percent,
    paymentTerms: words(limits.paymentTerms),
    safety: words(limits.safety),
    nextStep: words(limits.nextStep),
    free: z.boolean().optional(),
  }),
}) satisfies z.ZodType<StarterOffer>;

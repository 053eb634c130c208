import { z } from 'zod';
import type { StarterOffer } from '~/domain/starter-offer';
import { statedLine, statedText } from './fields';
import { limits } from './limits';
import { decimalInFile, percentInFile, quantityInFile } from './number-fields-in-file';

const missing = 'Write something here.';
const words = (most: number = limits.line) => statedLine(most).min(1, missing);
const paragraphs = (most: number = limits.text) => statedText(most).min(1, missing);
const decimal = decimalInFile.min(1, 'Write a number like 12.50.');
/** A year is far longer than any first offer, and keeps every date a real one. */
const days = z.int().min(0).max(366);

/**
 * A starter offer as a file or a form hands it to us. Strict: an unknown key is an error that names it. Its texts
 * may be as long as an offer's, so that any offer can become a starter.
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
        }),
      )
      .max(limits.priceRows),
    depositPercent: percentInFile.min(1, missing),
    paymentTerms: paragraphs(limits.note),
    safety: paragraphs(),
    nextStep: paragraphs(),
    free: z.boolean().optional(),
  }),
}) satisfies z.ZodType<StarterOffer>;

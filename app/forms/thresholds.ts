import { z } from 'zod';
import type { Thresholds } from '../domain/coffee-test/thresholds';
import { decimal } from './number-fields';

/** A whole number within bounds; `what` says what to type. */
const whole = (least: number, most: number) =>
  decimal({ whole: 9, decimals: 0 })
    .refine((typed) => typed !== '', 'Type a number, or go back to the defaults.')
    .transform(Number)
    .refine(
      (value) => value >= least && value <= most,
      `Type a whole number from ${least} to ${most.toLocaleString('en')}.`,
    );

/** Where a firm draws the lines of the coffee test. An empty ceiling: no line is drawn. */
export const thresholdsForm = z.strictObject({
  firstOfferDays: whole(1, 366),
  validDays: whole(1, 366),
  deliverables: whole(1, 50),
  words: whole(50, 5_000),
  options: whole(1, 10),
  beforeDeliveryPercent: whole(0, 100),
  factDays: whole(1, 1_000),
  firstCupCeiling: decimal({ whole: 9, decimals: 0 }).transform((typed) =>
    typed === '' ? null : Number(typed),
  ),
}) satisfies z.ZodType<Thresholds>;

import { z } from 'zod';
import type { Thresholds } from '../domain/coffee-test/thresholds';
import { decimal, numberFrom } from './number-fields';

/** Where a firm draws the lines of the coffee test. An empty ceiling: no line is drawn. */
export const thresholdsForm = z.strictObject({
  firstOfferDays: numberFrom(1, 366),
  validDays: numberFrom(1, 366),
  deliverables: numberFrom(1, 50),
  words: numberFrom(50, 5_000),
  options: numberFrom(1, 10),
  beforeDeliveryPercent: numberFrom(0, 100),
  factDays: numberFrom(1, 1_000),
  firstCupCeiling: decimal({ whole: 9, decimals: 0 }).transform((typed) =>
    typed === '' ? null : Number(typed),
  ),
}) satisfies z.ZodType<Thresholds>;

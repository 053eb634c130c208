import { z } from 'zod';

/** Which state of the draft the writer read before pressing Send. */
export const sendingForm = z.strictObject({
  saves: z
    .string({ error: 'Send it from the review page.' })
    .regex(/^\d{1,9}$/, 'Send it from the review page.')
    .transform(Number),
  /** What stood around the text on the page it is sent from; see `surroundingsOf`. */
  seen: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'Send it from the review page.')
    .optional(),
});

import { z } from 'zod';

/** Which state of the draft the writer read before pressing Send. */
export const sendingForm = z.strictObject({
  saves: z
    .string({ error: 'Send it from the review page.' })
    .regex(/^\d{1,9}$/, 'Send it from the review page.')
    .transform(Number),
});

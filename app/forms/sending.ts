import { z } from 'zod';

/** Which state of the draft the writer read before pressing Send. */
export const sendingForm = z.strictObject({
  saves: z
    .string({ error: 'Send it from the review page.' })
    .regex(/^\d{1,9}$/, 'Send it from the review page.')
    .transform(Number),
});

/** The page of the builder on which a copy's list was put away. */
export const checkedForm = z.strictObject({ place: z.string().max(20).default('') });

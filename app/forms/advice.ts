import { z } from 'zod';
import { isPlace } from '../domain/builder-steps';

/** Which rule's advice is let be or asked for again; `place`: the builder's page to go back to, without scripts. */
export const adviceForm = z.strictObject({
  rule: z
    .string({ error: 'Press the button beside the advice.' })
    .max(40, 'This is no rule of the coffee test.'),
  place: z.string().refine(isPlace, 'This is no page of the builder.').optional(),
});

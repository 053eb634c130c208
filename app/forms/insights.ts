import { z } from 'zod';
import { isPeriod } from '../domain/insight/period';

/** What the address of the insights may ask for; anything else is read as not asked. */
export const insightQuestion = z.object({
  person: z.string().max(60).catch(''),
  period: z
    .string()
    .refine((text) => isPeriod(text))
    .catch(''),
});

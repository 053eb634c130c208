import { z } from 'zod';

/** What was typed into the search box, and on which page; whatever else the address says is left alone. */
export const searchQuery = z.object({
  q: z
    .string()
    .transform((typed) => typed.trim().slice(0, 200))
    .catch(''),
  at: z.string().max(200).catch(''),
});

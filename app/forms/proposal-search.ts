import { z } from 'zod';
import { states } from '../domain/lifecycle';
import { sorts } from '../domain/proposal-search';

/** What the address of the proposals' list may ask for; anything else is read as not asked. */
export const proposalSearch = z.object({
  words: z.string().max(200).catch(''),
  standing: z
    .enum([...states, 'expired'])
    .nullable()
    .catch(null),
  sort: z.enum(sorts).catch('updated'),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

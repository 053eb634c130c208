import { z } from 'zod';
import { clientStandings } from '../domain/client-search';

/** What the address of the clients' list may ask for; anything else is read as not asked. */
export const clientSearch = z.object({
  words: z.string().max(200).catch(''),
  standing: z.enum(clientStandings).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

import { z } from 'zod';
import type { LedgerLine } from '../app/domain/relationship/ledger';

const amountMinor = z.number().int().nullable();

const lines = z.array(
  z.object({
    name: z.string(),
    ourRank: z.number().int().nullable(),
    valueToUsMinor: amountMinor,
    valueToThemMinor: amountMinor,
    action: z.string(),
    actOn: z.string().nullable(),
    // Versions of before do not say.
    was: z.string().default(''),
  }),
) satisfies z.ZodType<LedgerLine[]>;

/** The JSON columns of a ledger, parsed on read as those in `json.ts`. */
export const readLines = (json: string): LedgerLine[] => lines.parse(JSON.parse(json));
export const readRanks = (json: string): number[] => z.array(z.number().int()).parse(JSON.parse(json));

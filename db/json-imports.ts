import { z } from 'zod';
import { decimalMarks } from '../app/domain/import/amounts';
import { dateOrders } from '../app/domain/import/dates';
import { chainRules, type Reading, type RefusalReason, refusals } from '../app/domain/import/deal';
import { dealFields } from '../app/domain/import/deals-table';
import type { ImportReport } from '../app/domain/import/import-report';
import { spelledKinds } from '../app/domain/import/spellings';
import { meanings } from '../app/domain/import/stages';

const text = z.string();
const count = z.number();

const reading = z.object({
  columns: z.record(z.enum(dealFields), count.nullable()),
  dateOrder: z.enum(dateOrders),
  decimalMark: z.enum(decimalMarks),
  currency: text,
  stages: z.record(text, z.enum(meanings)),
  merging: z.record(z.enum(spelledKinds), z.record(text, text)),
  chain: z.enum(chainRules),
  sellersHere: z.boolean(),
  source: text,
}) satisfies z.ZodType<Reading>;

const report = z.object({
  rows: count,
  taken: z.array(
    z.object({
      becomes: z.enum(['delivered', 'accepted', 'declined', 'sent']),
      currency: text,
      deals: count,
      totalMinor: count,
    }),
  ),
  twice: z.array(z.object({ line: count, of: count })),
  here: count,
  leftOut: z.array(z.object({ stage: text, rows: count })),
  refused: z.array(
    z.object({
      line: count,
      reason: z.enum(Object.keys(refusals) as [RefusalReason, ...RefusalReason[]]),
      what: text,
    }),
  ),
  merged: z.array(z.object({ kind: z.enum(spelledKinds), from: text, to: text, rows: count })),
  linked: count,
}) satisfies z.ZodType<ImportReport>;

/** How an import's file is understood, and what became of it. */
export const readReading = (json: string): Reading => reading.parse(JSON.parse(json));
export const readReport = (json: string): ImportReport => report.parse(JSON.parse(json));

import { z } from 'zod';
import { decimalMarks } from '../app/domain/import/amounts';
import { dateOrders } from '../app/domain/import/dates';
import { chainRules, type Reading, type RefusalReason, refusals } from '../app/domain/import/deal';
import type { Change, DealFacts } from '../app/domain/import/deal-changes';
import { type Columns, dealFields } from '../app/domain/import/deals-table';
import type { ImportReport } from '../app/domain/import/import-report';
import { spelledKinds } from '../app/domain/import/spellings';
import { meanings } from '../app/domain/import/stages';
import { states } from '../app/domain/lifecycle';

const text = z.string();
const count = z.number();

const noColumns = Object.fromEntries(dealFields.map((field) => [field, null])) as Columns;

const reading = z.object({
  // A field that is new is in no column of a file of before.
  columns: z
    .partialRecord(z.enum(dealFields), count.nullable())
    .transform((said) => ({ ...noColumns, ...said })),
  dateOrder: z.enum(dateOrders),
  decimalMark: z.enum(decimalMarks),
  currency: text,
  stages: z.record(text, z.enum(meanings)),
  // A kind of names that is new is offered nothing yet in a file of before.
  merging: z.partialRecord(z.enum(spelledKinds), z.record(text, text)).transform((said) => ({
    ...{ client: {}, contact: {}, seller: {}, title: {} },
    ...said,
  })),
  chain: z.enum(chainRules),
  sellersHere: z.boolean(),
  source: text,
}) satisfies z.ZodType<Reading>;

const becomes = z.enum(['delivered', 'accepted', 'declined', 'sent']);
const day = text.nullable();
const money = z.object({ minor: count, currency: text });
const change = z.discriminatedUnion('what', [
  z.object({ what: z.literal('becomes'), from: z.enum(states), to: becomes }),
  z.object({ what: z.literal('amount'), from: money, to: money }),
  z.object({ what: z.enum(['client', 'title', 'seller']), from: text, to: text }),
  z.object({ what: z.enum(['started', 'closed']), from: day, to: day }),
]) satisfies z.ZodType<Change>;

const said = z.object({
  ...{ client: text, title: text, seller: text, becomes },
  ...{ startedOn: text, closedOn: day, amountMinor: count, currency: text },
}) satisfies z.ZodType<DealFacts>;

const compared = z
  .array(z.object({ line: count, client: text, title: text, changes: z.array(change) }))
  .default([]);

const report = z.object({
  rows: count,
  taken: z.array(
    z.object({
      becomes,
      currency: text,
      deals: count,
      totalMinor: count,
    }),
  ),
  twice: z.array(z.object({ line: count, of: count })),
  changed: compared,
  here: count,
  leftOut: z.array(z.object({ stage: text, rows: count })),
  refused: z.array(
    z.object({
      line: count,
      reason: z.enum(Object.keys(refusals) as [RefusalReason, ...RefusalReason[]]),
      what: text,
      changes: z.array(change).optional(),
    }),
  ),
  merged: z.array(z.object({ kind: z.enum(spelledKinds), from: text, to: text, rows: count })),
  linked: count,
  relinked: count.default(0),
  addresses: z.array(z.object({ line: count, what: text })).default([]),
  alike: compared,
}) satisfies z.ZodType<ImportReport>;

/** How an import's file is understood, and what became of it. */
export const readReading = (json: string): Reading => reading.parse(JSON.parse(json));
export const readReport = (json: string): ImportReport => report.parse(JSON.parse(json));
/** What a file said of a deal. */
export const readSaid = (json: string): DealFacts => said.parse(JSON.parse(json));

import { z } from 'zod';
import { decimalMarks } from '../domain/import/amounts';
import { dateOrders } from '../domain/import/dates';
import { chainRules, type Reading } from '../domain/import/deal';
import { type DealField, dealFields } from '../domain/import/deals-table';
import { spelledKinds } from '../domain/import/spellings';
import { meanings } from '../domain/import/stages';
import { checkbox, currency, requiredLine } from './fields';

/** As much as the server takes; ten times what 10,000 deals need. */
export const dealsFileBytes = 20 * 1024 * 1024;

export const uploadForm = z.strictObject({
  file: z
    .file({ error: 'Choose a CSV file first.' })
    .min(1, 'This file is empty. Choose another.')
    .max(dealsFileBytes, 'This file is larger than 20 MB. Split it, and import the parts.'),
});

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
/** A form sends a tab by its name. */
export const delimiterNames = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const;
export type DelimiterName = keyof typeof delimiterNames;
const delimiter = z.enum(Object.keys(delimiterNames) as [DelimiterName, ...DelimiterName[]]);

const column = z
  .string()
  .regex(/^\d{1,3}$/, 'Choose a column.')
  .optional()
  .transform((value) => (value === undefined ? null : Number(value)));
const columns = Object.fromEntries(dealFields.map((field) => [field, column])) as Record<
  DealField,
  typeof column
>;

/** "What we read": how the bytes are read, and which column says what. */
export const readingForm = z
  .strictObject({
    encoding: z.enum(encodings),
    delimiter,
    header: checkbox,
    dateOrder: z.enum(dateOrders, 'Say in which order its dates are written.'),
    decimalMark: z.enum(decimalMarks, 'Say which mark stands before the decimals.'),
    usualCurrency: currency,
    source: requiredLine('Name where it comes from: keys are compared within it.', 100),
    ...columns,
    client: column.refine((value) => value !== null, 'Choose the column that names the client.'),
  })
  .check(({ value, issues }) => {
    const seen = new Set<number>();
    for (const field of dealFields) {
      const at = value[field];
      if (at === null) continue;
      const message = 'Another line has this column already.';
      if (seen.has(at)) issues.push({ code: 'custom', input: at, path: [field], message });
      seen.add(at);
    }
  });

const text = z.string().max(2000);
const meaningEntries = z.object({
  stage: z.array(text),
  means: z.array(z.enum(['', ...meanings])),
  kind: z.array(z.enum(spelledKinds)),
  group: z.array(text),
  becomes: z.array(text),
  chain: z.enum(chainRules),
  sellersHere: z.boolean(),
});

/**
 * "What it means": stages, names and chains, as lists of one length beside each other, so that a file may have any number
 * of them. Null for what our page can't have sent.
 */
export function readMeaning(
  form: FormData,
): Pick<Reading, 'stages' | 'merging' | 'chain' | 'sellersHere'> | null {
  const all = (name: string) => form.getAll(name).map(String);
  const read = meaningEntries.safeParse({
    stage: all('stage'),
    means: all('means'),
    kind: all('kind'),
    group: all('group'),
    becomes: all('becomes'),
    chain: form.get('chain'),
    sellersHere: form.get('sellersHere') === 'on',
  });
  if (!read.success) return null;
  const { stage, means, kind, group, becomes, chain, sellersHere } = read.data;
  if (stage.length !== means.length || kind.length !== group.length || kind.length !== becomes.length)
    return null;
  const stages: Record<string, (typeof meanings)[number]> = {};
  for (const [at, name] of stage.entries()) {
    const meaning = means[at];
    if (meaning) stages[name] = meaning;
  }
  const merging: Reading['merging'] = { client: {}, contact: {}, seller: {}, title: {} };
  for (const [at, name] of kind.entries()) {
    const [key, spelling] = [group[at], becomes[at]];
    if (key && spelling) merging[name] = { ...merging[name], [key]: spelling };
  }
  return { stages, merging, chain, sellersHere };
}

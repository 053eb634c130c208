import { decimalMarks } from '../domain/import/amounts';
import { dateOrders } from '../domain/import/dates';
import { chainRules, type Reading } from '../domain/import/deal';
import { type Columns, type DealField, type DealsTable, dealFields } from '../domain/import/deals-table';
import { guessReading, withColumns } from '../domain/import/guess-reading';
import type { Known } from '../domain/import/import-plan';
import { spellingsOf } from '../domain/import/import-plan';
import { usualSource } from '../domain/import/sources';
import { spelledKinds } from '../domain/import/spellings';
import { meanings, type StageMeaning } from '../domain/import/stages';
import type { FileFormat } from '../forms/deals-file.server';
import { delimiterNames, encodings } from '../forms/import-steps';
import { type Command, textOf, UsageError } from './command';

type Values = Parameters<Command['run']>[0];

export const importOptions = {
  'dry-run': { type: 'boolean' },
  encoding: { type: 'string' },
  delimiter: { type: 'string' },
  'no-header': { type: 'boolean' },
  column: { type: 'string', multiple: true },
  stage: { type: 'string', multiple: true },
  dates: { type: 'string' },
  decimal: { type: 'string' },
  currency: { type: 'string' },
  source: { type: 'string' },
  chain: { type: 'string' },
  merge: { type: 'boolean' },
  'sellers-here': { type: 'boolean' },
  undo: { type: 'string' },
} as const;

/** The format as guessed, but for what the flags say. */
export function formatFrom(values: Values, guessed: FileFormat): FileFormat {
  const name = oneOf(values, 'delimiter', Object.keys(delimiterNames) as (keyof typeof delimiterNames)[]);
  return {
    encoding: oneOf(values, 'encoding', encodings) ?? guessed.encoding,
    delimiter: name ? delimiterNames[name] : guessed.delimiter,
    header: values['no-header'] ? false : guessed.header,
  };
}

/** The reading as guessed, but for what the flags say. */
export function readingFrom(
  values: Values,
  table: DealsTable,
  guessed: Columns,
  firm: { currency: string },
): Reading {
  const columns = columnsFrom(values, table, guessed);
  const base = guessReading(table, columns, {
    currency: firm.currency,
    source: textOf(values.source) ?? usualSource(table, columns),
  });
  const reading = withColumns(table, base, columns);
  return {
    ...reading,
    currency: textOf(values.currency)?.toUpperCase() ?? reading.currency,
    dateOrder: oneOf(values, 'dates', dateOrders) ?? reading.dateOrder,
    decimalMark: oneOf(values, 'decimal', decimalMarks) ?? reading.decimalMark,
    chain: oneOf(values, 'chain', chainRules) ?? reading.chain,
    sellersHere: values['sellers-here'] === true,
    stages: { ...reading.stages, ...stagesFrom(values) },
  };
}

/** With `--merge`, names that differ in case, spacing or punctuation alone become the likeliest of them. */
export function mergedFrom(values: Values, table: DealsTable, reading: Reading, known: Known): Reading {
  if (values.merge !== true) return reading;
  const groups = spellingsOf(table, reading, known);
  const merging = Object.fromEntries(
    spelledKinds.map((kind) => [
      kind,
      Object.fromEntries(groups[kind].map(({ key, spellings }) => [key, spellings[0]?.name ?? key])),
    ]),
  ) as Reading['merging'];
  return { ...reading, merging };
}

function columnsFrom(values: Values, table: DealsTable, guessed: Columns): Columns {
  const columns = { ...guessed };
  for (const [name, header] of pairs(values, 'column')) {
    const field = dealFields.find((one) => one === name);
    if (!field)
      throw new UsageError(
        `--column ${name}=…: there is no “${name}”. It is one of ${dealFields.join(', ')}.`,
      );
    columns[field] = columnNamed(table, field, header);
  }
  return columns;
}

function columnNamed(table: DealsTable, field: DealField, header: string): number | null {
  if (header === '') return null;
  const at = table.header.findIndex((name) => name.toLowerCase() === header.toLowerCase());
  if (at !== -1) return at;
  throw new UsageError(
    `--column ${field}=${header}: this file has no such column. It has ${table.header.join(', ')}.`,
  );
}

function stagesFrom(values: Values): Record<string, StageMeaning> {
  return Object.fromEntries(
    pairs(values, 'stage').map(([stage, said]) => {
      const meaning = meanings.find((one) => one === said);
      if (!meaning) throw new UsageError(`--stage ${stage}=${said}: it means one of ${meanings.join(', ')}.`);
      return [stage, meaning];
    }),
  );
}

/** `name=value`; the last equals sign parts them, as a stage may hold one. */
function pairs(values: Values, flag: 'column' | 'stage'): [string, string][] {
  const given = values[flag];
  return (Array.isArray(given) ? given : []).map((one) => {
    const text = String(one);
    const at = flag === 'stage' ? text.lastIndexOf('=') : text.indexOf('=');
    if (at < 0) throw new UsageError(`--${flag} “${text}” has to be NAME=VALUE.`);
    return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  });
}

function oneOf<Value extends string>(
  values: Values,
  flag: string,
  allowed: readonly Value[],
): Value | undefined {
  const given = textOf(values[flag]);
  if (given === undefined) return undefined;
  const found = allowed.find((one) => one === given);
  if (!found) throw new UsageError(`--${flag} is one of ${allowed.join(', ')}.`);
  return found;
}

import type { CurrencyCode } from '../proposal';
import { type MarkFound, markOf } from './amounts';
import { usualCurrencyIn } from './currency-marks';
import { type OrderFound, orderOf } from './dates';
import type { Reading } from './deal';
import { type Columns, type DealsTable, valuesOf } from './deals-table';
import { meaningOf, type StageMeaning } from './stages';

/** A stage of the file, and how many rows are at it. */
export type StageCount = { stage: string; rows: number };

/** What the dates and amounts of the chosen columns say of how they are written. */
export function writingOf(table: DealsTable, columns: Columns): { dates: OrderFound; amounts: MarkFound } {
  const dates = [...valuesOf(table, columns.started), ...valuesOf(table, columns.closed)];
  return { dates: orderOf(dates), amounts: markOf(valuesOf(table, columns.amount)) };
}

/** The stages of a file, the most frequent first. A file without such a column has one without a name. */
export function stagesOf(table: DealsTable, columns: Columns): StageCount[] {
  const rows = new Map<string, number>();
  const values = columns.stage === null ? table.rows.map(() => '') : valuesOf(table, columns.stage);
  for (const stage of values) rows.set(stage, (rows.get(stage) ?? 0) + 1);
  return [...rows]
    .map(([stage, count]) => ({ stage, rows: count }))
    .sort((a, b) => b.rows - a.rows || (a.stage < b.stage ? -1 : 1));
}

/** How a file seems to be meant. What can't be told is left to whoever knows: see `openQuestions`. */
export function guessReading(
  table: DealsTable,
  columns: Columns,
  { currency, source }: { currency: CurrencyCode; source: string },
): Reading {
  const { dates, amounts } = writingOf(table, columns);
  const stages: Record<string, StageMeaning> = {};
  for (const { stage } of stagesOf(table, columns)) {
    const meaning = meaningOf(stage);
    if (meaning) stages[stage] = meaning;
  }
  return {
    columns,
    dateOrder: dates.order,
    decimalMark: amounts.mark,
    currency: usualCurrencyIn(valuesOf(table, columns.amount)) ?? currency,
    stages,
    merging: { client: {}, contact: {}, seller: {}, title: {} },
    chain: 'order',
    sellersHere: false,
    source,
  };
}

/** The reading after other columns were chosen: what was said of stages stays, those that are new are guessed. */
export function withColumns(table: DealsTable, reading: Reading, columns: Columns): Reading {
  const { stages } = guessReading(table, columns, reading);
  return { ...reading, columns, stages: { ...stages, ...reading.stages } };
}

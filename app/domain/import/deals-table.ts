/** A file of deals as it was read: text alone, nothing understood yet. */
export type DealsTable = {
  header: string[];
  rows: TableRow[];
};

/** `line`: of the file, where the row begins; the first line is 1. */
export type TableRow = { line: number; cells: string[] };

/** What a column can say of a deal. */
export const dealFields = [
  'client',
  'contact',
  'email',
  'title',
  'seller',
  'stage',
  'started',
  'closed',
  'amount',
  'currency',
  'reason',
  'key',
] as const;
export type DealField = (typeof dealFields)[number];

/** Which column says what, by its place from 0; null: none does. */
export type Columns = Record<DealField, number | null>;

/** Without line breaks, and what no page can show. */
export const cellOf = (row: TableRow, column: number | null): string =>
  column === null ? '' : (row.cells[column] ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** All that a column holds. */
export const valuesOf = (table: DealsTable, column: number | null): string[] =>
  column === null ? [] : table.rows.map((row) => cellOf(row, column));

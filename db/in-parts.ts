/** Rows for one statement each: an engine takes only so many values at once (SQLite 32,766, PostgreSQL 65,535). */
export function inParts<Row>(rows: readonly Row[], size = 500): Row[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  );
}

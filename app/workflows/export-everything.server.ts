import type { AtOneMoment, Db } from '../../db/open';
import { type ExportedTable, exportedTables, rowsOf, type StoredRow } from '../../db/queries/everything';

export const everythingKind = 'first-cup/everything@1';

/**
 * Everything as one JSON file, a row in a line, so that neither writing nor reading it takes more memory than a few rows:
 * `{ "kind", "writtenAt", "rows": [ { "table", "row" }, … ], "count" }`. Bytes are `{ "base64" }`.
 */
async function* everythingAsJson(db: Db, writtenAt: string): AsyncGenerator<string> {
  yield `{"kind":"${everythingKind}","writtenAt":"${writtenAt}","rows":[\n`;
  let count = 0;
  for (const [table] of exportedTables) {
    for await (const rows of rowsOf(db, table)) {
      const lines = rows.map((row) => lineOf(table, row));
      yield `${count > 0 ? ',\n' : ''}${lines.join(',\n')}`;
      count += rows.length;
    }
  }
  yield `\n],"count":${count}}\n`;
}

/** The same, all of it as it was at one moment, while others go on reading and writing: `put` gets part after part. */
export async function writeEverything(
  { atOneMoment, now }: { atOneMoment: AtOneMoment; now(): string },
  put: (text: string) => Promise<void>,
): Promise<void> {
  await atOneMoment(async (db) => {
    for await (const part of everythingAsJson(db, now())) await put(part);
  });
}

/** In JSON these two may stand as they are; whoever reads a file by the line may take them for the end of one. */
const lineOf = (table: ExportedTable, row: StoredRow): string =>
  JSON.stringify({
    table,
    row: Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
      ]),
    ),
  }).replace(/[\u2028\u2029]/g, (end) => (end === '\u2028' ? '\\u2028' : '\\u2029'));

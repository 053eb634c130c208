import { type ExportedTable, exportedTables, rowsOf, type StoredRow } from '../../db/queries/everything';
import type { Work } from './work.server';

export const everythingKind = 'first-cup/everything@1';

/**
 * Everything as one JSON file, a row in a line, so that neither writing nor reading it takes more memory than a few rows:
 * `{ "kind", "writtenAt", "rows": [ { "table", "row" }, … ], "count" }`. Bytes are `{ "base64" }`.
 */
async function* everythingAsJson({ db, now }: Work): AsyncGenerator<string> {
  yield `{"kind":"${everythingKind}","writtenAt":"${now()}","rows":[\n`;
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

/** The same, all of it as it was at one moment: `put` gets part after part. */
export async function writeEverything(work: Work, put: (text: string) => Promise<void>): Promise<void> {
  await work.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (db) => {
      for await (const part of everythingAsJson({ ...work, db })) await put(part);
    });
}

const lineOf = (table: ExportedTable, row: StoredRow): string =>
  JSON.stringify({
    table,
    row: Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
      ]),
    ),
  });

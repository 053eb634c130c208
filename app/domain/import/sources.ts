import { type Columns, cellOf, type DealsTable } from './deals-table';
import { looseKey } from './spellings';

/** What a file would be said to come from where nobody says it: its column of keys. */
export const usualSource = ({ header }: Pick<DealsTable, 'header'>, { key }: Columns): string =>
  (key === null ? '' : header[key]) || 'deals';

/**
 * Whether the keys of a file are another system's: of the rows whose key is known, more than half name other clients than
 * `held` does, by the key. Nothing tells without keys or clients. `otherNames`: of clients that were merged into others.
 */
export function isAnothers(
  table: DealsTable,
  { key, client }: Columns,
  held: ReadonlyMap<string, string>,
  otherNames: readonly { name: string; client: string }[] = [],
): boolean {
  if (key === null || client === null || held.size === 0) return false;
  const now = new Map(otherNames.map(({ name, client }) => [looseKey(name), looseKey(client)]));
  let [known, others] = [0, 0];
  for (const row of table.rows) {
    const [here, name] = [held.get(cellOf(row, key)), cellOf(row, client)];
    if (here === undefined || name === '') continue;
    known += 1;
    if (looseKey(here) !== (now.get(looseKey(name)) ?? looseKey(name))) others += 1;
  }
  return others * 2 > known;
}

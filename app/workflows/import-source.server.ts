import type { Db } from '../../db/open';
import { listDealClients } from '../../db/queries/imported-deals';
import { listOtherNames } from '../../db/queries/merged-clients';
import type { Columns, DealsTable } from '../domain/import/deals-table';
import { isAnothers, usualSource } from '../domain/import/sources';

/** Where a file seems to come from. `taken`: that its usual name is another file's, whose numbers mean other deals. */
export async function proposeSource(
  db: Db,
  table: DealsTable,
  columns: Columns,
): Promise<{ source: string; taken: boolean }> {
  const usual = usualSource(table, columns);
  const others = (await listOtherNames(db)).map(({ name, client }) => ({ name, client: client.name }));
  for (let n = 1; ; n += 1) {
    const source = n === 1 ? usual : `${usual} ${n}`;
    if (!isAnothers(table, columns, await listDealClients(db, source), others))
      return { source, taken: n > 1 };
  }
}

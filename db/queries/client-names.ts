import { exactKey, nameKey, namesakeKey } from '../../app/domain/name-key';
import { beginsWith } from '../dialect';
import type { Db } from '../open';

/** Who is called so in any case or spacing: the one of just that spelling first, then the one that was here first. */
export async function findNamesakes(db: Db, name: string): Promise<{ id: string; name: string }[]> {
  const own = db.selectFrom('clients').select(['id', 'name', 'name_key']);
  const rows = await own.where('name_key', 'in', [nameKey(name), namesakeKey(name)]).execute();
  if (rows.length === 0) {
    // Whoever had the name first may be gone or called otherwise by now.
    const apart = (e: Parameters<typeof beginsWith>[0]) => beginsWith(e, `${nameKey(name)}\n`);
    rows.push(...(await own.where((e) => apart(e.ref('name_key'))).execute()));
  }
  const exact = exactKey(name);
  const rank = (row: { name: string; name_key: string }) =>
    `${exactKey(row.name) === exact ? 0 : 1}${row.name_key}`;
  return rows.sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).map(({ id, name }) => ({ id, name }));
}

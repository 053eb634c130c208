import { sql } from 'kysely';
import type { Db } from './open';

const written = [
  'clients',
  'proposals',
  'events',
  'starters',
  'hidden_starters',
  'pictures',
  'fonts',
  'exchange_rates',
  'imports',
] as const;

/** Whether nobody has written anything yet. A server that was opened once leaves a nameless firm, which is nothing. */
export async function isEmpty(db: Db): Promise<boolean> {
  for (const table of written) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(db);
    if (rows.length > 0) return false;
  }
  const firm = await db.selectFrom('firm').select('name').executeTakeFirst();
  return !firm?.name;
}

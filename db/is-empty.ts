import type { Db } from './open';

/** Whether nobody has written anything yet. A server that was opened once leaves a nameless firm, which is nothing. */
export async function isEmpty(db: Db): Promise<boolean> {
  for (const table of ['clients', 'proposals', 'events', 'starters'] as const) {
    if (await db.selectFrom(table).select('id').limit(1).executeTakeFirst()) return false;
  }
  const firm = await db.selectFrom('firm').select('name').executeTakeFirst();
  return !firm?.name;
}

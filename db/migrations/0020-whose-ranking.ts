import { type Kysely, sql } from 'kysely';

/**
 * Through which link a client's ranking came, so that nobody is shown another's as their own; or whom they told it, and
 * when. The earliest day on which something is planned stands in a column, for the week asks it of all clients at once.
 * And readings are made anew at the next start: that nobody answered counted as an exchange.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['ranked_through', 'told_to', 'told_on', 'next_act_on']) {
    await db.schema.alterTable('ledgers').addColumn(column, 'text').execute();
  }
  await db.schema.createIndex('ledgers_next_act_on').on('ledgers').column('next_act_on').execute();
  await fillNextActOn(db);
  await sql`delete from client_readings`.execute(db);
}

/** Of the versions that stand alone: nobody acts on one of before. */
async function fillNextActOn(db: Kysely<unknown>): Promise<void> {
  const standing = await sql<{ id: string; elements: string }>`
    select id, elements from ledgers
    where version = (select max(version) from ledgers as other where other.client_id = ledgers.client_id)
  `.execute(db);
  for (const { id, elements } of standing.rows) {
    const lines = JSON.parse(elements) as { action?: string; actOn?: string | null }[];
    const [next] = lines.flatMap(({ action, actOn }) => (action && actOn ? [actOn] : [])).sort();
    if (next) await sql`update ledgers set next_act_on = ${next} where id = ${id}`.execute(db);
  }
}

import { type Kysely, sql } from 'kysely';

/**
 * Through which link a client's ranking came, so that nobody is shown another's as their own. And readings are made anew
 * at the next start: that nobody answered counted as an exchange.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('ledgers').addColumn('ranked_through', 'text').execute();
  await sql`delete from client_readings`.execute(db);
}

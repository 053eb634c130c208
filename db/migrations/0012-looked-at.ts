import type { Kysely } from 'kysely';

/** A sending keeps what its writer looked at, piece by piece, in place of the address alone; a client may have a time zone. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('scheduled_sendings')
    .addColumn('looked_at', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
  await db.schema.alterTable('scheduled_sendings').dropColumn('to_address').execute();
  // Where it was the time when something was last sent to them later.
  await db.schema.alterTable('clients').addColumn('time_zone', 'text').execute();
}

import type { Kysely } from 'kysely';

/** Where a firm draws the lines of a relationship, and with which of them each client's reading was made. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('firm')
    .addColumn('relationship', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
  await db.schema
    .alterTable('client_readings')
    // Until now all were made with the same: those of the day on which this was written.
    .addColumn('lines', 'text', (column) => column.notNull().defaultTo('30 60 1 2 4'))
    .execute();
}

import type { Kysely } from 'kysely';

/**
 * What we know of clients, and how often each of them and we hear of each other. The readings of clients who were here
 * before are made when the server next starts: a migration knows no rule of the domain.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('facts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('client_id', 'text', (column) => column.notNull().references('clients.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('confirmed_on', 'text', (column) => column.notNull())
    // Since when it is known not to be so any more.
    .addColumn('dropped_on', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('facts_client').on('facts').columns(['client_id', 'confirmed_on']).execute();
  // Facts to confirm, across clients.
  await db.schema.createIndex('facts_open').on('facts').columns(['dropped_on', 'confirmed_on']).execute();
  await db.schema
    .createTable('client_readings')
    .addColumn('client_id', 'text', (column) =>
      column.primaryKey().references('clients.id').onDelete('cascade'),
    )
    // All null before the first exchange.
    .addColumn('last_exchange_on', 'text')
    // A median of whole days: it may end in a half.
    .addColumn('rhythm_days', 'double precision')
    // The first day on which it is due, fading, faded, when nothing more happens.
    .addColumn('due_on', 'text')
    .addColumn('fading_on', 'text')
    .addColumn('faded_on', 'text')
    .execute();
  await db.schema.createIndex('client_readings_due').on('client_readings').column('due_on').execute();
}

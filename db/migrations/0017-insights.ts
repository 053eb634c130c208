import { type Kysely, sql } from 'kysely';

/**
 * What the insights read and keep: rates between currencies, readings of large logs, and indexes for questions across
 * all clients.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('exchange_rates')
    // One unit of `currency` costs `rate` of `to_currency`.
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('to_currency', 'text', (column) => column.notNull())
    .addColumn('rate', 'text', (column) => column.notNull())
    .addColumn('rate_on', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('exchange_rates_key', ['currency', 'to_currency'])
    .execute();
  await db.schema
    .createTable('insight_readings')
    // What was asked: of whom, and of which time.
    .addColumn('key', 'text', (column) => column.primaryKey())
    // The last event that it knows, the day for which it holds, and when it was made.
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('today', 'text', (column) => column.notNull())
    .addColumn('computed_at', 'text', (column) => column.notNull())
    .addColumn('reading', 'text', (column) => column.notNull())
    .execute();
  const indexes: [table: string, name: string, columns: string[]][] = [
    ['proposals', 'proposals_sent_at', ['sent_at']],
    ['proposals', 'proposals_state_ends_on', ['state', 'ends_on']],
    ['client_readings', 'client_readings_faded', ['faded_on', 'fading_on']],
    ['client_readings', 'client_readings_fading', ['fading_on', 'due_on']],
  ];
  for (const [table, name, columns] of indexes) {
    await db.schema.createIndex(name).on(table).columns(columns).execute();
  }
  // What is being written, by when it was written on.
  await db.schema
    .createIndex('revisions_drafts_updated')
    .on('revisions')
    .columns(['updated_at', 'proposal_id'])
    .where(sql.ref('sent_at'), 'is', null)
    .execute();
}

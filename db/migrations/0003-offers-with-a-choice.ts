import type { Kysely } from 'kysely';

/** What the client chose, what the coffee test said of a sent copy, and the firm's habits for new offers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('answers').addColumn('choice', 'text').execute();
  await db.schema.alterTable('revisions').addColumn('findings', 'text').execute();
  await db.schema
    .alterTable('revisions')
    .addColumn('ignored', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  await db.schema
    .alterTable('firm')
    .addColumn('language', 'text', (column) => column.notNull().defaultTo('en'))
    .execute();
  await db.schema
    .alterTable('firm')
    .addColumn('style', 'text', (column) => column.notNull().defaultTo('quiet'))
    .execute();
  await db.schema
    .alterTable('firm')
    .addColumn('thresholds', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
}

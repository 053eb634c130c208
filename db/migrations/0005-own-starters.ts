import type { Kysely } from 'kysely';

/** The firm's own starter offers, where a proposal came from, and what is to be checked in a copied one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('starters')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('trade', 'text', (column) => column.notNull())
    .addColumn('pitch', 'text', (column) => column.notNull())
    .addColumn('offer', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addColumn('retired_at', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('hidden_starters')
    .addColumn('starter_id', 'text', (column) => column.primaryKey())
    .addColumn('hidden_at', 'text', (column) => column.notNull())
    .execute();
  // No references: a starter may be built in, and a draft that was copied may be discarded.
  for (const column of ['starter_id', 'starter_name', 'copied_from_id']) {
    await db.schema.alterTable('proposals').addColumn(column, 'text').execute();
  }
  await db.schema
    .alterTable('revisions')
    .addColumn('to_check', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
}

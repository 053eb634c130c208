import type { Kysely } from 'kysely';

/** A yes keeps the terms as they were shown, word by word, and what was written with it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('acceptances')
    .addColumn('words', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema.alterTable('acceptances').addColumn('terms', 'text').execute();
}

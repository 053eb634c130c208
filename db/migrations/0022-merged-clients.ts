import type { Kysely } from 'kysely';

/** The client that another one turned out to be. No foreign key: an export puts clients back in any order. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('clients').addColumn('merged_into', 'text').execute();
  await db.schema.createIndex('clients_merged_into').on('clients').column('merged_into').execute();
}

import { type Kysely, sql } from 'kysely';

/**
 * What a file last said of a deal, so that a later one that says something else is seen to; null where it came before
 * there was this. And what each import changed of deals that others had brought, so that undoing it can put that back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('imported_deals').addColumn('said', 'text').execute();
  await db.schema
    .createTable('deal_changes')
    .addColumn('import_id', 'text', (column) => column.notNull().references('imports.id'))
    .addColumn('proposal_id', 'text', (column) => column.notNull().references('proposals.id'))
    .addColumn('was', 'text', (column) => column.notNull())
    .addColumn('became', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('deal_changes_key', ['import_id', 'proposal_id'])
    .execute();
  await sql`create index deal_changes_proposal on deal_changes (proposal_id)`.execute(db);
}

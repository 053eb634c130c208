import type { Kysely } from 'kysely';

/** What a relationship is made of, as both sides rank it. Each version is a row of its own, so that change shows. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('ledgers')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull().references('clients.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('elements', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('made_by', 'text', (c) => c.notNull())
    // All null until they ranked it.
    .addColumn('their_ranks', 'text')
    .addColumn('their_words', 'text')
    .addColumn('ranked_by', 'text')
    .addColumn('ranked_at', 'text')
    .addUniqueConstraint('ledgers_client_version', ['client_id', 'version'])
    .execute();
  await db.schema
    .createTable('ledger_links')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('client_id', 'text', (c) => c.notNull().references('clients.id').onDelete('cascade'))
    .addColumn('contact_id', 'text', (c) => c.references('contacts.id').onDelete('set null'))
    .addColumn('token_sha256', 'text', (c) => c.notNull().unique())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema.createIndex('ledger_links_client').on('ledger_links').column('client_id').execute();
  await db.schema.createIndex('ledger_links_contact').on('ledger_links').column('contact_id').execute();
}

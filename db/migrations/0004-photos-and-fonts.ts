import { type Kysely, sql } from 'kysely';

/** SQLite takes any type name and stores bytes as they are; PostgreSQL calls the type so. */
const bytes = sql`bytea`;

/** A photo for each of our people, and the fonts that the firm brings for its documents. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('people')
    .addColumn('photo_sha256', 'text', (column) => column.references('pictures.sha256'))
    .execute();
  await db.schema
    .createTable('fonts')
    .addColumn('sha256', 'text', (c) => c.primaryKey())
    .addColumn('family', 'text', (c) => c.notNull())
    .addColumn('weight', 'integer', (c) => c.notNull())
    .addColumn('italic', 'integer', (c) => c.notNull())
    .addColumn('covers', 'text', (c) => c.notNull())
    .addColumn('bytes', bytes, (c) => c.notNull())
    .addColumn('position', 'integer')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
}

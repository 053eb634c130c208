import { type Kysely, sql } from 'kysely';

/**
 * The event that holds the hash of a PDF that is stored. Null for those that were stored before there were such events;
 * the server finds them by the index and writes theirs.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['documents', 'records']) {
    await db.schema.alterTable(table).addColumn('event_seq', 'integer').execute();
    await db.schema
      .createIndex(`${table}_unanchored`)
      .on(table)
      .column('proposal_id')
      .where(sql.ref('event_seq'), 'is', null)
      .execute();
  }
}

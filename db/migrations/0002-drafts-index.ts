import { type Kysely, sql } from 'kysely';

/** Home asks for the few revisions that are still drafts: without this it reads every offer ever sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('revisions_drafts')
    .on('revisions')
    .column('proposal_id')
    .where(sql.ref('sent_at'), 'is', null)
    .execute();
}

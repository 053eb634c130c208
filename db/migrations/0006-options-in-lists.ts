import { type Kysely, sql } from 'kysely';

/** How many options an offer has, beside its total: lists say of which totals it is the least, and read no offer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('proposals')
    .addColumn('option_count', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  for (const { proposal_id, offer } of await offersWithOptions(db)) {
    const { options } = JSON.parse(offer) as { options: unknown[] };
    await sql`update proposals set option_count = ${options.length} where id = ${proposal_id}`.execute(db);
  }
}

/**
 * Of every proposal the revision that its other columns were copied from: the latest that was sent, or a draft that
 * none was sent before. An offer is stored as compact JSON, where a quote within a text is escaped: a text can't look
 * like the key.
 */
async function offersWithOptions(db: Kysely<unknown>): Promise<{ proposal_id: string; offer: string }[]> {
  const { rows } = await sql<{ proposal_id: string; offer: string }>`
    select proposal_id, offer
    from revisions
    where offer like '%"options":[{%'
      and not exists (
        select 1
        from revisions as others
        where others.proposal_id = revisions.proposal_id
          and others.sent_at is not null
          and (revisions.sent_at is null or others.revision > revisions.revision)
      )
  `.execute(db);
  return rows;
}

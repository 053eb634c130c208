import { type Kysely, sql } from 'kysely';

/** The client's page: the links that lead to it, who opened it, and what the client said on it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('shares')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('token_sha256', 'text', (c) => c.notNull().unique())
    .addColumn('for_what', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema
    .createTable('views')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('share_id', 'text', (c) => c.notNull().references('shares.id'))
    .addColumn('reader', 'text', (c) => c.notNull())
    .addColumn('viewed_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('acceptances')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('accepted_at', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('consent_version', 'text', (c) => c.notNull())
    .addColumn('consent_text', 'text', (c) => c.notNull())
    .addColumn('purchase_order', 'text', (c) => c.notNull())
    .addColumn('choice', 'text')
    .addColumn('total_minor', 'bigint', (c) => c.notNull())
    .addColumn('currency', 'text', (c) => c.notNull())
    .addColumn('shown_sha256', 'text', (c) => c.notNull())
    .addColumn('socket_address', 'text', (c) => c.notNull())
    .addColumn('forwarded_address', 'text')
    .addColumn('user_agent', 'text', (c) => c.notNull())
    .addColumn('event_seq', 'bigint')
    .addColumn('chain_head', 'text')
    // An acceptance that was recorded wrongly stays, and makes room for a right one.
    .addColumn('reversed_at', 'text')
    .execute();
  await sql`create unique index acceptances_standing on acceptances (proposal_id) where reversed_at is null`.execute(
    db,
  );
  await db.schema
    .createTable('questions')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('proposal_id', 'text', (c) => c.notNull().references('proposals.id'))
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('asked_at', 'text', (c) => c.notNull())
    .addColumn('asked_by', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'text')
    .addColumn('reply', 'text', (c) => c.notNull().defaultTo(''))
    .addColumn('replied_by', 'text', (c) => c.notNull().defaultTo(''))
    .execute();
  // What "smaller" and "not now" say beside their words.
  await db.schema.alterTable('answers').addColumn('leave_out', 'text').execute();
  await db.schema.alterTable('answers').addColumn('amount_minor', 'bigint').execute();
  await db.schema.alterTable('answers').addColumn('until_on', 'text').execute();
  for (const [table, columns] of [
    ['shares', ['proposal_id']],
    ['views', ['proposal_id', 'viewed_at']],
    ['views', ['share_id', 'reader', 'viewed_at']],
    ['acceptances', ['proposal_id', 'accepted_at']],
    ['questions', ['proposal_id', 'asked_at']],
  ] as const) {
    await db.schema
      .createIndex(`${table}_${columns.join('_')}`)
      .on(table)
      .columns([...columns])
      .execute();
  }
}

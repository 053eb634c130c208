import type { Kysely } from 'kysely';

/** Mails on their way, sendings that were asked for and have not happened, and reminders of offers without an answer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    // What the mail is for, so that one cause is mailed once.
    .addColumn('cause', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('proposal_id', 'text', (column) => column.notNull().references('proposals.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('to_name', 'text', (column) => column.notNull())
    .addColumn('to_address', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('message_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_try_at', 'text', (column) => column.notNull())
    .addColumn('give_up_at', 'text', (column) => column.notNull())
    .addColumn('last_error', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text')
    .execute();
  await db.schema.createIndex('outbox_due').on('outbox').columns(['state', 'next_try_at']).execute();
  await db.schema.createIndex('outbox_proposal').on('outbox').columns(['proposal_id', 'revision']).execute();
  await db.schema
    .createTable('scheduled_sendings')
    .addColumn('proposal_id', 'text', (column) =>
      column.primaryKey().references('proposals.id').onDelete('cascade'),
    )
    .addColumn('saves', 'integer', (column) => column.notNull())
    // Whom the writer saw it addressed to.
    .addColumn('to_address', 'text', (column) => column.notNull())
    .addColumn('send_at', 'text', (column) => column.notNull())
    // The zone it was chosen in; null for the seconds in which Send can be undone.
    .addColumn('zone', 'text')
    // Why it did not go out; null while it waits.
    .addColumn('problem', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('reminders')
    .addColumn('proposal_id', 'text', (column) => column.notNull().references('proposals.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    // 0: not for this offer. Words: the writer's own, in place of ours.
    .addColumn('wanted', 'integer', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull().defaultTo(''))
    .addColumn('sent_at', 'text')
    .addPrimaryKeyConstraint('reminders_key', ['proposal_id', 'revision', 'kind'])
    .execute();
  await db.schema
    .alterTable('firm')
    .addColumn('reminders', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
}

import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Deals of before, out of files. Events outlive the clients that an undone import takes away, as they outlive discarded
 * drafts; and of an event whose words were erased the hash of its facts is kept, so that the chain still holds.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await (db.getExecutor().adapter instanceof PostgresAdapter ? changeInPostgres(db) : changeInSqlite(db));
  await db.schema
    .createTable('imports')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('file_name', 'text', (column) => column.notNull())
    .addColumn('bytes', sql`bytea`)
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('reading', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('planned', 'integer', (column) => column.notNull())
    .addColumn('taken', 'integer', (column) => column.notNull())
    .addColumn('report', 'text')
    .addColumn('problem', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('moved_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('imported_deals')
    .addColumn('proposal_id', 'text', (column) => column.primaryKey().references('proposals.id'))
    .addColumn('import_id', 'text', (column) => column.notNull().references('imports.id'))
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('deal_key', 'text', (column) => column.notNull())
    .addColumn('line', 'integer', (column) => column.notNull())
    .addUniqueConstraint('imported_deals_key', ['source', 'deal_key'])
    .execute();
  await db.schema.createIndex('imported_deals_import').on('imported_deals').column('import_id').execute();
  await db.schema
    .createTable('import_added')
    .addColumn('import_id', 'text', (column) => column.notNull().references('imports.id'))
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_added_key', ['import_id', 'what', 'id'])
    .execute();
  // Undoing and erasing look for what else holds a person or a contact.
  await db.schema.createIndex('proposals_contact_id').on('proposals').column('contact_id').execute();
  await db.schema.createIndex('proposals_author_id').on('proposals').column('author_id').execute();
  await db.schema.createIndex('deliveries_led_by_id').on('deliveries').column('led_by_id').execute();
  await db.schema.createIndex('revisions_contact_id').on('revisions').column('contact_id').execute();
}

const columns = sql.raw(
  'id, seq, at, happened_on, client_id, proposal_id, kind, facts, facts_salt, previous, hash',
);

/** SQLite cannot drop a reference: the table is made anew, and what guards it with it. */
async function changeInSqlite(db: Kysely<unknown>): Promise<void> {
  await sql`drop index events_client_id_happened_on`.execute(db);
  await sql`drop index events_proposal_id`.execute(db);
  await sql`alter table events rename to events_with_clients`.execute(db);
  await sql`
    create table events (
      id text primary key,
      seq integer not null unique,
      at text not null,
      happened_on text not null,
      client_id text not null,
      proposal_id text,
      kind text not null,
      facts text not null,
      facts_salt text not null,
      facts_sha256 text,
      previous text not null,
      hash text not null
    )
  `.execute(db);
  await sql`insert into events (${columns}) select ${columns} from events_with_clients order by seq`.execute(
    db,
  );
  await sql`drop trigger events_never_go`.execute(db);
  await sql`drop table events_with_clients`.execute(db);
  await sql`create index events_proposal_id on events (proposal_id)`.execute(db);
  await sql`create index events_client_id_happened_on on events (client_id, happened_on)`.execute(db);
  const refusal = sql`begin select raise(abort, 'events are never changed or deleted'); end`;
  await sql`create trigger events_never_change before update on events when not (${erasing}) ${refusal}`.execute(
    db,
  );
  await sql`create trigger events_never_go before delete on events ${refusal}`.execute(db);
  await sql`
    create trigger events_are_never_replaced before insert on events
    when exists (select 1 from events where id = new.id or seq = new.seq) ${refusal}
  `.execute(db);
}

/** The one change that is let through: facts go, and with them their salt; their hash stays, or is noted now. */
const erasing = sql.raw(`
  new.facts_sha256 is not null and new.facts_salt = ''
  and new.facts_sha256 = coalesce(old.facts_sha256, new.facts_sha256)
  and new.id = old.id and new.seq = old.seq and new.at = old.at and new.happened_on = old.happened_on
  and new.client_id = old.client_id and coalesce(new.proposal_id, '') = coalesce(old.proposal_id, '')
  and new.kind = old.kind and new.previous = old.previous and new.hash = old.hash
`);

async function changeInPostgres(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select conname as name from pg_constraint where conrelid = 'events'::regclass and contype = 'f'
  `.execute(db);
  for (const { name } of rows) await sql`alter table events drop constraint ${sql.ref(name)}`.execute(db);
  await sql`alter table events add column facts_sha256 text`.execute(db);
  await sql`drop trigger events_never_change on events`.execute(db);
  await sql`
    create trigger events_never_go before delete or truncate on events
    for each statement execute function refuse_change_of_events()
  `.execute(db);
  await sql`
    create trigger events_never_change before update on events
    for each row when (not (${erasing})) execute function refuse_change_of_events()
  `.execute(db);
}

import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** SQLite takes any type name and stores bytes as they are; PostgreSQL calls the type so. */
const bytes = sql`bytea`;

/**
 * Each event names the one before it by its hash, and the database refuses to change or delete one: who does so anyway
 * breaks the chain. Also the PDF that says what was accepted, by whom and how.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index events_client_id_happened_on`.execute(db);
  await sql`drop index events_proposal_id`.execute(db);
  await sql`alter table events rename to events_unchained`.execute(db);
  await makeEvents(db);
  const head = await chainAll(db);
  await sql`drop table events_unchained`.execute(db);
  await db.schema.createIndex('events_proposal_id').on('events').column('proposal_id').execute();
  await db.schema
    .createIndex('events_client_id_happened_on')
    .on('events')
    .columns(['client_id', 'happened_on'])
    .execute();
  await db.schema
    .createTable('chain_head')
    .addColumn('id', 'text', (c) => c.primaryKey().check(sql`id = 'events'`))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute();
  await sql`insert into chain_head (id, seq, hash) values ('events', ${head.seq}, ${head.hash})`.execute(db);
  await (db.getExecutor().adapter instanceof PostgresAdapter ? refuseInPostgres(db) : refuseInSqlite(db));
  await makeRecords(db);
}

async function makeEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('events')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('seq', 'integer', (c) => c.notNull().unique())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('happened_on', 'text', (c) => c.notNull())
    .addColumn('client_id', 'text', (c) => c.notNull().references('clients.id'))
    .addColumn('proposal_id', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('facts_salt', 'text', (c) => c.notNull())
    .addColumn('previous', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .execute();
}

type Row = Record<'id' | 'at' | 'happened_on' | 'client_id' | 'kind' | 'facts', string> & {
  proposal_id: string | null;
};

/** In the order in which they were written down, some at a time. */
async function chainAll(db: Kysely<unknown>): Promise<{ seq: number; hash: string }> {
  const head = { seq: 0, hash: '0'.repeat(64) };
  let last = { at: '', id: '' };
  for (;;) {
    const { rows } = await sql<Row>`
      select id, at, happened_on, client_id, proposal_id, kind, facts
      from events_unchained
      where at > ${last.at} or (at = ${last.at} and id > ${last.id})
      order by at, id
      limit 500
    `.execute(db);
    const values = rows.map((row) => {
      const salt = randomBytes(16).toString('hex');
      const previous = head.hash;
      head.seq += 1;
      head.hash = hashOf(row, { seq: head.seq, previous, factsSha256: sha256(salt + row.facts) });
      const { id, at, happened_on, client_id, proposal_id, kind, facts } = row;
      return sql`(${id}, ${head.seq}, ${at}, ${happened_on}, ${client_id}, ${proposal_id}, ${kind}, ${facts}, ${salt},
        ${previous}, ${head.hash})`;
    });
    last = rows.at(-1) ?? last;
    if (values.length === 0) return head;
    await sql`
      insert into events
        (id, seq, at, happened_on, client_id, proposal_id, kind, facts, facts_salt, previous, hash)
      values ${sql.join(values)}
    `.execute(db);
  }
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** JSON as RFC 8785 has it: the keys in order, and nothing but texts, whole numbers and null. */
function hashOf(row: Row, link: { seq: number; previous: string; factsSha256: string }): string {
  const { at, client_id: clientId, happened_on: happenedOn, id, kind, proposal_id: proposalId } = row;
  const { factsSha256, previous, seq } = link;
  return sha256(
    JSON.stringify({ at, clientId, factsSha256, happenedOn, id, kind, previous, proposalId, seq }),
  );
}

/** A row that another would replace is deleted without a word to the delete trigger, so that is refused apart. */
async function refuseInSqlite(db: Kysely<unknown>): Promise<void> {
  const refusal = sql`begin select raise(abort, 'events are never changed or deleted'); end`;
  await sql`create trigger events_never_change before update on events ${refusal}`.execute(db);
  await sql`create trigger events_never_go before delete on events ${refusal}`.execute(db);
  await sql`
    create trigger events_are_never_replaced before insert on events
    when exists (select 1 from events where id = new.id or seq = new.seq) ${refusal}
  `.execute(db);
}

async function refuseInPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_change_of_events() returns trigger language plpgsql as
    $$ begin raise exception 'events are never changed or deleted'; end $$
  `.execute(db);
  await sql`
    create trigger events_never_change before update or delete or truncate on events
    for each statement execute function refuse_change_of_events()
  `.execute(db);
}

/** Of each yes that was given on the client's page: one taken back and given again has two. */
async function makeRecords(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('records')
    .addColumn('proposal_id', 'text', (c) => c.notNull())
    .addColumn('revision', 'integer', (c) => c.notNull())
    .addColumn('accepted_at', 'text', (c) => c.notNull())
    .addColumn('pdf', bytes, (c) => c.notNull())
    .addColumn('pdf_sha256', 'text', (c) => c.notNull())
    .addColumn('printed_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('records_key', ['proposal_id', 'revision', 'accepted_at'])
    .addForeignKeyConstraint('records_revision', ['proposal_id', 'revision'], 'revisions', [
      'proposal_id',
      'revision',
    ])
    .execute();
  await db.schema.createIndex('records_pdf_sha256').on('records').column('pdf_sha256').execute();
  await db.schema.createIndex('documents_pdf_sha256').on('documents').column('pdf_sha256').execute();
  await db.schema.createIndex('revisions_sha256').on('revisions').column('sha256').execute();
}

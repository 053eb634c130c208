import fc from 'fast-check';
import { sql } from 'kysely';
import { chained, emptyChain } from '~/domain/event-chain';
import type { Engine } from '~db/dialect';
import { newSalt, sha256 } from '~db/digest';
import { newId } from '~db/id';
import type { Db } from '~db/open';
import type { EventsTable } from '~db/schema-evidence';

/** What somebody who can write the file could do to the stored events. Places are taken modulo their number. */
export type Tampering =
  | { do: 'edit'; at: number; column: keyof EventsTable; letter: number; seed: string }
  | { do: 'delete'; at: number }
  | { do: 'insert'; at: number; forged: boolean }
  | { do: 'swap'; at: number; with: number; whole: boolean }
  | { do: 'cut'; from: number };

const place = fc.nat({ max: 10_000 });
const columns = [
  'id',
  'seq',
  'at',
  'happened_on',
  'client_id',
  'proposal_id',
  'kind',
  'facts',
  'facts_salt',
  'previous',
  'hash',
] as const satisfies (keyof EventsTable)[];

export const anyTampering: fc.Arbitrary<Tampering> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('edit' as const),
      at: place,
      column: fc.constantFrom(...columns),
      letter: place,
      seed: fc.string({ minLength: 1, maxLength: 3 }),
    }),
  },
  fc.record({ do: fc.constant('delete' as const), at: place }),
  fc.record({ do: fc.constant('insert' as const), at: place, forged: fc.boolean() }),
  fc.record({ do: fc.constant('swap' as const), at: place, with: place, whole: fc.boolean() }),
  fc.record({ do: fc.constant('cut' as const), from: place }),
);

/** The rows as they would be then; the same where this tampering would change nothing. */
export function tampered(rows: EventsTable[], act: Tampering): EventsTable[] {
  const all = structuredClone(rows);
  const at = ('at' in act ? act.at : act.from) % all.length;
  const row = all[at] as EventsTable;
  switch (act.do) {
    case 'edit':
      return all.with(at, edited(row, act, all.length));
    case 'delete':
      return numbered(all.toSpliced(at, 1), act.at % 2 === 0);
    case 'insert': {
      const one = { ...row, id: newId(), facts: '{"title":"Slipped in"}', facts_salt: newSalt() };
      return act.forged
        ? numbered(all.toSpliced(at, 0, relinked(one, all[at - 1])), true)
        : numbered(all.toSpliced(at, 0, one), true);
    }
    case 'swap': {
      const other = all[act.with % all.length] as EventsTable;
      const facts = (from: EventsTable, to: EventsTable) =>
        act.whole ? { ...from, seq: to.seq } : { ...to, facts: from.facts, facts_salt: from.facts_salt };
      return all.map((one) => (one === row ? facts(other, row) : one === other ? facts(row, other) : one));
    }
    case 'cut':
      return all.slice(0, at);
  }
}

/** One letter of one column is another one. A number moves beyond the end, where it is free. */
function edited(
  row: EventsTable,
  { column, letter, seed }: Tampering & { do: 'edit' },
  count: number,
): EventsTable {
  if (column === 'seq') return { ...row, seq: count + 1 + letter };
  if (column === 'client_id') return { ...row, client_id: 'another-client' };
  const text = row[column] ?? '';
  const at = letter % (text.length + 1);
  return { ...row, [column]: text.slice(0, at) + seed + text.slice(at + 1) };
}

/** Hashed as the next one after `before`: in itself it is whole. */
function relinked(row: EventsTable, before: EventsTable | undefined): EventsTable {
  const { id, at, happened_on, client_id, proposal_id, kind, facts, facts_salt } = row;
  const event = {
    id,
    at,
    happenedOn: happened_on,
    clientId: client_id,
    proposalId: proposal_id,
    kind,
    facts,
  };
  const { seq, previous, hash } = chained(before ?? emptyChain, { ...event, factsSalt: facts_salt }, sha256);
  return { ...row, seq, previous, hash };
}

/** The whole chain written anew, hash by hash. */
export function rewritten(rows: EventsTable[]): EventsTable[] {
  const anew: EventsTable[] = [];
  for (const row of rows) anew.push(relinked(row, anew.at(-1)));
  return anew;
}

const numbered = (rows: EventsTable[], anew: boolean): EventsTable[] =>
  anew ? rows.map((row, index) => ({ ...row, seq: index + 1 })) : rows;

/** Events can be written like any other row from now on. */
export async function dropTriggers(db: Db, engine: Engine): Promise<void> {
  if (engine === 'postgres') {
    for (const name of ['events_never_change', 'events_never_go']) {
      await sql`drop trigger ${sql.ref(name)} on events`.execute(db);
    }
    return;
  }
  for (const name of ['events_never_change', 'events_never_go', 'events_are_never_replaced']) {
    await sql`drop trigger ${sql.ref(name)}`.execute(db);
  }
}

export async function replaceEvents(db: Db, rows: EventsTable[]): Promise<void> {
  await db.deleteFrom('events').execute();
  if (rows.length > 0) await db.insertInto('events').values(rows).execute();
}

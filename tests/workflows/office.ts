import { sql } from 'kysely';
import { expect } from 'vitest';
import type { HistoryEvent } from '~/domain/event-facts';
import { sentenceOf } from '~/domain/history';
import type { Offer } from '~/domain/proposal';
import type { PrintJob } from '~/press/press';
import { accept, decline, withdraw } from '~/workflows/answer.server';
import { send } from '~/workflows/send.server';
import { setUp } from '~/workflows/setup.server';
import { type Start, startProposal } from '~/workflows/start.server';
import type { PrintWork } from '~/workflows/work.server';
import type { Db } from '~db/open';
import { listEventsOfProposal } from '~db/queries/events';
import { exportedTables, leftOutOfExports } from '~db/queries/everything';
import { updateFirm } from '~db/queries/firm';
import { listPeople, updatePerson } from '~db/queries/people';
import { getProposal } from '~db/queries/proposals';
import { getDraft } from '~db/queries/revisions';
import type { TestEngine } from '../support/engines';
import { typicalOffer } from '../support/offers';

/** Open until 15 December; the clock of these tests starts on 22 November. */
export const offer: Offer = { ...typicalOffer, paymentTerms: 'Due 14 days after delivery' };
export const dana = { name: 'Dana Fox', email: 'dana@northwind.example', role: 'Head of shop' };

export type Office = PrintWork & {
  clock: { now: string };
  authorId: string;
  /** What the press was given, in order. */
  printed: PrintJob[];
  /** A draft of `offer` to Northwind Tiles. */
  draft(changes?: Partial<Start>): Promise<string>;
  /** Sends the draft as it is. */
  send(id: string): Promise<{ revision: number; printed: boolean }>;
  sent(changes?: Partial<Offer>): Promise<string>;
  accepted(changes?: Partial<Offer>): Promise<string>;
  /** One proposal's history, oldest first. */
  history(id: string): Promise<HistoryEvent[]>;
  state(id: string): Promise<string>;
};

/** A firm in London with one person, a clock that stands still until moved, and a press that only counts. */
export async function openOffice(engine: TestEngine): Promise<Office> {
  const { db } = await engine.open();
  // So that what is done at the same time really is: a connection takes longer to open than a workflow to run.
  await Promise.all(Array.from({ length: 8 }, () => sql`select 1`.execute(db)));
  const clock = { now: '2026-11-22T12:00:00.000Z' };
  const now = () => clock.now;
  const printed: PrintJob[] = [];
  const press = {
    print: async (job: PrintJob) => {
      printed.push(job);
      return new TextEncoder().encode(
        `PDF ${printed.length} of ${'title' in job.view ? job.view.title : job.view.heading}`,
      );
    },
    proof: async () => {},
    close: async () => {},
  };
  await setUp({ db, now });
  await updateFirm(db, {
    name: 'Juniper & Lane',
    time_zone: 'Europe/London',
    currency: 'USD',
    locale: 'en-GB',
  });
  const [person] = await listPeople(db);
  const authorId = person?.id ?? '';
  await updatePerson(db, { id: authorId, name: 'Ida Brandt', email: 'ida@juniper.example', active: true });

  const office: Office = {
    db,
    now,
    press,
    clock,
    authorId,
    printed,
    draft: (changes = {}) =>
      startProposal(office, {
        client: { name: 'Northwind Tiles', address: '' },
        contact: dana,
        authorId,
        parentId: null,
        offer,
        ...changes,
      }),
    send: async (id) => send(office, id, (await getDraft(db, id)).saves),
    sent: async (changes = {}) => {
      const id = await office.draft({ offer: { ...offer, ...changes } });
      await office.send(id);
      return id;
    },
    accepted: async (changes = {}) => {
      const id = await office.sent(changes);
      await accept(office, id, { on: '2026-11-22', by: 'Dana Fox' });
      return id;
    },
    history: async (id) => (await listEventsOfProposal(db, id)).toReversed(),
    state: async (id) => (await getProposal(db, id)).state,
  };
  return office;
}

/** Everything in every table of the database, to see that a refusal changed nothing. */
export async function contentsOf(db: Db): Promise<Record<string, unknown[]>> {
  const contents: Record<string, unknown[]> = {};
  for (const table of [...exportedTables.map(([name]) => name), ...leftOutOfExports]) {
    const rows = await db.selectFrom(table).selectAll().execute();
    contents[table] = rows.map((row) => JSON.stringify(row, bytesAsText)).sort();
  }
  return contents;
}

/** So that a word in a file is found too. A buffer has become an object before anybody is asked. */
const bytesAsText = (_: string, value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  const { type, data } = (value ?? {}) as { type?: string; data?: number[] };
  return type === 'Buffer' && data ? Buffer.from(data).toString('latin1') : value;
};

/** Makes the next line of history impossible to write, on either engine. */
export async function losePen(db: Db): Promise<void> {
  await sql`alter table events rename to events_elsewhere`.execute(db);
}
export async function findPen(db: Db): Promise<void> {
  await sql`alter table events_elsewhere rename to events`.execute(db);
}

/** What became of calls made at the same time: how many won, and the errors of the others. */
export async function raced(calls: Promise<unknown>[]): Promise<{ won: number; errors: unknown[] }> {
  const results = await Promise.allSettled(calls);
  const errors = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  return { won: results.length - errors.length, errors };
}
export const conflict = { name: 'DomainError', code: 'conflict' };
export const invalid = { name: 'DomainError', code: 'invalid' };
export const notFound = { name: 'DomainError', code: 'not-found' };

/** What the tests do again and again at an office, which each test opens anew. */
export function actsAt(office: () => Office) {
  const last = async (id: string) => (await office().history(id)).at(-1) as HistoryEvent;
  return {
    /** Sees that a call is refused and that the whole database stays as it was. */
    refused: async (call: () => Promise<unknown>, error: object) => {
      const before = await contentsOf(office().db);
      await expect(call()).rejects.toMatchObject(error);
      expect(await contentsOf(office().db)).toEqual(before);
    },
    yes: (id: string, on = '2026-11-22') => accept(office(), id, { on, by: 'Dana Fox' }),
    no: (id: string, on = '2026-11-22') =>
      decline(office(), id, { on, by: 'Dana Fox', reason: 'not now', note: 'after the move' }),
    back: (id: string, on = '2026-11-22') =>
      withdraw(office(), id, { on, by: 'Ida Brandt', reason: 'no time' }),
    last,
    /** The latest line of a proposal's history, in words. */
    sentence: async (id: string) => {
      const { lead, rest } = sentenceOf(await last(id), 'en-GB');
      return `${lead}: ${rest}`;
    },
  };
}

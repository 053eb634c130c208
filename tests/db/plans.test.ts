import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sorts } from '~/domain/proposal-search';
import { defaultRelationshipThresholds } from '~/domain/relationship/thresholds';
import { newId } from '~db/id';
import { migrate } from '~db/migrate';
import { type Db, openSqlite } from '~db/open';
import { findAnswer, listAnswersOf } from '~db/queries/answers';
import { listChain } from '~db/queries/chains';
import { searchClients } from '~db/queries/client-lists';
import { findClientByName, getClient } from '~db/queries/clients';
import { listContacts } from '~db/queries/contacts';
import { findDelivery, listDeliveriesOf } from '~db/queries/deliveries';
import { findDocument } from '~db/queries/documents';
import { insertEvent, listEventsOf, listEventsOfProposal } from '~db/queries/events';
import { listPlanned } from '~db/queries/planned';
import {
  hasProposals,
  listAnsweredLately,
  listDoorOpeners,
  listDrafts,
  listPromises,
  listRunOut,
  listWaiting,
  searchProposals,
} from '~db/queries/proposal-lists';
import { getProposal, listChildren, listProposalsOf } from '~db/queries/proposals';
import { findDraft, findLatestSent, listRevisions } from '~db/queries/revisions';
import { hasSentMoreThan, listSentOffers } from '~db/queries/sent-offers';
import { countWeek, listDue, listFading, listStaleFacts } from '~db/queries/week';
import type { ProposalsTable, Schema } from '~db/schema';
import { addClient, at, insertCast, offer } from './rows';

/** Nothing here is timed: how SQLite goes about a query says the same on every machine. */
const folder = mkdtempSync(join(tmpdir(), 'first-cup-'));
const path = join(folder, 'many.db');
const many = 10_000;

let file: SqliteFile.Database;
let db: Db;
let asked: { sql: string; parameters: readonly unknown[] }[] = [];
let clientId: string;
let proposalId: string;

beforeAll(async () => {
  await fill();
  file = new SqliteFile(path);
  db = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: file }),
    log: ({ query: { sql, parameters } }) => {
      asked.push({ sql, parameters });
    },
  });
});
afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** The steps of SQLite's plan for every statement that `query` runs. */
async function planOf(query: () => Promise<unknown>): Promise<string[]> {
  asked = [];
  await query();
  expect(asked.length).toBeGreaterThan(0);
  return asked.flatMap(({ sql, parameters }) =>
    (file.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[]).map(
      ({ detail }) => detail,
    ),
  );
}
/** A step that reads a whole table, or a whole index in its order. */
const scans = (plan: string[]) => plan.filter((step) => step.startsWith('SCAN'));

describe('with 10,000 proposals', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['its name', () => getClient(db, clientId)],
    ['its name as typed', () => findClientByName(db, 'Client 7')],
    ['its contacts', () => listContacts(db, clientId)],
    ['its proposals', () => listProposalsOf(db, clientId)],
    ['its answers', () => listAnswersOf(db, clientId)],
    ['its deliveries', () => listDeliveriesOf(db, clientId)],
    ['its history', () => listEventsOf(db, clientId, 100)],
  ])('a client’s page finds %s by an index and reads nothing of other clients', async (_, query) => {
    expect(scans(await planOf(query))).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['the proposal', () => getProposal(db, proposalId)],
    ['what it led to', () => listChildren(db, proposalId)],
    ['its revisions', () => listRevisions(db, proposalId)],
    ['its draft', () => findDraft(db, proposalId)],
    ['its sent copy', () => findLatestSent(db, proposalId)],
    ['its PDF', () => findDocument(db, proposalId, 1)],
    ['its answer', () => findAnswer(db, proposalId)],
    ['its delivery', () => findDelivery(db, proposalId)],
    ['its history', () => listEventsOfProposal(db, proposalId)],
  ])('a proposal’s page finds %s by an index', async (_, query) => {
    expect(scans(await planOf(query))).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['drafts', () => listDrafts(db)],
    ['waiting offers', () => listWaiting(db, { since: '2026-11-22', timeZone: 'UTC' })],
    ['promises', () => listPromises(db)],
    ['latest answers', () => listAnsweredLately(db, '2026-11-22')],
  ])('home finds its %s by an index', async (_, query) => {
    const plan = (await planOf(query)).join('\n');
    expect(plan).not.toMatch(/SCAN (proposals|events|answers|clients|parents)/);
    // The list of drafts reads the index that holds drafts alone.
    expect(plan.replace(/SCAN revisions USING INDEX revisions_drafts\w*/, '')).not.toMatch(/SCAN/);
  });

  test.each<[string, () => Promise<unknown>]>([
    [
      'offers that ran out',
      () => listRunOut(db, { since: '2026-10-22', today: '2026-11-22', timeZone: 'UTC' }, 5),
    ],
    ['fading relationships', () => listFading(db, '2026-11-22')],
    ['relationships that are due', () => listDue(db, '2026-11-22')],
    ['facts to confirm', () => listStaleFacts(db, { before: '2026-08-24', today: '2026-11-22' })],
    ['what is planned', () => listPlanned(db, '2026-11-29')],
    [
      'counts',
      () =>
        countWeek(db, { today: '2026-11-22', since: '2026-10-22', before: '2026-08-24', timeZone: 'UTC' }),
    ],
  ])('home finds its %s by an index', async (_, query) => {
    const plan = (await planOf(query)).join('\n');
    // What is counted is read as a list of its own, and drafts by the index that holds drafts alone.
    expect(
      plan.replace(/SCAN (CONSTANT ROW|some|\(subquery.*|revisions USING .*INDEX revisions_drafts.*)/g, ''),
    ).not.toMatch(/SCAN/);
  });

  test('the insights ask only whether there are more sent offers than they read at once', async () => {
    expect((await planOf(() => hasSentMoreThan(db, 5000))).join()).toMatch(/INDEX proposals_sent_at/);
  });

  test('the insights read offers in the order of their ids, some at a time', async () => {
    const plan = (await planOf(() => listSentOffers(db, 'UTC', defaultRelationshipThresholds))).join('\n');
    // Of the imports, which are few, only what they say of sellers.
    expect(plan.replace('SCAN imports', '')).not.toMatch(/SCAN/);
    // The events of a few clients are put in order after they were found.
    expect(plan.split('SEARCH events')[0]).not.toMatch(/TEMP B-TREE/);
    expect(plan).toMatch(/SEARCH events USING INDEX events_client_id/);
  });

  test('a chain is found by its links', async () => {
    const plan = await planOf(async () => listChain(db, proposalId, 10));
    // What a recursion has found so far is read as a list of its own.
    expect(scans(plan).filter((step) => !/^SCAN (above|below)$/.test(step))).toEqual([]);
  });

  test('whether anything was written reads one row', async () => {
    expect((await planOf(() => hasProposals(db))).join()).toMatch(/COVERING INDEX/);
  });

  test('the newest page of the list is read in the order of an index, without sorting the others', async () => {
    const search = {
      words: '',
      standing: null,
      sort: 'updated',
      page: 1,
      today: '2026-11-22',
      timeZone: 'UTC',
    } as const;
    const plan = await planOf(() => searchProposals(db, search));
    expect(plan).toContain('SCAN proposals USING INDEX proposals_updated_at');
    expect(plan.join('\n')).not.toMatch(/SCAN (clients|parents|events|revisions)|FOR ORDER BY/);
  });

  test.each(sorts)(
    'the list sorted by %s reads each proposal once, and never the text of an offer',
    async (sort) => {
      const search = {
        words: 'review',
        standing: 'sent',
        sort,
        page: 2,
        today: '2026-11-22',
        timeZone: 'UTC',
      } as const;
      const plan = await planOf(() => searchProposals(db, search));
      // Once to count them, once to sort them: a search looks into every title.
      expect(plan.filter((step) => /^(SCAN|SEARCH) proposals/.test(step))).toHaveLength(2);
      expect(plan.join('\n')).not.toMatch(/SCAN (clients|parents|events|revisions)/);
    },
  );

  test('the list of clients reads the offers of its page by their index, and no event', async () => {
    const search = { words: '', standing: null, page: 1, today: '2026-11-22' };
    const plan = (await planOf(() => searchClients(db, search))).join('\n');
    expect(plan).not.toMatch(/events|revisions|SCAN proposals/);
  });

  test('the earlier offers to grow from are read newest first', async () => {
    expect((await planOf(() => listDoorOpeners(db))).join('\n')).not.toMatch(/SCAN (clients|parents)/);
  });
});

async function fill(): Promise<void> {
  const database = openSqlite(path);
  await migrate(database);
  await database.db.transaction().execute(async (trx) => {
    const { authorId } = await insertCast(trx);
    const clients: string[] = [];
    for (let n = 0; n < 100; n += 1) clients.push(await addClient(trx, `Client ${n}`));
    clientId = clients[7] ?? '';
    const states = ['sent', 'accepted', 'declined', 'withdrawn', 'delivered', 'stopped', 'delivered'];
    for (let from = 0; from < many; from += 500) {
      const rows = Array.from({ length: 500 }, (_, index): ProposalsTable => {
        const n = from + index;
        const date = new Date(Date.UTC(2020, 0, 1) + n * 6 * 3_600_000).toISOString();
        return {
          id: newId(),
          client_id: clients[n % clients.length] ?? '',
          contact_id: null,
          author_id: authorId,
          parent_id: null,
          number: `JL-${n}`,
          state: n > many - 20 ? 'draft' : (states[n % states.length] ?? 'sent'),
          title: `Review ${n}`,
          currency: 'EUR',
          total_minor: n * 100,
          option_count: 0,
          starts_on: null,
          ends_on: date.slice(0, 10),
          valid_until: date.slice(0, 10),
          search_text: `review ${n} client`,
          sent_at: date,
          starter_id: null,
          starter_name: null,
          copied_from_id: null,
          created_at: date,
          updated_at: date,
        };
      });
      await trx.insertInto('proposals').values(rows).execute();
      const text = JSON.stringify(offer);
      await trx
        .insertInto('revisions')
        .values(
          rows.map(({ id, state }) => ({
            proposal_id: id,
            revision: 1,
            offer: text,
            sent_at: state === 'draft' ? null : at(),
            snapshot: null,
            sha256: null,
            created_at: at(),
            updated_at: at(),
          })),
        )
        .execute();
      const answered = rows.filter(({ state }) => state !== 'draft' && state !== 'sent');
      await trx
        .insertInto('answers')
        .values(
          answered.map(({ id, updated_at }) => ({
            proposal_id: id,
            revision: 1,
            kind: 'accepted',
            answered_on: updated_at.slice(0, 10),
            answered_by: '',
            reason: '',
            note: '',
            created_at: at(),
          })),
        )
        .execute();
      proposalId = rows.at(-1)?.id ?? '';
      for (const row of rows) {
        await insertEvent(trx, {
          kind: 'client-added',
          facts: { name: '' },
          at: row.updated_at,
          happenedOn: row.updated_at.slice(0, 10),
          clientId: row.client_id,
          proposalId: row.id,
        });
      }
    }
  });
  await database.close();
}

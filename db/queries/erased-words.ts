import { changeTexts, forgotten } from '../../app/domain/erasing';
import { nameKey } from '../../app/domain/name-key';
import type { Db } from '../open';
import type { Schema } from '../schema';
import { listImportChanges } from './erased-imports';
import { idsOf, listNamesOf } from './merged-clients';
import { refreshSearch } from './search-text';

/** Writes one row as it reads without somebody. */
export type WordChange = (db: Db) => Promise<unknown>;

export type WithoutThem = {
  /** A text without them. `answerTo`: the proposal that it is an answer to, or a mail about. */
  change(text: string, answerTo?: string): string;
  /** Which rows of what each side values they ranked. */
  rankings: ReadonlySet<string>;
};
type Change = WithoutThem['change'];

/** Where words stand that people wrote, by table; `of` names the proposal. `only`: the keys of a JSON that are theirs. */
type Wordy = {
  table: keyof Schema;
  of: string;
  keys: string[];
  texts: string[];
  jsons: string[];
  only?: ReadonlySet<string>;
};
const wordy: readonly Wordy[] = [
  { table: 'proposals', of: 'id', keys: ['id'], texts: ['title'], jsons: [] },
  ...(
    [
      ['revisions', ['proposal_id', 'revision'], [], ['findings', 'to_check']],
      ['answers', ['proposal_id'], ['answered_by', 'reason', 'note'], ['leave_out']],
      ['deliveries', ['proposal_id'], ['note'], []],
      ['questions', ['id'], ['asked_by', 'text', 'reply'], []],
      ['outbox', ['id'], ['to_name', 'to_address', 'last_error'], ['facts']],
      ['scheduled_sendings', ['proposal_id'], ['problem'], []],
      ['reminders', ['proposal_id', 'revision', 'kind'], ['words'], []],
    ] as const
  ).map(([table, keys, texts, jsons]) => ({
    ...{ table, of: 'proposal_id', keys: [...keys], texts: [...texts], jsons: [...jsons] },
  })),
  // What else a file said of a deal names our people, and the client.
  ...(
    [
      ['imported_deals', ['proposal_id'], ['said']],
      ['deal_changes', ['import_id', 'proposal_id'], ['was', 'became']],
    ] as const
  ).map(([table, keys, jsons]) => ({
    ...{ table, of: 'proposal_id', keys: [...keys], texts: [], jsons: [...jsons], only: new Set(['title']) },
  })),
];
const toTheirAnswer: ReadonlySet<string> = new Set(['answers', 'outbox', 'questions']);

/** Every row of a client that reads otherwise without somebody: what was sent and agreed is not among them. */
export async function listWordChanges(db: Db, clientId: string, them: WithoutThem): Promise<WordChange[]> {
  const found: WordChange[] = [];
  for (const one of wordy) found.push(...(await listChangesOf(db, clientId, one, them.change)));
  found.push(...(await listDraftChanges(db, clientId, them.change)));
  found.push(...(await listLedgerChanges(db, clientId, them)));
  for (const [table, key, column] of [
    ['facts', 'client_id', 'text'],
    ['clients', 'id', 'address'],
    ['contacts', 'client_id', 'role'],
  ] as const)
    found.push(...(await listPlainChanges(db, { table, key, column, clientId }, them.change)));
  found.push(...(await listOtherNameChanges(db, clientId, them.change)));
  found.push(...(await listImportChanges(db, clientId, them.change)));
  return found;
}

/** What the client is called stays; a name that it had before it was merged is a word like others. */
async function listOtherNameChanges(db: Db, clientId: string, change: Change): Promise<WordChange[]> {
  return (await listNamesOf(db, clientId)).flatMap(({ id, name }) => {
    const now = change(name);
    if (now === name) return [];
    // No two have one key, and nobody types this one.
    const row = { name: now, name_key: `${nameKey(now)}\n${id}` };
    return [(trx: Db) => trx.updateTable('clients').set(row).where('id', '=', id).execute()];
  });
}

async function listChangesOf(
  db: Db,
  clientId: string,
  { table, of, keys, texts, jsons, only }: Wordy,
  change: Change,
): Promise<WordChange[]> {
  const rows = (await db
    .selectFrom(table)
    .select([...new Set([...keys, of, ...texts, ...jsons])] as never)
    .where(of as never, 'in', ofClient(db, clientId))
    .execute()) as unknown as Record<string, string | null>[];
  return rows.flatMap((row) => {
    const proposalId = row[of] ?? '';
    const clear = (text: string) => change(text, toTheirAnswer.has(table) ? proposalId : undefined);
    const columns = [
      ...texts.map((name) => [name, row[name], clear(row[name] ?? '')] as const),
      ...jsons.map((name) => [name, row[name], changeTexts(row[name] ?? 'null', clear, { only })] as const),
    ];
    const others = columns.filter(([, was, now]) => typeof was === 'string' && was !== now);
    if (others.length === 0) return [];
    return [
      async (trx: Db) => {
        const now = Object.fromEntries(others.map(([name, , text]) => [name, text]));
        let update = trx.updateTable(table).set(now as never);
        for (const key of keys) update = update.where(key as never, '=', row[key] as never);
        await update.execute();
        if (table === 'proposals') await refreshSearch(trx, proposalId);
      },
    ];
  });
}

/** Offers that are still being written; what was sent stays as it was sent. */
async function listDraftChanges(db: Db, clientId: string, change: Change): Promise<WordChange[]> {
  const drafts = await db
    .selectFrom('revisions')
    .select(['proposal_id', 'revision', 'offer'])
    .where('proposal_id', 'in', ofClient(db, clientId))
    .where('sent_at', 'is', null)
    .execute();
  return drafts.flatMap(({ proposal_id, revision, offer }) => {
    const now = changeTexts(offer, (text) => change(text));
    if (now === offer) return [];
    return [
      (trx: Db) =>
        trx
          .updateTable('revisions')
          .set((e) => ({ offer: now, saves: e('saves', '+', 1) }))
          .where('proposal_id', '=', proposal_id)
          .where('revision', '=', revision)
          .execute(),
    ];
  });
}

/** What each side values, in every version. A ranking of theirs says no more whose it is, and none of their words. */
async function listLedgerChanges(db: Db, clientId: string, them: WithoutThem): Promise<WordChange[]> {
  const ledgers = await db
    .selectFrom('ledgers')
    .select(['id', 'elements', 'their_words', 'ranked_by'])
    .where('client_id', 'in', await idsOf(db, clientId))
    .execute();
  return ledgers.flatMap(({ id, ...was }) => {
    const cleared = (text: string | null) => (text === null ? null : them.change(text));
    const theirs = them.rankings.has(id);
    const now = {
      elements: changeTexts(was.elements, (text) => them.change(text)),
      their_words: theirs ? '' : cleared(was.their_words),
      ranked_by: theirs ? forgotten : cleared(was.ranked_by),
    };
    if (JSON.stringify(now) === JSON.stringify(was)) return [];
    return [(trx: Db) => trx.updateTable('ledgers').set(now).where('id', '=', id).execute()];
  });
}

async function listPlainChanges(
  db: Db,
  { table, key, column, clientId }: { table: keyof Schema; key: string; column: string; clientId: string },
  change: Change,
): Promise<WordChange[]> {
  const rows = (await db
    .selectFrom(table)
    .select(['id', column] as never)
    .where(key as never, 'in', (await idsOf(db, clientId)) as never)
    .execute()) as unknown as Record<string, string>[];
  return rows.flatMap((row) => {
    const now = change(row[column] ?? '');
    if (now === row[column]) return [];
    return [
      (trx: Db) =>
        trx
          .updateTable(table)
          .set({ [column]: now } as never)
          .where('id' as never, '=', row.id as never)
          .execute(),
    ];
  });
}

const ofClient = (db: Db, clientId: string): never =>
  db.selectFrom('proposals').select('id').where('client_id', '=', clientId) as never;

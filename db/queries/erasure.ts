import { z } from 'zod';
import type { Db } from '../open';
import { forgetContactAdded } from './import-added';

const erasures = z.object({ left: z.array(z.object({ seq: z.number(), sha256: z.string() })) });

/** What a 'contact-erased' event says is left of others; of facts that make no sense, nothing. */
export function erasuresIn(json: string): { seq: number; sha256: string }[] {
  try {
    return erasures.parse(JSON.parse(json)).left;
  } catch {
    return [];
  }
}

export type EventWords = {
  seq: number;
  kind: string;
  facts: string;
  factsSalt: string;
  factsSha256: string | null;
};

/** The facts of a client's events, as they are stored. */
export async function listEventWords(db: Db, clientId: string): Promise<EventWords[]> {
  return db
    .selectFrom('events')
    .select(['seq', 'kind', 'facts', 'facts_salt as factsSalt', 'facts_sha256 as factsSha256'])
    .where('client_id', '=', clientId)
    .orderBy('seq')
    .execute();
}

/** The one change that the database lets through: words go, and their salt; their hash stays. */
export async function eraseWords(
  db: Db,
  { seq, facts, factsSha256 }: { seq: number; facts: string; factsSha256: string },
): Promise<void> {
  await db
    .updateTable('events')
    .set({ facts, facts_salt: '', facts_sha256: factsSha256 })
    .where('seq', '=', seq)
    .execute();
}

/** Where else of a client words stand that people wrote, by table: each row with its key and its texts. */
const wordy: Record<
  'answers' | 'deliveries' | 'questions' | 'outbox' | 'reminders' | 'imported_deals',
  { keys: string[]; texts: string[] }
> = {
  answers: { keys: ['proposal_id'], texts: ['answered_by', 'reason', 'note'] },
  deliveries: { keys: ['proposal_id'], texts: ['note'] },
  questions: { keys: ['id'], texts: ['asked_by', 'text', 'reply'] },
  outbox: { keys: ['id'], texts: ['to_name', 'to_address', 'facts', 'last_error'] },
  reminders: { keys: ['proposal_id', 'revision', 'kind'], texts: ['words'] },
  // Where a file has no key, all that its row says is one.
  imported_deals: { keys: ['proposal_id'], texts: ['deal_key'] },
};
const wordyTables = Object.keys(wordy) as (keyof typeof wordy)[];

/** Puts every such text through `change`. Returns how many rows are others now. */
export async function changeWords(
  db: Db,
  clientId: string,
  change: (text: string) => string,
): Promise<number> {
  let changed = 0;
  const proposals = db.selectFrom('proposals').select('id').where('client_id', '=', clientId);
  for (const table of wordyTables) {
    const { keys, texts } = wordy[table];
    const rows = (await db
      .selectFrom(table)
      .selectAll()
      .where('proposal_id', 'in', proposals)
      .execute()) as unknown as Record<string, string>[];
    for (const row of rows) {
      const now = Object.fromEntries(texts.map((name) => [name, change(row[name] ?? '')]));
      if (texts.every((name) => now[name] === row[name])) continue;
      let update = db.updateTable(table).set(now as never);
      for (const key of keys) update = update.where(key as never, '=', row[key] as never);
      await update.execute();
      changed += 1;
    }
  }
  const others = [changeFacts, changeLedgers, changeDrafts, changeReports];
  for (const changeOthers of others) changed += await changeOthers(db, clientId, change);
  return changed;
}

/** What they told us. */
async function changeFacts(db: Db, clientId: string, change: (text: string) => string): Promise<number> {
  let changed = 0;
  const facts = await db
    .selectFrom('facts')
    .select(['id', 'text'])
    .where('client_id', '=', clientId)
    .execute();
  for (const { id, text } of facts) {
    if (change(text) === text) continue;
    await db
      .updateTable('facts')
      .set({ text: change(text) })
      .where('id', '=', id)
      .execute();
    changed += 1;
  }
  return changed;
}

/** What each side values, in every version. */
async function changeLedgers(db: Db, clientId: string, change: (text: string) => string): Promise<number> {
  let changed = 0;
  const ledgers = await db
    .selectFrom('ledgers')
    .select(['id', 'elements', 'made_by', 'their_words', 'ranked_by', 'told_to'])
    .where('client_id', '=', clientId)
    .execute();
  for (const { id, ...was } of ledgers) {
    const now = {
      elements: changeTexts(was.elements, change),
      made_by: change(was.made_by),
      their_words: was.their_words === null ? null : change(was.their_words),
      ranked_by: was.ranked_by === null ? null : change(was.ranked_by),
      told_to: was.told_to === null ? null : change(was.told_to),
    };
    if (JSON.stringify(now) === JSON.stringify(was)) continue;
    await db.updateTable('ledgers').set(now).where('id', '=', id).execute();
    changed += 1;
  }
  return changed;
}

/** Every text within a JSON. */
const changeTexts = (json: string, change: (text: string) => string): string =>
  JSON.stringify(
    JSON.parse(json, (_, value: unknown) => (typeof value === 'string' ? change(value) : value)),
  );

/** Offers that are still being written; what was sent stays as it was sent. */
async function changeDrafts(db: Db, clientId: string, change: (text: string) => string): Promise<number> {
  let changed = 0;
  const drafts = await db
    .selectFrom('revisions')
    .innerJoin('proposals', 'proposals.id', 'revisions.proposal_id')
    .select(['proposal_id', 'revision', 'offer'])
    .where('client_id', '=', clientId)
    .where('revisions.sent_at', 'is', null)
    .execute();
  for (const { proposal_id, revision, offer } of drafts) {
    const now = changeTexts(offer, change);
    if (now === offer) continue;
    await db
      .updateTable('revisions')
      .set((e) => ({ offer: now, saves: e('saves', '+', 1) }))
      .where('proposal_id', '=', proposal_id)
      .where('revision', '=', revision)
      .execute();
    changed += 1;
  }
  return changed;
}

/** What became of files: names that were made one stand there, and rows that were refused. */
async function changeReports(db: Db, _clientId: string, change: (text: string) => string): Promise<number> {
  let changed = 0;
  const imports = await db.selectFrom('imports').select(['id', 'report', 'reading']).execute();
  for (const { id, report, reading } of imports) {
    const now = { reading: changeTexts(reading, change), report: report && changeTexts(report, change) };
    if (now.report === report && now.reading === reading) continue;
    await db.updateTable('imports').set(now).where('id', '=', id).execute();
    changed += 1;
  }
  return changed;
}

/** Mails to them that did not go out yet. */
export async function cancelMailsTo(db: Db, clientId: string, address: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'cancelled' })
    .where('to_address', '=', address)
    .where('state', 'in', ['waiting', 'failed'])
    .where('proposal_id', 'in', (e) =>
      e.selectFrom('proposals').select('proposals.id').where('client_id', '=', clientId),
    )
    .execute();
}

/** Takes the row away where no offer is addressed to it, else its words. */
export async function forgetContact(db: Db, id: string, name: string): Promise<void> {
  const gone = !(await isAddressed(db, id));
  await forgetContactAdded(db, id, { gone });
  if (gone) await db.deleteFrom('contacts').where('id', '=', id).execute();
  else await db.updateTable('contacts').set({ name, email: '', role: '' }).where('id', '=', id).execute();
}

/** Whether any offer is addressed to somebody, or was asked of them what they value. */
export async function isAddressed(db: Db, contactId: string): Promise<boolean> {
  for (const table of ['proposals', 'revisions', 'ledger_links'] as const) {
    const row = await db
      .selectFrom(table)
      .select('contact_id')
      .where('contact_id', '=', contactId)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}

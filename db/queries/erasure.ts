import { z } from 'zod';
import type { Db } from '../open';

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
  'answers' | 'deliveries' | 'questions' | 'outbox',
  { key: 'id' | 'proposal_id'; texts: string[] }
> = {
  answers: { key: 'proposal_id', texts: ['answered_by', 'reason', 'note'] },
  deliveries: { key: 'proposal_id', texts: ['note'] },
  questions: { key: 'id', texts: ['asked_by', 'text', 'reply'] },
  outbox: { key: 'id', texts: ['to_name', 'to_address', 'facts', 'last_error'] },
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
    const { key, texts } = wordy[table];
    const rows = (await db
      .selectFrom(table)
      .selectAll()
      .where('proposal_id', 'in', proposals)
      .execute()) as unknown as Record<string, string>[];
    for (const row of rows) {
      const now = Object.fromEntries(texts.map((name) => [name, change(row[name] ?? '')]));
      if (texts.every((name) => now[name] === row[name])) continue;
      await db
        .updateTable(table)
        .set(now as never)
        .where(key as never, '=', row[key] as never)
        .execute();
      changed += 1;
    }
  }
  const others = [changeFacts, changeLedgers, changeDrafts];
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
    .select(['id', 'elements', 'made_by', 'their_words', 'ranked_by'])
    .where('client_id', '=', clientId)
    .execute();
  for (const { id, ...was } of ledgers) {
    const now = {
      elements: changeTexts(was.elements, change),
      made_by: change(was.made_by),
      their_words: was.their_words === null ? null : change(was.their_words),
      ranked_by: was.ranked_by === null ? null : change(was.ranked_by),
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

/** What is theirs and ours to keep: copies that were sent to them, and yeses that they gave on the page. */
export async function countEvidence(
  db: Db,
  contact: { id: string; name: string },
): Promise<{ copies: number; acceptances: number }> {
  const copies = await db
    .selectFrom('revisions')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('contact_id', '=', contact.id)
    .where('sent_at', 'is not', null)
    .executeTakeFirstOrThrow();
  const acceptances = await db
    .selectFrom('acceptances')
    .innerJoin('proposals', 'proposals.id', 'acceptances.proposal_id')
    .select((e) => e.fn.countAll<number>().as('n'))
    .where('proposals.contact_id', '=', contact.id)
    .executeTakeFirstOrThrow();
  return { copies: Number(copies.n), acceptances: Number(acceptances.n) };
}

/** Takes the row away where no offer is addressed to it, else its words. */
export async function forgetContact(db: Db, id: string, name: string): Promise<void> {
  const used =
    (await db.selectFrom('proposals').select('id').where('contact_id', '=', id).executeTakeFirst()) ??
    (await db.selectFrom('revisions').select('revision').where('contact_id', '=', id).executeTakeFirst());
  if (used)
    await db.updateTable('contacts').set({ name, email: '', role: '' }).where('id', '=', id).execute();
  else {
    await db.deleteFrom('import_added').where('what', '=', 'contact').where('id', '=', id).execute();
    await db.deleteFrom('contacts').where('id', '=', id).execute();
  }
}

import type { MailFacts, MailKind, MailState } from '../../app/domain/post/mail-kinds';
import { later, triesForMs } from '../../app/domain/post/next-try';
import { newId } from '../id';
import { readMailFacts, writeMailFacts } from '../json';
import type { Db } from '../open';

export type Party = { name: string; address: string };

/** One mail. What its facts are depends on its kind. */
export type Mail = {
  [K in MailKind]: {
    id: string;
    kind: K;
    proposalId: string;
    revision: number;
    to: Party;
    facts: MailFacts[K];
    messageId: string;
    state: MailState;
    attempts: number;
    nextTryAt: string;
    giveUpAt: string;
    lastError: string;
    createdAt: string;
    sentAt: string | null;
  };
}[MailKind];

/**
 * Puts a mail on its way. Call it in the transaction of its cause. `cause` names that once and for all: a second mail
 * of the same cause is not written. `domain` ends its Message-ID.
 */
export async function insertMail<K extends MailKind>(
  db: Db,
  mail: {
    kind: K;
    cause: string;
    proposalId: string;
    revision: number;
    to: readonly Party[];
    facts: MailFacts[K];
    domain: string;
    at: string;
  },
): Promise<void> {
  const id = newId();
  await db
    .insertInto('outbox')
    .values({
      id,
      cause: mail.cause,
      kind: mail.kind,
      proposal_id: mail.proposalId,
      revision: mail.revision,
      ...addressee(mail.to),
      facts: writeMailFacts(mail.facts),
      message_id: `<${id}@${mail.domain}>`,
      state: 'waiting',
      next_try_at: mail.at,
      give_up_at: later(mail.at, triesForMs),
      created_at: mail.at,
      sent_at: null,
    })
    .onConflict((c) => c.column('cause').doNothing())
    .execute();
}

/** Mails about a client's offers that went out, latest first; at most `limit`. */
export async function listMailsGoneOf(db: Db, clientId: string, limit: number): Promise<Mail[]> {
  const rows = await mails(db)
    .where('state', '=', 'sent')
    .where('proposal_id', 'in', (e) =>
      e.selectFrom('proposals').select('id').where('client_id', '=', clientId),
    )
    .orderBy('sent_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(asMail);
}

/** Mails to try now, those that waited longest first: new ones, and those whose sender must have died. */
export async function listDueMails(db: Db, at: string, limit: number): Promise<Mail[]> {
  const rows = await mails(db)
    .where('state', 'in', ['waiting', 'sending'])
    .where('next_try_at', '<=', at)
    .orderBy('next_try_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(asMail);
}

/** Takes a mail until `until`; undefined where somebody else was faster. */
export async function takeMail(db: Db, mail: Mail, until: string): Promise<Mail | undefined> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set((e) => ({ state: 'sending', next_try_at: until, attempts: e('attempts', '+', 1) }))
    .where('id', '=', mail.id)
    .where('state', '=', mail.state)
    .where('next_try_at', '=', mail.nextTryAt)
    .executeTakeFirst();
  const taken = { ...mail, state: 'sending' as const, nextTryAt: until, attempts: mail.attempts + 1 };
  return numUpdatedRows === 1n ? taken : undefined;
}

/** What became of a mail that was taken; nothing where it was taken from us meanwhile. */
export async function settleMail(
  db: Db,
  taken: Mail,
  result: { state: MailState; lastError: string; nextTryAt?: string; sentAt?: string },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({
      state: result.state,
      last_error: result.lastError,
      next_try_at: result.nextTryAt ?? taken.nextTryAt,
      sent_at: result.sentAt ?? null,
    })
    .where('id', '=', taken.id)
    .where('state', '=', 'sending')
    .where('next_try_at', '=', taken.nextTryAt)
    .execute();
}

/** To whom it goes, where that was not known for sure before it went. */
export async function updateAddressee(db: Db, id: string, to: readonly Party[]): Promise<void> {
  await db.updateTable('outbox').set(addressee(to)).where('id', '=', id).execute();
}

/** One mail may go to several of us. */
const addressee = (to: readonly Party[]) => ({
  to_name: to.map(({ name }) => name).join(', '),
  to_address: to.map(({ address }) => address).join(', '),
});

/** Gives a mail that failed, or waits for its next try, another chance now. Whether there was such a mail. */
export async function retryMail(db: Db, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('outbox')
    .set({ state: 'waiting', next_try_at: at, give_up_at: later(at, triesForMs) })
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'failed'])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The latest mails in these states, with what they are about. */
export async function listMails(
  db: Db,
  states: readonly MailState[],
  limit: number,
): Promise<(Mail & { title: string; clientName: string })[]> {
  const rows = await mails(db)
    .innerJoin('proposals', 'proposals.id', 'outbox.proposal_id')
    .innerJoin('clients', 'clients.id', 'proposals.client_id')
    .select(['proposals.title', 'clients.name as clientName'])
    .where('outbox.state', 'in', states)
    .orderBy('outbox.created_at', 'desc')
    .orderBy('outbox.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...asMail(row), title: row.title, clientName: row.clientName }));
}

export async function findMail(db: Db, id: string): Promise<Mail | undefined> {
  const row = await mails(db).where('outbox.id', '=', id).executeTakeFirst();
  return row && asMail(row);
}

/** What was mailed of a proposal, or is on its way, the oldest first. */
export async function listMailsOf(db: Db, proposalId: string): Promise<Mail[]> {
  const rows = await mails(db).where('proposal_id', '=', proposalId).orderBy('id').execute();
  return rows.map(asMail);
}

export async function countMails(db: Db, state: MailState): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Mails that could not be handed over at the last try, and are tried again. */
export async function countHeldUp(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('state', '=', 'waiting')
    .where('last_error', '!=', '')
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Proposals with a client whose last mail with the offer failed. */
export async function listUndelivered(db: Db): Promise<Set<string>> {
  const rows = await db
    .selectFrom('outbox')
    .innerJoin('proposals', 'proposals.id', 'outbox.proposal_id')
    .select('outbox.proposal_id as id')
    .where('outbox.kind', '=', 'proposal')
    .where('outbox.state', '=', 'failed')
    .where('proposals.state', '=', 'sent')
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('outbox as later')
            .select('later.id')
            .whereRef('later.proposal_id', '=', 'outbox.proposal_id')
            .where('later.kind', '=', 'proposal')
            .where('later.state', '!=', 'cancelled')
            .whereRef('later.id', '>', 'outbox.id'),
        ),
      ),
    )
    .execute();
  return new Set(rows.map(({ id }) => id));
}

const mails = (db: Db) =>
  db
    .selectFrom('outbox')
    .select([
      'outbox.id',
      'outbox.kind',
      'outbox.proposal_id as proposalId',
      'outbox.revision',
      'outbox.to_name',
      'outbox.to_address',
      'outbox.facts',
      'outbox.message_id as messageId',
      'outbox.state',
      'outbox.attempts',
      'outbox.next_try_at as nextTryAt',
      'outbox.give_up_at as giveUpAt',
      'outbox.last_error as lastError',
      'outbox.created_at as createdAt',
      'outbox.sent_at as sentAt',
    ]);

const asMail = ({
  to_name,
  to_address,
  facts,
  ...row
}: Awaited<ReturnType<ReturnType<typeof mails>['execute']>>[number]): Mail =>
  ({ ...row, to: { name: to_name, address: to_address }, facts: readMailFacts(facts) }) as Mail;

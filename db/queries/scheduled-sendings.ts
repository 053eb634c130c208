import type { Look } from '../../app/domain/post/look';
import { readLook } from '../json';
import type { Db } from '../open';

/** A draft that goes out at a time; `problem`: why it did not, null while it waits. */
export type Sending = {
  proposalId: string;
  saves: number;
  /** What the writer looked at: the SHA-256 of each piece; none of a sending that an earlier version kept. */
  lookedAt: Look;
  sendAt: string;
  /** Where the time was chosen; null for the seconds in which Send can be undone. */
  zone: string | null;
  problem: string | null;
};

export async function findSending(db: Db, proposalId: string): Promise<Sending | undefined> {
  const row = await sendings(db).where('proposal_id', '=', proposalId).executeTakeFirst();
  return row && asSending(row);
}

/** Of all proposals, what goes out next first; at most `limit`. */
export async function listScheduledSendings(
  db: Db,
  limit: number,
): Promise<(Sending & { title: string; clientName: string })[]> {
  const rows = await sendings(db)
    .innerJoin('proposals', 'proposals.id', 'scheduled_sendings.proposal_id')
    .innerJoin('clients', 'clients.id', 'proposals.client_id')
    .select(['proposals.title', 'clients.name as clientName'])
    .orderBy('send_at')
    .orderBy('proposal_id')
    .limit(limit)
    .execute();
  return rows.map(asSending);
}

export async function listDueSendings(db: Db, at: string, limit: number): Promise<Sending[]> {
  const rows = await sendings(db)
    .where('problem', 'is', null)
    .where('send_at', '<=', at)
    .orderBy('send_at')
    .limit(limit)
    .execute();
  return rows.map(asSending);
}

/** Asks for a sending, in place of one that was asked for before or did not go out. */
export async function putSending(
  db: Db,
  sending: Omit<Sending, 'problem'> & { createdAt: string },
): Promise<void> {
  const { saves, lookedAt, sendAt, zone } = sending;
  const values = { saves, looked_at: JSON.stringify(lookedAt), send_at: sendAt, zone, problem: null };
  await db
    .insertInto('scheduled_sendings')
    .values({ proposal_id: sending.proposalId, created_at: sending.createdAt, ...values })
    .onConflict((c) => c.column('proposal_id').doUpdateSet(values))
    .execute();
}

/** Takes a sending that is due out of the list; false where it was undone, moved or taken meanwhile. */
export async function takeSending(db: Db, { proposalId, sendAt }: Sending): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('scheduled_sendings')
    .where('proposal_id', '=', proposalId)
    .where('send_at', '=', sendAt)
    .where('problem', 'is', null)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Keeps one that waits from going out, and why. `due`: that very one, not another that was asked for since. */
export async function stopSending(
  db: Db,
  proposalId: string,
  problem: string,
  due?: Pick<Sending, 'sendAt' | 'saves'>,
): Promise<void> {
  await db
    .updateTable('scheduled_sendings')
    .set({ problem })
    .where('proposal_id', '=', proposalId)
    .$if(due !== undefined, (row) =>
      row.where('send_at', '=', due?.sendAt ?? '').where('saves', '=', due?.saves ?? 0),
    )
    .where('problem', 'is', null)
    .execute();
}

/** Forgets it, whether it waits or was stopped. Whether there was one. */
export async function deleteSending(db: Db, proposalId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('scheduled_sendings')
    .where('proposal_id', '=', proposalId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

const sendings = (db: Db) =>
  db
    .selectFrom('scheduled_sendings')
    .select([
      'scheduled_sendings.proposal_id as proposalId',
      'scheduled_sendings.saves',
      'scheduled_sendings.looked_at',
      'scheduled_sendings.send_at as sendAt',
      'scheduled_sendings.zone',
      'scheduled_sendings.problem',
    ]);

const asSending = <Row extends { looked_at: string }>({ looked_at, ...row }: Row) => ({
  ...row,
  lookedAt: readLook(looked_at),
});

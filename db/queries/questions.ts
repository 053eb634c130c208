import { newId } from '../id';
import type { Db } from '../open';

export type Question = {
  id: string;
  revision: number;
  askedAt: string;
  by: string;
  text: string;
  answeredAt: string | null;
  reply: string;
  repliedBy: string;
};

export async function insertQuestion(
  db: Db,
  question: { proposalId: string; revision: number; askedAt: string; by: string; text: string },
): Promise<string> {
  const id = newId();
  await db
    .insertInto('questions')
    .values({
      id,
      proposal_id: question.proposalId,
      revision: question.revision,
      asked_at: question.askedAt,
      asked_by: question.by,
      text: question.text,
    })
    .execute();
  return id;
}

/** The earliest first, as a talk is read. */
export async function listQuestions(db: Db, proposalId: string): Promise<Question[]> {
  return db
    .selectFrom('questions')
    .select([
      'id',
      'revision',
      'asked_at as askedAt',
      'asked_by as by',
      'text',
      'answered_at as answeredAt',
      'reply',
      'replied_by as repliedBy',
    ])
    .where('proposal_id', '=', proposalId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
}

/**
 * Questions that nobody replied to yet, the one that waits longest first; none of an offer that was taken back. Of one
 * client where `clientId` is given.
 */
export async function listUnanswered(
  db: Db,
  limit: number,
  clientId?: string,
): Promise<
  (Pick<Question, 'id' | 'askedAt' | 'by' | 'text'> & {
    proposalId: string;
    title: string;
    clientName: string;
  })[]
> {
  return db
    .selectFrom('questions')
    .innerJoin('proposals', 'proposals.id', 'questions.proposal_id')
    .innerJoin('clients', 'clients.id', 'proposals.client_id')
    .select([
      'questions.id',
      'asked_at as askedAt',
      'asked_by as by',
      'text',
      'proposal_id as proposalId',
      'title',
      'clients.name as clientName',
    ])
    .where('answered_at', 'is', null)
    .where('proposals.state', '!=', 'withdrawn')
    .$if(clientId !== undefined, (all) => all.where('client_id', '=', clientId ?? ''))
    .orderBy('asked_at')
    .orderBy('questions.id')
    .limit(limit)
    .execute();
}

/** Whether there was such a question without a reply. */
export async function replyToQuestion(
  db: Db,
  { id, proposalId }: { id: string; proposalId: string },
  { reply, repliedBy, at }: { reply: string; repliedBy: string; at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('questions')
    .set({ reply, replied_by: repliedBy, answered_at: at })
    .where('id', '=', id)
    .where('proposal_id', '=', proposalId)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

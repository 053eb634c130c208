import type { Choice, CivilDate } from '../../app/domain/proposal';
import { readChoice, readTexts } from '../json';
import type { Db } from '../open';

export type AnswerKind = 'accepted' | 'declined' | 'withdrawn' | 'smaller' | 'different' | 'not now';
export type Answer = {
  proposalId: string;
  revision: number;
  kind: AnswerKind;
  answeredOn: CivilDate;
  answeredBy: string;
  reason: string;
  note: string;
  /** What was taken, where there was a choice. */
  choice: Choice | null;
  /** What "smaller" leaves out, in the words of the offer. */
  leaveOut: string[];
  /** What they would say yes to, in minor units of the offer's currency. */
  amountMinor: number | null;
  /** Until when "not now" holds. */
  until: CivilDate | null;
};

export async function findAnswer(db: Db, proposalId: string): Promise<Answer | undefined> {
  const row = await db
    .selectFrom('answers')
    .select([
      'choice',
      'proposal_id as proposalId',
      'revision',
      'kind',
      'answered_on as answeredOn',
      'answered_by as answeredBy',
      'reason',
      'note',
      'leave_out as leaveOut',
      'amount_minor as amountMinor',
      'until_on as until',
    ])
    .where('proposal_id', '=', proposalId)
    .$narrowType<{ kind: AnswerKind }>()
    .executeTakeFirst();
  return row && { ...row, choice: readChoice(row.choice), leaveOut: readTexts(row.leaveOut) };
}

/** Every answer a client's proposals stand at. */
export async function listAnswersOf(
  db: Db,
  clientId: string,
): Promise<Pick<Answer, 'proposalId' | 'kind' | 'answeredOn' | 'reason' | 'until'>[]> {
  return db
    .selectFrom('answers')
    .innerJoin('proposals', 'proposals.id', 'answers.proposal_id')
    .select(['proposal_id as proposalId', 'kind', 'answered_on as answeredOn', 'reason', 'until_on as until'])
    .where('proposals.client_id', '=', clientId)
    .$narrowType<{ kind: AnswerKind }>()
    .execute();
}

export async function insertAnswer(db: Db, answer: Answer & { createdAt: string }): Promise<void> {
  await db
    .insertInto('answers')
    .values({
      proposal_id: answer.proposalId,
      revision: answer.revision,
      kind: answer.kind,
      answered_on: answer.answeredOn,
      answered_by: answer.answeredBy,
      reason: answer.reason,
      note: answer.note,
      choice: answer.choice && JSON.stringify(answer.choice),
      leave_out: answer.leaveOut.length > 0 ? JSON.stringify(answer.leaveOut) : null,
      amount_minor: answer.amountMinor,
      until_on: answer.until,
      created_at: answer.createdAt,
    })
    .execute();
}

export async function deleteAnswer(db: Db, proposalId: string): Promise<void> {
  await db.deleteFrom('answers').where('proposal_id', '=', proposalId).execute();
}

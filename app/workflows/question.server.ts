import { insertEvent } from '../../db/queries/events';
import { getProposal, holdProposal } from '../../db/queries/proposals';
import { insertQuestion, listQuestions, replyToQuestion } from '../../db/queries/questions';
import { findLatestSent } from '../../db/queries/revisions';
import type { ClientError } from '../domain/document/words/client-words';
import { DomainError } from '../domain/errors';
import { queueQuestion, queueReply } from './queue-mail.server';
import { type MailWork, moment } from './work.server';

/** How many questions may wait for a reply on one proposal: a page that anyone with its link can write to. */
const mostWaiting = 20;

/** A question on the client's page; it answers nothing. Throws `conflict` while too many wait for a reply. */
export async function ask(
  work: MailWork,
  proposalId: string,
  { by, text }: { by: string; text: string },
): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const { clientId } = await holdProposal(trx, proposalId);
    const latest = await findLatestSent(trx, proposalId);
    if (!latest) throw new DomainError('conflict', 'Nothing was sent yet.');
    const { revision, sent } = latest;
    const questions = await listQuestions(trx, proposalId);
    // Sent twice by a double click, it is asked once.
    if (questions.some((one) => one.answeredAt === null && one.text === text && one.by === by)) return;
    if (questions.filter(({ answeredAt }) => answeredAt === null).length >= mostWaiting) {
      throw new DomainError('conflict', 'waiting' satisfies ClientError);
    }
    const id = await insertQuestion(trx, { proposalId, revision, askedAt: at, by, text });
    const facts = { title: sent.snapshot.offer.title, by, text };
    await insertEvent(trx, { kind: 'question-asked', facts, at, happenedOn: today, clientId, proposalId });
    const about = { proposalId, snapshot: sent.snapshot, at };
    await queueQuestion(work, trx, about, id, { question: text, by });
  });
}

/** Our reply, which the client's page shows. Throws `conflict` for a question that has one already. */
export async function reply(
  work: MailWork,
  proposalId: string,
  { questionId, by, text }: { questionId: string; by: string; text: string },
): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    await holdProposal(trx, proposalId);
    const { clientId, title } = await getProposal(trx, proposalId);
    const replied = await replyToQuestion(
      trx,
      { id: questionId, proposalId },
      { reply: text, repliedBy: by, at },
    );
    if (!replied) {
      throw new DomainError('conflict', 'This question has a reply already. Reload the page to see it.');
    }
    const facts = { title, by, text };
    await insertEvent(trx, { kind: 'question-replied', facts, at, happenedOn: today, clientId, proposalId });
    const latest = await findLatestSent(trx, proposalId);
    const asked = (await listQuestions(trx, proposalId)).find(({ id }) => id === questionId);
    if (!latest || !asked) return;
    const about = { proposalId, snapshot: latest.sent.snapshot, at };
    await queueReply(work, trx, about, questionId, { question: asked.text, reply: text });
  });
}

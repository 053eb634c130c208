import type { Db } from '../../db/open';
import { insertMail, type Party } from '../../db/queries/outbox';
import type { AnswerFacts, MailFacts } from '../domain/post/mail-kinds';
import type { Snapshot } from '../domain/proposal';
import type { Post } from '../mail/post';
import { ourSide } from './our-side.server';
import { theirSide } from './their-side.server';
import type { MailWork } from './work.server';

/** What a mail is about: a sent revision, at the instant of its cause. */
type About = { proposalId: string; snapshot: Snapshot; at: string };

/**
 * Each puts its mails into the outbox, in the transaction of what they tell of, and does nothing where no mail server
 * is set: what waited for one would all go out on the day it is.
 */
export async function queueProposal(work: MailWork, trx: Db, about: About): Promise<void> {
  const to = await theirSide(trx, about.proposalId);
  if (work.post && to) await insertMail(trx, proposalMailOf(work.post, about, to));
}

/** The offer's mail to be put into the outbox once more. `after`: the mail that went before it. */
export const proposalMailOf = (
  post: Post,
  { proposalId, snapshot, at }: About,
  to: Party,
  after?: string,
): Parameters<typeof insertMail<'proposal'>>[1] => ({
  kind: 'proposal',
  cause: ['proposal', proposalId, snapshot.revision, ...(after ? ['after', after] : [])].join('/'),
  proposalId,
  revision: snapshot.revision,
  to: [to],
  facts: {},
  domain: domainOf(post.from ?? snapshot.from.author.email),
  at,
});

/**
 * An answer, to both sides. One that is recorded anew after it was taken back is another cause. `copyTo`: an address of
 * whoever answered, who need not be the one it was sent to; may be empty.
 */
export async function queueAnswer(
  work: MailWork,
  trx: Db,
  about: About,
  facts: AnswerFacts,
  copyTo = '',
): Promise<void> {
  const cause = `answer/${about.proposalId}/${about.snapshot.revision}/${about.at}`;
  await toClient(work, trx, about, 'answer-to-client', `${cause}/client`, facts);
  const known = await theirSide(trx, about.proposalId);
  if (copyTo !== '' && copyTo.toLowerCase() !== known?.address.toLowerCase()) {
    const reader = { name: facts.by, address: copyTo };
    await toClient(work, trx, about, 'answer-to-client', `${cause}/copy`, facts, reader);
  }
  await toUs(work, trx, about, 'answer-to-us', `${cause}/us`, facts);
}

/** A client's question, to us. `questionId` names it. */
export const queueQuestion = (
  work: MailWork,
  trx: Db,
  about: About,
  questionId: string,
  facts: MailFacts['question'],
): Promise<void> => toUs(work, trx, about, 'question', `question/${questionId}`, facts);

/** Our reply to a question, to the client. */
export const queueReply = (
  work: MailWork,
  trx: Db,
  about: About,
  questionId: string,
  facts: MailFacts['reply'],
): Promise<void> => toClient(work, trx, about, 'reply', `reply/${questionId}`, facts);

/** A reminder of an offer without an answer, at most one of its kind for each revision. */
export const queueReminder = (
  work: MailWork,
  trx: Db,
  about: About,
  facts: MailFacts['reminder'],
): Promise<void> => {
  const { proposalId, snapshot } = about;
  const cause = `reminder/${proposalId}/${snapshot.revision}/${facts.reminder}`;
  return toClient(work, trx, about, 'reminder', cause, facts);
};

async function toClient<K extends 'answer-to-client' | 'reply' | 'reminder'>(
  { post }: MailWork,
  trx: Db,
  { proposalId, snapshot, at }: About,
  kind: K,
  cause: string,
  facts: MailFacts[K],
  reader?: Party,
): Promise<void> {
  const party = reader ?? (await theirSide(trx, proposalId));
  if (!post || !party) return;
  const { revision } = snapshot;
  const domain = domainOf(post.from ?? snapshot.from.author.email);
  await insertMail(trx, { kind, cause, proposalId, revision, to: [party], facts, domain, at });
}

async function toUs<K extends 'answer-to-us' | 'question'>(
  { post }: MailWork,
  trx: Db,
  { proposalId, snapshot, at }: About,
  kind: K,
  cause: string,
  facts: MailFacts[K],
): Promise<void> {
  if (!post) return;
  const to = await ourSide(trx, proposalId);
  const domain = domainOf(post.from ?? to[0]?.address ?? '');
  await insertMail(trx, { kind, cause, proposalId, revision: snapshot.revision, to, facts, domain, at });
}

/** Of the sender: some mail servers mistrust an id from elsewhere. */
const domainOf = (address: string): string =>
  /@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i.exec(address)?.[1]?.toLowerCase() ?? 'first-cup.invalid';

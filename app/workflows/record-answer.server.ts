import type { Db } from '../../db/open';
import { type Answer, type AnswerKind, insertAnswer } from '../../db/queries/answers';
import { insertEvent } from '../../db/queries/events';
import { getFirm } from '../../db/queries/firm';
import { findDealOrigin } from '../../db/queries/imported-deals';
import { holdProposal, moveProposal, type Proposal, updateProposal } from '../../db/queries/proposals';
import { findDraft, findLatestSent, type SentRevision } from '../../db/queries/revisions';
import { stopSending } from '../../db/queries/scheduled-sendings';
import { dateIn } from '../domain/calendar';
import { DomainError } from '../domain/errors';
import type { ChainHead } from '../domain/event-chain';
import type { EventFacts, EventKind } from '../domain/event-facts';
import { dealOffer } from '../domain/import/deal-offer';
import { knownMinor } from '../domain/known-amount';
import { type Action, next, type State } from '../domain/lifecycle';
import type { Choice, CivilDate, Offer } from '../domain/proposal';
import { moment, type Work } from './work.server';

/** What is answered: the copy that the client has, and until when it is open. */
export type Open = {
  proposalId: string;
  revision: number;
  offer: Offer;
  validUntil: CivilDate | null;
  /** A deal of before of which nobody knows yet what it comes to. */
  isUnknown: boolean;
  /** Null of a deal of before, which was never sent from here. */
  latest: SentRevision | null;
  /** The instant of the record, and its day where the firm is. */
  at: string;
  today: CivilDate;
};
export type Answered<K extends EventKind> = {
  action: Action;
  kind: AnswerKind;
  /** Today, where nothing else is said. */
  on?: CivilDate;
  by: string;
  reason: string;
  note: string;
  event: K;
  facts: (open: Open) => EventFacts[K];
  /** What was taken, where there was a choice. */
  chosen?: (open: Open) => { choice: Choice | null; totalMinor: number };
  /** What a wish says beside its words. */
  wish?: Pick<Answer, 'leaveOut' | 'amountMinor' | 'until'>;
  /** The client answers the copy they have, whatever we are writing meanwhile. */
  fromClient?: boolean;
  /** What is written with it. `event`: its own, which is the head of the chain with it. */
  also?: (trx: Db, open: Open, event: ChainHead) => Promise<void>;
};

/**
 * The answer, the state and the event, in one transaction. Throws `conflict` for what is not with the client any more,
 * so of several answers at the same time one is recorded.
 */
export async function recordAnswer<K extends EventKind>(
  work: Work,
  proposalId: string,
  given: Answered<K>,
): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const proposal = await holdProposal(trx, proposalId);
    const { clientId, state, validUntil } = proposal;
    const to: State = next(given.action, state);
    const latest = given.fromClient ? await sentOf(trx, proposalId) : await withClient(trx, proposalId);
    const { revision, offer, sentOn } = latest ? copyOf(latest) : await dealOf(trx, proposal, at);
    const { kind, on = today, by, reason, note } = given;
    if (on > today)
      throw new DomainError('invalid', 'That day is still to come. Choose today or an earlier one.');
    if (on < sentOn)
      throw new DomainError('invalid', 'The offer had not been sent on that day. Choose a later one.');
    const isUnknown = latest === null && knownMinor(proposal) === null;
    const open: Open = { proposalId, revision, offer, validUntil, isUnknown, latest, at, today };
    const facts = given.facts(open);
    const chosen = given.chosen?.(open);
    await insertAnswer(trx, {
      proposalId,
      revision,
      kind,
      answeredOn: on,
      answeredBy: by,
      reason,
      note,
      choice: chosen?.choice ?? null,
      ...(given.wish ?? { leaveOut: [], amountMinor: null, until: null }),
      createdAt: at,
    });
    await moveProposal(trx, proposalId, { from: state, to, at });
    if (chosen) await updateProposal(trx, proposalId, { total_minor: chosen.totalMinor });
    // What was to go out next was written before they had answered.
    await stopSending(trx, proposalId, 'An answer came meanwhile. Read it, then send again.');
    const event = await insertEvent(trx, {
      kind: given.event,
      facts,
      at,
      happenedOn: on,
      clientId,
      proposalId,
    });
    await given.also?.(trx, open, event);
  });
}

/** The revision the client has; throws `conflict` while a newer one is being written. */
async function withClient(trx: Db, proposalId: string): Promise<SentRevision | null> {
  const draft = await findDraft(trx, proposalId);
  if (draft) {
    throw new DomainError(
      'conflict',
      `Revision ${draft.revision} is still a draft. Send it or discard it, then record the answer.`,
    );
  }
  return (await findDealOrigin(trx, proposalId)) ? null : sentOf(trx, proposalId);
}

const copyOf = ({ revision, sent }: SentRevision) => ({
  revision,
  offer: sent.snapshot.offer,
  sentOn: dateIn(sent.snapshot.from.timeZone, sent.at),
});

/** A deal of before has no copy, and so no revision. */
async function dealOf(trx: Db, deal: Proposal, at: string) {
  const { time_zone } = await getFirm(trx);
  return { revision: 0, offer: dealOffer(deal), sentOn: dateIn(time_zone, deal.sentAt ?? at) };
}

async function sentOf(trx: Db, proposalId: string): Promise<SentRevision> {
  const sent = await findLatestSent(trx, proposalId);
  if (!sent) throw new DomainError('conflict', 'Nothing was sent yet.');
  return sent;
}

/** The copy that the client has, of an answer that they gave on it. */
export function theirCopy({ latest }: Open): SentRevision {
  if (!latest) throw new DomainError('conflict', 'Nothing was sent yet.');
  return latest;
}

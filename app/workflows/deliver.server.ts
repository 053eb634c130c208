import type { Db } from '../../db/open';
import { findAnswer } from '../../db/queries/answers';
import { type Delivery, insertDelivery } from '../../db/queries/deliveries';
import { insertEvent } from '../../db/queries/events';
import { findPerson } from '../../db/queries/people';
import { holdProposal, moveProposal } from '../../db/queries/proposals';
import { DomainError } from '../domain/errors';
import { next } from '../domain/lifecycle';
import type { CivilDate } from '../domain/proposal';
import { moment, type Work } from './work.server';

export type Ended = { endedOn: CivilDate; ledById: string | null; note: string };
export type Kept = {
  kept: boolean;
  onTime: boolean;
  inScope: boolean;
  atPrice: boolean;
  /** Whether what they were to provide came on time; null where nothing was needed, or nobody said. */
  inputsOnTime?: boolean | null;
};

/** Records what became of the promise: kept or broken, and each bound. */
export async function deliver(work: Work, proposalId: string, ended: Ended & Kept): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const proposal = await holdProposal(trx, proposalId);
    const to = next('deliver', proposal.state);
    const ledBy = await leader(trx, ended);
    await endedAfterYes(trx, proposalId, ended.endedOn, today);
    const { kept, onTime, inScope, atPrice, endedOn, ledById, note, inputsOnTime = null } = ended;
    const outcome: Delivery['outcome'] = kept ? 'kept' : 'broken';
    const bounds = { onTime, inScope, atPrice };
    await insertDelivery(trx, { proposalId, outcome, ...bounds, endedOn, ledById, note, createdAt: at });
    await moveProposal(trx, proposalId, { from: proposal.state, to, at });
    const { title, totalMinor, currency, clientId } = proposal;
    await insertEvent(trx, {
      kind: kept ? 'promise-kept' : 'promise-broken',
      facts: { title, totalMinor, currency, ...bounds, ledBy, ledById, inputsOnTime, note },
      at,
      happenedOn: endedOn,
      clientId,
      proposalId,
    });
  });
}

/** Records that the work ended early. */
export async function stop(work: Work, proposalId: string, ended: Ended): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    const { state, title, clientId } = await holdProposal(trx, proposalId);
    const to = next('stop', state);
    const ledBy = await leader(trx, ended);
    await endedAfterYes(trx, proposalId, ended.endedOn, today);
    const { endedOn, ledById, note } = ended;
    const bounds = { onTime: null, inScope: null, atPrice: null };
    await insertDelivery(trx, {
      proposalId,
      outcome: 'stopped',
      ...bounds,
      endedOn,
      ledById,
      note,
      createdAt: at,
    });
    await moveProposal(trx, proposalId, { from: state, to, at });
    await insertEvent(trx, {
      kind: 'work-stopped',
      facts: { title, ledBy, note },
      at,
      happenedOn: endedOn,
      clientId,
      proposalId,
    });
  });
}

async function leader(trx: Db, { ledById }: Ended): Promise<string | null> {
  if (ledById === null) return null;
  const person = await findPerson(trx, ledById);
  if (!person) throw new DomainError('invalid', 'Choose one of your people as the one who led it.');
  return person.name;
}

async function endedAfterYes(
  trx: Db,
  proposalId: string,
  endedOn: CivilDate,
  today: CivilDate,
): Promise<void> {
  if (endedOn > today)
    throw new DomainError('invalid', 'That day is still to come. Choose today or an earlier one.');
  const answer = await findAnswer(trx, proposalId);
  if (answer && endedOn < answer.answeredOn) {
    throw new DomainError('invalid', 'The offer had not been accepted on that day. Choose a later one.');
  }
}

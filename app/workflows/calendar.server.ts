import type { Db } from '../../db/open';
import { listEventsOfProposal } from '../../db/queries/events';
import { getProposal } from '../../db/queries/proposals';
import { promiseDays } from '../domain/post/promise-days';
import type { Language, Snapshot } from '../domain/proposal';
import { promiseCalendar } from '../mail/promise-calendar';

/** The days of a sent offer as a calendar file. Every line of its history makes it a later version of the same. */
export async function calendarOf(
  db: Db,
  proposalId: string,
  snapshot: Snapshot,
  language: Language,
): Promise<Uint8Array> {
  const { state, validUntil } = await getProposal(db, proposalId);
  const history = await listEventsOfProposal(db, proposalId);
  return promiseCalendar(promiseDays(snapshot, state === 'sent' ? validUntil : null, language), {
    proposalId,
    sequence: history.length,
    at: history[0]?.at ?? snapshot.sentAt,
  });
}

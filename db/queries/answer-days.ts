import { dateIn, daysBetween } from '../../app/domain/calendar';
import type { Db } from '../open';

/** Enough for a median, and few enough for every page. */
const latest = 100;
/** Among so many: a file may have brought any number of answers to deals that were never offers of ours. */
const lookedAt = 1000;

/**
 * Of the latest answers those to offers of our own, whoever gave them: how many whole days they took. What we closed
 * ourselves is no answer.
 */
export async function listAnswerDays(db: Db, timeZone: string): Promise<number[]> {
  const rows = await db
    .selectFrom(
      db
        .selectFrom('answers')
        .select(['proposal_id', 'answered_on'])
        .where('kind', '!=', 'withdrawn')
        .where('reason', '!=', 'no answer')
        .orderBy('answered_on', 'desc')
        .orderBy('proposal_id')
        .limit(lookedAt)
        .as('latest'),
    )
    .innerJoin('proposals', 'proposals.id', 'latest.proposal_id')
    .select(['sent_at', 'answered_on'])
    .where('number', 'is not', null)
    .where('sent_at', 'is not', null)
    .orderBy('answered_on', 'desc')
    .orderBy('proposal_id')
    .limit(latest)
    .$narrowType<{ sent_at: string }>()
    .execute();
  return rows.flatMap(({ sent_at: sentAt, answered_on: on }) => {
    const sentOn = dateIn(timeZone, sentAt);
    return sentOn <= on ? [daysBetween(sentOn, on)] : [];
  });
}

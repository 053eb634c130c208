import { dateIn, daysBetween } from '../../app/domain/calendar';
import type { Db } from '../open';

/** Enough for a median, and few enough for every page. */
const latest = 100;

/**
 * Of the latest answers to offers of our own, whoever gave them: how many whole days they took. What we closed ourselves
 * is no answer.
 */
export async function listAnswerDays(db: Db, timeZone: string): Promise<number[]> {
  const rows = await db
    .selectFrom('answers')
    .innerJoin('proposals', 'proposals.id', 'answers.proposal_id')
    .select(['sent_at', 'answered_on'])
    .where('number', 'is not', null)
    .where('sent_at', 'is not', null)
    .where('answers.kind', '!=', 'withdrawn')
    .where('answers.reason', '!=', 'no answer')
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

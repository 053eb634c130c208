import { daysBetween } from '../calendar';
import { median } from '../median';
import { isHeard, type RelationshipLog } from './log';

/** However fast they were so far, an offer is theirs to think about for so many days: a week of work. */
export const leastAnswerDays = 5;

/**
 * The median of whole days that they took to answer our own offers; null where they answered none. When a deal of before
 * began is in a file of ours, and says nothing of how long they took.
 */
export function theirAnswerDays({ answers, sendings }: RelationshipLog): number | null {
  const ofFiles = new Set(sendings.flatMap((one) => (one.importId ? [one.proposalId] : [])));
  return median(
    answers
      .filter(isHeard)
      .flatMap(({ proposalId, sentOn, on }) =>
        sentOn && sentOn <= on && !ofFiles.has(proposalId) ? [daysBetween(sentOn, on)] : [],
      ),
  );
}

/** After how many days of silence an offer is asked about. `usually`: days, null where nothing is known of them. */
export const askAfterDays = (usually: number | null): number =>
  Math.max(leastAnswerDays, Math.ceil(usually ?? 0));

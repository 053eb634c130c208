import { daysBetween } from '../../calendar';
import { median } from '../../median';
import type { CivilDate } from '../../proposal';
import type { Ledger } from '../ledger';
import { isHeard, type LoggedContribution, type RelationshipLog } from '../log';
import { rankingsOf } from '../rankings';
import type { SensibleStep } from '../sensible-step';
import type { RelationshipThresholds } from '../thresholds';
import { type Gift, giftsOf } from './gifts';
import { isWithin, type ReviewPeriod } from './review-period';
import { type ReviewedElement, reviewedElements } from './reviewed-elements';
import { type ReviewedFact, reviewedFacts } from './reviewed-facts';
import { type PromiseRecords, type ReviewedPromise, reviewedPromises } from './reviewed-promises';

/**
 * What is laid on the table in a talk with a client about the months behind us. The client reads it, so it holds what
 * both sides know or may know: promises and what came of them, what they told us, both rankings, what we do about them.
 * It never holds what we think about them: levels, reach, fade, the ledger's money, the fields defend, nurture and
 * increase, drafts, notes of calls and deliveries, reasons for a no, thanks and forgiveness, or the words that came
 * with a ranking, of which they were told that only we see them. Promises can't be left out, kept or not: a review
 * that hides one is worth nothing. See docs/decisions/0021.
 */
export type Review = {
  period: ReviewPeriod;
  /** Those that were not kept, and those still open, first; then the latest first. */
  promises: ReviewedPromise[];
  figures: ReviewFigures;
  /** What they did unasked, and what we did, the latest first. */
  theirGifts: Gift[];
  ourGifts: LoggedContribution[];
  facts: ReviewedFact[];
  elements: ReviewedElement[];
  /** How many of them ranked these; nobody is named, for others there read it. */
  rankers: number;
  step: SensibleStep;
};

/** Each says how many it rests on; null where there was nothing to count. */
export type ReviewFigures = {
  /** Of the promises that ended, how many were kept. */
  kept: { kept: number; of: number } | null;
  /** Median of whole days from our offer to their answer, of answers given in the period. */
  answers: { days: number; of: number } | null;
  /** How often their part came on time, of the promises for which that was noted. */
  inputs: { onTime: number; of: number } | null;
  /** Of all promises that ever ended, how many were kept, and when the first did; null where these are all there are. */
  ever: { kept: number; of: number; since: CivilDate } | null;
};

export type Reviewed = {
  log: RelationshipLog;
  records: PromiseRecords;
  /** All versions, the latest first. */
  ledgers: readonly Ledger[];
  step: SensibleStep;
  lines: RelationshipThresholds;
  period: ReviewPeriod;
  today: CivilDate;
  /** The civil date of an instant where the firm is. */
  dayOf(instant: string): CivilDate;
};

export function reviewOf(reviewed: Reviewed): Review {
  const { log, records, ledgers, step, lines, period, today, dayOf } = reviewed;
  const promises = reviewedPromises(records, period, today);
  return {
    period,
    promises,
    figures: figuresOf(log, promises, period),
    theirGifts: giftsOf(log.touchpoints, period),
    ourGifts: log.contributions.filter(({ on }) => isWithin(on, period)).toReversed(),
    facts: reviewedFacts(log, { period, today, lines }),
    elements: reviewedElements(ledgers, (ledger) => dayOf(standsSince(ledger)) < period.from),
    rankers: rankingsOf(ledgers).length,
    step,
  };
}

/** A version that a ranking of theirs made has our lines of before. */
const standsSince = ({ madeAt, theirs }: Ledger): string =>
  theirs && theirs.at > madeAt ? theirs.at : madeAt;

function figuresOf(
  log: RelationshipLog,
  promises: readonly ReviewedPromise[],
  period: ReviewPeriod,
): ReviewFigures {
  const ended = promises.filter(({ outcome }) => outcome === 'kept' || outcome === 'missed');
  const kept = ended.filter(({ outcome }) => outcome === 'kept').length;
  // When a deal of before began is in a file of ours; the client got nothing from us that day.
  const ofFiles = new Set(log.sendings.flatMap((one) => (one.importId ? [one.proposalId] : [])));
  const answers = log.answers
    .filter(isHeard)
    .filter(({ on, proposalId }) => isWithin(on, period) && !ofFiles.has(proposalId));
  const took = answers.flatMap(({ sentOn, on }) => (sentOn && sentOn <= on ? [daysBetween(sentOn, on)] : []));
  const days = median(took);
  const shown = new Set(ended.map(({ proposalId }) => proposalId));
  const noted = log.deliveries.filter(
    ({ proposalId, inputsOnTime }) => shown.has(proposalId) && inputsOnTime !== null,
  );
  const [first] = log.deliveries;
  const onTime = noted.filter(({ inputsOnTime }) => inputsOnTime).length;
  return {
    kept: ended.length > 0 ? { kept, of: ended.length } : null,
    answers: days === null ? null : { days, of: took.length },
    inputs: noted.length > 0 ? { onTime, of: noted.length } : null,
    ever:
      first && log.deliveries.length > ended.length
        ? { ...countKept(log.deliveries), since: first.on }
        : null,
  };
}

const countKept = (deliveries: RelationshipLog['deliveries']) => ({
  kept: deliveries.filter(({ kept }) => kept).length,
  of: deliveries.length,
});

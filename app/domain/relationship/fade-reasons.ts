import { daysBetween } from '../calendar';
import { median } from '../median';
import type { CivilDate, CurrencyCode } from '../proposal';
import {
  type Evidence,
  evidenceOf,
  isHeard,
  type LoggedAnswer,
  type LoggedFact,
  type RelationshipLog,
} from './log';
import { staleFacts } from './partner';
import type { RelationshipThresholds } from './thresholds';

/** What in the log speaks of fading, beside the time since the last exchange. */
export type FadeReason =
  | { kind: 'slower answers'; days: number; beforeDays: number; evidence: Evidence[] }
  | {
      kind: 'smaller offers';
      totalMinor: number;
      beforeMinor: number;
      currency: CurrencyCode;
      evidence: Evidence[];
    }
  | { kind: 'stale facts'; facts: LoggedFact[]; evidence: Evidence[] };

/** Their last two answers took half as long again as the median of those before, and at least three days more. */
const slower = 1.5;
const slowerDays = 3;

/** The last yes is at most half of the largest before it, in the same currency. */
const smaller = 0.5;

export function fadeReasons(
  log: RelationshipLog,
  today: CivilDate,
  lines: RelationshipThresholds,
): FadeReason[] {
  const stale = staleFacts(log, today, lines);
  return [
    slowerAnswers(log.answers.filter(isHeard)),
    smallerOffers(log.answers),
    stale.length > 0
      ? ({ kind: 'stale facts', facts: stale, evidence: stale.map(evidenceOf) } as const)
      : null,
  ].filter((reason) => reason !== null);
}

function slowerAnswers(answers: LoggedAnswer[]): FadeReason | null {
  const timed = answers.filter(({ sentOn, on }) => sentOn !== null && sentOn <= on);
  const took = ({ sentOn, on }: LoggedAnswer) => daysBetween(sentOn ?? on, on);
  const last = timed.slice(-2);
  const days = median(last.map(took));
  const beforeDays = median(timed.slice(0, -2).map(took));
  if (days === null || beforeDays === null) return null;
  if (days < beforeDays * slower || days - beforeDays < slowerDays) return null;
  return { kind: 'slower answers', days, beforeDays, evidence: last.map(evidenceOf) };
}

function smallerOffers(answers: LoggedAnswer[]): FadeReason | null {
  const yeses = answers.filter(({ kind, totalMinor }) => kind === 'accepted' && totalMinor > 0);
  const last = yeses.at(-1);
  const before = yeses.slice(0, -1).filter(({ currency }) => currency === last?.currency);
  const beforeMinor = Math.max(0, ...before.map(({ totalMinor }) => totalMinor));
  if (!last || last.totalMinor > beforeMinor * smaller) return null;
  const { totalMinor, currency } = last;
  return { kind: 'smaller offers', totalMinor, beforeMinor, currency, evidence: [evidenceOf(last)] };
}

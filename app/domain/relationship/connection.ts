import { addMonths, daysBetween } from '../calendar';
import { median } from '../median';
import type { CivilDate } from '../proposal';
import { type Evidence, evidenceOf, isHeard, type LoggedFact, type RelationshipLog } from './log';

/**
 * One figure of the connection over the last twelve months, and over the twelve before them; null where there was
 * nothing to measure. `n`: what it rests on.
 */
export type Figure = { now: Measured; before: Measured; trend: Trend };
export type Measured = { value: number | null; n: number; evidence: Evidence[] };
export type Trend = 'better' | 'worse' | 'same' | 'unknown';

/** The quality of the connection, read from the log and never from mood. */
export type Connection = {
  /** Median of whole days from sent to answer. */
  daysToAnswer: Figure;
  /** The share of deliveries in which we kept our word, 0 to 1. */
  ourWord: Figure;
  /** The share of deliveries for which what they were to provide came on time, 0 to 1, where it was noted. */
  theirPart: Figure;
  /** How many of their people we were in touch with. */
  contacts: Figure;
};

type TrendRule = { good: 'more' | 'less'; least: number; slack: number };

const months = 12;

/**
 * With fewer than so many on either side one answer or one promise moves a median or a share by more than a fifth: that
 * is no trend. Our judgement.
 */
export const leastForTrend = 5;

/** Heads are counted and not estimated, so that one more is one more; a share is an estimate. */
const shared = { good: 'more', least: leastForTrend, slack: 0 } as const;

export function connectionOf(log: RelationshipLog, today: CivilDate): Connection {
  const figure = (measure: (lines: RelationshipLog) => Measured, rule: TrendRule): Figure => {
    const since = addMonths(today, -months);
    const now = measure(during(log, since, today));
    const before = measure(during(log, addMonths(since, -months), since));
    return { now, before, trend: trendOf(now, before, rule) };
  };
  return {
    daysToAnswer: figure(daysToAnswer, { good: 'less', least: leastForTrend, slack: 1 }),
    ourWord: figure(({ deliveries }) => share(deliveries, ({ kept }) => kept), shared),
    theirPart: figure(
      ({ deliveries }) =>
        share(
          deliveries.filter(({ inputsOnTime }) => inputsOnTime !== null),
          ({ inputsOnTime }) => inputsOnTime === true,
        ),
      shared,
    ),
    contacts: figure(contactsKnown, { good: 'more', least: 1, slack: 0 }),
  };
}

/** From the day after `after` to `to`. */
function during(log: RelationshipLog, after: CivilDate, to: CivilDate): RelationshipLog {
  const within = <Line extends Evidence>(lines: Line[]) => lines.filter(({ on }) => on > after && on <= to);
  return {
    sendings: within(log.sendings),
    answers: within(log.answers),
    deliveries: within(log.deliveries),
    touchpoints: within(log.touchpoints),
    facts: within<LoggedFact>(log.facts),
    contributions: within(log.contributions),
    questions: within(log.questions),
  };
}

function daysToAnswer({ answers }: RelationshipLog): Measured {
  const timed = answers.filter(isHeard).filter(({ sentOn, on }) => sentOn !== null && sentOn <= on);
  const days = timed.map(({ sentOn, on }) => daysBetween(sentOn ?? on, on));
  return { value: median(days), n: timed.length, evidence: timed.map(evidenceOf) };
}

function share<Line extends Evidence>(lines: Line[], holds: (line: Line) => boolean): Measured {
  const value = lines.length === 0 ? null : lines.filter(holds).length / lines.length;
  return { value, n: lines.length, evidence: lines.map(evidenceOf) };
}

/** A contact is known by a touchpoint with them, or by an answer that they gave. */
function contactsKnown({ touchpoints, answers }: RelationshipLog): Measured {
  const met = touchpoints.filter(({ contact }) => contact !== '');
  const answered = answers.filter(({ by }) => by !== '');
  const names = [...met.map(({ contact }) => contact), ...answered.map(({ by }) => by)];
  const lines = [...met, ...answered];
  const value = new Set(names.map((name) => name.trim().toLowerCase())).size;
  return { value: lines.length === 0 ? null : value, n: lines.length, evidence: lines.map(evidenceOf) };
}

/** `slack`: a difference of no more than this says nothing. */
function trendOf(now: Measured, before: Measured, { good, least, slack }: TrendRule): Trend {
  if (now.value === null || before.value === null) return 'unknown';
  if (Math.min(now.n, before.n) < least) return 'unknown';
  if (now.value === before.value) return 'same';
  if (Math.abs(now.value - before.value) <= slack) return 'unknown';
  return now.value > before.value === (good === 'more') ? 'better' : 'worse';
}

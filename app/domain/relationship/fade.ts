import { addDays, daysBetween } from '../calendar';
import { median } from '../median';
import type { CivilDate } from '../proposal';
import { byDay, type Evidence, evidenceOf, isHeard, type RelationshipLog } from './log';
import type { FadeLines } from './thresholds';

export type FadeStanding = 'current' | 'due' | 'fading' | 'faded';

/** How long it has been, against how long it usually is. */
export type Fade = {
  standing: FadeStanding;
  /** The median of whole days between one day with an exchange and the next; may end in a half. */
  rhythmDays: number;
  /** Days with an exchange. Under three the rhythm is a default. */
  exchangeDays: number;
  /** Whole days since the last one. */
  sinceDays: number;
  last: Evidence;
  /** The last day on which it stands as this good; null for `faded`, which is the end. */
  holdsUntil: CivilDate | null;
};

/**
 * The exchanges of a log, oldest first: answers, kept deliveries, touchpoints, confirmations of facts, and what was asked
 * and replied on their page of an offer. What we do
 * alone (send, withdraw, break a promise, note that nobody answered) is none.
 */
export function exchangesOf(log: RelationshipLog): Evidence[] {
  return [
    ...log.answers.filter(isHeard),
    ...log.deliveries.filter(({ kept }) => kept),
    ...log.touchpoints,
    ...log.facts.flatMap(({ confirmations }) => confirmations),
    ...log.questions,
  ]
    .map(evidenceOf)
    .sort(byDay);
}

/** When a relationship turns, if nothing more happens: the first day on which it is due, fading, faded. */
export type Turns = {
  lastOn: CivilDate;
  rhythmDays: number;
  dueOn: CivilDate;
  fadingOn: CivilDate;
  fadedOn: CivilDate;
};

/** Asks for no day: time passing changes none of it. Null before the first exchange. */
export function turnsOf(log: RelationshipLog, lines: FadeLines): Turns | null {
  const rhythm = rhythmOf(log, lines);
  if (!rhythm) return null;
  const { last, rhythmDays } = rhythm;
  const after = (rhythms: number) => addDays(last.on, Math.floor(rhythms * rhythmDays) + 1);
  return {
    lastOn: last.on,
    rhythmDays,
    dueOn: after(lines.currentRhythms),
    fadingOn: after(lines.dueRhythms),
    fadedOn: after(lines.fadingRhythms),
  };
}

/**
 * Rhythm and fade on `today`; null before the first exchange. Two exchanges of one day are one: the rhythm asks how
 * often we hear of each other, and a call with a yes in it is once.
 */
export function fadeOf(log: RelationshipLog, today: CivilDate, lines: FadeLines): Fade | null {
  const rhythm = rhythmOf(log, lines);
  if (!rhythm) return null;
  const { last, rhythmDays } = rhythm;
  const sinceDays = daysBetween(last.on, today);
  const ends = [
    ['current', lines.currentRhythms],
    ['due', lines.dueRhythms],
    ['fading', lines.fadingRhythms],
  ] as const;
  const now = ends.find(([, rhythms]) => sinceDays <= rhythms * rhythmDays);
  return {
    ...rhythm,
    standing: now?.[0] ?? 'faded',
    sinceDays,
    holdsUntil: now ? addDays(last.on, Math.floor(now[1] * rhythmDays)) : null,
  };
}

function rhythmOf(
  log: RelationshipLog,
  lines: FadeLines,
): Pick<Fade, 'rhythmDays' | 'exchangeDays' | 'last'> | null {
  const exchanges = exchangesOf(log);
  const last = exchanges.at(-1);
  if (!last) return null;
  const days = [...new Set(exchanges.map(({ on }) => on))];
  const gaps = days.slice(1).map((day, index) => daysBetween(days[index] as CivilDate, day));
  const rhythmDays =
    days.length < 3 ? lines.firstRhythmDays : Math.max(lines.leastRhythmDays, median(gaps) ?? 0);
  return { last, rhythmDays, exchangeDays: days.length };
}

import { addDays, addMonths, daysBetween } from '../calendar';
import type { CivilDate } from '../proposal';
import { byDay, type Evidence, evidenceOf, type RelationshipLog, type Signal } from './log';
import type { RelationshipThresholds } from './thresholds';

export const levelNames = ['professional', 'personal', 'structural', 'power'] as const;
export type LevelName = (typeof levelNames)[number];

/** `evidence`: what it rests on; of a lapsed one, what it rested on when it was last met. */
export type Level = { name: LevelName; standing: 'met' | 'not yet' | 'lapsed'; evidence: Evidence[] };

/** The evidence with which a level is met on a day, of what happened up to then; null where it is not. */
type Rule = (log: RelationshipLog, day: CivilDate, lines: RelationshipThresholds) => Evidence[] | null;

/**
 * The four levels on `today`. A level lapsed when it was met on some earlier day and is not now. Nothing is met by time
 * alone, so the only days to ask for are those on which something happened.
 */
export function levelsOf(log: RelationshipLog, today: CivilDate, lines: RelationshipThresholds): Level[] {
  return levelNames.map((name) => {
    const { rule, days } = rules[name];
    const met = rule(log, today, lines);
    if (met) return { name, standing: 'met', evidence: met };
    for (const day of [...new Set(days(log))].sort().reverse()) {
      const then = day <= today ? rule(log, day, lines) : null;
      if (then) return { name, standing: 'lapsed', evidence: then };
    }
    return { name, standing: 'not yet', evidence: [] };
  });
}

/** How many levels are met on a day, of what happened up to then. */
export const levelsMetOn = (log: RelationshipLog, day: CivilDate, lines: RelationshipThresholds): number =>
  levelNames.filter((name) => rules[name].rule(log, day, lines) !== null).length;

/** They trust our word: at least one delivery, and of the last ones enough were kept. */
const professional: Rule = (log, day, { lastDeliveries, keptPercent }) => {
  const last = lastOf({ deliveries: log.deliveries.filter(({ on }) => on <= day) }, lastDeliveries);
  const kept = last.filter((delivery) => delivery.kept);
  return kept.length > 0 && kept.length * 100 >= keptPercent * last.length ? last.map(evidenceOf) : null;
};

/**
 * The last so many deliveries. Of two that ended on one day the broken one counts as the later, so that the order in
 * which they were written down does not matter.
 */
export const lastOf = (
  { deliveries }: Pick<RelationshipLog, 'deliveries'>,
  count: number,
): RelationshipLog['deliveries'] =>
  deliveries
    .toSorted((a, b) => (a.on === b.on ? Number(b.kept) - Number(a.kept) : a.on < b.on ? -1 : 1))
    .slice(-count);

/** They like working with us: different kinds of their signals, of each the latest. */
const personal: Rule = ({ touchpoints }, day, { signalKinds, signalMonths }) => {
  const since = addMonths(day, -signalMonths);
  const latest = new Map<Signal, Evidence>();
  for (const touchpoint of touchpoints.filter(({ on }) => on >= since && on <= day).sort(byDay)) {
    for (const signal of signalsOf(touchpoint)) latest.set(signal, evidenceOf(touchpoint));
  }
  return latest.size >= signalKinds ? distinct([...latest.values()]) : null;
};

/** A touchpoint that they started is one in which they called first. */
export const signalsOf = ({ startedBy, signals }: RelationshipLog['touchpoints'][number]): Signal[] => [
  ...new Set<Signal>(startedBy === 'them' ? ['called first', ...signals] : signals),
];

/** We are part of how they work: acceptances in a row, none long after the one before, or a fact that says so. */
const structural: Rule = ({ answers, facts }, day, lines) => {
  const said = facts
    .filter(({ kind, droppedOn }) => kind === 'process' && (droppedOn === null || droppedOn > day))
    .flatMap(({ confirmations }) => confirmations)
    .filter(({ on }) => on <= day && on >= addDays(day, -lines.inProcessDays))
    .sort(byDay)
    .at(-1);
  const since = addMonths(day, -lines.acceptanceMonths);
  const yeses = answers.filter(({ kind, on }) => kind === 'accepted' && on >= since && on <= day).sort(byDay);
  let row: Evidence[] = [];
  for (const yes of yeses.reverse()) {
    const next = row.at(0);
    if (next && daysBetween(yes.on, next.on) > lines.acceptanceGapDays) row = [];
    row = [evidenceOf(yes), ...row];
    if (row.length === lines.acceptances) return said ? [...row, said] : row;
  }
  return said ? [said] : null;
};

/** It works whoever serves them: kept deliveries led by different people of ours, of each the latest. */
const power: Rule = ({ deliveries }, day, { leaders, leaderMonths }) => {
  const latest = new Map<string, Evidence>();
  for (const { kept, ledBy, ...delivery } of deliveries.filter(({ on }) => on <= day).sort(byDay)) {
    if (kept && ledBy !== null) latest.set(ledBy, delivery);
  }
  const last = [...latest.values()].sort(byDay).at(-1);
  return last && latest.size >= leaders && last.on >= addMonths(day, -leaderMonths)
    ? [...latest.values()].map(evidenceOf).sort(byDay)
    : null;
};

const rules: Record<LevelName, { rule: Rule; days: (log: RelationshipLog) => CivilDate[] }> = {
  professional: { rule: professional, days: ({ deliveries }) => deliveries.map(({ on }) => on) },
  personal: { rule: personal, days: ({ touchpoints }) => touchpoints.map(({ on }) => on) },
  structural: {
    rule: structural,
    days: ({ answers, facts }) =>
      [...answers, ...facts.flatMap(({ confirmations }) => confirmations)].map(({ on }) => on),
  },
  power: { rule: power, days: ({ deliveries }) => deliveries.map(({ on }) => on) },
};

const distinct = (all: Evidence[]): Evidence[] =>
  [...new Map(all.map((one) => [one.eventId, one])).values()].sort(byDay);

import { addMonths } from '../calendar';
import type { CivilDate } from '../proposal';
import { levelsMetOn } from '../relationship/levels';
import type { LoggedDelivery, RelationshipLog } from '../relationship/log';
import type { RelationshipThresholds } from '../relationship/thresholds';
import type { InTurns } from './in-turns';

/**
 * How many levels of one client are met on each of some days, which come in order. The same as to ask each day of the
 * whole log, in the time of one walk along it: a rule sees what can still count on that day. Pauses after each day.
 */
export function* levelsMetOnDays(
  log: RelationshipLog,
  days: readonly CivilDate[],
  lines: RelationshipThresholds,
): InTurns<Map<CivilDate, number>> {
  const met = new Map<CivilDate, number>();
  const deliveries = lastingAlong(log.deliveries, lines.lastDeliveries);
  const answers = windowAlong(log.answers, lines.acceptanceMonths);
  const touchpoints = windowAlong(log.touchpoints, lines.signalMonths);
  for (const day of days) {
    const seen = { deliveries: deliveries(day), answers: answers(day), touchpoints: touchpoints(day) };
    met.set(day, levelsMetOn({ ...log, ...seen }, day, lines));
    yield;
  }
  return met;
}

/** Of lines in the order of days, those within so many months up to a day; ask for later days only. */
function windowAlong<Line extends { on: CivilDate }>(all: readonly Line[], months: number) {
  let [from, to] = [0, 0];
  return (day: CivilDate): Line[] => {
    const since = addMonths(day, -months);
    while ((all[to]?.on ?? '9') <= day) to += 1;
    while (from < to && (all[from]?.on ?? '9') < since) from += 1;
    return all.slice(from, to);
  };
}

/** Up to a day the last so many deliveries, with all of one day, and of each who led some the one kept last. */
function lastingAlong(all: readonly LoggedDelivery[], count: number) {
  let to = 0;
  const keptBy = new Map<string, LoggedDelivery>();
  return (day: CivilDate): LoggedDelivery[] => {
    for (let next = all[to]; next && next.on <= day; next = all[to]) {
      if (next.kept && next.ledBy !== null) keptBy.set(next.ledBy, next);
      to += 1;
    }
    let from = Math.max(0, to - count);
    while (from > 0 && all[from - 1]?.on === all[from]?.on) from -= 1;
    const last = all.slice(from, to);
    const [first] = last;
    return [...[...keptBy.values()].filter((one) => first && one.on < first.on), ...last];
  };
}

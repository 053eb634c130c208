import type { CivilDate } from '../../proposal';
import type { FactKind, LoggedFact, RelationshipLog } from '../log';
import { staleFacts } from '../partner';
import type { RelationshipThresholds } from '../thresholds';
import { isWithin, type ReviewPeriod } from './review-period';

/**
 * What became of something they told us: first heard in the period, known not to be so any more since then, not
 * confirmed for long and so to be asked about, or confirmed in the period. `on`: when; of what to ask, when we last heard it.
 */
export type ReviewedFact = {
  factId: string;
  kind: FactKind;
  text: string;
  became: (typeof becomings)[number];
  on: CivilDate;
};

const becomings = ['new', 'ended', 'to ask', 'confirmed'] as const;

/** What did not move in the period, and is no question yet, is left out. In the order of `becomings`, the latest first. */
export function reviewedFacts(
  log: RelationshipLog,
  on: { period: ReviewPeriod; today: CivilDate; lines: RelationshipThresholds },
): ReviewedFact[] {
  const stale = new Set(staleFacts(log, on.today, on.lines).map(({ factId }) => factId));
  return log.facts
    .flatMap((fact) => {
      const { factId, kind, text } = fact;
      const became = becameOf(fact, on.period, stale.has(factId));
      return became ? [{ factId, kind, text, ...became }] : [];
    })
    .sort(
      (a, b) =>
        becomings.indexOf(a.became) - becomings.indexOf(b.became) ||
        (a.on === b.on ? (a.factId < b.factId ? -1 : 1) : a.on > b.on ? -1 : 1),
    );
}

function becameOf(
  { confirmations, droppedOn, on: lastHeard }: LoggedFact,
  period: ReviewPeriod,
  isStale: boolean,
): Pick<ReviewedFact, 'became' | 'on'> | null {
  const first = confirmations.at(0)?.on ?? lastHeard;
  if (first > period.to) return null;
  if (droppedOn !== null) return isWithin(droppedOn, period) ? { became: 'ended', on: droppedOn } : null;
  if (isStale) return { became: 'to ask', on: lastHeard };
  if (isWithin(first, period)) return { became: 'new', on: first };
  const confirmed = confirmations.findLast(({ on }) => isWithin(on, period));
  return confirmed ? { became: 'confirmed', on: confirmed.on } : null;
}

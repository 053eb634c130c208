import { addDays, addMonths } from '../calendar';
import type { CivilDate } from '../proposal';
import { type Evidence, evidenceOf, type LoggedFact, type RelationshipLog } from './log';
import type { RelationshipThresholds } from './thresholds';

/** Partner or owner, by figures: do we keep our knowledge current, and give as well as ask? */
export type Partnership = {
  /** Of the last offers: how many rested on a fact that was fresh when they were sent, of those where it was noted. */
  onFreshFacts: { fresh: number; of: number; evidence: Evidence[] };
  /** What we brought unasked, and what we asked, in the last twelve months. */
  gives: Evidence[];
  asks: Evidence[];
  /** Facts that were not confirmed for long, the longest first. */
  stale: LoggedFact[];
};

const lastOffers = 5;

export function partnershipOf(
  log: RelationshipLog,
  today: CivilDate,
  lines: RelationshipThresholds,
): Partnership {
  const since = addMonths(today, -12);
  const offers = [...new Map(log.sendings.map((sending) => [sending.proposalId, sending])).values()];
  const noted = offers.filter(({ facts }) => facts !== null).slice(-lastOffers);
  return {
    onFreshFacts: {
      fresh: noted.filter(({ facts }) => (facts?.fresh ?? 0) > 0).length,
      of: noted.length,
      evidence: noted.map(evidenceOf),
    },
    gives: log.contributions.filter(({ on }) => on > since && on <= today).map(evidenceOf),
    asks: offers.filter(({ on }) => on > since && on <= today).map(evidenceOf),
    stale: staleFacts(log, today, lines),
  };
}

/** Facts that still hold as far as we know, and were last confirmed too long ago. */
export function staleFacts(
  { facts }: RelationshipLog,
  today: CivilDate,
  { factDays }: RelationshipThresholds,
): LoggedFact[] {
  const since = addDays(today, -factDays);
  return facts.filter(({ droppedOn, on }) => droppedOn === null && on < since);
}

import { dateIn } from '../calendar';
import { openDoor, type Rung } from '../ladder';
import { lastDayOf } from '../last-day';
import type { CivilDate, CurrencyCode } from '../proposal';
import { askAfterDays } from './answer-time';
import type { RelationshipLog } from './log';
import type { Reading } from './reading';
import { type SensibleStep, type Situation, sensibleStep } from './sensible-step';

type Proposal = {
  id: string;
  title: string;
  endsOn: CivilDate | null;
  validUntil: CivilDate | null;
  sentAt: string | null;
};

type Standing = {
  proposals: readonly Proposal[];
  rungs: readonly Rung[];
  reading: Reading;
  log: RelationshipLog;
  questions: Situation['questions'];
  /** In how many days they answer as a rule; null where nothing is known of that. */
  usualAnswerDays: number | null;
  today: CivilDate;
  firmCurrency: CurrencyCode;
  timeZone: string;
};

/** The one thing to do next with a client, of all that is known of them today. */
export function stepNow({
  proposals,
  rungs,
  reading,
  log,
  questions,
  usualAnswerDays,
  today,
  firmCurrency,
  timeZone,
}: Standing): SensibleStep {
  const byId = new Map(proposals.map((one) => [one.id, one]));
  const at = (standing: string) =>
    rungs.flatMap((rung) => {
      const proposal = rung.standing === standing ? byId.get(rung.id) : undefined;
      return proposal ? [{ ...proposal, proposalId: proposal.id }] : [];
    });
  const soonest = <T extends { endsOn: string | null; validUntil: string | null }>(
    all: T[],
    by: 'endsOn' | 'validUntil',
  ) => all.toSorted((a, b) => ((a[by] ?? '9') < (b[by] ?? '9') ? -1 : 1));
  const door = openDoor(rungs);
  return sensibleStep({
    questions,
    promises: soonest(at('accepted'), 'endsOn'),
    waiting: soonest(at('sent'), 'validUntil').map((one) => ({
      ...one,
      sentOn: one.sentAt === null ? today : dateIn(timeZone, one.sentAt),
    })),
    askAfterDays: askAfterDays(usualAnswerDays),
    drafts: at('draft'),
    cold: coldOf(at('expired'), timeZone),
    deliveries: log.deliveries,
    touchpoints: log.touchpoints,
    stale: reading.partnership.stale,
    fade: reading.fade,
    reach: reading.reachIn(door?.currency ?? firmCurrency),
    openDoor: door?.id ?? null,
    firmCurrency,
    ceilingMinor: reading.reachIn(firmCurrency)?.ceilingMinor ?? null,
    today,
  });
}

/** Only what has no last day of its own, the latest first: an offer of ours said when it would end. */
const coldOf = (
  runOut: readonly (Proposal & { proposalId: string })[],
  timeZone: string,
): Situation['cold'] =>
  runOut
    .flatMap(({ validUntil, sentAt, proposalId, title }) => {
      if (validUntil !== null || sentAt === null) return [];
      const sentOn = dateIn(timeZone, sentAt);
      return [{ proposalId, title, sentOn, lastDay: lastDayOf({ validUntil, sentOn }) }];
    })
    .sort((a, b) => (a.sentOn > b.sentOn ? -1 : 1));

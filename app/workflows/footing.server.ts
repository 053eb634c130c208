import { readRelationshipLines, readThresholds } from '../../db/json';
import type { Db } from '../../db/open';
import { listAnswerDays } from '../../db/queries/answer-days';
import { listRecordedOf } from '../../db/queries/event-rows';
import { type Firm, getFirm } from '../../db/queries/firm';
import type { Proposal } from '../../db/queries/proposals';
import type { Footing } from '../domain/coffee-test/rule';
import { ceilingMinor, firstFooting, type Thresholds } from '../domain/coffee-test/thresholds';
import type { HistoryEvent } from '../domain/event-facts';
import { median } from '../domain/median';
import type { CivilDate } from '../domain/proposal';
import { theirAnswerDays } from '../domain/relationship/answer-time';
import type { RelationshipLog } from '../domain/relationship/log';
import { logKinds, logOf } from '../domain/relationship/log-of';
import { isHalved, largestKeptIn, multipleOf } from '../domain/relationship/reach';
import { type Reading, readingOf } from '../domain/relationship/reading';
import {
  defaultRelationshipThresholds,
  type RelationshipThresholds,
} from '../domain/relationship/thresholds';

/** Where a firm draws the coffee test's lines, and where it would if it had set none. */
export function thresholdsOf({ currency, thresholds }: Pick<Firm, 'currency' | 'thresholds'>): {
  thresholds: Thresholds;
  defaults: Thresholds;
} {
  const defaults = firstFooting(currency).thresholds;
  return { thresholds: { ...defaults, ...readThresholds(thresholds) }, defaults };
}

/** What of a firm's row says where it draws its lines. */
export type Lined = Pick<Firm, 'currency' | 'thresholds' | 'relationship'>;

/** Where a firm draws the lines of a relationship: facts go stale for it as they do for the coffee test. */
export const relationshipLinesOf = (firm: Lined): RelationshipThresholds => ({
  ...defaultRelationshipThresholds,
  ...readRelationshipLines(firm.relationship),
  factDays: thresholdsOf(firm).thresholds.factDays,
});

export type Relationship = {
  /** As they were recorded. */
  events: HistoryEvent[];
  log: RelationshipLog;
  reading: Reading;
  lines: RelationshipThresholds;
};

/** How the relationship with a client reads on `today`, from all its events. */
export async function readRelationship(
  db: Db,
  firm: Lined,
  { clientId, today }: { clientId: string; today: CivilDate },
): Promise<Relationship> {
  const events = await listRecordedOf(db, clientId, logKinds);
  const log = logOf(events);
  const lines = relationshipLinesOf(firm);
  const { thresholds } = thresholdsOf(firm);
  const ceilingIn = (currency: string) => ceilingMinor(currency, { firmCurrency: firm.currency, thresholds });
  return { events, log, lines, reading: readingOf(log, { today, lines, ceilingIn }) };
}

/** In how many days our clients answer our offers as a rule. */
export const firmAnswerDays = async (db: Db, firm: Pick<Firm, 'time_zone'>): Promise<number | null> =>
  median(await listAnswerDays(db, firm.time_zone));

/** The same of one client, or where they answered none, of all. */
export const usualAnswerDays = async (
  db: Db,
  firm: Pick<Firm, 'time_zone'>,
  log: RelationshipLog,
): Promise<number | null> => theirAnswerDays(log) ?? firmAnswerDays(db, firm);

/** What the coffee test stands on for a proposal: the firm's thresholds, and how the client stands to us. */
export async function footingOf(
  db: Db,
  { clientId, parentId }: Pick<Proposal, 'clientId' | 'parentId'>,
  today: CivilDate,
): Promise<Footing> {
  const firm = await getFirm(db);
  const first = { ...firstFooting(firm.currency), thresholds: thresholdsOf(firm).thresholds };
  if (parentId === null) return first;
  const { log, reading, lines } = await readRelationship(db, firm, { clientId, today });
  const kept = [...new Set(log.deliveries.map(({ currency }) => currency))].flatMap((currency) => {
    const largest = largestKeptIn(currency, log, { today, lines });
    return largest ? [[currency, largest.totalMinor] as const] : [];
  });
  return {
    ...first,
    followsOn: true,
    largestKeptMinor: Object.fromEntries(kept),
    multiple: multipleOf(reading.levels, lines).multiple,
    stretch: lines.stretch,
    halved: isHalved(reading.fade),
  };
}

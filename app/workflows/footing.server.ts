import { readThresholds } from '../../db/json';
import type { Db } from '../../db/open';
import { largestKeptMinor } from '../../db/queries/deliveries';
import { type Firm, getFirm } from '../../db/queries/firm';
import type { Proposal } from '../../db/queries/proposals';
import type { Footing } from '../domain/coffee-test/rule';
import { firstFooting, type Thresholds } from '../domain/coffee-test/thresholds';

/** Where a firm draws the coffee test's lines, and where it would if it had set none. */
export function thresholdsOf({ currency, thresholds }: Pick<Firm, 'currency' | 'thresholds'>): {
  thresholds: Thresholds;
  defaults: Thresholds;
} {
  const defaults = firstFooting(currency).thresholds;
  return { thresholds: { ...defaults, ...readThresholds(thresholds) }, defaults };
}

/** What the coffee test stands on for a proposal: the firm's thresholds, and the promises kept to its client. */
export async function footingOf(
  db: Db,
  { clientId, parentId }: Pick<Proposal, 'clientId' | 'parentId'>,
): Promise<Footing> {
  const firm = await getFirm(db);
  return {
    ...firstFooting(firm.currency),
    thresholds: thresholdsOf(firm).thresholds,
    followsOn: parentId !== null,
    largestKeptMinor: await largestKeptMinor(db, clientId),
  };
}

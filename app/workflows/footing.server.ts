import { readThresholds } from '../../db/json';
import type { Db } from '../../db/open';
import { largestKeptMinor } from '../../db/queries/deliveries';
import { getFirm } from '../../db/queries/firm';
import type { Proposal } from '../../db/queries/proposals';
import type { Footing } from '../domain/coffee-test/rule';
import { firstFooting } from '../domain/coffee-test/thresholds';

/** What the coffee test stands on for a proposal: the firm's thresholds, and the promises kept to its client. */
export async function footingOf(
  db: Db,
  { clientId, parentId }: Pick<Proposal, 'clientId' | 'parentId'>,
): Promise<Footing> {
  const { currency, thresholds } = await getFirm(db);
  const first = firstFooting(currency);
  return {
    ...first,
    thresholds: { ...first.thresholds, ...readThresholds(thresholds) },
    followsOn: parentId !== null,
    largestKeptMinor: await largestKeptMinor(db, clientId),
  };
}

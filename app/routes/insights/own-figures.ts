import type { Insights } from '~/domain/insight/insights';
import type { Context } from '~/http/context';
import { readAtOnce, readInsights } from '~/workflows/insights.server';
import { hasSentMoreThan } from '~db/queries/sent-offers';
import { insightsSoon } from './insights-soon';

const everything = { authorId: null, period: null };

/** Up to so many sent proposals a page may read them all on its way. */
const few = 100;

/**
 * What the firm's own log says, for a page that shows a little of it beside something else: as it was read last, since
 * the page is not to wait. A log that takes long is read anew for it once a day, any other when it has moved on. Null
 * while it was never read.
 */
export async function ownFigures(
  context: Pick<Context, 'db' | 'now' | 'log'>,
): Promise<Pick<Insights, 'steps' | 'standings'> | null> {
  const { insights, isBehind, isOld } = await readInsights(context, everything, few);
  if (isOld || (isBehind && !(await hasSentMoreThan(context.db, readAtOnce)))) {
    insightsSoon(context, everything);
  }
  return insights && { steps: insights.steps, standings: insights.standings };
}

import type { Question } from '~/domain/insight/insights';
import type { Context } from '~/http/context';
import { renewInsights } from '~/workflows/insights.server';
import type { Db } from '~db/open';

/** One reading at a time for each database: whoever asks meanwhile is served what there is. */
const reading = new WeakMap<Db, Promise<void>>();

/** Reads a large log anew after the answer went out. Where that fails, the next who asks begins it again. */
export function insightsSoon(context: Pick<Context, 'db' | 'now' | 'log'>, question: Question): void {
  const { db, log } = context;
  if (reading.has(db)) return;
  const renewed = new Promise((resolve) => setTimeout(resolve, 50))
    .then(() => renewInsights(context, question))
    .catch((err) => log.error({ err }, 'the insights could not be read'))
    .finally(() => reading.delete(db));
  reading.set(db, renewed);
}

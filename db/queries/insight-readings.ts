import type { Insights } from '../../app/domain/insight/insights';
import type { CivilDate } from '../../app/domain/proposal';
import type { Db } from '../open';

/** Insights as they were read: up to which event, and for which day. */
export type InsightReading = { seq: number; today: CivilDate; computedAt: string; insights: Insights };

/** A key holds the shape of what is kept under it, so that no later version reads what it does not understand. */
export async function findInsightReading(db: Db, key: string): Promise<InsightReading | undefined> {
  const row = await db
    .selectFrom('insight_readings')
    .select(['seq', 'today', 'computed_at as computedAt', 'reading'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (!row) return undefined;
  const { reading, ...rest } = row;
  return { ...rest, insights: JSON.parse(reading) as Insights };
}

/** What was read so far is behind from now on: it was read with other lines than those of now. */
export async function outdateInsightReadings(db: Db): Promise<void> {
  await db.updateTable('insight_readings').set({ seq: -1, today: '' }).execute();
}

export async function putInsightReading(
  db: Db,
  key: string,
  { seq, today, computedAt, insights }: InsightReading,
): Promise<void> {
  const row = { seq, today, computed_at: computedAt, reading: JSON.stringify(insights) };
  await db
    .insertInto('insight_readings')
    .values({ key, ...row })
    .onConflict((c) => c.column('key').doUpdateSet(row))
    .execute();
}

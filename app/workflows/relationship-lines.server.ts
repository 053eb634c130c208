import type { Db } from '../../db/open';
import { makeReadings } from '../../db/queries/client-readings';
import { updateFirm } from '../../db/queries/firm';
import { outdateInsightReadings } from '../../db/queries/insight-readings';
import { defaultRelationshipThresholds, type OwnLines } from '../domain/relationship/thresholds';
import type { Work } from './work.server';

/** Draws the lines of a relationship elsewhere. What is ours stays ours: should we think better of it, it follows. */
export async function editRelationshipLines(work: Work, lines: OwnLines): Promise<void> {
  const own = Object.entries(lines).filter(
    ([name, value]) => !isSame(value, defaultRelationshipThresholds[name as keyof OwnLines]),
  );
  await draw(work, JSON.stringify(Object.fromEntries(own)));
}

/** Back to our own lines. */
export const resetRelationshipLines = (work: Work): Promise<void> => draw(work, '{}');

/**
 * Whoever writes an event from now on reads its client by the new lines; all others are read anew before this returns,
 * or, should it be cut short, when the server next starts.
 */
async function draw({ db, now }: Work, relationship: string): Promise<void> {
  await db.transaction().execute(async (trx: Db) => {
    await updateFirm(trx, { relationship, updated_at: now() });
    await outdateInsightReadings(trx);
  });
  await makeReadings(db);
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

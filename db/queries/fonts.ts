import { readRanges } from '../json';
import type { Db } from '../open';

/** `covers`: the code points it has a shape for, as ranges `[first, last]`. */
export type Font = {
  sha256: string;
  family: string;
  weight: number;
  italic: boolean;
  covers: [number, number][];
};
export type FontFile = Font & { bytes: Uint8Array };

/** The fonts of new documents, in the order in which they are asked for a character. */
export async function listFonts(db: Db): Promise<Font[]> {
  const rows = await db
    .selectFrom('fonts')
    .select(['sha256', 'family', 'weight', 'italic', 'covers'])
    .where('position', 'is not', null)
    .orderBy('position')
    .execute();
  return rows.map(asFont);
}

/** Fonts with their bytes, in the order asked for; one that is not there is left out. */
export async function listFontFiles(db: Db, sha256s: string[]): Promise<FontFile[]> {
  if (sha256s.length === 0) return [];
  const rows = await db
    .selectFrom('fonts')
    .select(['sha256', 'family', 'weight', 'italic', 'covers', 'bytes'])
    .where('sha256', 'in', sha256s)
    .execute();
  return sha256s.flatMap((sha256) => rows.filter((row) => row.sha256 === sha256).map(asFont));
}

/**
 * For the rest of the transaction nobody else changes the list: two who do go one after the other. It is the firm's,
 * and an empty list has no row of its own to hold.
 */
export async function holdFonts(db: Db): Promise<void> {
  await db
    .updateTable('firm')
    .set((e) => ({ next_number: e.ref('next_number') }))
    .execute();
}

/** Puts a font at its place in the chain: a new one, or one that was retired. */
export async function insertFont(
  db: Db,
  font: Font & { bytes: Uint8Array; position: number; createdAt: string },
): Promise<void> {
  const { sha256, family, weight, italic, covers, bytes, position, createdAt } = font;
  await db
    .insertInto('fonts')
    .values({
      ...{ sha256, family, weight, bytes, position },
      italic: italic ? 1 : 0,
      covers: JSON.stringify(covers),
      created_at: createdAt,
    })
    .onConflict((c) => c.column('sha256').doUpdateSet({ position }))
    .execute();
}

/** `position` null retires it: sent copies may still name it, so its bytes stay. */
export async function updateFontPosition(db: Db, sha256: string, position: number | null): Promise<void> {
  await db.updateTable('fonts').set({ position }).where('sha256', '=', sha256).execute();
}

const asFont = <Row extends { italic: 0 | 1; covers: string }>(row: Row) => ({
  ...row,
  italic: row.italic === 1,
  covers: readRanges(row.covers),
});

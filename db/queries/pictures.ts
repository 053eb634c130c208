import type { Db } from '../open';

export async function findPicture(
  db: Db,
  sha256: string,
): Promise<{ mediaType: string; bytes: Uint8Array } | undefined> {
  return db
    .selectFrom('pictures')
    .select(['media_type as mediaType', 'bytes'])
    .where('sha256', '=', sha256)
    .executeTakeFirst();
}

/** A picture is stored once, whoever brings it. */
export async function insertPicture(
  db: Db,
  picture: { sha256: string; mediaType: string; bytes: Uint8Array; createdAt: string },
): Promise<void> {
  const { sha256, mediaType, bytes, createdAt } = picture;
  await db
    .insertInto('pictures')
    .values({ sha256, media_type: mediaType, bytes, created_at: createdAt })
    .onConflict((c) => c.column('sha256').doNothing())
    .execute();
}

import type { Db } from '../open';

export async function insertSetupCode(db: Db, codeSha256: string, createdAt: string): Promise<void> {
  await db.insertInto('setup_codes').values({ code_sha256: codeSha256, created_at: createdAt }).execute();
}

/** When it was printed, UTC; undefined for one that never was. */
export async function findSetupCode(db: Db, codeSha256: string): Promise<string | undefined> {
  const code = db.selectFrom('setup_codes').select('created_at').where('code_sha256', '=', codeSha256);
  return (await code.executeTakeFirst())?.created_at;
}

/** When the last one was printed, UTC. */
export async function findLastSetupCode(db: Db): Promise<string | undefined> {
  const codes = db.selectFrom('setup_codes').select('created_at').orderBy('created_at', 'desc');
  return (await codes.limit(1).executeTakeFirst())?.created_at;
}

/** Uses up every code there is. False when `codeSha256` is none of them: then nothing is changed. */
export async function takeSetupCode(db: Db, codeSha256: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('setup_codes')
    .where('code_sha256', '=', codeSha256)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await db.deleteFrom('setup_codes').execute();
  return true;
}

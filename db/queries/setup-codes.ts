import type { Db } from '../open';

export async function insertSetupCode(db: Db, codeSha256: string, createdAt: string): Promise<void> {
  await db.insertInto('setup_codes').values({ code_sha256: codeSha256, created_at: createdAt }).execute();
}

export async function hasSetupCode(db: Db, codeSha256: string): Promise<boolean> {
  const code = db.selectFrom('setup_codes').select('code_sha256').where('code_sha256', '=', codeSha256);
  return (await code.executeTakeFirst()) !== undefined;
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

import type { Role } from '../../app/domain/accounts';
import type { Db } from '../open';

export type Invitation = { personId: string; role: Role; expiresAt: string };

export async function findInvitation(db: Db, tokenSha256: string): Promise<Invitation | undefined> {
  return db
    .selectFrom('invitations')
    .select(['person_id as personId', 'role', 'expires_at as expiresAt'])
    .where('token_sha256', '=', tokenSha256)
    .executeTakeFirst();
}

/** Those that can still be used at `now`. */
export async function listInvitations(db: Db, now: string): Promise<Invitation[]> {
  return db
    .selectFrom('invitations')
    .select(['person_id as personId', 'role', 'expires_at as expiresAt'])
    .where('expires_at', '>', now)
    .execute();
}

/** A person's link before it, if any, counts no more. */
export async function replaceInvitation(
  db: Db,
  invitation: Invitation & { tokenSha256: string; createdAt: string },
): Promise<void> {
  const { tokenSha256, personId, role, createdAt, expiresAt } = invitation;
  await deleteInvitationOf(db, personId);
  await db
    .insertInto('invitations')
    .values({
      token_sha256: tokenSha256,
      person_id: personId,
      role,
      created_at: createdAt,
      expires_at: expiresAt,
    })
    .execute();
}

/** Uses the link up. False when it was used meanwhile. */
export async function takeInvitation(db: Db, tokenSha256: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('invitations')
    .where('token_sha256', '=', tokenSha256)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function deleteInvitationOf(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('invitations').where('person_id', '=', personId).execute();
}

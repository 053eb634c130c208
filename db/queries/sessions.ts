import type { Role } from '../../app/domain/accounts';
import { newId } from '../id';
import type { Db } from '../open';

export type Session = {
  id: string;
  personId: string;
  createdAt: string;
  lastSeenAt: string;
  expiresAt: string;
  userAgent: string;
  address: string;
};
/** With whose it is. A disabled account has none. */
export type SessionOfPerson = Session & { name: string; email: string; role: Role };

export async function findSession(db: Db, tokenSha256: string): Promise<SessionOfPerson | undefined> {
  return sessions(db).where('token_sha256', '=', tokenSha256).executeTakeFirst();
}

/** The one that was used last first. */
export async function listSessions(db: Db): Promise<SessionOfPerson[]> {
  return sessions(db).orderBy('last_seen_at', 'desc').orderBy('sessions.id', 'desc').execute();
}

export async function insertSession(
  db: Db,
  session: Omit<Session, 'id' | 'lastSeenAt'> & { tokenSha256: string },
): Promise<string> {
  const id = newId();
  const { tokenSha256, personId, createdAt, expiresAt, userAgent, address } = session;
  await db
    .insertInto('sessions')
    .values({
      id,
      token_sha256: tokenSha256,
      person_id: personId,
      created_at: createdAt,
      last_seen_at: createdAt,
      expires_at: expiresAt,
      user_agent: userAgent,
      address,
    })
    .execute();
  return id;
}

export async function updateLastSeen(db: Db, id: string, lastSeenAt: string): Promise<void> {
  await db.updateTable('sessions').set({ last_seen_at: lastSeenAt }).where('id', '=', id).execute();
}

/** Ends it; false when there was none. With `personId`, only one of theirs. */
export async function deleteSession(db: Db, id: string, personId?: string): Promise<boolean> {
  const all = db.deleteFrom('sessions').where('id', '=', id);
  const theirs = personId === undefined ? all : all.where('person_id', '=', personId);
  const { numDeletedRows } = await theirs.executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends all of a person's, but the one to `keep`. */
export async function deleteSessionsOf(db: Db, personId: string, keep = ''): Promise<void> {
  await db.deleteFrom('sessions').where('person_id', '=', personId).where('id', '!=', keep).execute();
}

/** Takes away what ended by itself: past its end, or not used since `idleSince`. */
export async function deleteDeadSessions(db: Db, now: string, idleSince: string): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((e) => e.or([e('expires_at', '<=', now), e('last_seen_at', '<=', idleSince)]))
    .execute();
}

const sessions = (db: Db) =>
  db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.person_id', 'sessions.person_id')
    .innerJoin('people', 'people.id', 'sessions.person_id')
    .where('accounts.disabled_at', 'is', null)
    .select([
      'sessions.id',
      'sessions.person_id as personId',
      'sessions.created_at as createdAt',
      'sessions.last_seen_at as lastSeenAt',
      'sessions.expires_at as expiresAt',
      'sessions.user_agent as userAgent',
      'sessions.address',
      'people.name',
      'accounts.email',
      'accounts.role',
    ]);

import { sha256 } from '../../db/digest';
import type { Db } from '../../db/open';
import {
  deleteDeadSessions,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  updateLastSeen,
} from '../../db/queries/sessions';
import type { SignedIn } from '../domain/accounts';
import { DomainError } from '../domain/errors';
import { idleDays, isLive, sessionEnd } from '../domain/sessions';
import { newSecret } from './secrets.server';
import type { Work } from './work.server';

/** Where a request came from, kept with its session for the one who reads the list. */
export type Visitor = { address: string; userAgent: string };

const minuteMs = 60_000;
const ago = (at: string, ms: number): string => new Date(Date.parse(at) - ms).toISOString();

/** Begins one for a person who has just shown who they are. Returns its token, which is stored nowhere. */
export async function beginSession(
  trx: Db,
  { personId, at, visitor }: { personId: string; at: string; visitor: Visitor },
): Promise<string> {
  await deleteDeadSessions(trx, at, ago(at, idleDays * 24 * 60 * minuteMs));
  const token = newSecret();
  await insertSession(trx, {
    tokenSha256: sha256(token),
    personId,
    createdAt: at,
    expiresAt: sessionEnd(at),
    userAgent: visitor.userAgent.slice(0, 300),
    address: visitor.address,
  });
  return token;
}

/** Whose session `token` is, if it still counts. Notes that it was used. */
export async function readSession(
  { db, now }: Work,
  token: string,
): Promise<{ id: string; person: SignedIn } | null> {
  const session = await findSession(db, sha256(token));
  const at = now();
  if (!session || !isLive(session, at)) return null;
  // To the minute is exact enough, and spares most requests a write.
  if (session.lastSeenAt < ago(at, minuteMs)) await updateLastSeen(db, session.id, at);
  const { id, personId, name, email, role } = session;
  return { id, person: { id: personId, name, email, role } };
}

/** Ends one session: one of `personId`'s own, or with null anybody's. Throws `not-found`. */
export async function endSession({ db }: Work, id: string, personId: string | null): Promise<void> {
  if (await deleteSession(db, id, personId ?? undefined)) return;
  throw new DomainError('not-found', 'This session has ended already.');
}

/** Ends the session that one is in oneself, if it has not ended. */
export async function leaveSession({ db }: Work, id: string): Promise<void> {
  await deleteSession(db, id);
}

/** Ends all of a person's sessions but the one they are in. */
export const endOtherSessions = ({ db }: Work, personId: string, keep: string): Promise<void> =>
  deleteSessionsOf(db, personId, keep);

import { sha256 } from '../../db/digest';
import { findAccount, findAccountByEmail, updatePassword } from '../../db/queries/accounts';
import { findInvitation, replaceInvitation, takeInvitation } from '../../db/queries/invitations';
import { getPerson, updatePerson } from '../../db/queries/people';
import { deleteSessionsOf } from '../../db/queries/sessions';
import { emailKey, type Role } from '../domain/accounts';
import { DomainError } from '../domain/errors';
import { invitationEnd } from '../domain/sessions';
import { addAccount } from './accounts.server';
import { hashPassword, refuseWeak } from './passwords.server';
import { newSecret } from './secrets.server';
import { beginSession, type Visitor } from './sessions.server';
import type { Work } from './work.server';

/**
 * A link for one of our people: to make an account or, where they have one, to choose a new password. Returns its
 * token, which is stored nowhere; the link before it counts no more.
 */
export async function invite(
  { db, now }: Work,
  { personId, role }: { personId: string; role: Role },
): Promise<{ token: string; expiresAt: string }> {
  const at = now();
  const expiresAt = invitationEnd(at);
  const token = newSecret();
  await db.transaction().execute(async (trx) => {
    const { active } = await getPerson(trx, personId);
    if (!active) {
      throw new DomainError('invalid', 'Who left can not be invited. Mark them as active first.');
    }
    await replaceInvitation(trx, { tokenSha256: sha256(token), personId, role, createdAt: at, expiresAt });
  });
  return { token, expiresAt };
}

/** A link to choose a new password, for whoever works on the machine itself. Throws `not-found`. */
export async function inviteByEmail(work: Work, email: string): Promise<{ token: string; name: string }> {
  const account = await findAccountByEmail(work.db, emailKey(email));
  if (!account) throw new DomainError('not-found', `Nobody signs in with ${email}.`);
  const { personId, role, name } = account;
  return { name, token: (await invite(work, { personId, role })).token };
}

export type Invited = {
  personId: string;
  name: string;
  /** What the account's e-mail address is, or may be. */
  email: string;
  /** They sign in already, and only choose a new password. */
  hasAccount: boolean;
};

/** Whom a link is for. Throws `not-found` for one that is unknown, used, replaced or too old. */
export async function readInvitation({ db, now }: Work, token: string): Promise<Invited> {
  const invitation = await findInvitation(db, sha256(token));
  if (!invitation || now() >= invitation.expiresAt) {
    throw new DomainError('not-found', 'This link was used, or is too old. Ask for a new one.');
  }
  const { personId } = invitation;
  const person = await getPerson(db, personId);
  const account = await findAccount(db, personId);
  return {
    ...{ personId, name: person.name },
    email: account?.email ?? person.email,
    hasAccount: account !== undefined,
  };
}

/**
 * Uses the link up: makes the account, or gives the one there is the new password and ends its sessions. Signs in and
 * returns the session's token.
 */
export async function acceptInvitation(
  work: Work,
  token: string,
  typed: { email: string; password: string },
  visitor: Visitor,
): Promise<string> {
  const { db, now } = work;
  const invited = await readInvitation(work, token);
  const { personId } = invited;
  const email = invited.hasAccount ? invited.email : typed.email;
  await refuseWeak(typed.password, email, 'password');
  const password = await hashPassword(typed.password);
  const at = now();
  return db.transaction().execute(async (trx) => {
    const tokenSha256 = sha256(token);
    const invitation = await findInvitation(trx, tokenSha256);
    if (!invitation || !(await takeInvitation(trx, tokenSha256))) {
      throw new DomainError('not-found', 'This link was used meanwhile. Ask for a new one.');
    }
    if (invited.hasAccount) {
      await updatePassword(trx, personId, password);
      await deleteSessionsOf(trx, personId);
    } else {
      await addAccount(trx, { personId, email, password, role: invitation.role, at });
      const person = await getPerson(trx, personId);
      if (person.email === '') await updatePerson(trx, { ...person, email });
    }
    return beginSession(trx, { personId, at, visitor });
  });
}

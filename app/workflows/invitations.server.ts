import { sha256 } from '../../db/digest';
import { findAccount, findAccountByEmail, updatePassword } from '../../db/queries/accounts';
import { holdFirm } from '../../db/queries/firm';
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
    await holdFirm(trx);
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
  await refuseWeak(typed.password, invited.hasAccount ? invited.email : typed.email, 'password');
  const password = await hashPassword(typed.password);
  return db.transaction().execute(async (trx) => {
    await holdFirm(trx);
    // Hashing took its time: what was read before it is read again.
    const at = now();
    const tokenSha256 = sha256(token);
    const invitation = await findInvitation(trx, tokenSha256);
    if (!invitation || at >= invitation.expiresAt || !(await takeInvitation(trx, tokenSha256))) {
      throw new DomainError('not-found', 'This link was used meanwhile, or ended. Ask for a new one.');
    }
    const { personId, role } = invitation;
    const person = await getPerson(trx, personId);
    if (!person.active) {
      throw new DomainError('not-found', 'This link ended. Ask an owner of this First Cup for a new one.');
    }
    if (await findAccount(trx, personId)) {
      await updatePassword(trx, personId, password);
      await deleteSessionsOf(trx, personId);
    } else {
      const { email } = typed;
      await addAccount(trx, { personId, email, password, role, at });
      if (person.email === '') await updatePerson(trx, { ...person, email });
    }
    return beginSession(trx, { personId, at, visitor });
  });
}

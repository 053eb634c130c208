import type { Db } from '../../db/open';
import {
  findAccount,
  findAccountByEmail,
  hasOwner,
  insertAccount,
  listAccounts,
  updateDisabled,
  updatePassword,
  updateRole,
} from '../../db/queries/accounts';
import { holdFirm } from '../../db/queries/firm';
import { deleteInvitationOf } from '../../db/queries/invitations';
import { insertPerson, listPeople, updatePerson } from '../../db/queries/people';
import { deleteSessionsOf } from '../../db/queries/sessions';
import {
  findLastSetupCode,
  findSetupCode,
  insertSetupCode,
  takeSetupCode,
} from '../../db/queries/setup-codes';
import { emailKey, type Role } from '../domain/accounts';
import { DomainError } from '../domain/errors';
import { isSetupCodeAged } from '../domain/sessions';
import { hashPassword, isOutdated, isPassword, refuseWeak } from './passwords.server';
import { newSetupCode, setupCodeSha256 } from './secrets.server';
import { beginSession, type Visitor } from './sessions.server';
import type { Work } from './work.server';

/** A code that makes the owner, to be shown once to whoever starts the server; null where there is an owner. */
export async function offerSetup({ db, now }: Work): Promise<string | null> {
  if (await hasOwner(db)) return null;
  const code = newSetupCode();
  await insertSetupCode(db, setupCodeSha256(code), now());
  return code;
}

/** Whether the code that was printed last makes nobody an owner any more. */
export async function isSetupAged({ db, now }: Work): Promise<boolean> {
  const printedAt = await findLastSetupCode(db);
  return printedAt === undefined || isSetupCodeAged(printedAt, now());
}

/**
 * Makes the owner of this installation and signs them in. They are the firm's first person while that one has no
 * name, or is called the same; else a new one. Returns the session's token.
 */
export async function makeOwner(
  { db, now }: Work,
  typed: { code: string; name: string; email: string; password: string },
  visitor: Visitor,
): Promise<string> {
  const { name, email } = typed;
  const code = setupCodeSha256(typed.code);
  // Before the hash, which costs much: whoever only guesses gets no work done.
  const printedAt = await findSetupCode(db, code);
  if (printedAt === undefined) throw wrongCode();
  if (isSetupCodeAged(printedAt, now())) throw agedCode();
  await refuseWeak(typed.password, email, 'password');
  const password = await hashPassword(typed.password);
  const at = now();
  return db.transaction().execute(async (trx) => {
    await holdFirm(trx);
    if (!(await takeSetupCode(trx, code))) throw wrongCode();
    const personId = await firstPerson(trx, { name, email, at });
    await addAccount(trx, { personId, email, password, role: 'owner', at });
    return beginSession(trx, { personId, at, visitor });
  });
}

const wrongCode = () =>
  new DomainError('invalid', 'This is not the code that the server printed when it started.', {
    field: 'code',
  });

const agedCode = () =>
  new DomainError('invalid', 'This code is more than a day old. Restart the server: it prints a new one.', {
    field: 'code',
  });

async function firstPerson(trx: Db, { name, email, at }: { name: string; email: string; at: string }) {
  const people = (await listPeople(trx)).filter(({ active }) => active);
  const same = (other: string) => other.trim().toLowerCase() === name.trim().toLowerCase();
  const theirs = people.find((person) => same(person.name)) ?? people.find((person) => person.name === '');
  if (!theirs) return insertPerson(trx, { name, email, createdAt: at });
  await updatePerson(trx, { ...theirs, name, email: theirs.email || email });
  return theirs.id;
}

/** After `holdFirm`. Throws `conflict`, at the e-mail field, for one that signs in already. */
export async function addAccount(
  trx: Db,
  account: { personId: string; email: string; password: string; role: Role; at: string },
): Promise<void> {
  const { personId, email, password, role, at } = account;
  const key = emailKey(email);
  if (await findAccountByEmail(trx, key)) {
    throw new DomainError('conflict', 'Somebody signs in with this e-mail address already.', {
      field: 'email',
    });
  }
  await insertAccount(trx, { personId, email, emailKey: key, password, role, createdAt: at });
}

/**
 * Signs somebody in and returns the new session's token. Throws `invalid` in the same words, after the same time, for
 * an address that has no account, a wrong password and an account that was ended.
 */
export async function signIn(
  { db, now }: Work,
  { email, password }: { email: string; password: string },
  visitor: Visitor,
): Promise<string> {
  const account = await findAccountByEmail(db, emailKey(email));
  const right = await isPassword(password, account?.password);
  if (!account || !right || account.disabledAt !== null) {
    throw new DomainError(
      'invalid',
      'This e-mail address and password do not belong together. Check both, and type them again.',
    );
  }
  const { personId } = account;
  if (isOutdated(account.password)) await updatePassword(db, personId, await hashPassword(password));
  return db.transaction().execute((trx) => beginSession(trx, { personId, at: now(), visitor }));
}

/** Changes one's own password. Who is signed in with the old one is signed out, and a link to a new one is void. */
export async function changePassword(
  { db }: Work,
  personId: string,
  typed: { current: string; password: string },
  keepSession: string,
): Promise<void> {
  const account = await findAccount(db, personId);
  if (!account || !(await isPassword(typed.current, account.password))) {
    throw new DomainError('invalid', 'This is not your password now.', { field: 'current' });
  }
  await refuseWeak(typed.password, account.email, 'password');
  const password = await hashPassword(typed.password);
  await db.transaction().execute(async (trx) => {
    await holdFirm(trx);
    await updatePassword(trx, personId, password);
    await deleteInvitationOf(trx, personId);
    await deleteSessionsOf(trx, personId, keepSession);
  });
}

/** Makes a member an owner, or an owner a member. Throws `invalid` where no owner would be left, `not-found`. */
export async function changeRole({ db }: Work, personId: string, role: Role): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdFirm(trx);
    const account = await findAccount(trx, personId);
    if (!account)
      throw new DomainError('not-found', 'They don’t sign in yet, so they have no role. Invite them first.');
    if (role !== 'owner' && account.role === 'owner') await refuseLastOwner(trx, personId);
    await updateRole(trx, personId, role);
  });
}

/**
 * Who leaves can sign in no more, from this moment; who comes back can. Part of the transaction that marks it, after
 * `holdFirm`: two owners who end each other at one instant take turns. Throws `invalid` where no owner would be left.
 */
export async function followPerson(trx: Db, personId: string, active: boolean, at: string): Promise<void> {
  const account = await findAccount(trx, personId);
  if (!active && account?.role === 'owner') await refuseLastOwner(trx, personId);
  if (!active) {
    await deleteInvitationOf(trx, personId);
    await deleteSessionsOf(trx, personId);
  }
  if (account && (account.disabledAt === null) !== active) {
    await updateDisabled(trx, personId, active ? null : at);
  }
}

async function refuseLastOwner(trx: Db, personId: string): Promise<void> {
  const owners = (await listAccounts(trx)).filter(
    (account) => account.role === 'owner' && account.disabledAt === null && account.personId !== personId,
  );
  if (owners.length > 0) return;
  throw new DomainError('invalid', 'The last owner must stay. Invite another one first.', {
    field: 'active',
  });
}

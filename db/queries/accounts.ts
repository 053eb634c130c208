import type { Role } from '../../app/domain/accounts';
import type { Db } from '../open';

export type Account = {
  personId: string;
  name: string;
  email: string;
  password: string;
  role: Role;
  disabledAt: string | null;
};

/** True from the moment that the set-up is done; a disabled owner is one still. */
export async function hasOwner(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('accounts')
    .select('person_id')
    .where('role', '=', 'owner')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export const findAccountByEmail = (db: Db, emailKey: string): Promise<Account | undefined> =>
  accounts(db).where('email_key', '=', emailKey).executeTakeFirst();

export const findAccount = (db: Db, personId: string): Promise<Account | undefined> =>
  accounts(db).where('accounts.person_id', '=', personId).executeTakeFirst();

export const listAccounts = (db: Db): Promise<Account[]> => accounts(db).orderBy('person_id').execute();

export async function insertAccount(
  db: Db,
  account: {
    personId: string;
    email: string;
    emailKey: string;
    password: string;
    role: Role;
    createdAt: string;
  },
): Promise<void> {
  const { personId, email, emailKey, password, role, createdAt } = account;
  await db
    .insertInto('accounts')
    .values({
      ...{ email, password, role },
      person_id: personId,
      email_key: emailKey,
      created_at: createdAt,
      disabled_at: null,
    })
    .execute();
}

export async function updatePassword(db: Db, personId: string, password: string): Promise<void> {
  await db.updateTable('accounts').set({ password }).where('person_id', '=', personId).execute();
}

export async function updateRole(db: Db, personId: string, role: Role): Promise<void> {
  await db.updateTable('accounts').set({ role }).where('person_id', '=', personId).execute();
}

/** `disabledAt` null: it may sign in again. */
export async function updateDisabled(db: Db, personId: string, disabledAt: string | null): Promise<void> {
  await db
    .updateTable('accounts')
    .set({ disabled_at: disabledAt })
    .where('person_id', '=', personId)
    .execute();
}

const accounts = (db: Db) =>
  db
    .selectFrom('accounts')
    .innerJoin('people', 'people.id', 'accounts.person_id')
    .select([
      'accounts.person_id as personId',
      'people.name',
      'accounts.email',
      'accounts.password',
      'accounts.role',
      'accounts.disabled_at as disabledAt',
    ]);

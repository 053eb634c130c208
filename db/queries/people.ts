import { DomainError } from '../../app/domain/errors';
import { newId } from '../id';
import type { Db } from '../open';

export type Person = {
  id: string;
  name: string;
  email: string;
  active: boolean;
  photoSha256: string | null;
};

export async function listPeople(db: Db): Promise<Person[]> {
  const rows = await people(db).orderBy('active', 'desc').orderBy('created_at').orderBy('id').execute();
  return rows.map(asPerson);
}

export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  const row = await people(db).where('id', '=', id).executeTakeFirst();
  return row && asPerson(row);
}

export async function getPerson(db: Db, id: string): Promise<Person> {
  const person = await findPerson(db, id);
  if (!person) throw new DomainError('not-found', 'There is no such person in this firm.');
  return person;
}

export async function insertPerson(
  db: Db,
  person: { name: string; email: string; createdAt: string },
): Promise<string> {
  const id = newId();
  const { name, email, createdAt } = person;
  await db.insertInto('people').values({ id, name, email, active: 1, created_at: createdAt }).execute();
  return id;
}

export async function updatePerson(
  db: Db,
  { id, name, email, active }: Omit<Person, 'photoSha256'>,
): Promise<void> {
  await db
    .updateTable('people')
    .set({ name, email, active: active ? 1 : 0 })
    .where('id', '=', id)
    .execute();
}

export async function updatePhoto(db: Db, id: string, photoSha256: string | null): Promise<void> {
  await db.updateTable('people').set({ photo_sha256: photoSha256 }).where('id', '=', id).execute();
}

const people = (db: Db) =>
  db.selectFrom('people').select(['id', 'name', 'email', 'active', 'photo_sha256 as photoSha256']);
const asPerson = (row: Omit<Person, 'active'> & { active: 0 | 1 }): Person => ({
  ...row,
  active: row.active === 1,
});

import { forgotten } from '../../app/domain/erasing';
import { alphabetical } from '../dialect';
import { newId } from '../id';
import type { Db } from '../open';

export type ContactRow = { id: string; clientId: string; name: string; email: string; role: string };

/** Those who were forgotten are in no list: nobody can be reached by them. */
export async function listContacts(db: Db, clientId: string): Promise<ContactRow[]> {
  return known(db).where('client_id', '=', clientId).orderBy('created_at').orderBy('id').execute();
}

/** The same with those who were forgotten while offers are addressed to them, as “somebody”. */
export async function listContactsEver(db: Db, clientId: string): Promise<ContactRow[]> {
  return contacts(db).where('client_id', '=', clientId).orderBy('created_at').orderBy('id').execute();
}

/** Everybody at some clients, by name. */
export async function listContactsAt(db: Db, clientIds: string[]): Promise<ContactRow[]> {
  if (clientIds.length === 0) return [];
  return known(db)
    .where('client_id', 'in', clientIds)
    .orderBy(alphabetical(db, 'name'))
    .orderBy('id')
    .execute();
}

/** Who has the same name or address at another client, by the name of that. */
export async function listElsewhere(
  db: Db,
  { clientId, name, email }: ContactRow,
): Promise<{ id: string; clientId: string; client: string }[]> {
  return db
    .selectFrom('contacts')
    .innerJoin('clients', 'clients.id', 'client_id')
    .select(['contacts.id', 'client_id as clientId', 'clients.name as client'])
    .where('client_id', '!=', clientId)
    .where('contacts.name', '!=', forgotten)
    .where((e) =>
      e.or([e('contacts.name', '=', name), ...(email === '' ? [] : [e('contacts.email', '=', email)])]),
    )
    .orderBy(alphabetical(db, 'clients.name'))
    .orderBy('contacts.id')
    .execute();
}

export async function findContact(db: Db, id: string): Promise<ContactRow | undefined> {
  return contacts(db).where('id', '=', id).executeTakeFirst();
}

export async function insertContact(
  db: Db,
  contact: Omit<ContactRow, 'id'> & { createdAt: string },
): Promise<string> {
  const id = newId();
  const { clientId, name, email, role, createdAt } = contact;
  await db
    .insertInto('contacts')
    .values({ id, client_id: clientId, name, email, role, created_at: createdAt })
    .execute();
  return id;
}

export async function updateContact(
  db: Db,
  { id, name, email, role }: Omit<ContactRow, 'clientId'>,
): Promise<void> {
  await db.updateTable('contacts').set({ name, email, role }).where('id', '=', id).execute();
}

const contacts = (db: Db) =>
  db.selectFrom('contacts').select(['id', 'client_id as clientId', 'name', 'email', 'role']);

const known = (db: Db) => contacts(db).where((e) => e.or([e('name', '!=', forgotten), e('email', '!=', '')]));

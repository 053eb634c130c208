import { newId } from '../../db/id';
import type { Db } from '../../db/open';
import { asAdded } from '../../db/queries/import-added';
import { type DealRows, listContactsOf } from '../../db/queries/imported-deals';
import type { Deal } from '../domain/import/deal';
import { exactKey } from '../domain/name-key';
import type { Batches } from './import-batch.server';

export type Named = { id: string; name: string };

/** By the letter: two spellings are two people unless somebody said that they are one. */
export const contactKey = (clientId: string, name: string): string => `${clientId} ${name.normalize('NFC')}`;

/** The addresses that a file has of people, the first of each, by `emailKey`: in whichever row it stands. */
export function emailsOf(deals: readonly Pick<Deal, 'client' | 'contact' | 'email'>[]): Map<string, string> {
  const emails = new Map<string, string>();
  for (const { client, contact, email } of deals) {
    const key = emailKey(client, contact);
    if (contact !== '' && email !== '' && !emails.has(key)) emails.set(key, email);
  }
  return emails;
}

const emailKey = (client: string, contact: string): string => contactKey(exactKey(client), contact);

/** The contacts that some deals name, by `contactKey`; those that are missing are added. */
export async function contactsOf(
  trx: Db,
  { importId, at, emails }: Pick<Batches, 'importId' | 'at' | 'emails'>,
  deals: readonly (Pick<Deal, 'client' | 'contact'> & { clientId: string })[],
  rows: DealRows,
): Promise<Map<string, string>> {
  const contacts = new Map<string, string>();
  const named = deals.filter(({ contact }) => contact !== '');
  if (named.length === 0) return contacts;
  const known = await listContactsOf(trx, [...new Set(named.map(({ clientId }) => clientId))]);
  for (const { id, clientId, name } of known.reverse()) contacts.set(contactKey(clientId, name), id);
  for (const { client, clientId, contact } of named) {
    const key = contactKey(clientId, contact);
    if (contacts.has(key)) continue;
    const id = newId();
    contacts.set(key, id);
    const row = {
      id,
      client_id: clientId,
      name: contact,
      email: emails.get(emailKey(client, contact)) ?? '',
      role: '',
      created_at: at,
    };
    rows.contacts.push(row);
    rows.import_added.push(...asAdded(importId, 'contact', row));
  }
  return contacts;
}

/** One of our people; somebody whom the file names and we don't know is added. */
export function sellerOf(
  { people, importId, sellersHere, at }: Batches,
  name: string,
  rows: DealRows,
): Named | null {
  if (name === '') return null;
  const known = people.get(exactKey(name));
  if (known) return known;
  const person = { id: newId(), name };
  people.set(exactKey(name), person);
  const row = { ...person, email: '', active: sellersHere ? (1 as const) : (0 as const), created_at: at };
  rows.people.push(row);
  rows.import_added.push(...asAdded(importId, 'person', row));
  return person;
}

import type { Db } from '../../db/open';
import {
  type Client,
  findNameHolder,
  findOrInsertClient,
  holdClient,
  updateClient,
} from '../../db/queries/clients';
import { findContact, insertContact, listContacts, updateContact } from '../../db/queries/contacts';
import { insertEvent } from '../../db/queries/events';
import { findKept } from '../../db/queries/merged-clients';
import { holdProposalsOf } from '../../db/queries/proposals';
import { refreshSearchOf } from '../../db/queries/search-text';
import { forgotten } from '../domain/erasing';
import { DomainError } from '../domain/errors';
import { type Contact, samePerson } from '../domain/proposal';
import { moment, type Work } from './work.server';

/**
 * Changes a client's name and address; what was sent stays as it was. Not a line of history: nothing happened between
 * the two of you. Throws `conflict` when another client has that name, in any case or spacing.
 */
export async function editClient(
  { db }: Work,
  { id, name, address }: Omit<Client, 'createdAt'>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdClient(trx, id);
    await holdProposalsOf(trx, id);
    const holder = await findNameHolder(trx, name);
    if (holder && holder.id !== id) throw await nameTaken(trx, id, holder);
    await updateClient(trx, { id, name, address });
    await refreshSearchOf(trx, id);
  });
}

/** Another client has the name, or one that was merged into this one or another. */
async function nameTaken(trx: Db, id: string, holder: { id: string; name: string }): Promise<DomainError> {
  const kept = await findKept(trx, holder.id);
  const message =
    kept?.id === holder.id
      ? `You already have a client called ${holder.name}.`
      : kept?.id === id
        ? `${holder.name} is another name of this client. To call it so, take the two apart and merge them the other way round.`
        : `${holder.name} is another name of ${kept?.name ?? 'a client'}.`;
  return new DomainError('conflict', message, { field: 'name' });
}

/** Adds a person at a client. Throws `conflict` for somebody who is there already. */
export async function addContact({ db, now }: Work, clientId: string, contact: Contact): Promise<void> {
  const createdAt = now();
  await db.transaction().execute(async (trx) => {
    // Held, so that they don't come to a client that is merged into another meanwhile.
    await holdClient(trx, clientId);
    const same = (await listContacts(trx, clientId)).find((other) => samePerson(other, contact));
    if (same) throw new DomainError('conflict', `${same.name} is here already.`, { field: 'name' });
    await insertContact(trx, { ...contact, clientId, createdAt });
  });
}

/** Adds a client before there is an offer to them, with the first person there if one is named. Returns its id. Throws
 * `conflict` for a name that is known, in any case or spacing. */
export async function addClient(
  work: Work,
  { name, address, contact }: { name: string; address: string; contact: Contact },
): Promise<string> {
  const { at, today } = await moment(work);
  return work.db.transaction().execute(async (trx) => {
    const { id, added } = await findOrInsertClient(trx, { name, address, createdAt: at });
    if (!added)
      throw new DomainError('conflict', 'You already have a client of that name.', { field: 'name' });
    await holdClient(trx, id);
    if (contact.name !== '') await insertContact(trx, { ...contact, clientId: id, createdAt: at });
    await insertEvent(trx, {
      ...{ kind: 'client-added' as const, facts: { name }, at },
      ...{ happenedOn: today, clientId: id },
    });
    return id;
  });
}

/**
 * Changes what is known of a person at a client. Throws `not-found` for someone at another client, `conflict` for
 * somebody who was forgotten: a form that was open before does not bring them back.
 */
export async function editContact(
  { db }: Work,
  clientId: string,
  contact: Contact & { id: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    const known = await findContact(trx, contact.id);
    if (known?.clientId !== clientId)
      throw new DomainError('not-found', 'There is no such person at this client.');
    if (known.name === forgotten && known.email === '')
      throw new DomainError('conflict', 'This person was forgotten, so nothing can be added about them.');
    await updateContact(trx, contact);
  });
}

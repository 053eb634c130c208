import type { Db } from '../../db/open';
import { findOrInsertClient, holdClient } from '../../db/queries/clients';
import { findContact, insertContact, listContacts, updateContact } from '../../db/queries/contacts';
import { insertEvent } from '../../db/queries/events';
import { getPerson } from '../../db/queries/people';
import { getProposal, insertProposal, updateSummary } from '../../db/queries/proposals';
import { insertRevision } from '../../db/queries/revisions';
import type { ToCheck } from '../domain/copying';
import { DomainError } from '../domain/errors';
import { type Contact, type Offer, samePerson } from '../domain/proposal';
import { totalsOf } from '../domain/totals';
import { moment, type Work } from './work.server';

export type Start = {
  client: { id: string } | { name: string; address: string };
  contact: { id: string } | Contact | null;
  authorId: string;
  parentId: string | null;
  offer: Offer;
  /** The starter offer that it is begun from; it is what answers are counted by. */
  starter?: { id: string; name: string } | null;
  copiedFromId?: string;
  toCheck?: ToCheck[];
};

/** Starts a draft, with its client and contact where they are new. Returns the proposal's id. */
export async function startProposal(work: Work, start: Start): Promise<string> {
  const when = await moment(work);
  return work.db.transaction().execute(async (trx) => {
    const { clientId, added } = await clientOf(trx, start.client, when.at);
    const contactId = await contactOf(trx, clientId, start.contact, when.at);
    const author = await getPerson(trx, start.authorId);
    if (!author.active) throw new DomainError('invalid', `${author.name} is not with the firm any more.`);
    const parent = start.parentId === null ? null : await getProposal(trx, start.parentId);
    if (parent && parent.clientId !== clientId) {
      throw new DomainError('invalid', 'The offer that opened the door was made to another client.');
    }
    if (parent?.state === 'draft') {
      throw new DomainError('invalid', 'That offer was never sent, so it opened no door yet.');
    }
    const { authorId, parentId, offer, starter = null, copiedFromId = null, toCheck = [] } = start;
    const { at, today } = when;
    const id = await insertProposal(trx, {
      clientId,
      contactId,
      authorId,
      parentId,
      currency: offer.currency,
      starter,
      copiedFromId,
      createdAt: at,
    });
    await insertRevision(trx, { proposalId: id, revision: 1, contactId, offer, toCheck, at });
    await updateSummary(trx, id, offer, totalsOf(offer).totalMinor, at);
    const said = { at, happenedOn: today, clientId };
    if (added !== null) await insertEvent(trx, { kind: 'client-added', facts: { name: added }, ...said });
    const facts = { title: offer.title, parentTitle: parent?.title ?? null };
    await insertEvent(trx, { kind: 'proposal-drafted', facts, ...said, proposalId: id });
    return id;
  });
}

/** A name that is known already, in any case or spacing, is that client: nobody is typed twice. `added`: a new one's name. */
async function clientOf(
  trx: Db,
  client: Start['client'],
  at: string,
): Promise<{ clientId: string; added: string | null }> {
  if ('id' in client) return { clientId: (await holdClient(trx, client.id)).id, added: null };
  const { id, added } = await findOrInsertClient(trx, { ...client, createdAt: at });
  await holdClient(trx, id);
  return { clientId: id, added: added ? client.name : null };
}

/** Finds or adds the contact at this client. Throws `invalid` for someone else's contact. */
export async function contactOf(
  trx: Db,
  clientId: string,
  contact: Start['contact'],
  at: string,
): Promise<string | null> {
  if (contact === null) return null;
  if ('id' in contact) {
    const found = await findContact(trx, contact.id);
    if (found?.clientId !== clientId)
      throw new DomainError('invalid', 'This contact belongs to another client.');
    return found.id;
  }
  if (contact.name === '') return null;
  const known = (await listContacts(trx, clientId)).find((other) => samePerson(other, contact));
  if (!known) return insertContact(trx, { ...contact, clientId, createdAt: at });
  // What was typed fills what was not known yet; it never overwrites.
  await updateContact(trx, {
    ...known,
    email: known.email || contact.email,
    role: known.role || contact.role,
  });
  return known.id;
}

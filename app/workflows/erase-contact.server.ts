import { sha256 } from '../../db/digest';
import type { Db } from '../../db/open';
import { holdClient } from '../../db/queries/clients';
import { type ContactRow, findContact } from '../../db/queries/contacts';
import {
  cancelMailsTo,
  changeWords,
  countEvidence,
  eraseWords,
  forgetContact,
  listEventWords,
} from '../../db/queries/erasure';
import { insertEvent } from '../../db/queries/events';
import { holdProposalsOf } from '../../db/queries/proposals';
import { forgotten, jsonWithoutPerson, withoutPerson } from '../domain/erasing';
import { DomainError } from '../domain/errors';
import { moment, type Work } from './work.server';

/** What forgetting somebody would take, and what it would leave. */
export type BeforeErasing = { contact: ContactRow; lines: number; copies: number; acceptances: number };

/** Changes nothing. Throws `not-found` for someone at another client. */
export async function beforeErasing(
  { db }: Work,
  clientId: string,
  contactId: string,
): Promise<BeforeErasing> {
  const contact = await contactAt(db, clientId, contactId);
  const lines = (await listEventWords(db, clientId)).filter((event) =>
    erasable(event.kind, event.facts, contact),
  );
  return { contact, lines: lines.length, ...(await countEvidence(db, contact)) };
}

/**
 * Forgets a person at a client: their name and address go out of the contacts, the history, answers, questions, mails and
 * drafts. What was sent to them and what they agreed to stays as it is. Each event that named them keeps the hash that it
 * had, and a further event says what is left of it, so the chain can still be checked: see docs/decisions/0019.
 */
export async function eraseContact(work: Work, clientId: string, contactId: string): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    await holdProposalsOf(trx, clientId);
    const contact = await contactAt(trx, clientId, contactId);
    if (contact.email !== '') await cancelMailsTo(trx, clientId, contact.email);
    await changeWords(trx, clientId, (text) => withoutPerson(text, contact));
    await forgetContact(trx, contactId, forgotten);
    const left = await eraseEvents(trx, clientId, contact);
    await insertEvent(trx, {
      kind: 'contact-erased',
      facts: { contactId, left },
      at,
      happenedOn: today,
      clientId,
    });
  });
}

/** What is left of the facts of each event that named them, by its hash. */
async function eraseEvents(
  trx: Db,
  clientId: string,
  contact: ContactRow,
): Promise<{ seq: number; sha256: string }[]> {
  const left: { seq: number; sha256: string }[] = [];
  for (const { seq, kind, facts, factsSalt, factsSha256 } of await listEventWords(trx, clientId)) {
    if (!erasable(kind, facts, contact)) continue;
    const words = jsonWithoutPerson(facts, contact);
    await eraseWords(trx, { seq, facts: words, factsSha256: factsSha256 ?? sha256(factsSalt + facts) });
    left.push({ seq, sha256: sha256(words) });
  }
  return left;
}

/** An event that says what was erased names nobody. */
const erasable = (kind: string, facts: string, contact: ContactRow): boolean =>
  kind !== 'contact-erased' && jsonWithoutPerson(facts, contact) !== facts;

async function contactAt(db: Db, clientId: string, contactId: string): Promise<ContactRow> {
  const contact = await findContact(db, contactId);
  if (contact?.clientId !== clientId)
    throw new DomainError('not-found', 'There is no such person at this client.');
  return contact;
}

import { sha256 } from '../../db/digest';
import type { Db } from '../../db/open';
import { holdClient } from '../../db/queries/clients';
import { type ContactRow, findContact } from '../../db/queries/contacts';
import {
  cancelMailsTo,
  changeWords,
  eraseWords,
  forgetContact,
  isAddressed,
  listEventWords,
} from '../../db/queries/erasure';
import { insertEvents, type NewEvent } from '../../db/queries/events';
import { holdProposalsOf } from '../../db/queries/proposals';
import { countPapers, type PaperKind } from '../domain/erased-papers';
import { type Forget, forgotten, jsonWithoutPerson, withoutPerson } from '../domain/erasing';
import { DomainError } from '../domain/errors';
import { planPapers } from './erase-papers.server';
import { moment, type Work } from './work.server';

/** What forgetting somebody would take, and which papers name them. */
export type BeforeErasing = {
  contact: ContactRow;
  lines: number;
  papers: Record<PaperKind, number>;
  /** Nothing names them and nothing was sent to them: they can be deleted, and nothing else changes. */
  traceless: boolean;
};

/** Changes nothing. Throws `not-found` for someone at another client. */
export async function beforeErasing(
  { db }: Pick<Work, 'db'>,
  clientId: string,
  contactId: string,
): Promise<BeforeErasing> {
  const contact = await contactAt(db, clientId, contactId);
  const { papers } = await planPapers(db, contact);
  const lines = (await listEventWords(db, clientId)).filter(({ kind, facts }) =>
    erasable(kind, facts, [contact]),
  ).length;
  const counts = countPapers([...papers.values()].flat());
  const traceless = lines + papers.size === 0 && !(await isMet(db, contact));
  return { contact, lines, papers: counts, traceless };
}

/**
 * Forgets a person at a client: their name and address go out of the contacts, the history, answers, questions, mails and
 * drafts. Each event that named them keeps the hash that it had, and a further event says what is left of it, so the
 * chain can still be checked. What was sent to them and what they agreed to stays as it is, unless `papers` says to black
 * them out of that too; then an event of each offer says which papers, and what was left of them. `by`: which of our
 * people does it. See docs/decisions/0019.
 */
export async function eraseContact(
  work: Work,
  clientId: string,
  contactId: string,
  { papers = false, by = '' }: { papers?: boolean; by?: string } = {},
): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    await holdProposalsOf(trx, clientId);
    const contact = await contactAt(trx, clientId, contactId);
    const plan = papers ? await planPapers(trx, contact) : null;
    const forget = plan?.forget ?? [contact];
    if (contact.email !== '') await cancelMailsTo(trx, clientId, contact.email);
    await plan?.write(trx);
    await changeWords(trx, clientId, (text) => forget.reduce(withoutPerson, text));
    await forgetContact(trx, contactId, forgotten);
    const left = await eraseEvents(trx, clientId, forget);
    const about = { at, happenedOn: today, clientId };
    const erased = [...(plan?.papers ?? [])].map(
      ([proposalId, removed]): NewEvent => ({
        kind: 'papers-erased',
        facts: { contactId, by, removed },
        proposalId,
        ...about,
      }),
    );
    await insertEvents(trx, [...erased, { kind: 'contact-erased', facts: { contactId, left }, ...about }]);
  });
}

/** Deletes somebody whom nothing names. Throws `conflict` where something does by now: they can only be forgotten. */
export async function deleteContact({ db }: Work, clientId: string, contactId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    const { traceless, contact } = await beforeErasing({ db: trx }, clientId, contactId);
    if (!traceless)
      throw new DomainError(
        'conflict',
        `The log names ${contact.name} by now, so they can’t be deleted. Forget them instead.`,
      );
    await forgetContact(trx, contactId, forgotten);
  });
}

/** Whether an offer is addressed to them, or a line of history is about them by their id. */
async function isMet(db: Db, { id, clientId }: ContactRow): Promise<boolean> {
  if (await isAddressed(db, id)) return true;
  return (await listEventWords(db, clientId)).some(({ facts }) => facts.includes(id));
}

/** What is left of the facts of each event that named them, by its hash. */
async function eraseEvents(
  trx: Db,
  clientId: string,
  forget: readonly Forget[],
): Promise<{ seq: number; sha256: string }[]> {
  const left: { seq: number; sha256: string }[] = [];
  for (const { seq, kind, facts, factsSalt, factsSha256 } of await listEventWords(trx, clientId)) {
    if (!erasable(kind, facts, forget)) continue;
    const words = forget.reduce(jsonWithoutPerson, facts);
    await eraseWords(trx, { seq, facts: words, factsSha256: factsSha256 ?? sha256(factsSalt + facts) });
    left.push({ seq, sha256: sha256(words) });
  }
  return left;
}

/** An event that says what was erased names nobody. */
const erasable = (kind: string, facts: string, forget: readonly Forget[]): boolean =>
  kind !== 'contact-erased' && kind !== 'papers-erased' && forget.reduce(jsonWithoutPerson, facts) !== facts;

async function contactAt(db: Db, clientId: string, contactId: string): Promise<ContactRow> {
  const contact = await findContact(db, contactId);
  if (contact?.clientId !== clientId)
    throw new DomainError('not-found', 'There is no such person at this client.');
  return contact;
}

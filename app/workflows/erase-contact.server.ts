import { sha256 } from '../../db/digest';
import type { Db } from '../../db/open';
import { holdClient } from '../../db/queries/clients';
import { type ContactRow, findContact } from '../../db/queries/contacts';
import { listWordChanges, type WordChange } from '../../db/queries/erased-words';
import {
  cancelMailsTo,
  eraseWords,
  forgetContact,
  forgetReadings,
  isAddressed,
  listEventWords,
  revokeLinksFor,
} from '../../db/queries/erasure';
import { insertEvents, type NewEvent } from '../../db/queries/events';
import { holdProposalsOf } from '../../db/queries/proposals';
import { countPapers, type PaperKind } from '../domain/erased-papers';
import { type Forget, forgotten, jsonWithoutPerson } from '../domain/erasing';
import { DomainError } from '../domain/errors';
import { type Named, namesIn, namesOf, withoutThem } from './erase-names.server';
import { planPapers } from './erase-papers.server';
import { clientFault } from './verify.server';
import { moment, type Work } from './work.server';

/** What forgetting somebody would take, and which papers name them. */
export type BeforeErasing = {
  contact: ContactRow;
  lines: number;
  papers: Record<PaperKind, number>;
  /** Nothing at the client names them and nothing was sent to them: they can be deleted, and nothing else changes. */
  traceless: boolean;
};

/** Changes nothing. Throws `not-found` for someone at another client. */
export async function beforeErasing(
  { db }: Pick<Work, 'db'>,
  clientId: string,
  contactId: string,
): Promise<BeforeErasing> {
  const contact = await contactAt(db, clientId, contactId);
  const named = await namesOf(db, contact);
  const { papers } = await planPapers(db, contact, named);
  const lines = (await planEvents(db, clientId, named)).length;
  const words = (await planWords(db, clientId, named)).length;
  const counts = countPapers([...papers.values()].flat());
  const traceless = lines + words + papers.size === 0 && !(await isMet(db, contact));
  return { contact, lines, papers: counts, traceless };
}

/**
 * Forgets a person at a client: their name and address go out of the contacts, the history, answers, questions, mails and
 * drafts, and their links end. Each event that named them keeps the hash that it had, and a further event says what is
 * left of it, so the chain can still be checked. What was sent to them and what they agreed to stays as it is, unless
 * `papers` says to black them out of that too; then an event of each offer says which papers, and what was left of them.
 * `by`: which of our people does it. Throws `conflict` where something of this client is not what the log says it was:
 * erasing would pass it off as changed on purpose. See docs/decisions/0019.
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
    await refuseTampered(trx, clientId);
    const named = await namesOf(trx, contact);
    const plan = papers ? await planPapers(trx, contact, named) : null;
    const words = await planWords(trx, clientId, named);
    const events = await planEvents(trx, clientId, named);
    for (const { email } of named.forget) if (email !== '') await cancelMailsTo(trx, clientId, email);
    await plan?.write(trx);
    for (const write of words) await write(trx);
    await forgetReadings(trx);
    await revokeLinksFor(trx, contactId, at);
    await forgetContact(trx, contactId, forgotten);
    for (const { seq, facts, factsSha256 } of events) await eraseWords(trx, { seq, facts, factsSha256 });
    const left = events.map(({ seq, facts }) => ({ seq, sha256: sha256(facts) }));
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
    await holdProposalsOf(trx, clientId);
    const { traceless, contact } = await beforeErasing({ db: trx }, clientId, contactId);
    if (!traceless)
      throw new DomainError(
        'conflict',
        `Something here names ${contact.name} by now, so they can’t be deleted. Forget them instead.`,
      );
    await forgetContact(trx, contactId, forgotten);
  });
}

async function refuseTampered(trx: Db, clientId: string): Promise<void> {
  const fault = await clientFault(trx, clientId);
  if (fault)
    throw new DomainError(
      'conflict',
      `Nothing was erased, because something here is not what the log says it was. Run verify first. ${fault}`,
    );
}

/** Whether an offer is addressed to them, or a line of history is about them by their id. */
async function isMet(db: Db, { id, clientId }: ContactRow): Promise<boolean> {
  if (await isAddressed(db, id)) return true;
  return (await listEventWords(db, clientId)).some(({ facts }) => facts.includes(id));
}

const planWords = (db: Db, clientId: string, named: Named): Promise<WordChange[]> =>
  listWordChanges(db, clientId, {
    change: (text, answerTo) => withoutThem(named, text, answerTo),
    rankings: new Set(named.ranked.map(({ id }) => id)),
  });

/** What is left of the facts of each event that named them, and the hash that it had. One that says what was erased names nobody. */
async function planEvents(
  db: Db,
  clientId: string,
  named: Named,
): Promise<{ seq: number; facts: string; factsSha256: string }[]> {
  return (await listEventWords(db, clientId)).flatMap((event) => {
    const { seq, kind, facts, factsSalt, factsSha256 } = event;
    if (kind === 'contact-erased' || kind === 'papers-erased') return [];
    const left = namesIn(named, event).reduce<string>(
      (text, one: Forget) => jsonWithoutPerson(text, one),
      facts,
    );
    return left === facts
      ? []
      : [{ seq, facts: left, factsSha256: factsSha256 ?? sha256(factsSalt + facts) }];
  });
}

async function contactAt(db: Db, clientId: string, contactId: string): Promise<ContactRow> {
  const contact = await findContact(db, contactId);
  if (contact?.clientId !== clientId)
    throw new DomainError('not-found', 'There is no such person at this client.');
  return contact;
}

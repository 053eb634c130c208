import { emptyJournal } from '../../db/dialect';
import { sha256 } from '../../db/digest';
import type { Db } from '../../db/open';
import { holdClient } from '../../db/queries/clients';
import { type ContactRow, findContact, listContacts, listElsewhere } from '../../db/queries/contacts';
import { listWordChanges, type WordChange } from '../../db/queries/erased-words';
import {
  cancelMails,
  eraseWords,
  forgetContact,
  forgetReadings,
  isAddressed,
  listEventWords,
  readdressDrafts,
  revokeLinksFor,
} from '../../db/queries/erasure';
import { insertEvents, type NewEvent } from '../../db/queries/events';
import { holdProposalsOf } from '../../db/queries/proposals';
import { factsWithoutPerson, namesNobody } from '../domain/erased-facts';
import { countPapers, type PaperKind } from '../domain/erased-papers';
import { forgotten } from '../domain/erasing';
import { DomainError } from '../domain/errors';
import { nameKey } from '../domain/name-key';
import { listAlone, type Named, namesIn, namesOf, withFirstName, withoutThem } from './erase-names.server';
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
  /** Their first name, and the texts of the history where it stands alone; null where it is somebody else's too. */
  alone: { name: string; texts: string[] } | null;
  /** The client is called as they are, and stays so. */
  isClient: boolean;
  /** Somebody else at this client has the same name: what names the one names the other. */
  namesakes: number;
  /** Where else somebody of this name or address is known. */
  elsewhere: { id: string; clientId: string; client: string }[];
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
  const texts = await listAlone(db, clientId, named);
  const same = (one: { name: string }) => nameKey(one.name) === nameKey(contact.name);
  const others = (await listContacts(db, clientId)).filter(({ id }) => id !== contactId);
  return {
    ...{ contact, lines, papers: counts, traceless },
    alone: texts.length > 0 && named.alone ? { name: named.alone.name, texts } : null,
    isClient: same({ name: named.client }),
    namesakes: others.filter(same).length,
    elsewhere: await listElsewhere(db, contact),
  };
}

/**
 * Forgets a person at a client: their name and address go out of the contacts, the history, answers, questions, mails and
 * drafts, and their links end. Each event that named them keeps the hash that it had, and a further event says what is
 * left of it, so the chain can still be checked. What was sent to them and what they agreed to stays as it is, unless
 * `papers` says to black them out of that too; then an event of each offer says which papers, and what was left of them.
 * `alone`: their first name goes too, where it stands alone and nobody else has it. `by`: which of our people does it. Throws `conflict` where something of this client is not what the log says it was:
 * erasing would pass it off as changed on purpose. See docs/decisions/0019.
 */
export async function eraseContact(
  work: Work,
  clientId: string,
  contactId: string,
  { papers = false, alone = false, by = '' }: { papers?: boolean; alone?: boolean; by?: string } = {},
): Promise<void> {
  const { at, today } = await moment(work);
  await work.db.transaction().execute(async (trx) => {
    await holdClient(trx, clientId);
    await holdProposalsOf(trx, clientId);
    const contact = await contactAt(trx, clientId, contactId);
    await refuseTampered(trx, clientId);
    const known = await namesOf(trx, contact);
    const named = alone ? withFirstName(known) : known;
    const plan = papers ? await planPapers(trx, contact, named) : null;
    const words = await planWords(trx, clientId, named);
    const events = await planEvents(trx, clientId, named);
    await cancelMails(trx, named.mails);
    await plan?.write(trx);
    for (const write of words) await write(trx);
    await forgetReadings(trx);
    await revokeLinksFor(trx, contactId, at);
    await readdressDrafts(trx, contactId);
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
  await emptyJournal(work.db);
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
  await emptyJournal(db);
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
    if (namesNobody(kind)) return [];
    const left = factsWithoutPerson(event, namesIn(named, event), named);
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

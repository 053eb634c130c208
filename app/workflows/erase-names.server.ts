import type { Db } from '../../db/open';
import { listAcceptancesOf } from '../../db/queries/acceptances';
import { getClient } from '../../db/queries/clients';
import { type ContactRow, listContacts } from '../../db/queries/contacts';
import { listCopiesOf, type SentCopy } from '../../db/queries/erased-papers';
import {
  type EventWords,
  listEventWords,
  listMailsToThem,
  listRankers,
  type MailToThem,
} from '../../db/queries/erasure';
import { listLedgerPlaces } from '../../db/queries/merged-clients';
import { listPeople } from '../../db/queries/people';
import type { Acceptance } from '../domain/acceptance';
import { metIn, namesNobody, saidBy } from '../domain/erased-facts';
import { shortNames, signedBy } from '../domain/erased-papers';
import { changeTexts, type Forget, forgotten, withoutPerson } from '../domain/erasing';
import { nameKey } from '../domain/name-key';
import type { Snapshot } from '../domain/proposal';
import { nameParts } from '../domain/readdressing';

/** How a person is named at their client, and what they said there. */
export type Named = {
  contactId: string;
  /** What the client is called today. */
  client: string;
  /** The names and addresses to look for: as we know them, and as copies, mails and lines about them have them. */
  forget: Forget[];
  /** Their first name, where nobody else of that name is known here: to be looked for everywhere, where that is wanted. */
  alone: Forget | null;
  copies: SentCopy[];
  acceptances: Acceptance[];
  /** The yeses that they gave. */
  signed: ReadonlySet<Acceptance>;
  /** The names that they typed, by the proposal that they answered or asked about, and looked for there alone. */
  typed: ReadonlyMap<string, readonly Forget[]>;
  /** The rows of what each side values that they ranked, with the name that they typed. */
  ranked: readonly { id: string; clientId: string; version: number; by: string }[];
  /** Where the list lies of which an event tells, by the client under whose id it was written. */
  ledgers: ReadonlyMap<string, string>;
  /** The mails that went or would go to them, by their ids. */
  mails: string[];
};

/** Reads who somebody is here. Changes nothing. */
export async function namesOf(db: Db, contact: ContactRow): Promise<Named> {
  const { clientId } = contact;
  const { name: client } = await getClient(db, clientId);
  const copies = await listCopiesOf(db, clientId);
  const events = await listEventWords(db, clientId);
  const mails = await listMailsToThem(db, clientId);
  const acceptances = await listAcceptancesOf(db, clientId);
  const others = (await listContacts(db, clientId)).filter(({ id }) => id !== contact.id);
  const theirs = copies.filter(({ contactId }) => contactId === contact.id);
  const known = knownAs(contact, theirs, events, mails);
  const people = await listPeople(db);
  const forget = own(known, contact, [...others, ...people]);

  const addressed = new Set(theirs.map(({ proposalId }) => proposalId));
  const isTheirs = (typed: string, wasAsked: boolean) => {
    const fit = new Set(forget.map((one) => signedBy(one, typed)));
    if (fit.has('name')) return wasAsked || !others.some((other) => signedBy(other, typed) === 'name');
    const maybe = fit.has('initials') || fit.has('word');
    return maybe && wasAsked && !others.some((other) => signedBy(other, typed));
  };
  const signed = acceptances.filter(({ name, proposalId }) => isTheirs(name, addressed.has(proposalId)));
  const typed = new Map<string, Forget[]>();
  const type = (proposalId: string, name: string, email = '') =>
    typed.set(proposalId, [...(typed.get(proposalId) ?? []), { name, email }]);
  for (const { name, proposalId } of signed) type(proposalId, name);
  for (const event of events) {
    const [by, proposalId] = [saidBy(event), event.proposalId];
    if (by && by !== forgotten && proposalId !== null && isTheirs(by, addressed.has(proposalId)))
      type(proposalId, by);
  }
  // Whoever answered may have had a copy of it mailed to an address that nobody else knows.
  const copiesToThem = mails.filter((one) => one.copy && isTheirs(one.name, addressed.has(one.proposalId)));
  for (const { proposalId, name, address } of copiesToThem) type(proposalId, name, address);
  const addresses = new Set(forget.map(({ email }) => email.toLowerCase()).filter(Boolean));
  const toThem = mails.filter(
    (one) =>
      copiesToThem.includes(one) ||
      addresses.has(one.address.toLowerCase()) ||
      (!one.copy && one.contactId === contact.id),
  );
  const ranked = (await listRankers(db, clientId)).filter(
    ({ by, linkFor }) => by !== forgotten && (linkFor === contact.id || isTheirs(by, false)),
  );
  return {
    ...{ contactId: contact.id, client, forget, copies, acceptances, typed },
    alone: aloneOf(contact, [...others, ...people]),
    signed: new Set(signed),
    ranked,
    ledgers: await listLedgerPlaces(db, clientId),
    mails: toThem.map(({ id }) => id),
  };
}

/** Every name and address that stands for them: a contact may have been corrected since something went to them. */
function knownAs(
  contact: ContactRow,
  copies: readonly SentCopy[],
  events: readonly EventWords[],
  mails: readonly MailToThem[],
): Forget[] {
  const met = events.map(metIn).filter(({ contactId }) => contactId === contact.id);
  return [
    contact,
    ...copies.flatMap(({ snapshot }) => (JSON.parse(snapshot) as Snapshot).to.contact ?? []),
    ...met.map((one) => ({ name: one.contact, email: '' })),
    ...mails
      .filter(({ copy, contactId }) => !copy && contactId === contact.id)
      .map(({ name, address }) => ({ name, email: address })),
  ];
}

/** Theirs alone: an address that somebody else has too is not taken from them, nor a name that is a colleague's now. */
function own(
  known: readonly Forget[],
  { name: today }: Forget,
  others: readonly { name: string; email: string }[],
): Forget[] {
  const addresses = new Set(others.map(({ email }) => email.toLowerCase()));
  const names = new Set(others.map(({ name }) => nameKey(name)));
  const found = new Map<string, Forget>();
  for (const one of known) {
    const email = one.email === forgotten || addresses.has(one.email.toLowerCase()) ? '' : one.email;
    const isOthers = nameKey(one.name) !== nameKey(today) && names.has(nameKey(one.name));
    const name = one.name === forgotten || isOthers ? '' : one.name;
    if (name !== '' || email !== '') found.set(JSON.stringify([name, email]), { name, email });
    // "Dr. Naomi Feldstein" is "Naomi Feldstein" in a note.
    const plain = nameParts(name).join(' ');
    if (plain.includes(' ') && !names.has(nameKey(plain))) found.set(plain, { name: plain, email: '' });
  }
  return [...found.values()];
}

function aloneOf(contact: ContactRow, others: readonly { name: string }[]): Forget | null {
  const first = shortNames(contact).find(({ within }) => within);
  if (!first || contact.name === forgotten) return null;
  const isOthers = others.some(({ name }) => nameKey(name).split(' ').includes(nameKey(first.name)));
  return isOthers ? null : { ...first, alone: true };
}

/** The same with their first name, where that is known to be theirs. */
export const withFirstName = (named: Named): Named =>
  named.alone ? { ...named, forget: [...named.forget, named.alone] } : named;

/** Texts of the history that hold their first name alone. */
export async function listAlone(db: Db, clientId: string, named: Named): Promise<string[]> {
  const { alone } = named;
  if (!alone) return [];
  const found = new Set<string>();
  for (const { kind, facts } of await listEventWords(db, clientId)) {
    if (namesNobody(kind)) continue;
    changeTexts(facts, (text) => {
      const left = withoutThem(named, text);
      if (withoutPerson(left, alone) !== left) found.add(text);
      return text;
    });
  }
  return [...found];
}

/** A text without them. `answerTo`: the proposal that it is an answer to, or a mail about. */
export function withoutThem({ forget, typed }: Named, text: string, answerTo?: string): string {
  return [...forget, ...(typed.get(answerTo ?? '') ?? [])].reduce(withoutPerson, text);
}

/** Every way in which an event names them: that of their own answer, question or ranking also as they typed it. */
export function namesIn({ forget, typed, ranked, ledgers }: Named, event: EventWords): Forget[] {
  const said = saidBy(event) === undefined ? [] : (typed.get(event.proposalId ?? '') ?? []);
  const version = event.kind === 'ledger-ranked' ? rankedIn(event.facts) : null;
  const rankedThere = ranked
    .filter((one) => one.version === version && one.clientId === ledgers.get(event.clientId))
    .map(({ by }) => ({ name: by, email: '' }));
  return [...forget, ...said, ...rankedThere];
}

const rankedIn = (facts: string): number => (JSON.parse(facts) as { version: number }).version;

import type { Db } from '../../db/open';
import { listAcceptancesOf } from '../../db/queries/acceptances';
import { type ContactRow, listContacts } from '../../db/queries/contacts';
import { listCopiesOf, type SentCopy } from '../../db/queries/erased-papers';
import { type EventWords, listRankers } from '../../db/queries/erasure';
import type { Acceptance } from '../domain/acceptance';
import { signedBy } from '../domain/erased-papers';
import { type Forget, forgotten, withoutPerson } from '../domain/erasing';
import type { Snapshot } from '../domain/proposal';

/** How a person is named at their client, and what they signed there. */
export type Named = {
  /** The names and addresses to look for: as we know them, and as copies that went to them have them. */
  forget: Forget[];
  copies: SentCopy[];
  acceptances: Acceptance[];
  /** The yeses that they gave. The name that they typed is looked for in what belongs to that yes, and nowhere else. */
  signed: ReadonlySet<Acceptance>;
  /** The rows of what each side values that they ranked, with the name that they typed. */
  ranked: readonly { id: string; version: number; by: string }[];
};

/** Reads who somebody is here. Changes nothing. */
export async function namesOf(db: Db, contact: ContactRow): Promise<Named> {
  const copies = await listCopiesOf(db, contact.clientId);
  const theirs = copies.filter(({ contactId }) => contactId === contact.id);
  const forget: Forget[] = [];
  for (const one of [
    contact,
    ...theirs.map(({ snapshot }) => (JSON.parse(snapshot) as Snapshot).to.contact),
  ]) {
    if (!one || one.name === forgotten) continue;
    const { name, email } = one;
    if (!forget.some((other) => other.name === name && other.email === email)) forget.push({ name, email });
  }
  const others = (await listContacts(db, contact.clientId)).filter(({ id }) => id !== contact.id);
  const addressed = new Set(theirs.map(({ proposalId }) => proposalId));
  const isTheirs = (typed: string, wasAsked: boolean) => {
    const fit = new Set(forget.map((one) => signedBy(one, typed)));
    if (fit.has('name')) return wasAsked || !others.some((other) => signedBy(other, typed) === 'name');
    return fit.has('initials') && wasAsked && !others.some((other) => signedBy(other, typed));
  };
  const acceptances = await listAcceptancesOf(db, contact.clientId);
  const signed = acceptances.filter(({ name, proposalId }) => isTheirs(name, addressed.has(proposalId)));
  const ranked = (await listRankers(db, contact.clientId)).filter(
    ({ by, linkFor }) => by !== forgotten && (linkFor === contact.id || isTheirs(by, false)),
  );
  return {
    ...{ forget, copies, acceptances, signed: new Set(signed) },
    ranked,
  };
}

/** A text without them. `answerTo`: the proposal that it is an answer to, or a mail about. */
export function withoutThem({ forget, signed }: Named, text: string, answerTo?: string): string {
  const typed = [...signed].filter(({ proposalId }) => proposalId === answerTo).map(asTyped);
  return [...forget, ...typed].reduce(withoutPerson, text);
}

/** Every way in which an event names them: that of their own yes or ranking also as they typed it. */
export function namesIn({ forget, signed, ranked }: Named, event: EventWords): Forget[] {
  const typed = [...signed].filter(
    ({ proposalId, acceptedAt }) =>
      event.kind === 'proposal-accepted' && event.proposalId === proposalId && event.at === acceptedAt,
  );
  const version = event.kind === 'ledger-ranked' ? rankedIn(event.facts) : null;
  const typedThere = ranked
    .filter((one) => one.version === version)
    .map(({ by }) => ({ name: by, email: '' }));
  return [...forget, ...typed.map(asTyped), ...typedThere];
}

const asTyped = ({ name }: Acceptance): Forget => ({ name, email: '' });

const rankedIn = (facts: string): number => (JSON.parse(facts) as { version: number }).version;

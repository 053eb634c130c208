import type { Acceptance } from './acceptance';
import { changeTexts, type Forget, forgotten, withoutPerson } from './erasing';
import { nameKey } from './name-key';
import type { Snapshot } from './proposal';
import { nameParts } from './readdressing';

/**
 * One thing that was blacked out or taken away on purpose. `sha256`: of what it was, as the log holds it. `left`: of the
 * text that is left; of a PDF nothing is.
 */
export type ErasedPaper =
  | { what: 'copy'; revision: number; sha256: string; left: string }
  | { what: 'acceptance'; revision: number; acceptedAt: string; sha256: string; left: string }
  | { what: 'document'; revision: number; sha256: string }
  | { what: 'record'; revision: number; acceptedAt: string; sha256: string };

export const paperKinds = ['copy', 'document', 'acceptance', 'record'] as const;
export type PaperKind = (typeof paperKinds)[number];

/**
 * A sent copy without a person. `addressed`: it went to them, so nobody is named as the one whom it went to, whatever
 * they were called in it. `client`: what the client is called today, which stays though it is a person's name too.
 * Returns the very text where nothing named them.
 */
export function copyWithoutPerson(
  canonical: string,
  forget: readonly Forget[],
  { addressed, client }: { addressed: boolean; client: string },
): string {
  const snapshot = JSON.parse(jsonWithoutPersons(canonical, forget)) as Snapshot;
  const { to } = JSON.parse(canonical) as Snapshot;
  const named = addressed || forget.some((one) => isSame(to.contact, one));
  // The keys in the order of their letters, as the text had them.
  const contact = to.contact && named ? { email: '', name: forgotten, role: '' } : snapshot.to.contact;
  const name = nameKey(to.name) === nameKey(client) ? to.name : snapshot.to.name;
  return JSON.stringify({ ...snapshot, to: { ...snapshot.to, contact, name } });
}

const isSame = (contact: { name: string; email: string } | null, { name, email }: Forget): boolean =>
  contact !== null && (contact.name === name || (email !== '' && contact.email === email));

/**
 * A yes without a person. `theirs`: they gave it, so its name goes as it was typed, and so does what shows from where it
 * came. Returns the very acceptance where nothing named them.
 */
export function acceptanceWithoutPerson(
  acceptance: Acceptance,
  forget: readonly Forget[],
  theirs: boolean,
): Acceptance {
  const clear = (text: string) => forget.reduce(withoutPerson, text);
  const { name, purchaseOrder, words, consentText, terms } = acceptance;
  const left: Acceptance = {
    ...acceptance,
    ...{ name: theirs ? forgotten : clear(name), purchaseOrder: clear(purchaseOrder), words: clear(words) },
    consentText: clear(consentText),
    terms: terms && (JSON.parse(jsonWithoutPersons(JSON.stringify(terms), forget)) as Acceptance['terms']),
  };
  const same = JSON.stringify(left) === JSON.stringify(acceptance);
  if (same || !theirs) return same ? acceptance : left;
  const forwardedAddress = acceptance.forwardedAddress === null ? null : '';
  return { ...left, socketAddress: '', forwardedAddress, userAgent: '' };
}

const jsonWithoutPersons = (json: string, forget: readonly Forget[]): string =>
  changeTexts(json, (text) => forget.reduce(withoutPerson, text));

/**
 * Whether a name that was typed is theirs: it has their full name in it; it is their surname with other names of theirs,
 * whole or as initials ("D. Fox"); or it is one word of theirs alone, their first or their last, which others may have.
 */
export function signedBy(person: Forget, typed: string): 'name' | 'initials' | 'word' | null {
  const own = wordsOf(person.name);
  const said = wordsOf(typed);
  if (own.length === 0 || said.length === 0) return null;
  if (own.join(' ') === said.join(' ')) return 'name';
  if (own.length === 1) return null;
  if (` ${said.join(' ')} `.includes(` ${own.join(' ')} `)) return 'name';
  const [only = ''] = said;
  if (said.length === 1) return only.length > 1 && (only === own[0] || only === own.at(-1)) ? 'word' : null;
  const given = own.slice(0, -1);
  const others = said.filter((word) => word !== own.at(-1));
  const fits = (word: string) =>
    given.some((one) => one === word || (word.length === 1 && one.startsWith(word)));
  return others.length === said.length - 1 && others.length > 0 && others.every(fits) ? 'initials' : null;
}

/** First names that a sentence of an offer begins with, or that a month has: they say something else there as well. */
const wordsToo = new Set([
  ...['Will', 'Mark', 'Bill', 'Max', 'Art', 'Grace', 'Hope', 'Joy', 'Faith', 'Dawn', 'Rich', 'Frank', 'Page'],
  ...['Jan', 'April', 'May', 'June', 'August', 'Augusto', 'Julio', 'Juin', 'Mai', 'Juni', 'Juli', 'Avril'],
  ...['Price', 'Summer', 'Chase', 'Sunny', 'Abril', 'Mayo', 'Junio', 'Marzo'],
]);

/**
 * What they are called in what went to them, and nowhere else, as it means nobody else there: by their first name, and
 * by their surname with a title ("Ms Fox"). No name that has less than three letters, or is an ordinary word.
 */
export function shortNames({ name }: Forget): Forget[] {
  const parts = nameParts(name);
  // "Dr. Fox" is a surname alone.
  const [first = '', ...rest] = parts.join(' ') === name.trim() || parts.length > 1 ? parts : ['', ...parts];
  const last = rest.at(-1);
  const within = first.length > 2 && !wordsToo.has(first) ? [{ name: first, email: '', within: true }] : [];
  if (last === undefined) return within;
  return [...within, { name: last, email: '', titled: true }];
}

const wordsOf = (name: string): string[] =>
  nameKey(name)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');

const words: Record<PaperKind, readonly [one: string, more: string]> = {
  copy: ['sent copy', 'sent copies'],
  document: ['PDF', 'PDFs'],
  acceptance: ['acceptance', 'acceptances'],
  record: ['acceptance record', 'acceptance records'],
};

/** "2 sent copies, 2 PDFs and 1 acceptance" */
export function papersInWords(counts: Readonly<Record<PaperKind, number>>): string {
  const parts = paperKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${words[kind][counts[kind] === 1 ? 0 : 1]}`);
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter(Boolean).join(' and ');
}

export function countPapers(papers: readonly Pick<ErasedPaper, 'what'>[]): Record<PaperKind, number> {
  const counts: Record<PaperKind, number> = { copy: 0, document: 0, acceptance: 0, record: 0 };
  for (const { what } of papers) counts[what] += 1;
  return counts;
}

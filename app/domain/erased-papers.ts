import type { Acceptance } from './acceptance';
import { type Forget, forgotten, jsonWithoutPerson, withoutPerson } from './erasing';
import { nameKey } from './name-key';
import type { Snapshot } from './proposal';

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
 * they were called in it. Returns the very text where nothing named them.
 */
export function copyWithoutPerson(canonical: string, forget: readonly Forget[], addressed: boolean): string {
  const text = jsonWithoutPersons(canonical, forget);
  const before = JSON.parse(canonical) as Snapshot;
  const named = before.to.contact && forget.some((one) => isSame(before.to.contact, one));
  if (!before.to.contact || !(named || addressed)) return text;
  const snapshot = JSON.parse(text) as Snapshot;
  // The keys in the order of their letters, as the text had them.
  const contact = { email: '', name: forgotten, role: '' };
  return JSON.stringify({ ...snapshot, to: { ...snapshot.to, contact } });
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
  forget.reduce(jsonWithoutPerson, json);

/**
 * Whether a name that was typed is theirs: it has their full name in it, or it is their surname with other names of
 * theirs, whole or as initials ("D. Fox"). One word alone of a longer name is anybody's.
 */
export function signedBy(person: Forget, typed: string): 'name' | 'initials' | null {
  const own = wordsOf(person.name);
  const said = wordsOf(typed);
  if (own.length === 0 || said.length === 0) return null;
  if (own.join(' ') === said.join(' ')) return 'name';
  if (own.length === 1) return null;
  if (` ${said.join(' ')} `.includes(` ${own.join(' ')} `)) return 'name';
  const given = own.slice(0, -1);
  const others = said.filter((word) => word !== own.at(-1));
  const fits = (word: string) =>
    given.some((one) => one === word || (word.length === 1 && one.startsWith(word)));
  return others.length === said.length - 1 && others.length > 0 && others.every(fits) ? 'initials' : null;
}

/**
 * Their first name alone, to look for in what went to them and nowhere else: there it means nobody else. None where it has
 * less than three letters, or is all that we know.
 */
export function firstName({ name }: Forget): Forget[] {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return first.length > 2 && rest.length > 0 ? [{ name: first, email: '', within: true }] : [];
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

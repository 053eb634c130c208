/** Whom a text speaks of: the client, the person there, and their e-mail address; blank where there is none. */
export type Names = { client: string; contact: string; email: string };

/** What is written in place of what. */
type Pair = { from: string; to: string; person?: boolean };
const without = (pairs: Pair[], one: Pair): Pair[] => pairs.filter((pair) => pair.from !== one.from);

const legalForms =
  /[\s,]+(ltd|limited|inc|llc|llp|plc|corp|co|gmbh|ag|kg|ug|ohg|e\.?k|bv|nv|sa|sas|sarl|srl|spa|s\.?l|oy|ab|as|aps|kft|pty)\.?$/iu;
const titles = /^(dr|prof|mr|mrs|ms|mx|miss|sir|herr|frau|mme|mlle|monsieur|madame|sr|sra|sig)\.?$/iu;

/**
 * `text` with the names of `from` replaced by those of `to`: the client with or without its legal form, the contact's
 * full, first and last name, the address. Whole words only; an apostrophe-s stays (“Dana’s”, and “Jonas’” becomes
 * “Dana’s”), capitals stay capitals. A name of one word is only taken for one where it begins with a capital, so that
 * Mark does not change “mark”. What `to` leaves blank is not replaced.
 */
export const readdressed = (text: string, from: Names, to: Names): string =>
  replaced(text, pairsOf(from, to));

/**
 * `text` with words for anybody in place of the names of `from`: `instead.contact` stands for the full, the first and
 * the last name alike. Blank words leave the names as they are. A sentence begins with a capital; `goesOn`: this text goes
 * on with one that was begun elsewhere, like “Done when …”.
 */
export function unaddressed(
  text: string,
  from: Names,
  instead: { client: string; contact: string },
  goesOn = false,
): string {
  const parts = nameParts(from.contact);
  const clients = [from.client, plainClient(from.client)].map((name) => ({ from: name, to: instead.client }));
  const contacts = [from.contact, parts.join(' '), parts[0] ?? '', parts.at(-1) ?? ''].map((name) => ({
    from: name,
    to: instead.contact,
    person: true,
  }));
  return replaced(text, tidy([...clients, ...contacts]), goesOn ? sentenceWithin : sentenceStart);
}

const sentenceWithin = /([.!?…:]\s+|\n\s*)$/u;
const sentenceStart = /(^|[.!?…:]\s+|\n\s*)$/u;

/** `capital`: behind what a word is written with one. */
function replaced(text: string, pairs: Pair[], capital?: RegExp): string {
  if (pairs.length === 0) return text;
  const found = new Map(pairs.map((pair) => [folded(pair.from), pair]));
  const composed = text.normalize('NFC');
  const names = anyOf(pairs.map((pair) => pair.from));
  const after = composed.replace(names, (match: string, mark: string | undefined, at: number) => {
    const name = mark ? match.slice(0, -mark.length) : match;
    const pair = found.get(folded(name));
    // “Mark will”: not the name of Mark Will, but Mark's.
    if (!pair) return match;
    if (!isWritten(name, pair.from, pair.person)) {
      return replaced(match, without(pairs, pair), capital);
    }
    const cased = isShouted(name) && !isShouted(pair.from) ? pair.to.toUpperCase() : pair.to;
    const written = capital?.test(composed.slice(0, at)) ? capitalised(cased) : cased;
    if (!mark) return written;
    return /s$/i.test(name) && !/s$/i.test(written) ? `${written}${mark}s` : `${written}${mark}`;
  });
  return after === composed ? text : after;
}

/**
 * What in `text` may still speak of `from`: a word of the client's name, its initials or the contact's, a name that
 * was not replaced, the domain of their address, a line of where they are. Guesses, for the writer to judge.
 */
export function mentionsOf(text: string, from: Names, to: Names, address = ''): string[] {
  const composed = text.normalize('NFC');
  const theirs = new Set(wordsOf(`${to.client} ${to.contact} ${to.email}`).map(folded));
  const client = wordsOf(plainClient(from.client));
  const contact = nameParts(from.contact);
  const domain = from.email.split('@')[1] ?? '';
  const words = [
    ...[from.client, from.contact, from.email, domain],
    ...client.filter((word) => word.length > 3),
    ...contact,
    ...[client, contact].map(initials),
    ...address.split('\n').filter((line) => line.trim().length > 3),
    ...domain.split('.').filter((label) => label.length > 3),
  ]
    .map((word) => word.normalize('NFC').trim())
    .filter((word) => word !== '' && !theirs.has(folded(word)));
  if (words.length === 0) return [];
  const found = [...composed.matchAll(anyOf(words))].map(([match]) => match.replace(/['’]$/, ''));
  const labels = new Set(domain.split('.').map(folded));
  return [
    ...new Set(
      found.filter((match) =>
        words.some(
          (word) => folded(word) === folded(match) && (isWritten(match, word) || labels.has(folded(match))),
        ),
      ),
    ),
  ];
}

/** A text in pieces, those that are one of `words` marked: what `mentionsOf` found, as it stands there. */
export function marked(text: string, words: string[]): { text: string; isName: boolean }[] {
  if (words.length === 0) return [{ text, isName: false }];
  const composed = text.normalize('NFC');
  const pieces: { text: string; isName: boolean }[] = [];
  let end = 0;
  for (const { 0: match, 1: mark = '', index } of composed.matchAll(anyOf(words))) {
    const name = mark ? match.slice(0, -mark.length) : match;
    if (!words.includes(name)) continue;
    if (index > end) pieces.push({ text: composed.slice(end, index), isName: false });
    pieces.push({ text: name, isName: true });
    end = index + name.length;
  }
  return end < composed.length ? [...pieces, { text: composed.slice(end), isName: false }] : pieces;
}

function pairsOf(from: Names, to: Names): Pair[] {
  const [fromParts, toParts] = [nameParts(from.contact), nameParts(to.contact)];
  return tidy([
    { from: from.email, to: to.email },
    { from: from.client, to: to.client },
    { from: plainClient(from.client), to: plainClient(to.client) },
    { from: from.contact, to: to.contact, person: true },
    { from: fromParts.join(' '), to: toParts.join(' '), person: true },
    { from: fromParts[0] ?? '', to: toParts[0] ?? '' },
    ...(fromParts.length > 1 && toParts.length > 1
      ? [{ from: fromParts.at(-1) ?? '', to: toParts.at(-1) ?? '' }]
      : []),
  ]);
}

/** Without pairs that lack a side, and with the first of those that replace the same. */
function tidy(pairs: Pair[]): Pair[] {
  const all = pairs.map(({ from, to, ...rest }) => ({
    ...rest,
    from: from.normalize('NFC').trim(),
    to: to.normalize('NFC').trim(),
  }));
  const seen = new Set<string>();
  return all.filter((pair) => {
    if (pair.from === '' || pair.to === '' || seen.has(folded(pair.from))) return false;
    seen.add(folded(pair.from));
    return true;
  });
}

/** Any of the names as whole words, the longest first, and an apostrophe after it that makes it a possessive. */
function anyOf(names: string[]): RegExp {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length);
  const sources = longestFirst.map((name) =>
    name
      .split(/\s+/)
      .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
      .join('\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}@])(?:${sources.join('|')})(?![\\p{L}\\p{N}@])(['’](?=\\s))?`, 'giu');
}

/**
 * Whether `match` is `name` as one would write it: a firm's or an address in any case, a person's without capitals in
 * some words alone, one word not in small letters.
 */
function isWritten(match: string, name: string, person = false): boolean {
  if (match === name || match === capitalised(name) || (isShouted(match) && name.length > 2)) return true;
  if (!/[\s@.]/.test(name)) return false;
  return !person || match === match.toLowerCase();
}

const isShouted = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase();
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const plainClient = (name: string): string => name.trim().replace(legalForms, '');
/** The words of a person's name without their titles, where there is more than those. */
export const nameParts = (name: string): string[] => {
  const parts = name.split(/\s+/).filter(Boolean);
  const named = parts.filter((part) => !titles.test(part));
  return named.length > 0 ? named : parts;
};
const initials = (words: string[]): string =>
  words.length > 1 ? words.map((word) => word.charAt(0).toUpperCase()).join('') : '';

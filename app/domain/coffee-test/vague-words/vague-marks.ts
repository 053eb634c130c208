import type { Language } from '../../proposal';
import type { Mark } from '../rule';
import { english } from './english/english';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { type CompiledEntry, compiled, withOneApostrophe } from './pattern';
import { spanish } from './spanish';
import { type Reader, readerOf, type Surroundings } from './surroundings';
import type { Lexicon } from './vague-entry';

export const lexicons: Record<Language, Lexicon> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
};

type Ready = { entries: CompiledEntry[]; reader: Reader; capitalsAreNames: boolean };
const ready = new Map<Language, Ready>();

/** Patterns are made once for each language, when it is first read. */
function readyFor(language: Language): Ready {
  const known = ready.get(language);
  if (known) return known;
  const { grammar, entries } = lexicons[language];
  const made = {
    entries: entries.map((entry) => compiled(entry, grammar)),
    reader: readerOf(grammar),
    capitalsAreNames: grammar.capitalsAreNames,
  };
  ready.set(language, made);
  return made;
}

/**
 * The words of a text that leave it open, in the order in which they stand, none within another. What is quoted, denied,
 * a name, or made definite by what stands beside it is none of them.
 */
export function vagueMarks(text: string, language: Language): Mark[] {
  const { entries, reader, capitalsAreNames } = readyFor(language);
  const read = withOneApostrophe(text);
  const quoted = quotedIn(read);
  const names = capitalsAreNames && !isTitleCase(read);
  const found: Mark[] = [];
  for (const { words, notAfter, notBefore, releasedBy, why, sharper } of entries) {
    for (const match of read.matchAll(words)) {
      const start = match.index;
      const end = start + match[0].length;
      if (isWithinWord(read, start, end) || quoted.some((one) => start >= one.start && end <= one.end))
        continue;
      if (names && isName(read, start)) continue;
      const around = reader.around(read, start, end);
      if (notAfter?.test(around.sentenceBefore) || notBefore?.test(around.sentenceAfter)) continue;
      if (reader.isDenied(around) || isExplained(around)) continue;
      if (releasedBy && reader.isReleased(around, releasedBy)) continue;
      found.push({ start, end, why, sharper });
    }
  }
  return apart(found);
}

/** A part of a longer word, or of one that is joined: "handsome", "soon-to-expire". */
const isWithinWord = (text: string, start: number, end: number): boolean =>
  /(?:^|[^-])[\p{L}\p{N}_]$|[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^-\p{L}/u.test(text.slice(end, end + 2));

/** A capital inside a sentence: "the Flexible Futures team". */
const isName = (text: string, start: number): boolean =>
  /^\p{Lu}/u.test(text.slice(start, start + 2)) &&
  /[\p{L}\p{N},’)]\s$|[(\u201c"]$/u.test(text.slice(Math.max(0, start - 2), start));

/** Where most words have a capital, none of them is a name for it. */
function isTitleCase(text: string): boolean {
  const words = text.slice(0, 400).match(/\p{L}{4,}/gu) ?? [];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 1 && capital * 2 > words.length;
}

/** What follows says exactly what is meant: "several formats: PDF, EPUB and print". */
const isExplained = ({ sentenceAfter }: Surroundings): boolean =>
  /^[^,.;]{0,40}(?::\s|\s\(|\s[–—]\s|,? namely\s|,? i\.e\.)[^;]{0,40}(?:[0-9]|,\s|\sand\s)/u.test(
    sentenceAfter,
  );

const quotation =
  /“[^”]{1,200}”|„[^“”]{1,200}[“”]|«[^»]{1,200}»|"[^"\n]{1,200}"|(?:^|[\s(])[‘’][^‘’\n]{1,80}’(?=[\s.,;:)]|$)/gu;

const quotedIn = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(quotation)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));

/** In reading order; of those that overlap, the first, and of those that begin together the longest. */
function apart(marks: Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark);
  }
  return kept;
}

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

const markers = new Map<Language, (text: string) => Mark[]>();

/**
 * The words of a text that leave it open, in the order in which they stand, none within another. What is quoted, denied,
 * a name, or made definite by what stands beside it is none of them. Patterns are made once, when a language is first
 * read.
 */
export function vagueMarks(text: string, language: Language): Mark[] {
  const marker = markers.get(language) ?? markerFor(lexicons[language]);
  markers.set(language, marker);
  return marker(text);
}

/** Reads texts by one lexicon. */
export function markerFor({ grammar, entries }: Lexicon): (text: string) => Mark[] {
  const compiledEntries = entries.map((entry) => compiled(entry, grammar));
  const reader = readerOf(grammar);
  return (text) => {
    const read = withOneApostrophe(text);
    const quoted = quotedIn(read);
    const hasNames = grammar.capitalsAreNames && !isTitleCase(read);
    const isFree = (start: number, end: number) =>
      !isWithinWord(read, start, end) &&
      !quoted.some((one) => start >= one.start && end <= one.end) &&
      !(hasNames && isName(read, start));
    return apart(
      compiledEntries.flatMap((entry) =>
        [...read.matchAll(entry.words)]
          .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
          .filter(
            ({ start, end }) => isFree(start, end) && isOpen(entry, reader, reader.around(read, start, end)),
          )
          .map((place) => ({ ...place, why: entry.why, sharper: entry.sharper })),
      ),
    );
  };
}

function isOpen(
  { notAfter, notBefore, releasedBy }: CompiledEntry,
  reader: Reader,
  around: Surroundings,
): boolean {
  if (notAfter?.test(around.sentenceBefore) || notBefore?.test(around.sentenceAfter)) return false;
  if (reader.isDenied(around) || isExplained(around)) return false;
  return !releasedBy || !reader.isReleased(around, releasedBy);
}

/** A part of a longer word, or of one that is joined: "handsome", "soon-to-expire". */
const isWithinWord = (text: string, start: number, end: number): boolean =>
  /(?:^|[^-])[\p{L}\p{N}_]$|[\p{L}\p{N}]-$/u.test(text.slice(Math.max(0, start - 2), start)) ||
  /^-\p{L}/u.test(text.slice(end, end + 2));

/** A capital inside a sentence: "the Flexible Futures team". What is all in capitals is no name: "Colours TBD". */
const isName = (text: string, start: number): boolean =>
  /^\p{Lu}(?!\p{Lu})/u.test(text.slice(start, start + 2)) &&
  /[\p{L}\p{N},’)]\s$|[(“"]$/u.test(text.slice(Math.max(0, start - 2), start));

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

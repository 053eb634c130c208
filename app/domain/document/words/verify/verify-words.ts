import type { Language } from '../../../proposal';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { spanish } from './spanish';

/** What somebody can hold: the PDF of an offer, its fingerprint, or an acceptance record. */
export type Held = 'document' | 'copy' | 'record';
export type VerifyError = 'nothing' | 'both' | 'fingerprint' | 'large';

/** Everything that the page says on which one compares what one holds. Days come in as the language writes them. */
export type VerifyWords = {
  heading: string;
  below(firm: string): string;
  file: string;
  fileHint: string;
  fingerprint: string;
  fingerprintHint: string;
  compare: string;
  another: string;
  errors: Record<VerifyError, string>;
  yes: Record<Held, string>;
  offer: string;
  revision(number: string, revision: number): string;
  sent: string;
  /** "on 24 November 2026, by Juniper & Lane to Northwind Tiles" */
  sentOn(day: string, firm: string, client: string): string;
  newer(revision: number, day: string): string;
  answer: string;
  accepted(name: string, day: string): string;
  withdrawn(day: string): string;
  /** A no, or a wish for something else: how it goes on is between the two. */
  otherwise(day: string): string;
  unanswered: string;
  /** The record is of a yes that no longer stands. */
  takenBack: string;
  /** Of a copy, a PDF or a record that somebody was blacked out of. */
  blackedOut(day: string): string;
  no: { heading: string; text: string };
};

const words: Record<Language, VerifyWords> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
};

export const verifyWordsIn = (language: Language): VerifyWords => words[language];

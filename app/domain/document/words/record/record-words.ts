import type { Language } from '../../../proposal';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { spanish } from './spanish';

/** Everything that an acceptance record says and nobody else wrote. Dates come in as the language writes them. */
export type RecordWords = {
  heading: string;
  /** The record's title in a viewer. */
  titleFor(offer: string): string;
  /** "Dana Fox said yes to this offer for Northwind Tiles on 24 November 2026." */
  said(name: string, client: string, day: string): string;
  accepted: {
    heading: string;
    number: string;
    option: string;
    added: string;
    purchaseOrder: string;
    words: string;
  };
  consent: {
    heading: string;
    name: string;
    ticked: string;
    wording: string;
    utc: string;
    /** The time where the firm is. */
    local: string;
    address: string;
    /** The address that a proxy of ours passed on. */
    forwarded: string;
    program: string;
  };
  fingerprints: { heading: string; sentCopy: string; shown: string; head(seq: number | null): string };
  /** `check`: where the file can be compared; null where nobody else reaches that page. */
  about: { heading: string; signature: string; check(verifyAt: string | null): string };
  /** What square brackets in the texts mean, where one stands for what could not be printed. */
  codePoints: string;
};

const words: Record<Language, RecordWords> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
};

export const recordWordsIn = (language: Language): RecordWords => words[language];

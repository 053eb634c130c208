import type { Language } from '../../proposal';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { spanish } from './spanish';
import type { DocumentWords } from './words';

const words: Record<Language, DocumentWords> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
};

export const wordsIn = (language: Language): DocumentWords => words[language];

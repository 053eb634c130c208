import type { Language } from '../proposal';
import { english } from './english';
import type { DocumentWords } from './words';

const words: Partial<Record<Language, DocumentWords>> = { en: english };

export const wordsIn = (language: Language): DocumentWords => words[language] ?? english;

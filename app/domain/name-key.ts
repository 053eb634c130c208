/** Two spellings that differ only in case or space are the same client. */
export const nameKey = (name: string): string => exactKey(name).toLowerCase();

/** A name to the letter, however its accents are typed: what a file keeps apart is told apart by it. */
export const exactKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ');

/**
 * Of a client whose `nameKey` another has already, and who is kept apart on purpose: it begins with that key, so that it
 * is found and sorted beside the other one.
 */
export const namesakeKey = (name: string): string => `${nameKey(name)}\n${exactKey(name)}`;

/** The same for what differs in case, spacing or punctuation alone: a line that was tidied up still says what it said. */
export const wordsKey = (text: string): string => nameKey(text).replace(/[\p{P}\s]/gu, '') || nameKey(text);

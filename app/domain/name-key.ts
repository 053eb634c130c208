/** Two spellings that differ only in case or space are the same client. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The same for what differs in case, spacing or punctuation alone: a line that was tidied up still says what it said. */
export const wordsKey = (text: string): string => nameKey(text).replace(/[\p{P}\s]/gu, '') || nameKey(text);

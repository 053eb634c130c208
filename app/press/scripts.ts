/**
 * The scripts that the press sets as they should be, one shape after the other from left to right. Where letters run
 * from right to left, change with their neighbours or stand around them, react-pdf prints some in the wrong order or
 * drops them, and says nothing; and a reader who searches or copies finds other words. Each of these was tried, and
 * its text read back out of the PDF.
 */
export const settableScripts =
  '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{Script=Armenian}\\p{Script=Georgian}' +
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Hangul}' +
  '\\p{Script=Common}\\p{Script=Inherited}]';

const settable = new RegExp(settableScripts, 'u');

/** What is told from its neighbours alone, and turns them about. */
const turning = /\p{Bidi_Control}/u;

export const isSettable = (character: string): boolean =>
  settable.test(character) && !turning.test(character);

const named = [
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Hindi', /\p{Script=Devanagari}/u],
] as const;

/** What people call the script of a character that cannot be set: "Hebrew"; "this script" for the rarer ones. */
export const scriptName = (character: string): string =>
  named.find(([, pattern]) => pattern.test(character))?.[0] ?? 'this script';

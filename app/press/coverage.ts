import * as fontkit from 'fontkit';
import { type DocumentView, textsOf } from '../domain/document/document-view';
import { composed, printedText } from './composed';
import { faces } from './fonts';
import { isSettable, scriptName } from './scripts';

/** A font of the firm's own. `covers`: the code points it prints, as ranges `[first, last]`. */
export type Coverage = { family: string; covers: [number, number][] };

/**
 * A character that would not print as it should, and the first text it stands in. `codePoint`: `U+1F600`. `script`:
 * the name of its script where that cannot be set whatever the font, else null: then no font of the document holds it.
 */
export type Unprintable = { character: string; codePoint: string; text: string; script: string | null };

/**
 * Every distinct character of the view that would print as something else. `own`: the firm's own fonts. A line feed
 * and the spaces are fine; any other control character is not. Runs in the server, so that the writer hears of it
 * before sending.
 */
export function unprintable(view: DocumentView, own: Coverage[] = []): Unprintable[] {
  const found = new Map<string, Unprintable>();
  const families = byFamily(own);
  for (const text of textsOf(composed(view))) {
    for (const character of text) {
      if (found.has(character) || isPrintable(character, families)) continue;
      const script = isSettable(character) ? null : scriptName(character);
      found.set(character, { character, codePoint: codePointOf(character), text, script });
    }
  }
  return [...found.values()];
}

/**
 * A text with each character that would print as something else in its code points: "Dana [U+05D3 U+05E0]". Where one
 * is, a square bracket of the text itself is written so too, so that each bracket has one meaning; and what shows
 * nothing is written within brackets, as what joins two, and where the text has nothing else to show.
 */
export function inCodePoints(text: string, own: Coverage[] = []): string {
  const families = byFamily(own);
  const printed = printedText(text);
  const isBlank = text !== '' && printed.trim() === '';
  const stands = (character: string) => !isBlank && isPrintable(character, families);
  if (!isBlank && [...printed].every(stands)) return text;
  let written = '';
  let unprinted: string[] = [];
  const close = () => {
    if (unprinted.length > 0) written += `[${unprinted.join(' ')}]`;
    unprinted = [];
  };
  for (const character of text.normalize('NFC')) {
    const shows = printedText(character) !== '';
    if (!shows && !isBlank && unprinted.length === 0) continue;
    if (shows && stands(character) && character !== '[' && character !== ']') {
      close();
      written += character;
    } else unprinted.push(codePointOf(character));
  }
  close();
  return written;
}

function isPrintable(character: string, families: Coverage[][]): boolean {
  if (character === '\n') return true;
  if (/\p{Cc}/u.test(character) || !isSettable(character)) return false;
  const codePoint = character.codePointAt(0) ?? 0;
  return printableCodePoints().has(codePoint) || families.some((fonts) => allHold(fonts, codePoint));
}

/** A text is set in one of a family's faces, and falls back on another family: so all of its faces must hold it. */
const allHold = (fonts: Coverage[], codePoint: number): boolean =>
  fonts.every(({ covers }) => covers.some(([first, last]) => first <= codePoint && codePoint <= last));

function byFamily(own: Coverage[]): Coverage[][] {
  const families = [...new Set(own.map(({ family }) => family))];
  return families.map((family) => own.filter((font) => font.family === family));
}

let known: ReadonlySet<number> | undefined;

function printableCodePoints(): ReadonlySet<number> {
  if (!known) {
    const held = new Map<string, Set<number>>();
    for (const { family, file } of faces()) {
      const font = fontkit.openSync(file) as fontkit.Font;
      const others = held.get(family);
      held.set(family, new Set(font.characterSet.filter((codePoint) => others?.has(codePoint) ?? true)));
    }
    known = new Set([...held.values()].flatMap((codePoints) => [...codePoints]));
  }
  return known;
}

const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

import * as fontkit from 'fontkit';
import { type DocumentView, textsOf } from '../domain/document-view';
import { composed } from './composed';
import { faces } from './fonts';

/** A character that no font of the document holds, and the first text it stands in. `codePoint`: `U+1F600`. */
export type Unprintable = { character: string; codePoint: string; text: string };

/**
 * Every distinct character of the view that would print as something else. A line feed and the spaces are fine; any
 * other control character is not. Runs in the server, so that the writer hears of it before sending.
 */
export function unprintable(view: DocumentView): Unprintable[] {
  const found = new Map<string, Unprintable>();
  for (const text of textsOf(composed(view))) {
    for (const character of text) {
      if (found.has(character) || isPrintable(character)) continue;
      found.set(character, { character, codePoint: codePointOf(character), text });
    }
  }
  return [...found.values()];
}

function isPrintable(character: string): boolean {
  if (character === '\n') return true;
  return !/\p{Cc}/u.test(character) && printableCodePoints().has(character.codePointAt(0) ?? 0);
}

let known: ReadonlySet<number> | undefined;

/** A text is set in a face of one family and falls back on the other, so all faces of some family must hold it. */
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

import { Font } from '@react-pdf/renderer';
import * as fontkit from 'fontkit';
import { faces } from './fonts';
import type { PrintFont } from './press';

/** The firm's own families: those that set the whole document, and those that are asked for what ours lack. */
export type OwnFamilies = { first: string[]; last: string[] };

/**
 * Puts in the fonts of one job, and returns the firm's own families in their order. Every job gets fonts with
 * no glyph looked up yet: while a font is embedded, fontkit notes the parts of composed letters ("’" is a part of
 * "ơ") as glyphs of no character, and keeps the note: the next document would lose those characters from its text
 * and break its lines in the middle of words.
 */
export function putInFonts(own: PrintFont[]): OwnFamilies {
  const registered = Font.getRegisteredFonts();
  for (const family of Object.keys(registered)) if (family.startsWith(ownPrefix)) delete registered[family];
  // The tables of ours are parsed once: doing that for each job was half of the time a page took.
  for (const { face, parsed } of ours) give(face, Object.assign(Object.create(parsed), { _glyphs: {} }));
  for (const { face, font } of completed(own)) {
    register(face);
    give(face, onlyCovered(font));
  }
  const names = (fonts: PrintFont[]) => [...new Set(fonts.map(({ family }) => ownName(family)))];
  const first = names(own.filter(isWestern));
  return { first, last: names(own).filter((name) => !first.includes(name)) };
}

type Face = { family: string; fontWeight: number; fontStyle: 'normal' | 'italic' };

const ownPrefix = 'own ';
/** A font that a firm brings may be called as one of ours is, or as one that every PDF reader has. */
const ownName = (family: string): string => `${ownPrefix}${family}`;

/** A font for another script has Latin letters too, but its quotes and figures are not made for running text. */
const isWestern = (font: PrintFont): boolean =>
  [...'AzÀÿ’'].every((character) => holds(font, character)) && !holds(font, '一');

const holds = ({ covers }: PrintFont, character: string): boolean =>
  isWithin(covers, character.codePointAt(0) ?? 0);
const isWithin = (ranges: [number, number][], codePoint: number): boolean =>
  ranges.some(([first, last]) => first <= codePoint && codePoint <= last);

/** react-pdf asks each family of a chain for the style of the text, and fails where it has none. */
function completed(fonts: PrintFont[]): { face: Face; font: PrintFont }[] {
  const known = fonts.map((font) => ({
    face: {
      family: ownName(font.family),
      fontWeight: font.weight,
      fontStyle: font.italic ? ('italic' as const) : ('normal' as const),
    },
    font,
  }));
  const lacks = (family: string, style: Face['fontStyle']) =>
    !known.some(({ face }) => face.family === family && face.fontStyle === style);
  return known.flatMap(({ face, font }) => {
    const other: Face['fontStyle'] = face.fontStyle === 'italic' ? 'normal' : 'italic';
    const stand = lacks(face.family, other) ? [{ face: { ...face, fontStyle: other }, font }] : [];
    return [{ face, font }, ...stand];
  });
}

/** What the font holds and cannot print rightly is looked for in the next of the chain. */
function onlyCovered({ bytes, covers }: PrintFont): ReturnType<typeof fontkit.create> {
  return Object.assign(fontkit.create(Buffer.from(bytes)), {
    hasGlyphForCodePoint: (codePoint: number) => isWithin(covers, codePoint),
  });
}

/** What stands at `src` is never looked for: the font is given. */
const register = (face: Face, src = 'given') => Font.register({ ...face, src });

function give({ family, ...style }: Face, parsed: ReturnType<typeof fontkit.create>): void {
  if (!('characterSet' in parsed)) throw new Error('A collection is not one font.');
  const source = Font.getFont({ fontFamily: family, ...style });
  source.data = parsed as fontkit.Font;
  source.loadResultPromise = Promise.resolve();
}

const ours = faces().map(({ file, ...face }) => {
  register(face, file);
  return { face, parsed: fontkit.openSync(file) };
});

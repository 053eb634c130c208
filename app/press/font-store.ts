import { Font } from '@react-pdf/renderer';
import * as fontkit from 'fontkit';
import { boldWeight, isWithin, missingFaces, setsRunningText } from '../domain/own-fonts';
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
  for (const { face, font, standsIn } of completed(own)) {
    register(face);
    give(face, asked(font, standsIn ? (codePoint) => !oursHold(face, codePoint) : () => true));
  }
  const names = (fonts: PrintFont[]) => [...new Set(fonts.map(({ family }) => ownName(family)))];
  const first = names(own.filter(setsRunningText));
  return { first, last: names(own).filter((name) => !first.includes(name)) };
}

type Face = { family: string; fontWeight: number; fontStyle: 'normal' | 'italic' };

const ownPrefix = 'own ';
/** A font that a firm brings may be called as one of ours is, or as one that every PDF reader has. */
const ownName = (family: string): string => `${ownPrefix}${family}`;

type Given = { face: Face; font: PrintFont; standsIn: boolean };

/**
 * react-pdf asks each family of a chain for the face of the text, takes the nearest weight, and fails where there is
 * no such style. A face that a family has no file for is printed in ours: another of its files stands in, and is asked
 * only for what ours lack.
 */
function completed(fonts: PrintFont[]): Given[] {
  return [...new Set(fonts.map(({ family }) => family))].flatMap((name) => {
    const files = fonts.filter(({ family }) => family === name);
    const other = files.find(({ italic }) => !italic) ?? files[0];
    const face = (fontWeight: number, italic: boolean): Face => ({
      family: ownName(name),
      fontWeight,
      fontStyle: italic ? 'italic' : 'normal',
    });
    return [
      ...files.map((font) => ({ face: face(font.weight, font.italic), font, standsIn: false })),
      ...missingFaces(files).flatMap((missing) =>
        other
          ? {
              face: face(missing === 'bold' ? boldWeight : 400, missing === 'italic'),
              font: other,
              standsIn: true,
            }
          : [],
      ),
    ];
  });
}

/** What the font holds and cannot print rightly is looked for in the next of the chain. */
function asked(
  { bytes, covers }: PrintFont,
  isFor: (codePoint: number) => boolean,
): ReturnType<typeof fontkit.create> {
  return Object.assign(fontkit.create(Buffer.from(bytes)), {
    hasGlyphForCodePoint: (codePoint: number) => isWithin(covers, codePoint) && isFor(codePoint),
  });
}

const oursHold = ({ fontWeight, fontStyle }: Face, codePoint: number): boolean =>
  ours.some(
    ({ face, parsed }) =>
      face.fontWeight === fontWeight &&
      face.fontStyle === fontStyle &&
      'hasGlyphForCodePoint' in parsed &&
      parsed.hasGlyphForCodePoint(codePoint),
  );

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

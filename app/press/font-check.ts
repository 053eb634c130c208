import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { DomainError } from '../domain/errors';
import { readApart } from './read-apart';
import { settableScripts } from './scripts';

/** What a font file says of itself. `covers`: the code points it prints as they should be, as ranges `[first, last]`. */
export type FontFacts = { family: string; weight: number; italic: boolean; covers: [number, number][] };

/**
 * Reads a font that somebody brought, in a process of its own, and embeds a piece of it as the press would. Throws
 * `invalid` for what is not a plain TTF or OTF file, may not be embedded, or holds no script that the press can set;
 * `busy` while several files are being read.
 */
export async function checkFont(bytes: Uint8Array): Promise<FontFacts> {
  const claim = refusals[kindOf(bytes)];
  if (claim) throw refused(claim);
  const fontkit = pathToFileURL(createRequire(import.meta.url).resolve('fontkit')).href;
  const { output, code } = await readApart({ program, args: [fontkit, settableScripts], bytes });
  if (code !== 0) throw refused(reasons[code ?? 0] ?? damaged);
  return JSON.parse(new TextDecoder().decode(output)) as FontFacts;
}

type Kind = 'font' | 'collection' | 'web font' | 'other';

/** By what the file holds; its name and its stated type are only claims. */
function kindOf(bytes: Uint8Array): Kind {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (start === '\0\x01\0\0' || start === 'true' || start === 'OTTO') return 'font';
  if (start === 'ttcf') return 'collection';
  return start === 'wOFF' || start === 'wOF2' ? 'web font' : 'other';
}

const refusals: Record<Kind, string | null> = {
  font: null,
  collection: 'This file holds several fonts. Choose a TTF or OTF file with one.',
  'web font': 'This font is packed for web pages. Choose its TTF or OTF file.',
  other: 'This is not a TTF or OTF font. Choose another file.',
};

const damaged = 'This font could not be read: the file seems to be damaged. Choose another.';
const reasons: Record<number, string> = {
  4: 'This font changes its weight on a scale. Choose the file of one weight, such as “Regular”.',
  5: 'This font has no outlines that can be printed. Choose another.',
  6: 'Whoever made this font does not allow it to be embedded in documents. Choose another.',
  7: 'This font has none of the letters that can be set here. Hebrew, Arabic, Thai and the scripts of India cannot be yet.',
  8: 'This font says that it has letters, and draws nothing for some of them. Choose another.',
};

/** Runs as text, because it is the one program that needs fontkit and no other module of ours. */
const program = `
const { default: fontkit } = await import(process.argv[1]);
const settable = new RegExp(process.argv[2], 'u');
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const font = fontkit.create(Buffer.concat(chunks));
const tables = font.directory.tables;
if (tables.fvar) process.exit(4);
const outlines = tables.glyf ? tables.glyf.length > 0 : Boolean(tables['CFF ']);
if (!outlines || !(font.unitsPerEm >= 16) || !(font.numGlyphs > 1)) process.exit(5);
const { fsType = {}, usWeightClass = 400, fsSelection = {} } = font['OS/2'] ?? {};
if (fsType.noEmbedding || fsType.noSubsetting || fsType.bitmapOnly) process.exit(6);
const ideograph = /\\p{Script=Han}|\\p{Script=Hangul}/u;
// One character must give one shape of its own: of a letter that a font takes apart, react-pdf drops a piece.
const prints = (codePoint) => {
  const character = String.fromCodePoint(codePoint);
  if (!settable.test(character) || /\\p{C}/u.test(character)) return false;
  if (ideograph.test(character)) return true;
  const { glyphs } = font.layout(character, undefined, undefined, undefined, 'ltr');
  return glyphs.length === 1 && glyphs[0].id !== 0;
};
const covered = [...new Set(font.characterSet)].sort((a, b) => a - b).filter(prints);
if (covered.filter((codePoint) => /\\p{L}/u.test(String.fromCodePoint(codePoint))).length < 20) process.exit(7);
// Some characters show nothing by their nature. Of thousands of ideographs a few tell enough.
const shows = (character) => !/[\\s\\p{Z}\\p{Default_Ignorable_Code_Point}\\u2800]/u.test(character);
const drawn = (codePoint) => {
  const { commands } = font.glyphForCodePoint(codePoint).path;
  return commands.length > 0 && commands.every(({ args }) => args.every(Number.isFinite));
};
const isIdeograph = (codePoint) => ideograph.test(String.fromCodePoint(codePoint));
const ideographs = covered.filter(isIdeograph);
const few = ideographs.filter((_, index) => index % Math.ceil(ideographs.length / 200) === 0);
const others = covered.filter((codePoint) => !isIdeograph(codePoint));
if (![...others, ...few].filter((one) => shows(String.fromCodePoint(one))).every(drawn)) process.exit(8);
const covers = [];
for (const codePoint of covered) {
  const last = covers.at(-1);
  if (last && last[1] === codePoint - 1) last[1] = codePoint;
  else covers.push([codePoint, codePoint]);
}
const subset = font.createSubset();
for (const codePoint of covered.slice(0, 200)) subset.includeGlyph(font.glyphForCodePoint(codePoint));
if (subset.encode().length === 0) process.exit(3);
const name = font.name?.records?.preferredFamily?.en || font.familyName || '';
const family = String(name).normalize('NFC').replace(/[\\p{C}]/gu, '').trim().slice(0, 100) || 'Font';
const italic = Boolean(fsSelection.italic || fsSelection.oblique || font.italicAngle);
const weight = Math.min(1000, Math.max(1, usWeightClass || 400));
process.stdout.write(JSON.stringify({ family, weight, italic, covers }), () => process.exit(0));
`;

const refused = (message: string): DomainError => new DomainError('invalid', message, { field: 'font' });
